import {
  own,
  reject,
  type Accepted,
  type Deciding,
  type DomainModule,
  type NewEvent,
  type Rejection,
  type StructuralEvent,
} from '@chancery/kernel';
import { absent, entry } from '../entry.ts';
import { barred, hasRole, inHouse } from '../standing.ts';
import { circleEvents } from './circle.events.ts';
import type { MoveInCircle, NameReaders, NoteDeparture } from './circle.commands.ts';
import { evolveCircle, isInCircle, isNamed, OVERSEEING, readsLabel, zeroCircle, type CircleState } from './circle.state.ts';

/**
 * A new label is made by whoever is among its readers, or by the director. An existing one is changed by the director or by a
 * reader of it; for everybody else it does not exist.
 */
function nameReaders({ state, command, ask, nextId }: Deciding<CircleState, NameReaders>): Accepted | Rejection {
  const { label, readers } = command.payload;
  const by = command.principal.id;
  const directs = ask.director() === by;
  if (readers.length === 0) return reject('incident-readers-needed');
  if (label === null) {
    if (!directs && !readers.includes(by)) return reject('incident-not-director', director(ask.director()));
    const made = `R:${nextId()}`;
    return { events: [entry('ReadersNamed', { label: made, readers: [...new Set(readers)] }, {}, made)], result: { label: made } };
  }
  const now = own(state.named, label);
  if (!isNamed(label) || now === undefined || (!directs && !readsLabel(state, by, label))) return absent();
  const added = [...new Set(readers)].filter((person) => !now.includes(person));
  const gone = now.filter((person) => !readers.includes(person));
  const events: NewEvent[] = [];
  if (added.length > 0) events.push(entry('ReadersNamed', { label, readers: added }, {}, label));
  if (gone.length > 0) events.push(entry('ReadersRemoved', { label, readers: gone }, {}, label));
  return events.length > 0 ? { events, result: { label } } : reject('incident-nothing-changed');
}

const director = (id: string | undefined) => ({ director: id ?? null });

function directorOnly({ ask, command }: Deciding<CircleState, MoveInCircle>): Rejection | undefined {
  return ask.director() === command.principal.id ? undefined : reject('incident-not-director', director(ask.director()));
}

function admitPerson({ state, command }: Deciding<CircleState, MoveInCircle>): Accepted | Rejection {
  const { person, reason } = command.payload;
  if (state.admitted.includes(person)) return reject('incident-already-admitted', { person });
  return { events: [entry('PersonAdmitted', { person }, { reason })], result: { person } };
}

/** Whoever directs or has a role is relieved of it first: a cell member without sight of the incident helps nobody. */
function removePerson(d: Deciding<CircleState, MoveInCircle>): Accepted | Rejection {
  const { state, command } = d;
  const { person, reason } = command.payload;
  const seated = Object.values(state.seats).some((seat) => seat.person === person);
  if (seated || person === state.director || person === state.successor) return reject('incident-person-in-cell', { person });
  if (reason === '') return reject('incident-reason-needed');
  if (state.removed.includes(person)) return absent();
  // It would be taken for done, and they would go on reading.
  if (state.circle === null || state.circle === 'open') return reject('incident-circle-open', { person });
  if (state.circle !== 'closed-list' && OVERSEEING.some((role) => hasRole(d, person, role)))
    return reject('incident-person-oversees', { person });
  if (!state.readers.some((row) => row.person === person)) return reject('incident-not-in-circle', { person });
  return { events: [entry('PersonRemoved', { person }, { reason })], result: { person } };
}

/**
 * Who has left is noted once; where nothing goes on, only if they had a part in it. Whoever else left is noted with them: what one of
 * them had falls to nobody who is gone as well.
 */
function noteDeparture(d: Deciding<CircleState, NoteDeparture>): Accepted | Rejection {
  const { state, command, ask } = d;
  const { person } = command.payload;
  if (command.principal.kind !== 'system' || barred(d, person) === undefined) return absent();
  const { circle: declared, founders, director: directs, seats, admitted, named, left } = state;
  const seated = Object.values(seats).map((seat) => seat.person);
  const parts = [...founders, ...seated, ...admitted, ...Object.values(named).flat(), ...(directs === null ? [] : [directs])];
  const concerned = declared === null || ask.running() || parts.includes(person);
  if (!concerned || left.includes(person)) return { events: [] };
  const others = [...new Set(parts)].filter((each) => each !== person && !left.includes(each) && barred(d, each) !== undefined);
  return { events: [person, ...others].map((each) => entry('PersonLeft', { person: each })) };
}

/** An incident whose list of readers lost everybody who could command it opens to those who oversee the house: it is not lost. */
function orphaned(cause: StructuralEvent, { circle: from, seats, removed }: CircleState): readonly NewEvent[] {
  const cell = Object.values(seats).filter(({ held, person }) => held && !removed.includes(person));
  if (from !== 'closed-list' || cell.length > 0) return [];
  return [entry('CircleChanged', { from, to: 'restricted', by: cause.header.principal.id, decision: null })];
}

/** Asked before it is known whether there is such a label: the answer tells nothing of it. */
const anyBarred = (d: Deciding<CircleState, NameReaders>): Rejection | undefined =>
  d.command.payload.readers.map((person) => barred(d, person)).find((refused) => refused !== undefined);

/** Who may read what of the incident: its circle, the press circle, and labels with named readers. */
export const circle: DomainModule<CircleState> = {
  name: 'circle',
  zero: zeroCircle,
  events: circleEvents,
  evolve: evolveCircle,
  admits: (state, { principal, houseRoles = [] }) => isInCircle(state, principal.id, houseRoles),
  commands: {
    NameReaders: { compares: inHouse, may: anyBarred, decide: nameReaders },
    AdmitPerson: { compares: inHouse, may: (d) => directorOnly(d) ?? barred(d, d.command.payload.person), decide: admitPerson },
    RemovePerson: { compares: inHouse, may: (d) => directorOnly(d) ?? barred(d, d.command.payload.person), decide: removePerson },
    NoteDeparture: { compares: inHouse, decide: noteDeparture },
  },
  asks: ['director', 'running'],
  consequences: [{ name: 'a closed list that nobody can command opens to the duty', on: ['CommandVacated'], since: 3, derive: orphaned }],
  answers: { reads: readsLabel },
};
