import { assert } from './assert.ts';
import type { NewEvent } from './event.ts';
import type { Settlement } from './record.ts';
import type { StreamState } from './stream-state.ts';
import { later, msBetween } from './time.ts';
import type { Instant } from './values/instant.ts';

/** What settles the time of a stream is recorded at the time that it settles on. */
export const settlesAt = (events: readonly NewEvent[]): Instant | undefined =>
  events.find(({ type }) => type === 'TimeSettled')?.structure['to'] as Instant | undefined;

/** Whatever was armed ahead of time is due earlier by as much as the stream was ahead. What was armed before keeps its time. */
export function settled(before: StreamState, next: StreamState, { from, to, since }: Settlement): StreamState {
  assert(
    from === before.at && to < from && to === next.at,
    `${next.stream}: entry ${next.seq} settles ${from}, and the stream is at ${before.at}`,
  );
  const back = msBetween(from, to);
  const timers = Object.entries(next.timers).map(([name, timer]) => {
    return [name, timer.generation < since ? timer : { ...timer, dueAt: later(timer.dueAt, back) }] as const;
  });
  return { ...next, timers: Object.fromEntries(timers) };
}
