import type { DashboardLinesQuery } from '../../gql/graphql.ts';
import { useItems, type Kind } from '../../net/items.ts';
import { useNow } from '../../i18n/time.ts';
import { LinesDocument } from './lines.documents.ts';

type Line = DashboardLinesQuery['linesInForce'][number];

const LINES: Kind<Line, DashboardLinesQuery> = {
  typename: 'LineInForce',
  document: LinesDocument,
  pick: ({ linesInForce }) => linesInForce,
};

/** What may be said, now. */
export function useLines(incident: string): readonly Line[] {
  const now = useNow();
  return (useItems(LINES, incident) ?? []).filter(({ expires }) => expires === null || Date.parse(expires) > now);
}
