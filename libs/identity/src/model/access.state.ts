import { type Id, type Instant, own, type StructuralEvent } from '@chancery/kernel';
import { accessEvents, type AccessSeen, type MadeFor, type RecoveryAsked, type RecoveryGranted, type WayInUsed } from './access.events.ts';
import { structureOf } from './people.events.ts';

export interface Recovery {
  readonly id: Id;
  readonly person: Id;
  readonly by: Id;
  readonly at: Instant;
}

/** What others did about a person's ways in, for that person to read. */
export interface Notice {
  readonly seq: number;
  readonly kind: 'recovery-asked' | 'recovery-granted' | 'machine-link' | 'sessions-ended';
  readonly at: Instant;
  /** Who did it, in the order in which they did; nobody where it was done at the machine. */
  readonly by: readonly Id[];
}

export interface AccessState {
  /** Who has come in at least once, or chose a password. */
  readonly joined: readonly Id[];
  /** Asked, and neither granted nor refused. */
  readonly recoveries: readonly Recovery[];
  readonly notices: { readonly [person: Id]: readonly Notice[] };
}

export const zeroAccess: AccessState = { joined: [], recoveries: [], notices: {} };

const NOTICES_MAX = 50;

export const noticesOf = ({ notices }: AccessState, person: Id): readonly Notice[] =>
  Object.hasOwn(notices, person) ? own(notices, person)! : [];

function joined(state: AccessState, person: Id): AccessState {
  return state.joined.includes(person) ? state : { ...state, joined: [...state.joined, person] };
}

function noted(state: AccessState, event: StructuralEvent, person: Id, kind: Notice['kind'], by: readonly Id[]): AccessState {
  const notice: Notice = { seq: event.seq, kind, at: event.header.streamTime, by };
  return { ...state, notices: { ...state.notices, [person]: [...noticesOf(state, person), notice].slice(-NOTICES_MAX) } };
}

const without = (state: AccessState, recovery: Id): AccessState => ({
  ...state,
  recoveries: state.recoveries.filter(({ id }) => id !== recovery),
});

export function evolveAccess(state: AccessState, event: StructuralEvent): AccessState {
  if (!Object.hasOwn(accessEvents, event.type)) return state;
  const { person } = structureOf<{ person: Id }>(event);
  switch (event.type) {
    case 'WayInUsed':
    case 'PasswordChosen':
      return joined(state, structureOf<WayInUsed>(event).person);
    case 'SessionsEnded':
      return noted(state, event, person, 'sessions-ended', [structureOf<MadeFor>(event).by]);
    case 'MachineLinkMade':
      return noted(joined(state, person), event, person, 'machine-link', []);
    case 'RecoveryAsked': {
      const { recovery, by } = structureOf<RecoveryAsked>(event);
      const asked = { id: recovery, person, by, at: event.header.streamTime };
      return noted({ ...state, recoveries: [...state.recoveries, asked] }, event, person, 'recovery-asked', [by]);
    }
    case 'RecoveryGranted': {
      const { recovery, askedBy, by } = structureOf<RecoveryGranted>(event);
      return noted(joined(without(state, recovery), person), event, person, 'recovery-granted', [askedBy, by]);
    }
    case 'RecoveryRefused':
      return without(state, structureOf<RecoveryAsked>(event).recovery);
    case 'AccessSeen': {
      const { upTo } = structureOf<AccessSeen>(event);
      return { ...state, notices: { ...state.notices, [person]: noticesOf(state, person).filter(({ seq }) => seq > upTo) } };
    }
    default:
      return state;
  }
}
