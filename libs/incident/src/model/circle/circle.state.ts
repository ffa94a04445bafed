import type { Role } from '@chancery/identity';
import { type Id, type Label, own, type StructuralEvent } from '@chancery/kernel';
import { structureOf, CIRCLE_LABEL, PRESS_LABEL } from '../entry.ts';
import type { Circle } from '../incident.events.ts';

/** Stands for everybody who is signed in. */
export const EVERYBODY = '*';
/** Stands for nobody: with the circle's label it says that the circle is a closed list. */
export const CLOSED = '#closed';

/** Before a role of the house: who holds it reads, whoever it is. */
const ROLE_MARK = '@';
/** Who judges what is only reported. */
const ON_DUTY = ['duty-officer', 'director'];
/** Who is called when a report is raised, besides: they help to judge it. */
const CALLED = ['security-lead'];

/** Roles whose holders work with the press desk's texts. */
const PRESS_ROLES = ['DO', 'HOP', 'SPK', 'LEG', 'POL', 'SEC', 'CD'];

interface Seat {
  readonly role: string;
  readonly person: Id;
  readonly held: boolean;
}

/** Who reads a label: one row each. */
export interface Reader {
  readonly label: Label;
  readonly person: Id;
}

export interface CircleState {
  /** Null until the incident is declared: a report is its author's, and of those who judge it. */
  readonly circle: Circle | null;
  /** Brought before those who are called to judge it. */
  readonly raised: boolean;
  /** Reporter and declarer. */
  readonly founders: readonly Id[];
  readonly director: Id | null;
  /** To whom command is offered. */
  readonly successor: Id | null;
  readonly seats: { readonly [assignment: Id]: Seat };
  readonly admitted: readonly Id[];
  readonly removed: readonly Id[];
  /** Those who left the house. */
  readonly left: readonly Id[];
  readonly named: { readonly [label: Label]: readonly Id[] };
  readonly readers: readonly Reader[];
  /** What the entry `changedAt` did to `readers`. */
  readonly before: readonly Reader[];
  readonly changedAt: number;
}

export const zeroCircle: CircleState = {
  circle: null,
  raised: false,
  founders: [],
  director: null,
  successor: null,
  seats: {},
  admitted: [],
  removed: [],
  left: [],
  named: {},
  readers: [],
  before: [],
  changedAt: 0,
};

export const isNamed = (label: Label): boolean => label.startsWith('R:');

/**
 * True when the person reads the label: named for it, or of the press circle. That they are in the circle was asked before anything
 * else. A label that nobody made is nobody's.
 */
export function readsLabel({ named, removed, readers }: CircleState, person: Id, label: Label): boolean {
  if (label === CIRCLE_LABEL) return true;
  if (label === PRESS_LABEL) return readers.some((row) => row.label === label && row.person === person);
  return isNamed(label) && Object.hasOwn(named, label) && own(named, label)!.includes(person) && !removed.includes(person);
}

/** Roles of the house that see every circle but a closed list. */
export const OVERSEEING: readonly Role[] = ['duty-officer', 'director'];

/** True when the person reads the circle on this very state; as the read door says it of the rows that this state writes. */
export function isInCircle({ readers, left }: CircleState, person: Id, houseRoles: readonly string[]): boolean {
  if (left.includes(person)) return false;
  const circle = readers.filter(({ label }) => label === CIRCLE_LABEL).map((row) => row.person);
  const meant = [person, EVERYBODY, ...houseRoles.map((role) => `@${role}`)];
  if (circle.length === 0 || circle.some((row) => meant.includes(row))) return true;
  return !circle.includes(CLOSED) && OVERSEEING.some((role) => houseRoles.includes(role));
}

const without = (people: readonly Id[], gone: readonly Id[]): readonly Id[] => people.filter((person) => !gone.includes(person));
const including = (people: readonly Id[], more: readonly Id[]): readonly Id[] => [...people, ...without(more, people)];

