import type { Graph, Way } from './graph.ts';

/** A step and the gates before it stand in one cell. */
export const cellOf = ({ spots }: Graph, node: string): string => spots.get(node)?.before ?? node;

export interface Cells {
  /** What follows each cell in its lane, rounds of loops left out. */
  readonly next: ReadonlyMap<string, readonly string[]>;
  readonly column: ReadonlyMap<string, number>;
}

/**
 * Which column each cell stands in, time going on from column to column: after everything that leads to it and, where that is
 * possible without a circle, after everything in other lanes that it waits for.
 */
export function columnsOf(graph: Graph, waits: readonly (readonly [awaited: string, gate: string])[]): Cells {
  const cells = [...new Set([...graph.spots.keys()].map((node) => cellOf(graph, node)))];
  const next = new Map<string, string[]>(cells.map((cell) => [cell, []]));
  for (const { from, to } of graph.ways.filter(goesOn)) link(next, cellOf(graph, from), cellOf(graph, to));
  const after = new Map([...next].map(([cell, all]) => [cell, [...all]]));
  for (const [awaited, gate] of waits) {
    const [from, to] = [cellOf(graph, awaited), cellOf(graph, gate)];
    if (after.has(from) && !reaches(after, to, from)) link(after, from, to);
  }
  return { next, column: longest(cells, after) };
}

const goesOn = ({ kind }: Way): boolean => kind !== 'again';

function link(next: Map<string, string[]>, from: string, to: string): void {
  const known = next.get(from)!;
  if (from !== to && !known.includes(to)) known.push(to);
}

function reaches(next: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>([from]);
  for (const cell of seen) for (const each of next.get(cell) ?? []) seen.add(each);
  return seen.has(to);
}

/** The number of cells on the longest way to each. */
function longest(cells: readonly string[], next: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const open = new Map(cells.map((cell) => [cell, 0]));
  for (const cell of cells) for (const each of next.get(cell)!) open.set(each, (open.get(each) ?? 0) + 1);
  const column = new Map(cells.map((cell) => [cell, 0]));
  const ready = cells.filter((cell) => open.get(cell) === 0);
  for (const cell of ready)
    for (const each of next.get(cell)!) {
      column.set(each, Math.max(column.get(each)!, column.get(cell)! + 1));
      open.set(each, open.get(each)! - 1);
      if (open.get(each) === 0) ready.push(each);
    }
  return column;
}
