import type { Machine } from './machine.ts';
import { revive, type Snapshot } from './snapshot.ts';

/** The ids of the timers that the `after` of the active states must have armed by now, sorted; none once the machine has ended. */
export function waitsFor(machine: Machine, snapshot: Snapshot): readonly string[] {
  if (snapshot.status !== 'active') return [];
  return revive(machine, snapshot)
    ._nodes.flatMap((node) => node.after.map(({ eventType }) => eventType))
    .filter(unique)
    .toSorted();
}

function unique(id: string, index: number, ids: readonly string[]): boolean {
  return ids.indexOf(id) === index;
}
