import {
  clockSet,
  reject,
  type Accepted,
  type CommandSpec,
  type Deciding,
  type DomainModule,
  type Id,
  type JsonObject,
  type NewEvent,
  type Rejection,
  type Timer,
} from '@chancery/kernel';
import { entry, PRESS, words } from '../entry.ts';
import { ASSIGNING_ROLES } from '../roles.ts';
import { entityOfVoices, ORGANISATION, sameSpace } from '../streams.ts';
import type { AssignmentWithReason, OfAssignment, OfferAssignment, OpenVoices } from './voices.commands.ts';
import { lineCommands } from './lines.decider.ts';
import { voicesEvents } from './voices.events.ts';
import {
  assignmentTakes,
  cellsMeet,
  evolveVoices,
  presenceOf,
  standsAt,
  termOf,
  voiceTimers,
  ZERO_VOICES,
  type Assignment,
  type VoicesState,
} from './voices.state.ts';

type Asked<P extends JsonObject> = Deciding<VoicesState, P>;

/** The voices of an exercise run by its clock, which is read off when they open. */
function openVoices({ command: { stream, payload, now } }: Asked<OpenVoices>): Accepted {
  const { clock } = payload;
  const opened = entry('VoicesOpened', PRESS, { entity: entityOfVoices(stream) });
  return { events: clock ? [opened, clockSet({ real: now, ...clock })] : [opened] };
}

/** An offer gives nothing away yet: who speaks changes when it is accepted, so overlaps are looked at there. */
function offerAssignment({ state, command, at, nextId }: Asked<OfferAssignment>): Accepted | Rejection {
  const { person, order, topics, audiences, languages, from, to, succeeds, origin, limits } = command.payload;
  if ([topics, audiences, languages].some((cells) => cells.length === 0)) return reject('press-cells-empty');
  if (from >= to || to <= at) return reject('press-term-over', { to });
  if (origin && !sameSpace(command.stream, origin.stream)) return reject('kernel-space-mixed');
  const old = succeeds === null ? undefined : state.assignments[succeeds];
  if (succeeds !== null && !old) return reject('not-found');
  if (old && old.handingTo !== null) return reject('press-handover-open', { assignment: old.assignment, to: old.handingTo });
  if (old && (!standsAt(old, at) || !assignmentTakes(old, 'AssignmentHandoverOffered')))
    return reject('press-not-active', { assignment: old.assignment });
  const assignment = nextId();
  const structure = {
    assignment,
    person,
    order,
    topics: [...topics],
    audiences: [...audiences],
    languages: [...languages],
    from,
    to,
    succeeds,
    origin,
  };
  const offered = entry('AssignmentOffered', PRESS, structure, { limits: words(PRESS, limits) });
  return {
    events: old ? [offered, entry('AssignmentHandoverOffered', PRESS, { assignment: old.assignment, to: assignment })] : [offered],
    result: { assignment },
  };
}

/**
 * One voice: no other accepted assignment of the same order meets these cells at any moment of the term. The interval is
 * reserved whether or not it has begun, so nothing later can make two. A successor and the end of the one before are one commit.
 */
function acceptAssignment({ state, command, at }: Asked<OfAssignment>): Accepted | Rejection {
  const offered = state.assignments[command.payload.assignment];
  if (!offered) return reject('not-found');
  const { assignment, person, to, succeeds } = offered;
  if (command.principal.id !== person) return reject('press-not-yours', { assignment });
  if (!stillOffered(offered, at)) return reject('press-offer-gone', { assignment, term: termOf(offered) });
  const old = succeeds === null ? undefined : state.assignments[succeeds];
  const succeeding = old && standsAt(old, at) && old.handingTo === assignment ? old : undefined;
  const from = beginning(offered, succeeding, at);
  if (from >= to) return reject('press-term-over', { to });
  const taken = Object.values(state.assignments).find(
    (a) =>
      a !== succeeding &&
      a !== offered &&
      standsAt(a, at) &&
      a.order === offered.order &&
      cellsMeet(a, offered) &&
      from < a.to &&
      a.from < to,
  );
  if (taken)
    return reject('press-voice-taken', {
      assignment: taken.assignment,
      person: taken.person,
      order: taken.order,
      from: taken.from,
      until: taken.to,
    });
  const accepted = entry('AssignmentAccepted', PRESS, { assignment, from });
  return { events: succeeding ? [entry('AssignmentSucceeded', PRESS, { assignment: succeeding.assignment, at }), accepted] : [accepted] };
}

/** A successor begins when the one before ends, so that nobody is missed in between. */
function beginning(offered: Assignment, succeeding: Assignment | undefined, at: string): string {
  const wanted = succeeding && succeeding.from < offered.from ? succeeding.from : offered.from;
  return wanted > at ? wanted : at;
}

const stillOffered = (a: Assignment, at: string): boolean => at < a.answerBy && assignmentTakes(a, 'AssignmentAccepted');

