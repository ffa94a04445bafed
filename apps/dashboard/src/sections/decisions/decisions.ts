import type { DashboardDecisionsQuery, DecisionPartsFragment } from '../../gql/graphql.ts';
import { useItems, type Kind } from '../../net/items.ts';
import { useMyRoles } from '../people/my-roles.ts';
import { DecisionsDocument } from './decisions.documents.ts';

export type Decision = DecisionPartsFragment;

export const DECISIONS: Kind<Decision, DashboardDecisionsQuery> = {
  typename: 'Decision',
  document: DecisionsDocument,
  pick: ({ decisions }) => decisions,
};

const OPEN = ['OPEN', 'RECOMMENDED', 'DEFERRED'];
export const isOpen = ({ state }: Decision): boolean => OPEN.includes(state);

export const decisionReference = (id: string): string => `D-${id.slice(-4).toUpperCase()}`;

const byDeadline = (a: Decision, b: Decision): number =>
  (a.decideBy ?? '9').localeCompare(b.decideBy ?? '9') || a.askedAt.localeCompare(b.askedAt);

/** Questions that are open, the most urgent first; then what was decided, the latest first. */
export function useDecisions(incident: string): {
  readonly open: readonly Decision[];
  readonly taken: readonly Decision[];
  /** False until they have come: before that nobody says that there is none. */
  readonly known: boolean;
} {
  const items = useItems(DECISIONS, incident);
  const all = items ?? [];
  return {
    known: items !== undefined,
    open: all.filter(isOpen).toSorted(byDeadline),
    taken: all.filter((each) => !isOpen(each)).toSorted((a, b) => ((a.decidedAt ?? a.askedAt) < (b.decidedAt ?? b.askedAt) ? 1 : -1)),
  };
}

/** Whether the question is this person's to decide; others give their advice. */
export function useMayDecide(incident: string): (decision: Decision) => boolean {
  const { roles } = useMyRoles(incident);
  return ({ owner, substitutes }) => roles.includes(owner) || substitutes.some((role) => roles.includes(role));
}

export const optionText = (decision: Decision, option: string | null): string =>
  decision.options.find(({ id }) => id === option)?.text ?? option ?? '—';

/** Questions that are this person's to decide. */
export function useDecisionCount(incident: string): number {
  const mayDecide = useMayDecide(incident);
  return useDecisions(incident).open.filter(mayDecide).length;
}
