import { isStopped, realTime, type StreamState, type Timer } from '@chancery/kernel';
import type { TimerRow } from '../store/ledger-store.ts';

/** The row of a timer that a stream arms. */
export const timerRow = (state: Pick<StreamState, 'stream' | 'clock'>, timer: Timer): TimerRow => ({
  ...timer,
  stream: state.stream,
  fireAt: realTime(state.clock, timer.dueAt) ?? null,
});

/** The rows of all timers that a stream arms. */
export const timerRowsOf = (state: StreamState): readonly TimerRow[] => Object.values(state.timers).map((timer) => timerRow(state, timer));

/** Where a stream and its timer rows part. */
export interface TimersApart {
  /** Armed, and without a row that says so. */
  readonly lacking: readonly TimerRow[];
  /** Rows of timers that the stream does not arm. */
  readonly surplus: readonly TimerRow[];
}

/**
 * Compares the rows of a stream with what its fold arms. Timers of a part that stopped are left alone: the build that takes its entries
 * knows better which of them stand.
 */
export function timersApart(state: StreamState, rows: readonly TimerRow[]): TimersApart {
  const known = ({ owner }: TimerRow): boolean => !isStopped(state, owner.split(':')[0]!);
  const armed = new Map(
    timerRowsOf(state)
      .filter(known)
      .map((row) => [nameOf(row), row]),
  );
  const kept = new Map(rows.filter(known).map((row) => [nameOf(row), row]));
  return {
    lacking: [...armed.values()].filter((row) => !isSame(row, kept.get(nameOf(row)))),
    surplus: [...kept.values()].filter((row) => !armed.has(nameOf(row))),
  };
}

const nameOf = ({ owner, id }: TimerRow): string => JSON.stringify([owner, id]);

const isSame = (one: TimerRow, other: TimerRow | undefined): boolean =>
  other !== undefined && one.generation === other.generation && one.dueAt === other.dueAt && one.fireAt === other.fireAt;
