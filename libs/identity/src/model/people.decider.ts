import {
  own,
  reject,
  type Accepted,
  type Deciding,
  type DomainModule,
  type Id,
  type Json,
  type NewEvent,
  type Rejection,
  type StructuralEvent,
} from '@chancery/kernel';
import { peopleEvents, structureOf, type PersonAdded, type PersonDeactivated, type Role } from './people.events.ts';

export type AddPerson = { readonly person: Id; readonly name: string; readonly roles: readonly Role[] };
export type DeactivatePerson = { readonly person: Id };

export interface Person {
  readonly roles: readonly Role[];
  readonly active: boolean;
  /** The entry that added the person, whose name it holds. */
  readonly addedBy: number;
}

export interface PeopleState {
  readonly people: { readonly [person: Id]: Person };
}

/** Who works here is known to everyone who does. */
export const PEOPLE_LABEL = 'I';

const nobody = (state: PeopleState): boolean => Object.keys(state.people).length === 0;

const isAdministrator = (state: PeopleState, person: Id): boolean => {
  const found = own(state.people, person);
  return found !== undefined && found.active && found.roles.includes('administrator');
};

/** The first person adds themselves, as administrator; from then on administrators add people. */
function mayAdd({ state, command }: Deciding<PeopleState, AddPerson>): Rejection | undefined {
  const { person, roles } = command.payload;
  if (nobody(state))
    return command.principal.id === person && roles.includes('administrator') ? undefined : reject('people-first-is-administrator');
  return isAdministrator(state, command.principal.id) ? undefined : reject('people-not-administrator');
}

function addPerson({ state, command }: Deciding<PeopleState, AddPerson>): Accepted | Rejection {
  const { person, name, roles } = command.payload;
  if (own(state.people, person)) return reject('people-known', { person });
  const event: NewEvent = {
    type: 'PersonAdded',
    label: PEOPLE_LABEL,
    structure: { person, roles: [...roles] as Json },
    content: { name: { label: PEOPLE_LABEL, value: name } },
  };
  return { events: [event], result: { person } };
}

function deactivatePerson({ state, command }: Deciding<PeopleState, DeactivatePerson>): Accepted | Rejection {
  const { person } = command.payload;
  const found = own(state.people, person);
  if (!found?.active) return reject('not-found');
  const others = Object.keys(state.people).some((id) => id !== person && isAdministrator(state, id));
  if (found.roles.includes('administrator') && !others) return reject('people-last-administrator');
  return { events: [{ type: 'PersonDeactivated', label: PEOPLE_LABEL, structure: { person } }] };
}

function evolve(state: PeopleState, event: StructuralEvent): PeopleState {
  switch (event.type) {
    case 'PersonAdded': {
      const { person, roles } = structureOf<PersonAdded>(event);
      return { people: { ...state.people, [person]: { roles, active: true, addedBy: event.seq } } };
    }
    case 'PersonDeactivated': {
      const { person } = structureOf<PersonDeactivated>(event);
      return { people: { ...state.people, [person]: { ...own(state.people, person)!, active: false } } };
    }
    default:
      return state;
  }
}

/** The people of the organisation, in its stream. */
export const people: DomainModule<PeopleState> = {
  name: 'people',
  zero: { people: {} },
  events: peopleEvents,
  evolve,
  commands: {
    AddPerson: { may: mayAdd, decide: addPerson },
    DeactivatePerson: {
      may: ({ state, command }) => (isAdministrator(state, command.principal.id) ? undefined : reject('people-not-administrator')),
      decide: deactivatePerson,
    },
  },
};
