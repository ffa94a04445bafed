import type { Ir, Location } from '../ir.ts';

export type NodeKind = 'task' | 'decision' | 'statement' | 'gate' | 'auto' | 'wait' | 'branch' | 'fork' | 'end';
export type WayKind = 'flow' | 'option' | 'again' | 'bound' | 'timeout';

/** A step as it is drawn. A gate before a step stands beside it, as a node of its own that is `before` it. */
export interface Spot {
  readonly id: string;
  readonly lane: string;
  readonly kind: NodeKind;
  readonly location: Location;
  readonly before?: string;
}

/** How control goes from one node to the next, and by which options. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly kind: WayKind;
  readonly options: readonly string[];
}

export interface Graph {
  readonly spots: ReadonlyMap<string, Spot>;
  readonly ways: readonly Way[];
}

const PARTS = ['confirm', 'approval', 'release', 'bound'];
const KINDS: { readonly [type: string]: NodeKind } = {
  decision: 'decision',
  draft: 'statement',
  needs: 'gate',
  evidence: 'gate',
  gate: 'gate',
  join: 'gate',
  auto: 'auto',
  wait: 'wait',
  branch: 'branch',
  parallel: 'fork',
  end: 'end',
};

/** A branch of a `parallel` is drawn within its lane. */
export const rootLane = (lane: string): string => lane.split('/')[0]!;

/** The node that stands for a location; none for what is only passed through. */
export function nodeOf(ir: Ir, id: string): string | undefined {
  const { type, step, lane } = ir.locations[id]!;
  if (type === 'loop' || type === 'start' || (type === 'end' && ir.lanes[lane]!.sub)) return undefined;
  return PARTS.includes(type) ? step : id;
}

export function graphOf(ir: Ir): Graph {
  const spots = new Map<string, Spot>();
  for (const location of Object.values(ir.locations)) {
    if (nodeOf(ir, location.id) !== location.id) continue;
    const before = location.type === 'needs' || location.type === 'evidence' ? { before: location.step } : {};
    const kind = KINDS[location.type] ?? 'task';
    spots.set(location.id, { id: location.id, lane: rootLane(location.lane), kind, location, ...before });
  }
  return { spots, ways: waysOf(ir) };
}

function waysOf(ir: Ir): readonly Way[] {
  const ways = new Map<string, Way>();
  for (const location of Object.values(ir.locations)) {
    const from = nodeOf(ir, location.id);
    if (from === undefined) continue;
    for (const { to, kind, options } of leading(ir, location)) {
      for (const end of through(ir, to, kind)) {
        if (end.to === from) continue;
        const key = `${from} ${end.to} ${end.kind}`;
        ways.set(key, { from, ...end, options: [...new Set([...(ways.get(key)?.options ?? []), ...options])] });
      }
    }
  }
  return [...ways.values()];
}

type Lead = Pick<Way, 'to' | 'kind' | 'options'>;

function leading(ir: Ir, { id, type, step, lane, edges, immediate }: Location): readonly Lead[] {
  const events = edges.flatMap(({ event, to, tag, round }): Lead[] => {
    if (tag === 'override' || tag === 'waive') return [];
    const kind = tag === 'timeout' ? 'timeout' : event.startsWith('option.') ? 'option' : 'flow';
    const options = kind === 'option' ? [event.slice('option.'.length)] : [];
    return [{ to, kind, options }, ...(round ? [{ to: round.over, kind: 'bound' as const, options: [] }] : [])];
  });
  const open = immediate.map(({ to, when }): Lead => {
    const options = type === 'branch' && when && 'mark' in when ? (when.in ?? []) : [];
    return { to, kind: options.length > 0 ? 'option' : 'flow', options };
  });
  const branches = type === 'parallel' ? Object.entries(ir.lanes).filter(([name]) => name.startsWith(`${lane}/${step}.`)) : [];
  const beside = branches.map(([, { entry }]): Lead => ({ to: entry, kind: 'flow', options: [] }));
  // The fork leads to its join only by way of its branches.
  return type === 'parallel' && beside.length > 0 ? beside : [...events, ...open].filter(({ to }) => to !== id);
}

/** The nodes that a way really ends at: what is only passed through is followed. */
function through(ir: Ir, to: string, kind: WayKind): readonly Pick<Way, 'to' | 'kind'>[] {
  const node = nodeOf(ir, to);
  if (node !== undefined) return [{ to: node, kind }];
  const { type, lane, immediate } = ir.locations[to]!;
  // A branch of a parallel `command/P.1` ends at `P.join`.
  if (type === 'end') return [{ to: `${lane.slice(lane.lastIndexOf('/') + 1).split('.')[0]}.join`, kind }];
  return immediate.flatMap((way) => {
    if (!way.round) return through(ir, way.to, kind);
    return [...through(ir, way.to, 'again'), ...through(ir, way.round.over, 'bound')];
  });
}
