import type { AnyStateMachine, AnyStateNode } from 'xstate';

/** Any XState machine, made with `setup(…).createMachine(…)`. */
export type Machine = AnyStateMachine;

/** What goes into a machine. Its type may not begin with `xstate.`, except a timer's that the machine armed. */
export interface MachineEvent {
  readonly type: string;
  readonly [name: string]: unknown;
}

/** Every state node of the machine, the root first. */
export function nodesOf(machine: Machine): readonly AnyStateNode[] {
  return beneath(machine.root);
}

function beneath(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(beneath)];
}
