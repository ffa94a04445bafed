import type { Way } from './graph.ts';
import { MEASURES, type Size } from './measures.ts';

export type Points = readonly (readonly [x: number, y: number])[];
type Box = Size & { readonly x: number; readonly y: number };

export interface Grid {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly width: number;
  readonly height: number;
  readonly cell: (node: string) => string;
  /** The free strip behind a cell's column, in which lines go up and down. */
  readonly gutter: (cell: string) => number;
  readonly laneOf: (node: string) => { readonly y: number; readonly h: number };
}

const middle = ({ y, h }: Box): number => y + Math.round(h / 2);
const ROUND = 7;

/** From the end side of one node to the start side of the next; another round goes back below. */
export function pathOf({ boxes, cell, gutter }: Grid, { from, to, kind }: Way): Points {
  const [source, target] = [boxes.get(from)!, boxes.get(to)!];
  const [x, y, end, at] = [source.x + source.w, middle(source), target.x, middle(target)];
  if (kind === 'again') {
    const below = Math.max(source.y + source.h, target.y + target.h) + ROUND;
    const [out, back] = [source.x + Math.round(source.w / 2), target.x + Math.min(26, Math.round(target.w / 2))];
    return [
      [out, source.y + source.h],
      [out, below],
      [back, below],
      [back, target.y + target.h],
    ];
  }
  if (y === at)
    return [
      [x, y],
      [end, at],
    ];
  const turn = at > y ? gutter(cell(from)) : end - MEASURES.gutter;
  return [
    [x, y],
    [turn, y],
    [turn, at],
    [end, at],
  ];
}

/** Leaves the line behind the step that is awaited, follows the edge of the gate's lane, and comes down, or up, to the gate. */
export function waitPathOf({ boxes, cell, gutter, laneOf }: Grid, from: string, to: string): Points {
  const [source, target, lane] = [boxes.get(from)!, boxes.get(to)!, laneOf(to)];
  const turn = gutter(cell(from));
  const at = target.x + Math.min(target.w, MEASURES.gate) / 2;
  const down = source.y < target.y;
  const edge = down ? lane.y : lane.y + lane.h;
  return [
    [source.x + source.w, middle(source)],
    [turn, middle(source)],
    [turn, edge],
    [at, edge],
    [at, down ? target.y : target.y + target.h],
  ];
}
