import { Textarea, TextInput } from '@mantine/core';
import { useMessages } from '../i18n/messages.tsx';
import type { LogLine } from '../net/boards.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { useAct } from '../parts/use-act.ts';
import { useDraft } from '../parts/use-draft.ts';
import { CorrectLogDocument } from './correct.documents.ts';

/** A line is never changed: a correction is a line of its own, which names the one that it corrects. */
export function CorrectLine({
  incident,
  line,
  onClose,
}: {
  readonly incident: string;
  readonly line: LogLine;
  readonly onClose: () => void;
}) {
  const { t } = useMessages();
  const place = `correct-${line.id}`;
  const { draft, change, forget } = useDraft(place, { text: line.text ?? '', reason: '' });
  const correct = useAct(place, CorrectLogDocument, () => ({ incident, entry: line.entry ?? '', ...draft }), draft.text);
  const done = (): void => {
    forget();
    onClose();
  };
  return (
    <Sheet about={line.id} title={t.log.correctTitle} onClose={onClose}>
      <p className="cap">{t.log.correctLead}</p>
      <Textarea label={t.log.correctText} autosize value={draft.text} onChange={(event) => change({ text: event.target.value })} />
      <TextInput label={t.log.correctWhy} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
      <ActButton acting={correct} kind="filled" onDone={done}>
        {t.log.correctSend}
      </ActButton>
    </Sheet>
  );
}
