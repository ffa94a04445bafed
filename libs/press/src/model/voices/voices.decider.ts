import {
  clockSet,
  own,
  reject,
  type Accepted,
  type Command,
  type CommandSpec,
  type Deciding,
  type DomainModule,
  type JsonObject,
  type NewEvent,
  type Rejection,
  type StreamId,
  type Timer,
} from '@chancery/kernel';
import { barred, hasRole, holdsIn, isOutOf } from '@chancery/incident';
import { entry, PRESS, words } from '../entry.ts';
import { ASSIGNING_ROLE, ENTITY_ROLE } from '../roles.ts';
import { entityOfVoices, houseOfVoices, sameSpace } from '../streams.ts';
import type { AssignmentWithReason, NoteDeparture, OfAssignment, OfferAssignment, OpenVoices } from './voices.commands.ts';
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
function offerAssignment({ state, command, at, nextId, other }: Asked<OfferAssignment>): Accepted | Rejection {
  const { person, order, topics, audiences, languages, from, to, succeeds, origin, limits } = command.payload;
  if ([topics, audiences, languages].some((cells) => cells.length === 0)) return reject('press-cells-empty');
  if (from >= to || to <= at) return reject('press-term-over', { to });
  if (!Number.isSafeInteger(order) || order < 0) return reject('press-place-uncounted', { place: order });
  const stranger = barred(asOfHouse({ command, other }), person);
  if (stranger) return stranger;
  const old = succeeds === null ? undefined : own(state.assignments, succeeds);
  if (succeeds !== null && !(old && isOf(old, origin?.stream ?? null))) return reject('not-found');
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
    ...(isOfEntity({ command, other }) ? { house: true } : {}),
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
function acceptAssignment(d: Asked<OfAssignment>): Accepted | Rejection {
  const { state, command, at } = d;
  const { assignment, incident: asker } = command.payload;
  const offered = own(state.assignments, assignment);
  if (!offered || (offered.origin?.stream ?? null) !== asker) return reject('not-found');
  const { person, to, succeeds } = offered;
  if (command.principal.id !== person) return reject('press-not-yours', { assignment });
  const left = barred(asOfHouse(d), person);
  if (left) return left;
  if (asker !== null && isOutOf(d.other(asker), person)) return reject('press-offer-gone', { assignment, term: termOf(offered) });
  if (!stillOffered(offered, at)) return reject('press-offer-gone', { assignment, term: termOf(offered) });
  const old = succeeds === null ? undefined : own(state.assignments, succeeds);
  const succeeding = old && standsAt(old, at) && old.handingTo === assignment ? old : undefined;
  const from = beginning(offered, succeeding, at);
  if (from >= to) return reject('press-term-over', { to });
  const met = Object.values(state.assignments).filter(
    (a) => a !== succeeding && a !== offered && standsAt(a, at) && cellsMeet(a, offered) && from < a.to && a.from < to,
  );
  const taken = met.find((a) => a.order === offered.order && isOf(a, asker));
  // Of what another incident has, it is told that it speaks, and nothing else.
  if (!taken && met.some((a) => !isOf(a, asker) && (a.order === offered.order || offered.house !== true)))
    return reject('press-voice-elsewhere');
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
  const old = succeeds === null ? undefined : own(state.assignments, succeeds);
  return old?.handingTo === assignment ? [entry(type, PRESS, { assignment: old.assignment, to: assignment })] : [];
}

const giveUp =
  (type: 'AssignmentDeclined' | 'AssignmentWithdrawn', handover: string) =>
  ({ state, command, at }: Asked<AssignmentWithReason>): Accepted | Rejection => {
    const { assignment: id, incident: from, reason } = command.payload;
    const offered = own(state.assignments, id);
    const isTheirs = command.principal.id === offered?.person;
    // What another incident has is not there, but for whom it was offered to.
    if (!offered || !(isTheirs || command.principal.kind === 'system' || isOf(offered, from))) return reject('not-found');
    if (type === 'AssignmentDeclined' && !isTheirs) return reject('press-not-yours', { assignment: id });
    if (!stillOffered(offered, at)) return reject('press-offer-gone', { assignment: id, term: termOf(offered) });
    return { events: [entry(type, PRESS, { assignment: id }, { reason: words(PRESS, reason) }), ...goesOn(state, offered, handover)] };
  };

function endAssignment({ state, command, at }: Asked<AssignmentWithReason>): Accepted | Rejection {
  const { assignment: id, reason } = command.payload;
  const standing = own(state.assignments, id);
  if (!standing) return reject('not-found');
  if (!standsAt(standing, at)) return reject('press-not-active', { assignment: id, term: termOf(standing) });
  return { events: [entry('AssignmentEnded', PRESS, { assignment: id, at }, { reason: words(PRESS, reason) })] };
}

function markPresence(
  { state, command, at }: Asked<AssignmentWithReason>,
  type: 'SpokespersonUnavailable' | 'SpokespersonReturned',
): Accepted | Rejection {
  const { assignment: id, reason } = command.payload;
  const standing = own(state.assignments, id);
  if (!standing) return reject('not-found');
  if (!standsAt(standing, at)) return reject('press-not-active', { assignment: id, term: termOf(standing) });
  if (!assignmentTakes(standing, type)) return reject('press-nothing-changed', { assignment: id, presence: presenceOf(standing) });
  const content = type === 'SpokespersonUnavailable' ? { reason: words(PRESS, reason) } : {};
  return { events: [entry(type, PRESS, { assignment: id, from: at }, content)] };
}

/** Whoever left takes their voice along: the next in order speaks. What was offered to them, or by handing over, comes to nothing. */
function noteDeparture({ state, command, at, other }: Asked<NoteDeparture>): Accepted | Rejection {
  const { person, incident: from } = command.payload;
  if (command.principal.kind !== 'system') return reject('not-found');
  if (from === undefined && barred(asOfHouse({ command, other }), person) === undefined) return reject('not-found');
  const theirs = Object.values(state.assignments).filter((a) => a.person === person && (from === undefined || isOf(a, from)));
  const nothing = { reason: words(PRESS, '') };
  const offers = theirs.filter((a) => assignmentTakes(a, 'AssignmentWithdrawn'));
  const events = [
    ...offers.flatMap((a) => [
      entry('AssignmentWithdrawn', PRESS, { assignment: a.assignment }, nothing),
      ...goesOn(state, a, 'AssignmentHandoverWithdrawn'),
    ]),
    ...theirs.filter((a) => standsAt(a, at)).map((a) => entry('AssignmentEnded', PRESS, { assignment: a.assignment, at }, nothing)),
  ];
  return { events };
}

/** In an exercise, the house is its cast. */
const asOfHouse = <D extends Pick<Asked<any>, 'other' | 'command'>>({ other, command }: D) => ({
  other: () => other(houseOfVoices(command.stream)),
  command,
});

const isOf = ({ origin }: Assignment, from: StreamId | null): boolean => (origin?.stream ?? null) === from;

/** Whoever names who speaks for the entity, in whichever incident. */
const isOfEntity = (d: Pick<Asked<any>, 'other' | 'command'>): boolean => hasRole(asOfHouse(d), d.command.principal.id, ENTITY_ROLE);

/**
 * The entity's voices are named by a director of the house, and in the incident that has the voice by its head of press: never by
 * whoever directs something of their own. What another incident has is not there.
 */
function mayAssign(d: Asked<any>, from: StreamId | null): Rejection | undefined {
  const { principal } = d.command;
  const inIncident =
    from !== null && holdsIn(d.other(from), ASSIGNING_ROLE, principal.id) && barred(asOfHouse(d), principal.id) === undefined;
  return principal.kind === 'system' || inIncident || isOfEntity(d)
    ? undefined
    : reject('press-not-assigning', { roles: [ASSIGNING_ROLE] });
}

const offerersOnly = (d: Asked<OfferAssignment>): Rejection | undefined => mayAssign(d, d.command.payload.origin?.stream ?? null);

function assignersOnly(d: Asked<OfAssignment>): Rejection | undefined {
  const { assignment, incident: from } = d.command.payload;
  const found = own(d.state.assignments, assignment);
  const here = d.command.principal.kind === 'system' || (found && isOf(found, from));
  return here ? mayAssign(d, from) : reject('not-found');
}

/** The person, or who may assign. */
function holderOrAssigner(d: Asked<OfAssignment>): Rejection | undefined {
  return own(d.state.assignments, d.command.payload.assignment)?.person === d.command.principal.id ? undefined : assignersOnly(d);
}

/** Records that a moment came. An offer past its time is gone whether or not this was recorded. */
function whenDue(timer: Timer, { state }: Deciding<VoicesState>): Accepted | Rejection {
  const id = timer.owner.slice(voiceTimers('').length);
  const assignment = own(state.assignments, id);
  if (!assignment) return reject('kernel-timer-stale');
  if (timer.id !== 'offer') return { events: [entry('VoiceTurned', PRESS, { assignment: id, turn: timer.id })] };
  if (!assignmentTakes(assignment, 'AssignmentOfferLapsed')) return reject('kernel-timer-stale');
  return { events: [entry('AssignmentOfferLapsed', PRESS, { assignment: id }), ...goesOn(state, assignment, 'AssignmentHandoverLapsed')] };
}

/** Who works here, and what is asked of the incident from which somebody acts, is part of the decision. */
const compares = ({ stream, payload }: Command<any>): readonly StreamId[] => {
  const from: StreamId | null = payload.incident ?? payload.origin?.stream ?? null;
  return from === null || !sameSpace(stream, from) ? [houseOfVoices(stream)] : [houseOfVoices(stream), from];
};

/** An exercise and a real incident never meet. */
function mixed({ command: { stream, payload } }: Asked<any>): Rejection | undefined {
  const from: StreamId | null = payload.incident ?? payload.origin?.stream ?? null;
  return from === null || sameSpace(stream, from) ? undefined : reject('kernel-space-mixed');
}

const commands: { readonly [type: string]: CommandSpec<VoicesState, any> } = {
  OpenVoices: { opens: true, decide: openVoices },
  OfferAssignment: { compares, may: (d) => mixed(d) ?? offerersOnly(d), decide: offerAssignment },
  AcceptAssignment: { compares, may: mixed, decide: acceptAssignment },
  DeclineAssignment: { decide: giveUp('AssignmentDeclined', 'AssignmentHandoverDeclined') },
  WithdrawAssignment: {
    compares,
    may: (d) => mixed(d) ?? assignersOnly(d),
    decide: giveUp('AssignmentWithdrawn', 'AssignmentHandoverWithdrawn'),
  },
  EndAssignment: { compares, may: (d) => mixed(d) ?? holderOrAssigner(d), decide: endAssignment },
  MarkUnavailable: { compares, may: (d) => mixed(d) ?? holderOrAssigner(d), decide: (d) => markPresence(d, 'SpokespersonUnavailable') },
  MarkReturned: { compares, may: (d) => mixed(d) ?? holderOrAssigner(d), decide: (d) => markPresence(d, 'SpokespersonReturned') },
  NoteDeparture: { compares, decide: noteDeparture },
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
