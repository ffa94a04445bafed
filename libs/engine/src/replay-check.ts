import { canonical, type Json } from '@chancery/kernel';
import type { Machine, MachineEvent } from './machine.ts';
import type { Snapshot } from './snapshot.ts';
import { start, step } from './step.ts';

/** Where a replay first differs from what was recorded. `at` counts events: 0 is the start. */
export interface Divergence {
  readonly at: number;
  readonly recorded: Snapshot | undefined;
  readonly replayed: Snapshot | undefined;
}

/**
 * Runs the events again and compares every snapshot with the recorded ones (the first follows the start, then one per event).
 * Undefined when all agree. Throws `MachineError` when the replay itself cannot go on.
 */
export function replayCheck(
  machine: Machine,
  input: unknown,
  events: readonly MachineEvent[],
  recorded: readonly Snapshot[],
): Divergence | undefined {
  let replayed = start(machine, input).snapshot;
  for (let at = 0; ; at += 1) {
    const expected = recorded[at];
    if (!expected || canonical(expected as unknown as Json) !== canonical(replayed as unknown as Json))
      return { at, recorded: expected, replayed };
    const event = events[at];
    if (!event) return recorded.length > at + 1 ? { at: at + 1, recorded: recorded[at + 1], replayed: undefined } : undefined;
    replayed = step(machine, replayed, event).snapshot;
  }
}
