import type { Timer } from './domain.ts';
import type { Label, StreamId } from './event.ts';
import { instantOf, later, msBetween } from './time.ts';
import type { StoppedPart } from './stopped.ts';
import type { Instant } from './values/instant.ts';

/** Maps real time to stream time: `stream + (now - real) * rate`. Rate 0 is a pause. Changed only by entries. */
export interface StreamClock {
  readonly real: Instant;
  readonly stream: Instant;
  readonly rate: number;
}

/** The fold of one stream. Immutable: a fold that is given up leaves no trace. */
export interface StreamState {
  readonly stream: StreamId;
  /** The seq of the last entry; 0 before the first. */
  readonly seq: number;
  /** Stream time of the last entry. Never runs back, whatever the machine's clock does, but where a person settles it. */
  readonly at: Instant;
  readonly clock: StreamClock;
  readonly slices: { readonly [module: string]: unknown };
  /** Armed timers by owner and id. */
  readonly timers: { readonly [name: string]: Timer };
  /** Labels in force where they differ from those at recording, by `seq/section`. */
  readonly labels: { readonly [section: string]: Label };
  /** Parts whose rules could not take an entry, by module; absent while all of them go on. */
  readonly stopped?: { readonly [module: string]: StoppedPart };
}

const EPOCH = instantOf(0);
export const REAL_TIME: StreamClock = { real: EPOCH, stream: EPOCH, rate: 1 };

export const timerName = (owner: string, id: string): string => `${owner}/${id}`;

/** Stream time at real time `now`, never before the last entry. */
export function streamTime(state: Pick<StreamState, 'clock' | 'at'>, now: Instant): Instant {
  const at = clockTime(state.clock, now);
  return at < state.at ? state.at : at;
}

/** What the stream's clock says at real time `now`, wherever the stream is. */
export function clockTime(clock: StreamClock, now: Instant): Instant {
  return clock === REAL_TIME ? now : later(clock.stream, Math.round(msBetween(clock.real, now) * clock.rate));
}

/** By how many milliseconds the last entry lies ahead of the stream's clock at real time `now`; 0 where it does not. */
export function aheadBy(state: Pick<StreamState, 'clock' | 'at'>, now: Instant): number {
  return Math.max(msBetween(clockTime(state.clock, now), state.at), 0);
}

/** Real time at which the stream's clock reaches `dueAt`; undefined while it is paused. */
export function realTime(clock: StreamClock, dueAt: Instant): Instant | undefined {
  if (clock === REAL_TIME) return dueAt;
  if (clock.rate === 0) return undefined;
  return later(clock.real, Math.ceil(msBetween(clock.stream, dueAt) / clock.rate));
}
