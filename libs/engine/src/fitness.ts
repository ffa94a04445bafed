import { MachineError } from './machine-error.ts';
import { nodesOf, type Machine, type MachineEvent } from './machine.ts';
import { vet } from './vet.ts';

interface Fitness {
  readonly events: ReadonlySet<string>;
  readonly wildcards: boolean;
}

const fit = new WeakMap<Machine, Fitness>();

/** Vets a machine the first time it is met. Throws `machine-unfit` with every finding. */
export function requireFit(machine: Machine): Fitness {
  const known = fit.get(machine);
  if (known) return known;
  const findings = vet(machine);
  if (findings.length > 0) {
    throw new MachineError('machine-unfit', `machine ${machine.id}: ${findings.map(({ at, says }) => `${at} ${says}`).join('; ')}`);
  }
  const events = new Set<string>();
  for (const node of nodesOf(machine)) for (const type of node.transitions.keys()) events.add(type);
  const fitness = { events, wildcards: [...events].some((type) => type.endsWith('*')) };
  fit.set(machine, fitness);
  return fitness;
}

/**
 * True when some state of the machine names the event. XState memoises per event type for ever, so a stranger's event types
 * must not reach it: they would fill the memory.
 */
export function names(machine: Machine, event: MachineEvent): boolean {
  const { events, wildcards } = requireFit(machine);
  refuseReserved(event.type);
  return wildcards || events.has(event.type);
}

/** `xstate.stop`, `xstate.init`, `xstate.done.…` and `xstate.error.…` change a machine without being one of its events. */
function refuseReserved(type: string): void {
  if (type === '' || (type.startsWith('xstate.') && !type.startsWith('xstate.after.'))) {
    throw new MachineError('event-reserved', `the event type ${JSON.stringify(type)} belongs to XState`);
  }
}
