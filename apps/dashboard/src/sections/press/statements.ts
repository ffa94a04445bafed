import { useQuery } from '@tanstack/react-query';
import type {
  DashboardSpokespersonsQuery,
  DashboardStatementsQuery,
  SpokespersonPartsFragment,
  StatementPartsFragment,
} from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { useItems, type Kind } from '../../net/items.ts';
import { ask } from '../../net/request.ts';
import { InboxDocument, StatementsDocument } from './statements.documents.ts';
import { SpokespersonsDocument } from './voices.documents.ts';
import { wholeList } from '../../net/whole-list.ts';

export type Statement = StatementPartsFragment;
export type Spokesperson = SpokespersonPartsFragment;

export const STATEMENTS: Kind<Statement, DashboardStatementsQuery> = {
  typename: 'Statement',
  document: StatementsDocument,
  pick: ({ statements }) => statements,
};

export const SPOKESPERSONS: Kind<Spokesperson, DashboardSpokespersonsQuery> = {
  typename: 'Spokesperson',
  document: SpokespersonsDocument,
  pick: ({ spokespersons }) => spokespersons,
};

/** To say aloud and to print. */
export const statementReference = (id: string): string => `S-${id.slice(-4).toUpperCase()}`;

/** What waits for whoever looks: it depends on them, so it is asked for, again whenever a text or a speaker moves. */
export const useInbox = (incident: string) => useInboxNow(incident) ?? [];

/** The same; undefined until it is known, so that nobody says before that nothing waits. */
export function useInboxNow(incident: string) {
  const { language } = useMessages();
  const [texts, voices] = [useItems(STATEMENTS, incident), useItems(SPOKESPERSONS, incident)];
  const [statements, speakers] = [texts ?? [], voices ?? []];
  const moved = [
    ...statements.map(({ id, version, text, outing, approvals, offeredBy }) => [
      id,
      version,
      text,
      outing,
      approvals.length,
      offeredBy?.id,
    ]),
    ...speakers.map(({ id, term }) => [id, term]),
  ];
  const { data } = useQuery({
    queryKey: ['inbox', incident, JSON.stringify(moved)],
    queryFn: () => wholeList(async (after) => (await ask(InboxDocument, { incident, after }, language)).inbox),
    enabled: texts !== undefined && voices !== undefined,
    placeholderData: (before) => before,
  });
  return data;
}

/** A text is written sentence by sentence, a line each, so that a fact belongs to a sentence. */
export const sentencesOf = (body: string | null): readonly string[] => (body ?? '').split('\n');

export const isOut = ({ outing }: Statement): boolean => outing !== 'INSIDE' && outing !== 'OFFERED';

/** Who would speak now: of those who accepted and can be reached, the first. */
export function speakerAt(speakers: readonly Spokesperson[], now: number): Spokesperson | undefined {
  return speakers
    .filter(
      ({ term, presence, from, to }) =>
        (term === 'ACCEPTED' || term === 'HANDING_OVER') && presence === 'REACHABLE' && Date.parse(from) <= now && now < Date.parse(to),
    )
    .toSorted((a, b) => a.place - b.place)[0];
}

export const useInboxCount = (incident: string): number => useInbox(incident).length;
