import type { DashboardPrintsQuery, PrintPartsFragment } from '../../gql/graphql.ts';
import { useItems, type Kind } from '../../net/items.ts';
import { PrintsDocument } from './print.documents.ts';

export type Print = PrintPartsFragment;
export type Paper = Print['kind'];

export const PRINTS: Kind<Print, DashboardPrintsQuery> = {
  typename: 'Print',
  document: PrintsDocument,
  pick: ({ prints }) => prints,
};

/** The last part of a paper's address. */
export const PATHS: Readonly<Record<Paper, string>> = {
  BRIEF: 'brief',
  LOG: 'log',
  CUSTODY: 'custody',
  CALL_LIST: 'call-list',
  LINES: 'lines',
  SITREP: 'report',
};

export const pathTo = (incident: string, kind: Paper, item?: string): string =>
  ['/incidents', incident, 'print', PATHS[kind], item].filter(Boolean).join('/');

/** The last copy of a paper under a label, as far as whoever looks may know. */
export function useLastCopy(incident: string, kind: Paper, item: string | null, label: string): Print | undefined {
  return (useItems(PRINTS, incident) ?? [])
    .filter((print) => print.kind === kind && print.item === item && print.label === label)
    .toSorted((a, b) => b.copy - a.copy)[0];
}
