import type { Ir } from '../ir.ts';
import { graphOf, nodeOf } from './graph.ts';
import { isMet, requirementsOf } from './requirements.ts';
import type { Trace, Visit } from './trace.ts';

/**
 * `active`: the lane stands there; a gate is then closed. `blocked`: it stands at a gate before the step. `skipped`: it was not
 * come to and no longer can be. What is still ahead has no standing.
 */
export type NodeState = 'active' | 'blocked' | 'done' | 'skipped';

export interface NodeStanding {
  readonly node: string;
  readonly state: NodeState;
  /** Which part of the step: `confirm`, `approval`, `release`; else its kind. */
  readonly stage: string;
  readonly since?: string;
  readonly until?: string;
  readonly event?: string;
  readonly by?: string;
  /** Of a closed gate, which of its requirements are not met, by their place among them. */
  readonly missing: readonly number[];
}

/** How each node stands, and which ways were gone, as `from>to`. */
export function standingOf(
  ir: Ir,
  { state, visits, paths }: Trace,
): { readonly nodes: readonly NodeStanding[]; readonly ways: readonly string[] } {
  const { spots, ways } = graphOf(ir);
  const walked = Object.values(paths).map((path) => path.flatMap((location) => nodeOf(ir, location) ?? []));
  const gone = new Set(walked.flatMap((path) => path.slice(1).map((node, index) => `${path[index]}>${node}`)));
  for (const { from, to } of ways)
    if ((spots.get(from)!.kind === 'fork' || to.endsWith('.join')) && isPast(visits, from) && visits.has(to)) gone.add(`${from}>${to}`);
  const current = new Set(Object.values(state.at));
  const last = lastVisits(ir, paths, visits);
  const ahead = reachable(
    ways,
    [...current].flatMap((location) => nodeOf(ir, location) ?? []),
  );
  const blocked = new Map([...current].flatMap((at) => (spots.get(at)?.before ? [[spots.get(at)!.before!, at] as const] : [])));
  const nodes = [...spots.keys()].flatMap((node): NodeStanding[] => {
    const visit = last.get(node);
    const gate = blocked.get(node);
    if (gate !== undefined) return [{ node, state: 'blocked', stage: 'gate', since: visits.get(gate)!.since, missing: [] }];
    if (!visit) return ahead.has(node) ? [] : [{ node, state: 'skipped', stage: spots.get(node)!.location.type, missing: [] }];
    const { location, ...when } = visit;
    const here = current.has(location) && spots.get(node)!.kind !== 'end';
    return [
      {
        node,
        state: here ? 'active' : 'done',
        stage: ir.locations[location]!.type,
        ...when,
        missing: here ? missingAt(ir, location, state.marks) : [],
      },
    ];
  });
  return { nodes, ways: [...gone] };
}

const isPast = (visits: ReadonlyMap<string, Visit>, node: string): boolean => visits.get(node)?.until !== undefined;

/** Of the parts of a step, the one that was come to last. */
function lastVisits(ir: Ir, paths: Trace['paths'], visits: Trace['visits']): ReadonlyMap<string, Visit> {
  const last = new Map<string, Visit>();
  for (const location of Object.values(paths).flat()) {
    const node = nodeOf(ir, location);
    if (node !== undefined) last.set(node, visits.get(location)!);
  }
  return last;
}

function missingAt(ir: Ir, location: string, marks: Trace['state']['marks']): readonly number[] {
  const { kind, type, immediate } = ir.locations[location]!;
  if (kind !== 'gate' || type === 'join') return [];
  const all = immediate.flatMap(({ when }) => requirementsOf(ir, when));
  return all.flatMap((requirement, index) => (isMet(requirement, marks) ? [] : [index]));
}

function reachable(ways: readonly { readonly from: string; readonly to: string }[], from: readonly string[]): ReadonlySet<string> {
  const seen = new Set(from);
  for (const node of seen) for (const way of ways) if (way.from === node) seen.add(way.to);
  return seen;
}
