import { createActor, createMachine, type AnyActorScope, type AnyMachineSnapshot, type StateValue } from 'xstate';
import type { Json, JsonObject } from '@chancery/kernel';
import { MachineError } from './machine-error.ts';
import type { Machine } from './machine.ts';

/** What is kept of a machine: plain JSON, the same after any number of round trips. */
export interface Snapshot {
  readonly status: 'active' | 'done';
  readonly value: StateValue;
  readonly context: JsonObject;
  /** The states that a history state would return to, by id; absent when there are none. */
  readonly historyValue?: { readonly [id: string]: readonly { readonly id: string }[] };
  readonly output?: Json;
}

type Live = AnyMachineSnapshot;

/** XState's own form of a snapshot that was made or restored here, so that a cached fold pays for restoring once. */
const livingForm = new WeakMap<Snapshot, Live>();

/**
 * XState's actions expect an actor. This one belongs to an empty machine and is never started; using one of the machine's own
 * would run its context factory again, without input, at every step.
 */
const nobody = createActor(createMachine({}));

export function scopeCollecting(met: AnyActorScope['actionExecutor']): AnyActorScope {
  return {
    self: nobody,
    system: nobody.system,
    id: '',
    sessionId: '',
    logger: ignore,
    defer: ignore,
    emit: ignore,
    stopChild: ignore,
    actionExecutor: met,
  };
}

function ignore(): void {}

/** The kept form of a living snapshot. Throws when it holds an actor, failed, or carries what JSON does not. */
export function keep(machine: Machine, live: Live, before?: Live): Snapshot {
  for (const id in live.children) throw new MachineError('actor-met', `machine ${machine.id} started the actor ${id}`);
  if (live.status !== 'active' && live.status !== 'done') {
    throw new MachineError('machine-threw', `machine ${machine.id} ended with status ${live.status}: ${messageOf(live.error)}`, {
      cause: live.error,
    });
  }
  if (live.context !== before?.context) requireJson(live.context, 'context', machine);
  if (live.output !== undefined) requireJson(live.output, 'output', machine);
  const kept: { -readonly [K in keyof Snapshot]: Snapshot[K] } = { status: live.status, value: live.value, context: live.context };
  const history = keepHistory(live);
  if (history) kept.historyValue = history;
  if (live.output !== undefined) kept.output = live.output as Json;
  livingForm.set(kept, live);
  return kept;
}

function keepHistory(live: Live): Snapshot['historyValue'] {
  const ids = Object.keys(live.historyValue);
  if (ids.length === 0) return undefined;
  return Object.fromEntries(ids.map((id) => [id, (live.historyValue[id] ?? []).map((node) => ({ id: node.id }))]));
}

/** XState's form of a kept snapshot. No actor is started, and history states come back (`resolveState` would lose them). */
export function revive(machine: Machine, snapshot: Snapshot): Live {
  const known = livingForm.get(snapshot);
  if (known?.machine === machine) return known;
  let live: Live;
  try {
    live = machine.restoreSnapshot(
      { ...snapshot, children: {}, historyValue: snapshot.historyValue ?? {} } as never,
      scopeCollecting(ignore),
    );
  } catch (cause) {
    throw new MachineError('snapshot-unfit', `machine ${machine.id} has no state ${JSON.stringify(snapshot.value)}: ${messageOf(cause)}`, {
      cause,
    });
  }
  livingForm.set(snapshot, live);
  return live;
}

/** Refuses what would read back differently: `undefined`, functions, class instances, `NaN`, an actor. */
export function requireJson(value: unknown, where: string, machine: Machine): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) requireJson(item, `${where}[${index}]`, machine);
    return;
  }
  const prototype: unknown = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
  if (prototype !== Object.prototype && prototype !== null) {
    throw new MachineError('not-json', `machine ${machine.id}: ${where} would not read back from JSON (${typeof value})`);
  }
  for (const name in value as object) requireJson((value as { [name: string]: unknown })[name], `${where}.${name}`, machine);
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
