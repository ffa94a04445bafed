import { later, own, reject, type Accepted, type Deciding, type DomainModule, type EventSpec, type Rejection } from '@chancery/kernel';
import { PEOPLE_LABEL, type PeopleState } from './people.decider.ts';
import type { Role } from './people.events.ts';

const clockEvents = {
  /** A person said that a clock that was held back is right: `from` is the time that was believed until then, `to` the clock's. */
  ClockAccepted: { version: 1, rank: 9, content: [] },
} as const satisfies Record<string, EventSpec>;

/** Who may say which of two clocks is right, and settle the time of a record that they may know of. */
export const TIMEKEEPERS: readonly Role[] = ['administrator', 'director', 'duty-officer'];

function mayAccept({ stream, command }: Deciding<null>): Rejection | undefined {
  const person = own((stream.slices['people'] as PeopleState).people, command.principal.id);
  const may = person?.active && person.roles.some((role) => TIMEKEEPERS.includes(role));
  return may ? undefined : reject('clock-not-yours');
}

/** By how much the clock is held back is what the machine says, not whoever asks. */
function acceptClock({ at, command }: Deciding<null>): Accepted | Rejection {
  const byMs = command.drawn?.['heldByMs'];
  if (typeof byMs !== 'number') return reject('clock-not-held');
  const to = later(at, byMs);
  return { events: [{ type: 'ClockAccepted', label: PEOPLE_LABEL, structure: { from: at, to } }], result: { from: at, to } };
}

/** What people say of the clock that everybody here goes by, in the organisation's stream. */
export const houseClock: DomainModule<null> = {
  name: 'clock',
  zero: null,
  events: clockEvents,
  evolve: (state) => state,
  commands: { AcceptClock: { may: mayAccept, decide: acceptClock } },
};
