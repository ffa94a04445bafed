import { type Id, type Instant, own, type StructuralEvent } from '@chancery/kernel';
import { accessEvents, type AccessSeen, type MadeFor, type RecoveryAsked, type RecoveryGranted } from './access.events.ts';
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
  /** Who brought somebody into the house, and when they first came in by that. */
  readonly brought: { readonly [person: Id]: { readonly by: Id; readonly at: Instant } };
}

export const zeroAccess: AccessState = { joined: [], recoveries: [], notices: {}, brought: {} };

const LASTING: readonly Notice['kind'][] = ['recovery-granted', 'machine-link'];

export const noticesOf = ({ notices }: AccessState, person: Id): readonly Notice[] =>
  Object.hasOwn(notices, person) ? own(notices, person)! : [];

function joined(state: AccessState, person: Id): AccessState {
  return state.joined.includes(person) ? state : { ...state, joined: [...state.joined, person] };
}

const brought = (state: AccessState, { header }: StructuralEvent, person: Id): AccessState => ({
  ...state,
  brought: { ...state.brought, [person]: { by: header.principal.id, at: header.streamTime } },
});

function noted(state: AccessState, event: StructuralEvent, person: Id, kind: Notice['kind'], by: readonly Id[]): AccessState {
  const notice: Notice = { seq: event.seq, kind, at: event.header.streamTime, by };
  // The last of those that may be done again and again; what let somebody in is never pushed out by them.
  const kept = noticesOf(state, person).filter((earlier) => earlier.kind !== kind || LASTING.includes(kind));
  return { ...state, notices: { ...state.notices, [person]: [...kept, notice] } };
}

const without = (state: AccessState, recovery: Id): AccessState => ({
  ...state,
  recoveries: state.recoveries.filter(({ id }) => id !== recovery),
});

export function evolveAccess(state: AccessState, event: StructuralEvent): AccessState {
  const { person } = structureOf<{ person: Id }>(event);
  if (event.type === 'PersonAdded') return brought(state, event, person);
  if (!Object.hasOwn(accessEvents, event.type)) return state;
  switch (event.type) {
    case 'LinkMade':
      return brought(state, event, person);
    case 'WayInUsed': {
      const came = own(state.brought, person);
      const first = came === undefined || state.joined.includes(person) ? came : { ...came, at: event.header.streamTime };
      return joined(first ? { ...state, brought: { ...state.brought, [person]: first } } : state, person);
    }
    case 'PasswordChosen':
      return joined(state, person);
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
