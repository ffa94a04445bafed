import { assert, type Id, own, type StructuralEvent, type TimerBook } from '@chancery/kernel';
import { canTake, start, step, type Snapshot } from '@chancery/engine';
import { structureOf } from '../entry.ts';
import { roleEvents, type CellRole, type RoleMoved, type RoleOffered } from './role.events.ts';
import { roleMachine } from './role.machine.ts';

export interface Assignment {
  readonly id: Id;
  readonly role: CellRole;
  readonly person: Id;
  readonly deputy: boolean;
  readonly snapshot: Snapshot;
}

export interface RolesState {
  readonly assignments: { readonly [id: Id]: Assignment };
  readonly director: Id | null;
  /** The duty officer who declared, until somebody else takes that role. */
  readonly dutyOfficer: Id | null;
  /** Those who left the house. */
  readonly left: readonly Id[];
}

export const zeroRoles: RolesState = { assignments: {}, director: null, dutyOfficer: null, left: [] };

/** An offer that nobody answers is gone after this: whoever offered asks someone else. */
export const OFFER_LAPSES_MS = 10 * 60_000;
const OFFER = 'offer';
const owner = (assignment: Id): string => `roles:${assignment}`;
export const assignmentOfTimer = (timerOwner: string): Id => timerOwner.slice('roles:'.length);

export const standingOf = ({ snapshot }: Assignment): string => snapshot.value as string;
export const isOffered = (assignment: Assignment): boolean => standingOf(assignment) === 'offered';
export const isHeld = (assignment: Assignment): boolean => ['present', 'unreachable'].includes(standingOf(assignment));
export const takes = (assignment: Assignment, type: string): boolean => canTake(roleMachine, assignment.snapshot, { type });

/** What a deputy of the director holds, who directs nothing until command is taken. */
export const DEPUTY_DIRECTOR = 'CD-deputy';

/** As principal, or as the deputy who acts now. The director holds `CD` by directing, which no deputy does. */
export function holdsRole(state: RolesState, role: string, person: Id): boolean {
  if (role === 'CD') return state.director === person;
  if (role === DEPUTY_DIRECTOR)
    return Object.values(state.assignments).some((each) => each.role === 'CD' && each.person === person && isHeld(each));
  if (role === 'DO' && state.dutyOfficer === person) return true;
  const held = Object.values(state.assignments).filter((each) => each.role === role && isHeld(each));
  if (held.some((each) => !each.deputy && each.person === person)) return true;
  const absent = held.every((each) => each.deputy || standingOf(each) === 'unreachable') && !(role === 'DO' && state.dutyOfficer !== null);
  return absent && held.some((each) => each.deputy && each.person === person && standingOf(each) === 'present');
}

/** Who is called for a role: its holders and deputies, without those who left and those of whom it was said that they cannot be reached. */
export function whoIsCalledFor({ assignments, director, dutyOfficer, left }: RolesState, role: string) {
  const here = Object.values(assignments).filter(({ person }) => !left.includes(person));
  const present = here.filter((each) => each.role === role && standingOf(each) === 'present');
  const people = (deputies: boolean): Id[] => present.filter(({ deputy }) => deputy === deputies).map(({ person }) => person);
  const atOnce = role === 'CD' ? director : role === 'DO' ? dutyOfficer : null;
  return { holders: [...(atOnce === null ? [] : [atOnce]), ...people(false)], deputies: people(true) };
}

export function evolveRoles(state: RolesState, event: StructuralEvent, timers: TimerBook): RolesState {
  switch (event.type) {
    case 'IncidentDeclared': {
      const { declaredBy, onDuty } = structureOf<{ declaredBy: Id; onDuty?: boolean }>(event);
      return onDuty === true ? { ...state, dutyOfficer: declaredBy } : state;
    }
    case 'DirectorAppointed':
      return { ...state, director: structureOf<{ person: Id }>(event).person };
    case 'DirectorHandoverAccepted':
    case 'DirectorSucceeded':
      return { ...state, director: structureOf<{ to: Id }>(event).to };
    case 'CommandEnded':
    case 'CommandVacated':
      return { ...state, director: null };
    case 'PersonLeft': {
      const { person } = structureOf<{ person: Id }>(event);
      return { ...state, left: [...state.left, person], dutyOfficer: state.dutyOfficer === person ? null : state.dutyOfficer };
    }
    default:
      return event.type in roleEvents ? moved(state, event, timers) : state;
  }
}

function moved(state: RolesState, event: StructuralEvent, timers: TimerBook): RolesState {
  const { assignment: id } = structureOf<RoleMoved>(event);
  if (event.type === 'RoleOffered') {
    const { role, person, deputy } = structureOf<RoleOffered>(event);
    timers.arm(owner(id), OFFER, OFFER_LAPSES_MS);
    return seated(state, { id, role, person, deputy, snapshot: start(roleMachine).snapshot });
  }
  const before = own(state.assignments, id);
  assert(before, `${event.type} of a role that was never offered`);
  timers.cancel(owner(id), OFFER);
  const after = { ...before, snapshot: step(roleMachine, before.snapshot, { type: event.type }).snapshot };
  const next = seated(state, after);
  return event.type === 'RoleAccepted' && after.role === 'DO' && !after.deputy ? { ...next, dutyOfficer: null } : next;
}

const seated = (state: RolesState, assignment: Assignment): RolesState => ({
  ...state,
  assignments: { ...state.assignments, [assignment.id]: assignment },
});
