import type { AnyStateNode } from 'xstate';
import { nodesOf, type Machine } from './machine.ts';

/** One thing in a machine that the engine cannot hold durably: where it is, and what is wrong with it. */
export interface Finding {
  readonly at: string;
  readonly says: string;
}

/** What XState puts on the function of a built-in action; a guard combinator (`and`, `not`) carries `check` and `guards`. */
interface BuiltIn {
  readonly type?: string;
  readonly resolve?: unknown;
  readonly check?: unknown;
  readonly guards?: readonly unknown[];
  readonly event?: unknown;
  readonly id?: unknown;
  readonly delay?: unknown;
}

const HELD = new Set(['xstate.assign', 'xstate.raise', 'xstate.cancel', 'xstate.enqueueActions']);

const WHY_NOT: { readonly [type: string]: string } = {
  'xstate.spawnChild': 'spawns an actor; use a parallel region or a run of its own',
  'xstate.stopChild': 'stops an actor; there are none',
  'xstate.sendTo': 'sends to an actor; use raise, or a named action whose effect is carried out',
  'xstate.emit': 'emits to listeners; use a named action whose effect is carried out',
  'xstate.log': 'writes a log line; a pure step has none',
};

/**
 * Everything in the machine that could not be kept in a ledger and carried on after a restart; empty when it is fit.
 * What only a running context factory or `enqueueActions` shows is refused when it is met instead.
 */
export function vet(machine: Machine): readonly Finding[] {
  const findings: Finding[] = [];
  const limit = machine.options?.maxIterations;
  if (limit === undefined || !Number.isFinite(limit)) {
    findings.push({ at: machine.id, says: 'has no options.maxIterations; a loop of transitions without events would never end' });
  }
  for (const node of nodesOf(machine)) {
    for (const says of faultsOf(node, machine)) findings.push({ at: node.id, says });
  }
  return findings;
}

function* faultsOf(node: AnyStateNode, machine: Machine): Iterable<string> {
  if (node.config.invoke !== undefined) yield 'invokes an actor; use a named action and an event for its answer';
  for (const delay of Object.keys(node.config.after ?? {})) {
    if (Number.isNaN(Number(delay)) && !(delay in machine.implementations.delays))
      yield `waits for the delay ${delay}, which nobody defines`;
  }
  const transitions = [...node.transitions.values()].flat().concat(node.always ?? []);
  const initial = node.config.initial === undefined ? [] : node.initial.actions;
  const actions: readonly unknown[] = [...node.entry, ...node.exit, ...initial, ...transitions.flatMap((each) => each.actions)];
  for (const action of actions) yield* actionFaults(action, machine);
  for (const { guard } of transitions) yield* guardFaults(guard, machine);
}

function* actionFaults(action: unknown, machine: Machine): Iterable<string> {
  if (typeof action === 'function') {
    if ((action as BuiltIn).resolve === undefined)
      yield 'has an action without a name; name it in setup, so that its effect can be recorded';
    else yield* builtInFaults(action as BuiltIn, machine);
    return;
  }
  const name = nameOf(action);
  const implementation: unknown = machine.implementations.actions[name];
  if (implementation === undefined) yield `uses the action ${name}, which nobody defines`;
  else if (typeof implementation === 'function' && 'resolve' in implementation) yield* builtInFaults(implementation as BuiltIn, machine);
}

function* builtInFaults(action: BuiltIn, machine: Machine): Iterable<string> {
  const type = action.type ?? '';
  if (!HELD.has(type)) yield WHY_NOT[type] ?? `uses ${type}, which the engine does not know`;
  if (type !== 'xstate.raise' || action.delay === undefined) return;
  if (typeof action.delay === 'function') yield 'raises after a computed delay; give the delay a name in setup';
  if (typeof action.delay === 'string' && !(action.delay in machine.implementations.delays)) {
    yield `raises after the delay ${action.delay}, which nobody defines`;
  }
  if (!firesItsOwnId(action.event, action.id))
    yield 'raises later without an id that equals the event type; a timer is known by the event that fires it';
}

/** A timer keeps nothing but its id, so the event that it fires is that id, with no other data. */
export function firesItsOwnId(event: unknown, id: unknown): id is string {
  return (
    typeof id === 'string' &&
    typeof event === 'object' &&
    event !== null &&
    (event as { type?: unknown }).type === id &&
    Object.keys(event).length === 1
  );
}

function* guardFaults(guard: unknown, machine: Machine): Iterable<string> {
  if (guard === undefined) return;
  if (typeof guard === 'function') {
    for (const inner of (guard as BuiltIn).guards ?? []) yield* guardFaults(inner, machine);
    return;
  }
  const name = nameOf(guard);
  const implementation: unknown = machine.implementations.guards[name];
  if (implementation === undefined) yield `asks the guard ${name}, which nobody defines`;
  else if (typeof implementation === 'function' && 'check' in implementation) yield* guardFaults(implementation, machine);
}

function nameOf(reference: unknown): string {
  return typeof reference === 'string' ? reference : String((reference as { type?: unknown }).type);
}
