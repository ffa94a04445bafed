import {
  aheadBy,
  clockTime,
  reject,
  timeSettled,
  type Accepted,
  type Deciding,
  type DomainModule,
  type Label,
  type Rejection,
} from '@chancery/kernel';

export const SETTLE_TIME = 'SettleTime';
/** `since` is the seq of the first entry that was recorded ahead of the true time. */
export type SettleTime = { readonly since: number };

/** A stream that is ahead by no more than this catches up by itself. */
export const AHEAD_MAX_MS = 60_000;
/** Whoever keeps the house running settles the time of any record that they may know of. */
const SETTLING = ['administrator', 'duty-officer'];

/**
 * Brings back a stream that ran ahead of the true time. Every kind of stream has it. `label` is who reads that it was done;
 * where `directed`, whoever directs may do it too.
 */
export const settling = (label: Label, { directed }: { readonly directed: boolean }): DomainModule<null> => ({
  name: 'settling',
  zero: null,
  events: {},
  evolve: (state) => state,
  commands: {
    [SETTLE_TIME]: {
      may: ({ command, ask }) => {
        const { principal, houseRoles = [] } = command;
        const may = SETTLING.some((role) => houseRoles.includes(role)) || (directed && ask.director() === principal.id);
        return may ? undefined : reject('settling-not-yours');
      },
      decide: (d: Deciding<null, SettleTime>) => settle(d, label),
    },
  },
  asks: directed ? ['director'] : [],
});

function settle({ stream, command }: Deciding<null, SettleTime>, label: Label): Accepted | Rejection {
  const { since } = command.payload;
  if (aheadBy(stream, command.now) <= AHEAD_MAX_MS || since < 1 || since > stream.seq) return reject('settling-not-ahead');
  const settlement = { from: stream.at, to: clockTime(stream.clock, command.now), since };
  return { events: [timeSettled(settlement, label)], result: { from: settlement.from, to: settlement.to } };
}
