import { useQuery } from '@tanstack/react-query';
import type { DashboardLinesQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { useNow } from '../../i18n/time.ts';
import { useItems } from '../../net/items.ts';
import { ask } from '../../net/request.ts';
import { STATEMENTS } from '../press/statements.ts';
import { LinesDocument } from './lines.documents.ts';
import { wholeList } from '../../net/whole-list.ts';

type Line = DashboardLinesQuery['linesInForce'][number];

/** What may be said, now, and undefined until that is known; asked for again whenever a text goes out, falls or is to be corrected. */
export function useLines(incident: string): readonly Line[] | undefined {
  const { language } = useMessages();
  const now = useNow();
  const moved = (useItems(STATEMENTS, incident) ?? []).map(({ id, outing, due }) => [id, outing, due.length]);
  const { data } = useQuery({
    queryKey: ['lines', incident, JSON.stringify(moved)],
    queryFn: () => wholeList(async (after) => (await ask(LinesDocument, { incident, after }, language)).linesInForce),
    placeholderData: (before) => before,
  });
  return data?.filter(({ expires }) => expires === null || Date.parse(expires) > now);
}
