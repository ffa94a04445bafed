import { useQueries } from '@tanstack/react-query';
import type { BoardPage } from '../net/boards.ts';
import { itemsKey } from '../net/item-cache.ts';

interface Labelled {
  readonly label?: string;
}

const KINDS = ['Decision', 'Task', 'Fact', 'Exhibit', 'Sitrep', 'Statement', 'Print'];

/** What each page shows of what has readers of its own; a page that is not listed counts as showing all of it. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  '': ['Decision', 'Task', 'LogLine'],
  decisions: ['Decision', 'Fact'],
  tasks: ['Task'],
  facts: ['Fact'],
  evidence: ['Exhibit'],
  press: ['Statement', 'Fact'],
  channels: [],
  people: [],
  reports: ['Sitrep'],
  conduct: ['Decision'],
  log: ['LogLine'],
};

/**
 * Labels of the things on a page of an incident, as far as they were asked for: what was not is not shown either. Listens to
 * what others asked for, and asks for nothing itself.
 */
export function useLabelsOn(board: BoardPage | undefined, page: string): readonly string[] {
  const items = useQueries({
    queries: KINDS.map((kind) => ({ queryKey: itemsKey(board?.id ?? '', kind), enabled: false })),
    combine: (answers) => answers.map(({ data }) => (data ?? []) as readonly Labelled[]),
  });
  const shown = SHOWN[page] ?? [...KINDS, 'LogLine'];
  const lines = board?.log.edges.map(({ node }) => node.label) ?? [];
  return [
    ...KINDS.flatMap((kind, i) => (shown.includes(kind) ? items[i]!.map(({ label }) => label ?? 'I') : [])),
    ...(shown.includes('LogLine') ? lines : []),
  ];
}