/** For each event that moves people in or out: what is known of the circle after it. */
const MOVES: { readonly [type: string]: (state: CircleState, event: StructuralEvent) => Partial<CircleState> } = {
  ReportReceived: (_, event) => ({ founders: [structureOf<{ reporter: Id }>(event).reporter] }),
  ReportRaised: () => ({ raised: true }),
  IncidentDeclared: ({ founders }, event) => {
    const { circle, declaredBy } = structureOf<{ circle: Circle; declaredBy: Id }>(event);
    return { circle, founders: including(founders, [declaredBy]) };
  },
  CircleChanged: (_, event) => ({ circle: structureOf<{ to: Circle }>(event).to }),
  DirectorAppointed: (_, event) => ({ director: structureOf<{ person: Id }>(event).person }),
  DirectorHandoverOffered: (_, event) => ({ successor: structureOf<{ to: Id }>(event).to }),
  DirectorHandoverDeclined: () => ({ successor: null }),
  DirectorHandoverWithdrawn: () => ({ successor: null }),
  DirectorHandoverLapsed: () => ({ successor: null }),
  // Who handed over comes back with the next shift; who was replaced against their will does not stay by that.
  DirectorHandoverAccepted: ({ admitted }, event) => {
    const { from, to } = structureOf<{ from: Id; to: Id }>(event);
    return { director: to, successor: null, admitted: including(admitted, [from]) };
  },
  DirectorSucceeded: (_, event) => ({ director: structureOf<{ to: Id }>(event).to, successor: null }),
  RoleOffered: ({ seats }, event) => {
    const { assignment, role, person } = structureOf<{ assignment: Id; role: string; person: Id }>(event);
    return { seats: { ...seats, [assignment]: { role, person, held: false } } };
  },
  RoleAccepted: ({ seats }, event) => {
    const { assignment } = structureOf<{ assignment: Id }>(event);
    return { seats: { ...seats, [assignment]: { ...own(seats, assignment)!, held: true } } };
  },
  RoleDeclined: unseated,
  RoleOfferLapsed: unseated,
  RoleOfferWithdrawn: unseated,
  RoleRelieved: unseated,
  PersonAdmitted: ({ admitted, removed }, event) => {
    const { person } = structureOf<{ person: Id }>(event);
    return { admitted: including(admitted, [person]), removed: without(removed, [person]) };
  },
  PersonRemoved: ({ admitted, removed }, event) => {
    const { person } = structureOf<{ person: Id }>(event);
    return { admitted: without(admitted, [person]), removed: including(removed, [person]) };
  },
  PersonLeft: ({ admitted, removed, left }, event) => {
    const gone = [structureOf<{ person: Id }>(event).person];
    return { admitted: without(admitted, gone), removed: including(removed, gone), left: including(left, gone) };
  },
  CommandVacated: () => ({ director: null, successor: null }),
  ReadersNamed: ({ named }, event) => {
    const { label, readers } = structureOf<{ label: Label; readers: readonly Id[] }>(event);
    return { named: { ...named, [label]: including(own(named, label) ?? [], readers) } };
  },
  ReadersRemoved: ({ named }, event) => {
    const { label, readers } = structureOf<{ label: Label; readers: readonly Id[] }>(event);
    return { named: { ...named, [label]: without(own(named, label) ?? [], readers) } };
  },
};

function unseated({ seats }: CircleState, event: StructuralEvent): Partial<CircleState> {
  const { [structureOf<{ assignment: Id }>(event).assignment]: _, ...rest } = seats;
  return { seats: rest };
}

export function evolveCircle(state: CircleState, event: StructuralEvent): CircleState {
  const move = own(MOVES, event.type);
  if (!move) return state;
  const next = { ...state, ...move(state, event) };
  return { ...next, readers: readersOf(next), before: state.readers, changedAt: event.seq };
}

function readersOf(state: CircleState): readonly Reader[] {
  const { circle, raised, founders, director, successor, seats, admitted, removed, named } = state;
  const rows = (label: Label, people: readonly (Id | null)[]): Reader[] =>
    [...new Set(people)].filter((person) => person !== null && !removed.includes(person)).map((person) => ({ label, person: person! }));
  const marked = (roles: readonly string[]): string[] => roles.map((role) => `${ROLE_MARK}${role}`);
  const judges = circle === null ? marked([...ON_DUTY, ...(raised ? CALLED : [])]) : [];
  const taken = Object.values(seats);
  const desk = taken.filter(({ role, held }) => held && PRESS_ROLES.includes(role)).map(({ person }) => person);
  const inside = rows(CIRCLE_LABEL, [...founders, director, successor, ...taken.map(({ person }) => person), ...admitted, ...judges]);
  // Without any row nobody would keep others out: whom everybody left to is who oversees the house.
  const kept = inside.length > 0 || circle === 'closed-list' ? inside : rows(CIRCLE_LABEL, marked(ON_DUTY));
  return [
    ...(circle === 'open' ? [{ label: CIRCLE_LABEL, person: EVERYBODY }] : kept),
    ...(circle === 'closed-list' ? [{ label: CIRCLE_LABEL, person: CLOSED }] : []),
    ...rows(PRESS_LABEL, [director, ...desk]),
    ...Object.entries(named).flatMap(([label, people]) => rows(label, people)),
  ];
}
