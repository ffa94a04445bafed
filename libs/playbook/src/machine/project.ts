import { getNextTransitions, type AnyMachineSnapshot, type StateValue } from 'xstate';
import type { RunState } from '../interpreter.ts';
import type { Ir, PlaybookEvent } from '../ir.ts';
import type { Context } from './implementations.ts';
import { locationsByKey, stateKey } from './names.ts';

const COMPLETED = 'completed';

/** What of a snapshot tells where a run stands; live and kept snapshots both have it. */
export interface Standing {
  readonly value: StateValue;
  readonly context: unknown;
}

/** The exit that a run has taken, if it has. */
export function exitOf(ir: Ir, snapshot: Standing): string | undefined {
  if (typeof snapshot.value !== 'string') return undefined;
  return snapshot.value === COMPLETED ? ir.exits.find(({ kind }) => kind === 'completion')!.id : snapshot.value.slice('exit-'.length);
}

/** The location of each lane. After completion every lane is at its end; after an abort there is none. */
export function project(ir: Ir, snapshot: Standing): { readonly [lane: string]: string } {
  if (snapshot.value === COMPLETED) return Object.fromEntries(Object.entries(ir.lanes).map(([lane, { end }]) => [lane, end]));
  if (typeof snapshot.value === 'string') return {};
  const byKey = locations(ir);
  const regions = snapshot.value['active'] as { [region: string]: string | { [phase: string]: string | object } };
  return Object.fromEntries(
    Object.entries(ir.lanes).map(([lane, { end }]) => {
      const phase = regions[stateKey(lane)]!;
      if (typeof phase === 'string') return [lane, end];
      const state = Object.values(phase)[0]!;
      return [lane, byKey.get(typeof state === 'string' ? state : Object.keys(state)[0]!)!];
    }),
  );
}

const cache = new WeakMap<Ir, ReadonlyMap<string, string>>();

function locations(ir: Ir): ReadonlyMap<string, string> {
  const known = cache.get(ir) ?? locationsByKey(ir);
  cache.set(ir, known);
  return known;
}

/** The interpreter's state for a snapshot; with `enabled` it answers what a run waits for without the machine. */
export function runStateOf(ir: Ir, snapshot: Standing): RunState {
  const { v, n, ap } = snapshot.context as Context;
  const exit = exitOf(ir, snapshot);
  return { at: project(ir, snapshot), marks: v, counts: n, approvals: ap, ...(exit === undefined ? {} : { exit }) };
}

const ELAPSED = /^xstate\.after\.[^.]+-for\.([^.]+)$/;

/**
 * Every event that the machine would take now, in the interpreter's spelling, asked of the machine itself.
 * `by` stands for a person who has neither written nor approved the text; rungs are left out, as they move nothing.
 */
export function events(ir: Ir, snapshot: AnyMachineSnapshot): readonly PlaybookEvent[] {
  if (snapshot.status !== 'active') return [];
  const byKey = locations(ir);
  const found = new Map<string, PlaybookEvent>();
  for (const { eventType, guard } of getNextTransitions(snapshot)) {
    const elapsed = ELAPSED.exec(eventType)?.[1];
    if (eventType === '' || (eventType.startsWith('xstate.') && elapsed === undefined)) continue;
    if ((guard as { type?: string } | undefined)?.type !== 'mayApprove') {
      const type = elapsed === undefined ? eventType : `${byKey.get(elapsed)}.elapsed`;
      found.set(type, { type });
      continue;
    }
    for (const role of (guard as unknown as { params: { roles: readonly string[] } }).params.roles) {
      if (snapshot.can({ type: eventType, role, by: `anyone as ${role}` })) found.set(`${eventType} ${role}`, { type: eventType, role });
    }
  }
  return [...found.values()];
}
