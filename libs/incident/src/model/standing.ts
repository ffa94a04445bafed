import type { PeopleState, Role } from '@chancery/identity';
import {
  houseOf,
  own,
  reject,
  type Command,
  type Deciding,
  type Id,
  type Rejection,
  type StreamId,
  type StreamState,
} from '@chancery/kernel';
import type { CircleState } from './circle/circle.state.ts';
import { holdsRole, type RolesState } from './roles/role.state.ts';

type Asking = Pick<Deciding<unknown, any>, 'other' | 'command'>;

/** Those of the house who answer for an incident before anybody in it does. */
export const DUTIES: readonly Role[] = ['duty-officer', 'director', 'security-lead'];

const peopleOf = ({ other, command }: Asking): PeopleState['people'] =>
  (other(houseOf(command.stream)).slices['people'] as PeopleState | undefined)?.people ?? {};

/** True for one who works here now, and has the role in the house. The command must compare with that house. */
export const hasRole = (d: Asking, person: Id, role: Role): boolean => {
  const people = peopleOf(d);
  const found = Object.hasOwn(people, person) ? own(people, person) : undefined;
  return found?.active === true && found.roles.includes(role);
};

/** Everybody who works here now and has one of the roles. */
export const thoseWith = (d: Asking, roles: readonly Role[]): readonly Id[] =>
  Object.keys(peopleOf(d)).filter((person) => roles.some((role) => hasRole(d, person, role)));

/**
 * Refuses a person who is not, or no longer, one of the house. The command must compare with that house, so that nobody is taken on
 * in the instant in which they leave.
 */
export function barred(d: Asking, person: Id): Rejection | undefined {
  const people = peopleOf(d);
  return Object.hasOwn(people, person) && own(people, person)!.active ? undefined : reject('incident-person-barred', { person });
}

/** True when the person holds the role now in that incident, as seen from another stream, which compares with it. */
export const holdsIn = ({ slices }: StreamState, role: string, person: Id): boolean =>
  holdsRole(slices['roles'] as RolesState, role, person);

/** True for somebody who was taken out of that incident's circle, or left the house. */
export const isOutOf = ({ slices }: StreamState, person: Id): boolean =>
  (slices['circle'] as CircleState | undefined)?.removed.includes(person) === true;

/** Refuses, besides, one who was taken out of the circle: whoever wants them back says so first, by admitting them. */
export function shutOut(d: Asking & Pick<Deciding<unknown>, 'stream'>, person: Id): Rejection | undefined {
  return barred(d, person) ?? (isOutOf(d.stream, person) ? reject('incident-person-out', { person }) : undefined);
}

/** Refusals of a call that leave nothing to do: it is settled, or made already, or whoever it was for has left or been taken out. */
export const CALL_NOT_NEEDED: readonly string[] = [
  'continuity-page-settled',
  'continuity-already-paged',
  'incident-person-barred',
  'incident-person-out',
];

/** What such a command compares with. */
export const inHouse = ({ stream }: Command): readonly StreamId[] => [houseOf(stream)];