/** Whoever was to be relieved goes on when the offer to the successor comes to nothing. */
function goesOn(state: VoicesState, { assignment, succeeds }: Assignment, type: string): NewEvent[] {
  const old = succeeds === null ? undefined : state.assignments[succeeds];
  return old?.handingTo === assignment ? [entry(type, PRESS, { assignment: old.assignment, to: assignment })] : [];
}

const giveUp =
  (type: 'AssignmentDeclined' | 'AssignmentWithdrawn', handover: string) =>
  ({ state, command, at }: Asked<AssignmentWithReason>): Accepted | Rejection => {
    const { assignment: id, reason } = command.payload;
    const offered = state.assignments[id];
    if (!offered) return reject('not-found');
    if (type === 'AssignmentDeclined' && command.principal.id !== offered.person) return reject('press-not-yours', { assignment: id });
    if (!stillOffered(offered, at)) return reject('press-offer-gone', { assignment: id, term: termOf(offered) });
    return { events: [entry(type, PRESS, { assignment: id }, { reason: words(PRESS, reason) }), ...goesOn(state, offered, handover)] };
  };

function endAssignment({ state, command, at }: Asked<AssignmentWithReason>): Accepted | Rejection {
  const { assignment: id, reason } = command.payload;
  const standing = state.assignments[id];
  if (!standing) return reject('not-found');
  if (!standsAt(standing, at)) return reject('press-not-active', { assignment: id, term: termOf(standing) });
  return { events: [entry('AssignmentEnded', PRESS, { assignment: id, at }, { reason: words(PRESS, reason) })] };
}

function markPresence(
  { state, command, at }: Asked<AssignmentWithReason>,
  type: 'SpokespersonUnavailable' | 'SpokespersonReturned',
): Accepted | Rejection {
  const { assignment: id, reason } = command.payload;
  const standing = state.assignments[id];
  if (!standing) return reject('not-found');
  if (!standsAt(standing, at)) return reject('press-not-active', { assignment: id, term: termOf(standing) });
  if (!assignmentTakes(standing, type)) return reject('press-nothing-changed', { assignment: id, presence: presenceOf(standing) });
  const content = type === 'SpokespersonUnavailable' ? { reason: words(PRESS, reason) } : {};
  return { events: [entry(type, PRESS, { assignment: id, from: at }, content)] };
}

function assignersOnly({ command: { principal } }: Asked<JsonObject>): Rejection | undefined {
  const may = principal.kind === 'system' || ASSIGNING_ROLES.includes(principal.roleAtTime ?? '');
  return may ? undefined : reject('identity-role-needed', { roles: [...ASSIGNING_ROLES] });
}

/** The person, or who may assign. */
function holderOrAssigner(d: Asked<{ readonly assignment: Id }>): Rejection | undefined {
  return d.state.assignments[d.command.payload.assignment]?.person === d.command.principal.id ? undefined : assignersOnly(d);
}

/** Records that a moment came. An offer past its time is gone whether or not this was recorded. */
function whenDue(timer: Timer, { state }: Deciding<VoicesState>): Accepted | Rejection {
  const id = timer.owner.slice(voiceTimers('').length);
  const assignment = state.assignments[id];
  if (!assignment) return reject('kernel-timer-stale');
  if (timer.id !== 'offer') return { events: [entry('VoiceTurned', PRESS, { assignment: id, turn: timer.id })] };
  if (!assignmentTakes(assignment, 'AssignmentOfferLapsed')) return reject('kernel-timer-stale');
  return { events: [entry('AssignmentOfferLapsed', PRESS, { assignment: id }), ...goesOn(state, assignment, 'AssignmentHandoverLapsed')] };
}

const compares = () => [ORGANISATION];

const commands: { readonly [type: string]: CommandSpec<VoicesState, any> } = {
  OpenVoices: { opens: true, decide: openVoices },
  OfferAssignment: { compares, may: assignersOnly, decide: offerAssignment },
  AcceptAssignment: { compares, decide: acceptAssignment },
  DeclineAssignment: { decide: giveUp('AssignmentDeclined', 'AssignmentHandoverDeclined') },
  WithdrawAssignment: { may: assignersOnly, decide: giveUp('AssignmentWithdrawn', 'AssignmentHandoverWithdrawn') },
  EndAssignment: { may: holderOrAssigner, decide: endAssignment },
  MarkUnavailable: { may: holderOrAssigner, decide: (d) => markPresence(d, 'SpokespersonUnavailable') },
  MarkReturned: { may: holderOrAssigner, decide: (d) => markPresence(d, 'SpokespersonReturned') },
  ...lineCommands,
};

/** Who speaks for an entity, across incidents: a stream of its own, since two incidents must not each name a voice. */
export const voices: DomainModule<VoicesState> = {
  name: 'voices',
  zero: ZERO_VOICES,
  events: voicesEvents,
  evolve: evolveVoices,
  commands,
  whenDue,
};
