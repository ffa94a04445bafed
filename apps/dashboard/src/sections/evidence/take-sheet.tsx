import { Button, FileButton, Select, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { ActSheet } from './act-sheet.tsx';
import { actWords } from './acts.words.ts';
import { Authority, type Authorised } from './authority.tsx';
import { AcquireExhibitDocument, CollectExhibitDocument } from './evidence.documents.ts';
import { EXHIBITS, exhibitReference, isData, isKept, type About } from './evidence.ts';
import { sizeOf, useUpload, type Uploaded } from './files.ts';

const EMPTY = {
  authority: 'POLICY',
  authorityRef: '',
  place: '',
  method: '',
  tool: '',
  witness: '',
  copyOf: '',
  digest: '',
  file: null as Uploaded | null,
};

/** From now on whoever takes it answers for it. Data is acquired, with its digest; a thing is collected. */
export function TakeSheet({ incident, exhibit, onClose }: About & { readonly onClose: () => void }) {
  const w = useWords(actWords);
  const data = isData(exhibit);
  const place = `exhibit-${exhibit.id}-take`;
  const { draft, change, forget } = useDraft(place, EMPTY);
  const others = (useItems(EXHIBITS, incident) ?? []).filter((each) => each.id !== exhibit.id && isKept(each));
  const typed = draft.digest.replaceAll(/\s/g, '').toLowerCase();
  const input = () => ({
    incident,
    input: {
      exhibit: exhibit.id,
      authorityKind: draft.authority as Authorised['authority'],
      authorityRef: draft.authorityRef || null,
      place: draft.place,
      method: draft.method,
      tool: draft.tool,
      witness: draft.witness,
      derivedFrom: draft.copyOf || null,
      file: draft.file?.blob ?? null,
      digests: draft.file || typed === '' ? [] : [{ alg: 'SHA256' as const, value: typed }],
    },
  });
  const acquire = useAct(place, AcquireExhibitDocument, input, exhibit.description ?? '');
  const collect = useAct(place, CollectExhibitDocument, input, exhibit.description ?? '');
  const done = (): void => {
    forget();
    onClose();
  };
  return (
    <ActSheet about={exhibit.id} title={data ? w.acquire : w.collect} acting={data ? acquire : collect} onDone={done} onClose={onClose}>
      <TextInput label={w.where} value={draft.place} onChange={(event) => change({ place: event.target.value })} />
      <TextInput label={w.method} value={draft.method} onChange={(event) => change({ method: event.target.value })} />
      <FileField incident={incident} file={draft.file} onChange={(file) => change({ file })} />
      {!draft.file && <TextInput label={w.digest} value={draft.digest} onChange={(event) => change({ digest: event.target.value })} />}
      <Authority authority={draft.authority} authorityRef={draft.authorityRef} onChange={change} />
      <TextInput label={w.tool} value={draft.tool} onChange={(event) => change({ tool: event.target.value })} />
      <TextInput label={w.witness} value={draft.witness} onChange={(event) => change({ witness: event.target.value })} />
      {others.length > 0 && (
        <Select
          label={w.copyOf}
          searchable
          clearable
          data={others.map(({ id, description }) => ({ value: id, label: `${exhibitReference(id)} ${description ?? ''}` }))}
          value={draft.copyOf === '' ? null : draft.copyOf}
          onChange={(copyOf) => change({ copyOf: copyOf ?? '' })}
        />
      )}
    </ActSheet>
  );
}

interface FileProps {
  readonly incident: string;
  readonly file: Uploaded | null;
  readonly onChange: (file: Uploaded) => void;
}

/** The file goes up by itself, before the rest is sent: what it comes to is told here. */
function FileField({ incident, file, onChange }: FileProps) {
  const w = useWords(actWords);
  const { language } = useMessages();
  const { way, send, cancel } = useUpload(incident, onChange);
  const again = useRef<() => void>(null);
  const choose = (chosen: File | null): void => {
    if (chosen) send(chosen);
    again.current?.();
  };
  const wrong = way.state === 'refused' ? way.sentence : way.state === 'broken' ? w.broken : undefined;
  return (
    <div className="stack2">
      <p role="status">
        {way.state === 'going' && <b>{w.uploading(way.percent)}</b>}
        {way.state === 'cancelled' && w.cancelled}
        {file && way.state !== 'going' && w.uploaded(file.name, sizeOf(file.bytes, language))}
      </p>
      {way.state === 'going' ? (
        <div>
          <Button onClick={cancel}>{w.cancelUpload}</Button>
        </div>
      ) : (
        <div>
          <FileButton resetRef={again} onChange={choose}>
            {(props) => <Button {...props}>{file ? w.otherFile : w.chooseFile}</Button>}
          </FileButton>
        </div>
      )}
      {wrong && (
        <p role="alert" className="field-error">
          {wrong}
        </p>
      )}
    </div>
  );
}
