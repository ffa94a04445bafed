import type { Edge, Immediate, Ir } from '../ir.ts';
import type { ProblemCode } from '../problem.ts';

export interface GraphProblem {
  readonly code: ProblemCode;
  readonly location: string;
  readonly message: string;
}

type Successors = (location: string) => readonly string[];

/**
 * Circles among locations: one that nobody counts never ends, one that nobody has to enter by an event spins.
 * The language cannot write either; this holds the compiler to it.
 */
export function checkGraph(ir: Ir): readonly GraphProblem[] {
  const uncounted: Successors = (id) => [...ir.locations[id]!.edges, ...ir.locations[id]!.immediate].flatMap(ways);
  const spinning: Successors = (id) =>
    ir.locations[id]!.immediate.flatMap(({ to, round }) => (round === undefined ? [to] : [to, round.over]));
  return [
    ...circle(ir, uncounted).map((location) => ({ code: 'C203' as const, location, message: 'a way leads back here that nobody counts' })),
    ...circle(ir, spinning).map((location) => ({
      code: 'C204' as const,
      location,
      message: 'the run would go round here without waiting for anyone',
    })),
  ];
}

const ways = ({ to, round }: Edge | Immediate): readonly string[] => (round === undefined ? [to] : [round.over]);

/** One location on a circle, if there is any. Depth first, without recursion: a lane may be thousands of locations long. */
function circle(ir: Ir, successors: Successors): readonly string[] {
  const state = new Map<string, 'open' | 'closed'>();
  for (const root of Object.keys(ir.locations)) {
    const stack = [{ id: root, next: state.has(root) ? [] : [...successors(root)] }];
    if (!state.has(root)) state.set(root, 'open');
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const to = top.next.pop();
      if (to === undefined) {
        state.set(top.id, 'closed');
        stack.pop();
      } else if (state.get(to) === 'open') return [to];
      else if (!state.has(to)) {
        state.set(to, 'open');
        stack.push({ id: to, next: [...successors(to)] });
      }
    }
  }
  return [];
}
