import { Select, TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import type { BoardPage } from '../../net/boards.ts';
import { ask } from '../../net/request.ts';
import { Line, Log } from '../../panels/log.tsx';
import { useIncident } from '../incident.ts';
import { usePeopleChoice } from '../people/colleagues.ts';
import { PrintLink } from '../print/print-link.tsx';
import { FilteredLogDocument } from './log.documents.ts';
import { logWords } from './log.words.ts';

interface Filter {
  readonly group: string | null;
  readonly person: string | null;
  readonly search: string;
}

/** Everything that is recorded and that whoever looks may read; or what of it fits. */
export function LogSection() {
  const w = useWords(logWords);
  const board = useIncident();
  const people = usePeopleChoice();
  const [filter, setFilter] = useState<Filter>({ group: null, person: null, search: '' });
  const search = useDeferredValue(filter.search.trim());
  const filtering = filter.group !== null || filter.person !== null || search !== '';
  return (
    <div className="stack">
      <div className="row">
        <PrintLink kind="LOG" />
      </div>
      <section className="box" aria-label={w.filter}>
        <div className="bd pad filters">
          <Select
            label={w.group}
            placeholder={w.all}
            clearable
            data={Object.entries(w.groups).map(([value, label]) => ({ value, label }))}
            value={filter.group}
            onChange={(group) => setFilter({ ...filter, group })}
          />
          <Select
            label={w.person}
            placeholder={w.anybody}
            clearable
            searchable
            data={[...people]}
            value={filter.person}
            onChange={(person) => setFilter({ ...filter, person })}
          />
          <TextInput label={w.search} value={filter.search} onChange={(event) => setFilter({ ...filter, search: event.target.value })} />
        </div>
      </section>
      {filtering ? <Filtered board={board} filter={{ ...filter, search }} /> : <Log board={board} />}
    </div>
  );
}

const PAGE = 50;

function Filtered({ board, filter }: { readonly board: BoardPage; readonly filter: Filter }) {
  const w = useWords(logWords);
  const { t, language } = useMessages();
  const latest = board.log.edges[0]?.node.id;
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['filtered-log', board.id, filter, latest, language],
    queryFn: async ({ pageParam }) => {
      const { group, person, search } = filter;
      const wish = { incident: board.id, first: PAGE, after: pageParam, group: group as 'NOTES' | null, person, search: search || null };
      return (await ask(FilteredLogDocument, wish, language)).board?.log ?? null;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined),
    placeholderData: (before) => before,
  });
  const lines = data?.pages.flatMap((page) => page?.edges.map(({ node }) => node) ?? []);
  return (
    <section className="box" aria-label={t.log.title}>
      {lines?.length === 0 && <p className="bd pad dim">{w.none}</p>}
      <ol className="log">
        {lines?.map((line) => (
          <Line key={line.id} line={line} incident={board.id} />
        ))}
      </ol>
      {hasNextPage && (
        <div className="bd">
          <button type="button" className="quiet" onClick={() => void fetchNextPage()}>
            {t.log.more}
          </button>
        </div>
      )}
    </section>
  );
}
