import type { Condition, Ir } from '../ir.ts';
import { cellOf, columnsOf, type Cells } from './columns.ts';
import { graphOf, rootLane, type Graph, type NodeKind, type Spot, type WayKind } from './graph.ts';
import { MEASURES, sizeOf, type Size } from './measures.ts';
import { pathOf, waitPathOf, type Grid, type Points } from './paths.ts';
import { requirementsOf, type Requirement } from './requirements.ts';
import { rowsOf, type Rows } from './rows.ts';
import { captionOf, saidIn } from './words.ts';

export interface DrawnLane {
  readonly id: string;
  readonly y: number;
  readonly h: number;
}

export interface DrawnNode extends Size {
  readonly id: string;
  readonly lane: string;
  readonly kind: NodeKind;
  /** The step that it is, or before which it stands. */
  readonly step: string;
  /** What the box says; the whole text is `text`. */
  readonly title: string;
  readonly text: string;
  readonly strip: boolean;
  readonly x: number;
  readonly y: number;
  readonly requires: readonly Requirement[];
}

export interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  /** `wait`: the gate waits for what it comes from. */
  readonly kind: WayKind | 'wait';
  readonly options: readonly string[];
  readonly points: Points;
}

/** A playbook as it is drawn: a row for each lane, time from the start side to the end side, sub-rows where a lane forks. */
export interface Drawing extends Size {
  readonly lanes: readonly DrawnLane[];
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

/** Positions in pixels, the same for the same playbook and language. Lanes come in the order given. */
export function draw(ir: Ir, language: string, lanes: readonly string[] = Object.keys(ir.lanes)): Drawing {
  const graph = graphOf(ir);
  const names = lanes.filter((lane) => ir.lanes[lane] && !ir.lanes[lane].sub);
  const requires = new Map([...graph.spots.values()].map((spot) => [spot.id, requiredBy(ir, spot)]));
  const waits = [...requires].flatMap(([node, all]) => crossings(ir, graph, node, all.flat()));
  const cells = columnsOf(graph, waits);
  const rows = rowsOf(
    cells,
    names.map((lane) => cellOf(graph, entryOf(ir, graph, lane))),
  );
  const text = (spot: Spot): string => textOf(ir, spot, language);
  const sizes = new Map(
    [...graph.spots.values()].map((spot) => [spot.id, sizeOf(spot, captionOf(text(spot)), rows.strips.has(cellOf(graph, spot.id)))]),
  );
  const grid = gridOf(graph, cells, rows, sizes, names);
  const nodes = [...graph.spots.values()].map((spot): DrawnNode => ({
    ...grid.boxes.get(spot.id)!,
    id: spot.id,
    lane: spot.lane,
    kind: spot.kind,
    step: spot.location.step,
    title: captionOf(text(spot)),
    text: text(spot),
    strip: rows.strips.has(spot.id),
    requires: requires.get(spot.id)!,
  }));
  const inOrder = nodes.toSorted((a, b) => names.indexOf(a.lane) - names.indexOf(b.lane) || a.x - b.x || a.y - b.y);
  const flow = graph.ways.map((way): DrawnEdge => ({ ...way, points: pathOf(grid, way) }));
  const waiting = waits.map(([from, to]): DrawnEdge => ({ from, to, kind: 'wait', options: [], points: waitPathOf(grid, from, to) }));
  return { w: grid.width, h: grid.height, lanes: grid.lanes, nodes: inOrder, edges: [...flow, ...waiting] };
}

function entryOf(ir: Ir, { spots }: Graph, lane: string): string {
  let at = ir.lanes[lane]!.entry;
  // A loop at the very beginning is only passed through.
  while (!spots.has(at)) at = ir.locations[at]!.immediate[0]!.to;
  return at;
}

/** What a gate waits for; of a branch, the decision of another lane. */
function requiredBy(ir: Ir, { kind, location }: Spot): readonly Requirement[] {
  if (location.type === 'join') return [];
  if (kind === 'gate') return location.immediate.flatMap(({ when }) => requirementsOf(ir, when));
  if (kind !== 'branch') return [];
  const any: readonly Condition[] = location.immediate.flatMap(({ when }) => (when && 'mark' in when ? [{ mark: when.mark }] : []));
  const foreign = any.slice(0, 1).filter((when) => 'mark' in when && ir.marks[when.mark]!.lane !== location.lane);
  return foreign.flatMap((when) => requirementsOf(ir, when));
}

function crossings(ir: Ir, { spots }: Graph, node: string, awaited: Requirement): readonly (readonly [string, string])[] {
  const steps = awaited.map(({ step, lane }) => (spots.has(step) ? step : `${rootLane(lane)}:end`));
  return [...new Set(steps)].filter((step) => step !== spots.get(node)!.before && spots.has(step)).map((step) => [step, node]);
}

/** The words of the step. What has none is named by what it does. */
function textOf(ir: Ir, { location, before }: Spot, language: string): string {
  const { work, automation } = before === undefined ? location : ir.locations[before]!;
  const decided = location.immediate.flatMap(({ when }) => (when && 'mark' in when ? [when.mark] : []))[0];
  const asked = location.type === 'branch' && decided !== undefined ? ir.locations[decided]?.work?.text : undefined;
  return saidIn(work?.text ?? automation?.text ?? asked, language);
}

function gridOf(
  graph: Graph,
  { column }: Cells,
  { row }: Rows,
  sizes: ReadonlyMap<string, Size>,
  lanes: readonly string[],
): Grid & { readonly lanes: readonly DrawnLane[] } {
  const members = Map.groupBy([...graph.spots.values()].toSorted(gatesFirst), (spot) => cellOf(graph, spot.id));
  const widths: number[] = [];
  const heights = new Map<string, number>();
  for (const [cell, spots] of members) {
    const at = column.get(cell)!;
    const line = `${spots[0]!.lane} ${row.get(cell) ?? 0}`;
    widths[at] = Math.max(
      widths[at] ?? 0,
      spots.reduce((sum, { id }) => sum + sizes.get(id)!.w, 0),
    );
    heights.set(line, Math.max(heights.get(line) ?? 0, ...spots.map(({ id }) => sizes.get(id)!.h)));
  }
  const left = starts(widths, MEASURES.gap, MEASURES.gap / 2);
  const drawn = lanesOf(lanes, heights);
  const boxes = new Map([...members].flatMap(([cell, spots]) => placed(cell, spots)));
  const gutter = (cell: string): number => left[column.get(cell)!]! + widths[column.get(cell)!]! + MEASURES.gutter;
  const height = drawn.reduce((sum, { h }) => sum + h, 0);
  return {
    boxes,
    lanes: drawn,
    width: left.at(-1)! + (widths.at(-1) ?? 0) + MEASURES.gap,
    height,
    cell: (node) => cellOf(graph, node),
    gutter,
    laneOf: (node) => drawn.find(({ id }) => id === graph.spots.get(node)!.lane)!,
  };

  function placed(cell: string, spots: readonly Spot[]) {
    const lane = drawn.find(({ id }) => id === spots[0]!.lane)!;
    const line = lane.lines[row.get(cell) ?? 0]!;
    let x = left[column.get(cell)!]!;
    return spots.map(({ id, before }): [string, Size & { x: number; y: number }] => {
      const { w, h } = before === undefined ? sizes.get(id)! : { w: sizes.get(id)!.w, h: line.h };
      const box = { x, y: Math.round(line.y + (line.h - h) / 2), w, h };
      x += w;
      return [id, box];
    });
  }
}

/** What a step needs is asked before its evidence, and both before the step. */
const gatesFirst = (a: Spot, b: Spot): number => rankOf(a) - rankOf(b);
const rankOf = ({ before, location }: Spot): number => (before === undefined ? 2 : location.type === 'needs' ? 0 : 1);

function starts(widths: readonly number[], gap: number, first: number): readonly number[] {
  let at = first;
  return Array.from(widths, (width) => {
    const start = at;
    at += width + gap;
    return start;
  });
}

function lanesOf(names: readonly string[], heights: ReadonlyMap<string, number>) {
  let y = 0;
  return names.map((id) => {
    const top = y;
    y += MEASURES.lanePad;
    const lines: { readonly y: number; readonly h: number }[] = [];
    for (let row = 0; heights.has(`${id} ${row}`) || row === 0; row++) {
      const h = heights.get(`${id} ${row}`) ?? 0;
      lines.push({ y, h });
      y += h + MEASURES.rowGap;
    }
    y += MEASURES.lanePad - MEASURES.rowGap;
    return { id, y: top, h: y - top, lines };
  });
}
