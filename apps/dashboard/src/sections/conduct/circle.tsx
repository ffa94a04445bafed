import { MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import type { BoardPage } from '../../net/boards.ts';
import { ask } from '../../net/request.ts';
import { Loading } from '../../parts/loading.tsx';
import { ActButton } from '../../parts/act-button.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { usePeopleChoice } from '../people/colleagues.ts';
import { AdmitPersonDocument, NameReadersDocument, ReadersDocument, RemovePersonDocument } from './conduct.documents.ts';
import { conductWords } from './conduct.words.ts';
import { wholeList } from '../../net/whole-list.ts';

/** Who reads what of this incident, as far as whoever looks may know. */
export function Circle({ board, directs }: { readonly board: BoardPage; readonly directs: boolean }) {
  const w = useWords(conductWords);
  const { language } = useMessages();
  const latest = board.log.edges[0]?.node.id;
  const { data: readers } = useQuery({
    queryKey: ['readers', board.id, latest],
    queryFn: () => wholeList(async (after) => (await ask(ReadersDocument, { incident: board.id, after }, language)).readers),
    placeholderData: (before) => before,
  });
  const labels = [...new Set((readers ?? []).map(({ label }) => label))].toSorted();
  return (
    <section className="box" aria-labelledby="readers">
      <div className="hd">
        <h2 id="readers">{w.readers}</h2>
      </div>
      {readers === undefined && <Loading />}
      <ul className="rows">
        {labels.map((label) => (
          <li key={label}>
            <b>{w.labels[label[0] as 'I'] ?? label}</b> {label.length > 1 && <span className="ref">{label}</span>}
            <ul className="plainlist">
              {readers
                ?.filter((reader) => reader.label === label)
                .map((reader) => (
                  <li key={reader.id} className="spread">
                    {reader.person ? (reader.person.name ?? '—') : (reader.role ?? w.everybody)}
                    {directs && label === 'I' && reader.person && <Remove incident={board.id} person={reader.person} />}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
      {directs && <Admit incident={board.id} />}
      <Red incident={board.id} />
    </section>
  );
}

function Remove({
  incident,
  person,
}: {
  readonly incident: string;
  readonly person: { readonly id: string; readonly name: string | null };
}) {
  const w = useWords(conductWords);
  const label = w.remove(person.name ?? '—');
  const remove = useAct(`remove-${incident}-${person.id}`, RemovePersonDocument, () => ({ incident, person: person.id, reason: label }));
  return (
    <ActButton acting={remove} size="sm" kind="subtle" label={label}>
      {w.takeOut}
    </ActButton>
  );
}

function Admit({ incident }: { readonly incident: string }) {
  const w = useWords(conductWords);
  const people = usePeopleChoice();
  const place = `admit-${incident}`;
  const { draft, change, forget } = useDraft(place, { person: '' });
  const admit = useAct(place, AdmitPersonDocument, () => ({ incident, person: draft.person, reason: '' }));
  return (
    <div className="bd pad stack2">
      <Select
        label={w.person}
        searchable
        data={[...people]}
        value={draft.person === '' ? null : draft.person}
        onChange={(person) => change({ person: person ?? '' })}
      />
      <ActButton
        acting={admit}
        onDone={() => {
          forget();
          change({ person: '' });
        }}
      >
        {w.admit}
      </ActButton>
    </div>
  );
}

function Red({ incident }: { readonly incident: string }) {
  const w = useWords(conductWords);
  const people = usePeopleChoice();
  const place = `red-${incident}`;
  const { draft, change } = useDraft(place, { readers: [] as string[] });
  const name = useAct(place, NameReadersDocument, () => ({ incident, label: null, readers: draft.readers }));
  return (
    <details className="bd more">
      <summary>{w.red}</summary>
      <div className="stack2">
        <p className="cap">{w.redLead}</p>
        <MultiSelect label={w.person} searchable data={[...people]} value={draft.readers} onChange={(readers) => change({ readers })} />
        <ActButton acting={name} onDone={() => change({ readers: [] })}>
          {w.red}
        </ActButton>
      </div>
    </details>
  );
}
