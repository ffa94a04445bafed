import type { Spot } from './graph.ts';
import { linesOf } from './words.ts';

/** Pixels at the size of the interface's text: positions do not wait for a browser to measure them. */
export const MEASURES = { gap: 42, lanePad: 10, rowGap: 12, gate: 26, gutter: 16 } as const;

const BOX = { width: 204, words: 22, head: 14, line: 18, state: 18 };
const STRIP = { width: 352, height: 28 };
const DIAMOND = { width: 224, words: 21, height: 54 };
const NAMED_GATE = { width: 196, words: 22 };
const DOT = { width: 30, height: 30 };
const END = { width: 22, height: 22 };

export interface Size {
  readonly w: number;
  readonly h: number;
}

/** How large a node is drawn: its words, and a line for how it stands. */
export function sizeOf({ kind, before, location }: Spot, caption: string, strip: boolean): Size {
  if (before !== undefined || location.type === 'join') return { w: MEASURES.gate, h: DIAMOND.height };
  if (strip) return { w: STRIP.width, h: STRIP.height };
  const high = (words: number): number => BOX.head + linesOf(caption, words) * BOX.line + BOX.state;
  switch (kind) {
    case 'decision':
      return { w: DIAMOND.width, h: Math.max(DIAMOND.height, high(DIAMOND.words)) };
    case 'gate':
      return { w: NAMED_GATE.width, h: Math.max(DIAMOND.height, high(NAMED_GATE.words)) };
    case 'branch':
    case 'fork':
      return { w: DOT.width, h: DOT.height };
    case 'end':
      return { w: END.width, h: END.height };
    default:
      return { w: BOX.width, h: high(BOX.words) };
  }
}
