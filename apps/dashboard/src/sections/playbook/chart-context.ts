import { createContext, use } from 'react';
import type { Drawing, PlaybookRun } from './playbook.ts';
import type { Step } from './steps.ts';

/** What changes while the drawing stays: nodes and lines are made once, and look here. */
export interface Charted {
  readonly drawing: Drawing;
  readonly run: PlaybookRun;
  readonly steps: ReadonlyMap<string, Step>;
  /** To the minute. */
  readonly now: number;
  readonly selected: string | undefined;
  readonly select: (node: string) => void;
  /** The one node that the tab key comes to; arrows go on from there. */
  readonly stop: string | undefined;
  readonly focus: (node: string) => void;
}

export const ChartContext = createContext<Charted | undefined>(undefined);

export function useCharted(): Charted {
  const charted = use(ChartContext);
  if (!charted) throw new Error('belongs within the chart');
  return charted;
}
