import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { assert } from '@chancery/kernel';
import { asMachineError } from './machine-error.ts';
import { names } from './fitness.ts';
import type { Machine, MachineEvent } from './machine.ts';
import { revive, type Snapshot } from './snapshot.ts';

/**
 * True when the machine would take the event now and every named region takes part. XState's own `can` says yes as soon as any
 * region does, which lets a release through while the text is still a draft. A region is a state's path: `text`, `work.gate`.
 * Guards run. Throws `MachineError` when one does, `Bug` for a region that the machine does not have.
 */
export function canTake(machine: Machine, snapshot: Snapshot, event: MachineEvent, regions: readonly string[] = []): boolean {
  const wanted = regions.map((path) => regionAt(machine, path));
  if (!names(machine, event) || snapshot.status !== 'active') return false;
  const taking = transitionsOf(machine, snapshot, event).filter(does);
  if (taking.length === 0) return false;
  return wanted.every((region) => taking.some(({ source }) => within(source, region)));
}

function transitionsOf(machine: Machine, snapshot: Snapshot, event: MachineEvent): readonly AnyTransitionDefinition[] {
  const live = revive(machine, snapshot);
  try {
    return machine.getTransitionData(live as never, event as never);
  } catch (thrown) {
    throw asMachineError(thrown, machine.id);
  }
}

/** A transition without target and actions forbids the event. */
function does({ target, actions }: AnyTransitionDefinition): boolean {
  return target !== undefined || actions.length > 0;
}

function within(node: AnyStateNode, region: AnyStateNode): boolean {
  for (let each: AnyStateNode | undefined = node; each; each = each.parent) if (each === region) return true;
  return false;
}

function regionAt(machine: Machine, path: string): AnyStateNode {
  let node: AnyStateNode | undefined = machine.root;
  for (const key of path.split('.')) node = node?.states[key];
  assert(node, `machine ${machine.id} has no region ${path}`);
  return node;
}
