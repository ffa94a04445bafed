import type { AnyMachineSnapshot, ExecutableActionObject } from 'xstate';
import type { JsonObject } from '@chancery/kernel';
import { asMachineError, MachineError } from './machine-error.ts';
import { names, requireFit } from './fitness.ts';
import type { Machine, MachineEvent } from './machine.ts';
import { keep, requireJson, revive, scopeCollecting, type Snapshot } from './snapshot.ts';
import { firesItsOwnId } from './vet.ts';

/** To be carried out in order: a state that is entered again cancels its timers and arms them under the same ids. */
export type TimerOp =
  | { readonly op: 'arm'; readonly id: string; readonly afterMs: number }
  | { readonly op: 'cancel'; readonly id: string };

/** A named action of the machine, for the caller to carry out after the commit. */
export interface Effect {
  readonly type: string;
  readonly params: JsonObject;
}

export interface Stepped {
  readonly snapshot: Snapshot;
  readonly timers: readonly TimerOp[];
  readonly effects: readonly Effect[];
  /** False when the machine took nothing: the snapshot is then the very object that went in. */
  readonly changed: boolean;
}

/** Enters the machine's first states. Throws `MachineError`. */
export function start(machine: Machine, input?: unknown): Stepped {
  requireFit(machine);
  const met: ExecutableActionObject[] = [];
  const live: AnyMachineSnapshot = machine.getInitialSnapshot(
    scopeCollecting((action) => met.push(action)),
    input as never,
  );
  if (live.status === 'error') throw asMachineError(live.error, machine.id);
  return { snapshot: keep(machine, live), ...sort(met, machine), changed: true };
}

/**
 * One event and all that follows from it at once. A due timer is the event `{ type: id }`; one of a state that was left changes
 * nothing, but one of an earlier visit to the same state does: whoever keeps timers tells the visits apart.
 * An event that no state takes, or that comes after the end, changes nothing; ask `canTake` where that is a refusal.
 * Throws `MachineError`; the snapshot that went in stays good.
 */
export function step(machine: Machine, snapshot: Snapshot, event: MachineEvent): Stepped {
  if (!names(machine, event) || snapshot.status !== 'active') return { snapshot, timers: [], effects: [], changed: false };
  const before = revive(machine, snapshot);
  const met: ExecutableActionObject[] = [];
  let after: AnyMachineSnapshot;
  try {
    after = machine.transition(
      before,
      event as never,
      scopeCollecting((action) => met.push(action)),
    );
  } catch (thrown) {
    throw asMachineError(thrown, machine.id);
  }
  const { timers, effects } = sort(met, machine);
  if (after === before) return { snapshot, timers, effects, changed: met.length > 0 };
  return { snapshot: keep(machine, after, before), timers, effects, changed: true };
}

/** XState types no params; what its built-in actions put there is known from its source. */
interface Met {
  readonly type: string;
  readonly params: { readonly [name: string]: unknown } | undefined;
}

function sort(met: readonly ExecutableActionObject[], machine: Machine): Pick<Stepped, 'timers' | 'effects'> {
  const timers: TimerOp[] = [];
  const effects: Effect[] = [];
  for (const { type, params } of met as readonly Met[]) {
    if (type === 'xstate.raise') {
      // Without a delay it is already applied, and would happen twice.
      if (params?.['delay'] !== undefined) timers.push(armed(params, machine));
    } else if (type === 'xstate.cancel') timers.push({ op: 'cancel', id: String(params?.['sendId']) });
    else if (type.startsWith('xstate.')) throw new MachineError('actor-met', `machine ${machine.id} met ${type}, which cannot be held`);
    else effects.push({ type, params: paramsOf(type, params, machine) });
  }
  return { timers, effects };
}

function armed(params: { readonly [name: string]: unknown }, machine: Machine): TimerOp {
  const { event, id, delay } = params;
  if (!firesItsOwnId(event, id)) {
    throw new MachineError('timer-unnamed', `machine ${machine.id} raises ${JSON.stringify(event)} later under the id ${String(id)}`);
  }
  if (typeof delay !== 'number' || !Number.isSafeInteger(delay) || delay < 0) {
    throw new MachineError('delay-unusable', `machine ${machine.id} waits ${String(delay)} ms for ${id}`);
  }
  return { op: 'arm', id, afterMs: delay };
}

function paramsOf(type: string, params: unknown, machine: Machine): JsonObject {
  if (params === undefined) return {};
  requireJson(params, `the params of ${type}`, machine);
  if (typeof params !== 'object' || params === null || Array.isArray(params)) {
    throw new MachineError('not-json', `machine ${machine.id}: the params of ${type} are not an object`);
  }
  return params as JsonObject;
}
