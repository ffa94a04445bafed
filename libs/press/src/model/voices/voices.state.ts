import {
  assert,
  later,
  msBetween,
  type Id,
  type Instant,
  own,
  type StreamId,
  type StructuralEvent,
  type TimerBook,
} from '@chancery/kernel';
import { canTake, start, step, type Snapshot } from '@chancery/engine';
import { structureOf } from '../entry.ts';
import { ASSIGNMENT_OWNERS, assignmentMachine } from './assignment.machine.ts';
import {
  ANY,
  voicesEvents,
  type AssignmentAccepted,
  type AssignmentOffered,
  type AssignmentOver,
  type Cells,
  type HandoverMoved,
  type LineDoubtful,
  type LineEnded,
  type LineNoted,
  type VoicesOpened,
} from './voices.events.ts';

export interface Assignment extends AssignmentOffered {
  readonly snapshot: Snapshot;
  /** Until when the offer stands. */
  readonly answerBy: Instant;
  /** The entry that carries its limits in words. */
  readonly offeredAt: number;
  /** The assignment that is offered to take this one over. */
  readonly handingTo: Id | null;
}

/** A text that is out somewhere in the name of the entity. */
export interface Line extends LineNoted {
  readonly doubts: readonly { readonly fact: Id; readonly was: number }[];
}

export interface VoicesState {
  readonly entity: Id | null;
  readonly assignments: { readonly [assignment: Id]: Assignment };
  readonly lines: { readonly [line: string]: Line };
}

export const ZERO_VOICES: VoicesState = { entity: null, assignments: {}, lines: {} };

/** An offer is answered within this time, or it is gone. */
export const OFFER_MS = 10 * 60_000;

export const termOf = ({ snapshot }: Assignment): string => (snapshot.value as { term: string }).term;
export const presenceOf = ({ snapshot }: Assignment): string => (snapshot.value as { presence: string }).presence;

/** Accepted, and neither ended nor over at this moment; it may lie ahead. */
export const standsAt = (assignment: Assignment, at: Instant): boolean =>
  (termOf(assignment) === 'accepted' || termOf(assignment) === 'handingOver') && at < assignment.to;

export const assignmentTakes = (assignment: Assignment, type: string): boolean =>
  canTake(assignmentMachine, assignment.snapshot, { type }, own(ASSIGNMENT_OWNERS, type) ?? []);

const meets = (a: readonly string[], b: readonly string[]): boolean =>
  a.includes(ANY) || b.includes(ANY) || a.some((each) => b.includes(each));

export const cellsMeet = (a: Cells, b: Cells): boolean =>
  meets(a.topics, b.topics) && meets(a.audiences, b.audiences) && meets(a.languages, b.languages);

/** Who speaks in one language to one audience on one topic. */
export interface Cell {
  readonly topic: Id;
  readonly audience: string;
  readonly language: string;
}

/**
 * The one assignment whose holder speaks at a moment: the lowest order among those accepted, present and in their term.
 * No two share an order there, which acceptance sees to.
 */
export function voiceAt({ assignments }: VoicesState, at: Instant, { topic, audience, language }: Cell): Assignment | undefined {
  const cell = { topics: [topic], audiences: [audience], languages: [language] };
  const speaking = Object.values(assignments).filter(
    (a) => a.from <= at && standsAt(a, at) && presenceOf(a) === 'reachable' && cellsMeet(a, cell),
  );
  return speaking.reduce<Assignment | undefined>(
    (first, each) => (first === undefined || each.order < first.order ? each : first),
    undefined,
  );
}

export const lineKey = (stream: StreamId, statement: Id): string => `${stream}/${statement}`;
export const voiceTimers = (assignment: Id): string => `voices:${assignment}`;

export function evolveVoices(state: VoicesState, event: StructuralEvent, timers: TimerBook): VoicesState {
  if (!(event.type in voicesEvents)) return state;
  switch (event.type) {
    case 'VoicesOpened':
      return { ...state, entity: structureOf<VoicesOpened>(event).entity };
    case 'LineNoted': {
      const line = structureOf<LineNoted>(event);
      return { ...state, lines: { ...state.lines, [lineKey(line.stream, line.statement)]: { ...line, doubts: [] } } };
    }
    case 'LineDoubtful': {
      const { stream, statement, fact, was } = structureOf<LineDoubtful>(event);
      const line = own(state.lines, lineKey(stream, statement))!;
      return { ...state, lines: { ...state.lines, [lineKey(stream, statement)]: { ...line, doubts: [...line.doubts, { fact, was }] } } };
    }
    case 'LineEnded': {
      const { stream, statement } = structureOf<LineEnded>(event);
      const { [lineKey(stream, statement)]: _, ...lines } = state.lines;
      return { ...state, lines };
    }
    default: {
      const assignment = event.type === 'AssignmentOffered' ? offered(event) : moved(state, event);
      keepTime(assignment, event, timers);
      return { ...state, assignments: { ...state.assignments, [assignment.assignment]: assignment } };
    }
  }
}

function offered(event: StructuralEvent): Assignment {
  return {
    ...structureOf<AssignmentOffered>(event),
    snapshot: start(assignmentMachine).snapshot,
    answerBy: later(event.header.streamTime, OFFER_MS),
    offeredAt: event.seq,
    handingTo: null,
  };
}

function moved({ assignments }: VoicesState, event: StructuralEvent): Assignment {
  const before = own(assignments, structureOf<{ assignment: Id }>(event).assignment);
  assert(before, `${event.type} of an assignment that was never offered`);
  const after = { ...before, snapshot: step(assignmentMachine, before.snapshot, { type: event.type }).snapshot };
  switch (event.type) {
    case 'AssignmentAccepted':
      return { ...after, from: structureOf<AssignmentAccepted>(event).from };
    case 'AssignmentSucceeded':
    case 'AssignmentEnded':
      return { ...after, to: structureOf<AssignmentOver>(event).at, handingTo: null };
    case 'AssignmentHandoverOffered':
      return { ...after, handingTo: structureOf<HandoverMoved>(event).to };
    case 'AssignmentHandoverDeclined':
    case 'AssignmentHandoverLapsed':
    case 'AssignmentHandoverWithdrawn':
      return { ...after, handingTo: null };
    default:
      return after;
  }
}

/** The timers of a term only have its turns recorded; whether someone speaks never waits for them. */
function keepTime({ assignment, from, to }: Assignment, event: StructuralEvent, timers: TimerBook): void {
  const owner = voiceTimers(assignment);
  const at = event.header.streamTime;
  switch (event.type) {
    case 'AssignmentOffered':
      return timers.arm(owner, 'offer', OFFER_MS);
    case 'AssignmentAccepted':
      timers.cancel(owner, 'offer');
      if (from > at) timers.arm(owner, 'begins', msBetween(at, from));
      return timers.arm(owner, 'ends', msBetween(at, to));
    case 'AssignmentDeclined':
    case 'AssignmentWithdrawn':
      return timers.cancel(owner, 'offer');
    case 'AssignmentSucceeded':
    case 'AssignmentEnded':
      timers.cancel(owner, 'begins');
      timers.cancel(owner, 'ends');
  }
}
