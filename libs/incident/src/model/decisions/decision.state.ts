import { canTake, start, step, type Snapshot } from '@chancery/engine';
import {
  assert,
  msBetween,
  type Authority,
  type Id,
  type Instant,
  type Label,
  type Origin,
  own,
  type StructuralEvent,
  type TimerBook,
} from '@chancery/kernel';
import type { FactVersion } from '../cell.ts';
import { structureOf } from '../entry.ts';
import {
  decisionEvents,
  type DecisionDeferred,
  type DecisionMoved,
  type DecisionOpened,
  type DecisionTaken,
  type DecisionUpheld,
} from './decision.events.ts';
import { decisionMachine } from './decision.machine.ts';

export interface Decision {
  readonly id: Id;
  readonly label: Label;
  readonly owner: string;
  readonly substitutes: readonly string[];
  readonly options: readonly string[];
  readonly facts: readonly FactVersion[];
  readonly askedBy: Id | null;
  readonly origin: Origin | null;
  readonly reviewMs: number | null;
  /** Once it was taken. */
  readonly taken: Omit<Authority, 'label'> | null;
  /** Entries that hold its words. */
  readonly openedAt: number;
  readonly takenAt: number | null;
  readonly snapshot: Snapshot;
}

export interface DecisionsState {
  readonly decisions: { readonly [id: Id]: Decision };
  /** Entries with advice or dissent, and the decision that each is about. */
  readonly wordsAt: { readonly [seq: number]: Id };
}

export const zeroDecisions: DecisionsState = { decisions: {}, wordsAt: {} };

const DECIDE_BY = 'decide-by';
const REVIEW = 'review';
const owner = (decision: Id): string => `decisions:${decision}`;
export const decisionOfTimer = (timerOwner: string): Id => timerOwner.slice('decisions:'.length);
export const eventOfTimer = (id: string): string => (id === REVIEW ? 'DecisionReviewFell' : 'DecisionLapsed');

export const matterOf = ({ snapshot }: Decision): string => (snapshot.value as { matter: string }).matter;
export const isOpen = (decision: Decision): boolean => ['open', 'recommended', 'deferred'].includes(matterOf(decision));
export const takes = (decision: Decision, type: string, ...regions: string[]): boolean =>
  canTake(decisionMachine, decision.snapshot, { type }, regions);

/** A decision that was superseded backs nothing any more. */
export const authorityOf = ({ decisions }: DecisionsState, id: Id): Authority | undefined => {
  const decision = own(decisions, id);
  if (!decision?.taken || matterOf(decision) === 'superseded') return undefined;
  return { ...decision.taken, label: decision.label };
};

export function evolveDecisions(state: DecisionsState, event: StructuralEvent, timers: TimerBook): DecisionsState {
  if (!(event.type in decisionEvents) || event.type === 'DutiesPassed') return state;
  const { decision: id } = structureOf<DecisionMoved>(event);
  if (event.type === 'DecisionOpened') return keep(state, opened(event, timers));
  const before = own(state.decisions, id);
  assert(before, `${event.type} of a question that was never asked`);
  keepTimers(id, event, timers);
  const moved = { ...before, snapshot: step(decisionMachine, before.snapshot, { type: event.type }).snapshot };
  switch (event.type) {
    case 'DecisionTaken': {
      const { option, by, authorityKind } = structureOf<DecisionTaken>(event);
      return keep(state, { ...moved, taken: { option, by, kind: authorityKind }, takenAt: event.seq });
    }
    case 'DecisionRecommended':
    case 'DissentRecorded':
      return { ...keep(state, moved), wordsAt: { ...state.wordsAt, [event.seq]: id } };
    default:
      return keep(state, moved);
  }
}

function opened(event: StructuralEvent, timers: TimerBook): Decision {
  const said = structureOf<DecisionOpened>(event);
  const { decision: id, substitutes, options, facts, by, origin, reviewMs, decideBy } = said;
  due(id, DECIDE_BY, decideBy, event, timers);
  return {
    id,
    label: event.label,
    owner: said.owner,
    substitutes,
    options,
    facts,
    askedBy: by,
    origin,
    reviewMs,
    taken: null,
    openedAt: event.seq,
    takenAt: null,
    snapshot: start(decisionMachine).snapshot,
  };
}

function due(id: Id, timer: string, at: Instant | null, event: StructuralEvent, timers: TimerBook): void {
  if (at === null) timers.cancel(owner(id), timer);
  else timers.arm(owner(id), timer, Math.max(0, msBetween(event.header.streamTime, at)));
}

function keepTimers(id: Id, event: StructuralEvent, timers: TimerBook): void {
  switch (event.type) {
    case 'DecisionDeferred':
      return due(id, DECIDE_BY, structureOf<DecisionDeferred>(event).until, event, timers);
    case 'DecisionTaken':
      timers.cancel(owner(id), DECIDE_BY);
      return due(id, REVIEW, structureOf<DecisionTaken>(event).reviewAt, event, timers);
    case 'DecisionUpheld':
      return due(id, REVIEW, structureOf<DecisionUpheld>(event).reviewAt, event, timers);
    case 'QuestionWithdrawn':
    case 'DecisionSuperseded':
      timers.cancel(owner(id), DECIDE_BY);
      return timers.cancel(owner(id), REVIEW);
  }
}

const keep = (state: DecisionsState, decision: Decision): DecisionsState => ({
  ...state,
  decisions: { ...state.decisions, [decision.id]: decision },
});
