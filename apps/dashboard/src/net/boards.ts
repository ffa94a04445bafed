import type { QueryClient } from '@tanstack/react-query';
import type { BoardPartsFragment, DashboardBoardQuery, LanePartsFragment, LogLinePartsFragment } from '../gql/graphql.ts';
import { allItemsKey, mergeItems } from './item-cache.ts';
import type { Fragment } from './live.ts';

export type Card = BoardPartsFragment;
export type Lane = LanePartsFragment;
export type LogLine = LogLinePartsFragment;
export type BoardPage = NonNullable<DashboardBoardQuery['board']>;

export const LIST = 'incidents';
export const boardKey = (incident: string) => ['board', incident] as const;
export const listKey = ['incidents'] as const;

/** A pushed fragment put into what was answered before. Fragments come in the order of the record, so the last one holds. */
export function intoBoard(board: BoardPage, fragment: Fragment): BoardPage {
  switch (fragment.__typename) {
    case 'Board':
      return fragment.id === board.id ? { ...board, ...(fragment as unknown as Card) } : board;
    case 'Lane': {
      const lane = fragment as unknown as Lane;
      const known = board.lanes.some(({ id }) => id === lane.id);
      return { ...board, lanes: known ? board.lanes.map((each) => (each.id === lane.id ? lane : each)) : [...board.lanes, lane] };
    }
    case 'LogLine': {
      const line = fragment as unknown as LogLine;
      const edges = board.log.edges.map((edge) => (edge.node.id === line.id ? { ...edge, node: line } : edge));
      if (board.log.edges.some(({ node }) => node.id === line.id)) return { ...board, log: { ...board.log, edges } };
      // A line that changed and is further back than what was read of the log.
      if (line.at < (board.log.edges[0]?.node.at ?? '')) return board;
      return { ...board, log: { ...board.log, edges: [{ cursor: line.id, node: line }, ...board.log.edges] } };
    }
    default:
      return board;
  }
}

/** What this viewer may no longer see goes at once, wherever it stands on the page. */
export function without(board: BoardPage, gone: readonly string[]): BoardPage {
  if (gone.length === 0) return board;
  const edges = board.log.edges.filter(({ node }) => !gone.includes(node.id));
  return { ...board, lanes: board.lanes.filter(({ id }) => !gone.includes(id)), log: { ...board.log, edges } };
}

export function intoList(list: readonly Card[], fragment: Fragment): readonly Card[] {
  if (fragment.__typename !== 'Board') return list;
  const card = fragment as unknown as Card;
  const rest = list.filter(({ id }) => id !== card.id);
  return [...rest, card].toSorted((a, b) => (a.firstReportAt < b.firstReportAt ? 1 : -1));
}

export function mergeInto(client: QueryClient, to: string, set: readonly Fragment[], gone: readonly string[]): void {
  if (to === LIST) {
    client.setQueryData<readonly Card[]>(listKey, (list) => list && set.reduce(intoList, list).filter(({ id }) => !gone.includes(id)));
    return;
  }
  client.setQueryData<BoardPage | null>(boardKey(to), (board) =>
    board && gone.includes(board.id) ? null : board && set.reduce(intoBoard, without(board, gone)),
  );
  mergeItems(client, to, set, gone);
  if (gone.length > 0) forgetWhatFollows(client, to);
}

/** Whatever else was asked about an incident may hold what is gone: it is taken off, and asked for again where it is looked at. */
function forgetWhatFollows(client: QueryClient, incident: string): void {
  const kept = new Set<unknown>([boardKey(incident)[0], allItemsKey(incident)[0]]);
  void client.resetQueries({ predicate: ({ queryKey }) => queryKey[1] === incident && !kept.has(queryKey[0]) });
}
