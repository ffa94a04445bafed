import type { Command } from './command.ts';
import type { NewEvent } from './event.ts';
import { REAL_TIME, streamTime, type StreamState } from './stream-state.ts';
import type { Instant } from './values/instant.ts';

/** A stream whose opening sets its clock runs by that clock from its first entry. */
export function opensAt({ seq }: StreamState, events: readonly NewEvent[], { now }: Command): Instant | undefined {
  const set = seq === 0 ? events.find(({ type }) => type === 'ClockSet') : undefined;
  return set && streamTime({ clock: set.structure as unknown as StreamState['clock'], at: REAL_TIME.stream }, now);
}
