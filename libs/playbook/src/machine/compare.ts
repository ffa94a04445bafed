import type { AnyMachineSnapshot } from 'xstate';
import { enabled, type RunState } from '../interpreter.ts';
import type { Ir, PlaybookEvent } from '../ir.ts';
import type { Context } from './implementations.ts';
import { events, exitOf, project } from './project.ts';

/** What differs between the interpreter's state and the machine's, in all that can be seen: a sentence, or undefined. */
export function differenceOf(ir: Ir, state: RunState, snapshot: AnyMachineSnapshot): string | undefined {
  const context = snapshot.context as Context;
  const exit = exitOf(ir, snapshot);
  const pairs: [string, unknown, unknown][] = [
    ['exits', state.exit ?? null, exit ?? null],
    ['marks', state.marks, context.v],
    ['counts', state.counts, context.n],
    ['approvals', state.approvals, context.ap],
    ['events', spelled(enabled(ir, state)), spelled(events(ir, snapshot))],
  ];
  if (exit === undefined || exit === state.exit)
    pairs.push(['locations', snapshot.value === 'completed' || exit === undefined ? state.at : {}, project(ir, snapshot)]);
  for (const [what, ours, theirs] of pairs) {
    const [a, b] = [sorted(ours), sorted(theirs)];
    if (a !== b) return `${what} differ: interpreter ${a}, machine ${b}`;
  }
  return undefined;
}

const spelled = (some: readonly PlaybookEvent[]): readonly string[] => some.map(({ type, role }) => `${type} ${role ?? ''}`).toSorted();

function sorted(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
