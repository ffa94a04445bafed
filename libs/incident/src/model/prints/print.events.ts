import type { EventSpec, Id } from '@chancery/kernel';

/** What goes onto paper. */
export const PAPERS = ['brief', 'log', 'custody', 'callList', 'lines', 'sitrep'] as const;
export type Paper = (typeof PAPERS)[number];

/** Under the label of what the paper shows: who may not read that does not learn that it was printed. */
export interface PaperPrinted {
  readonly id: Id;
  readonly kind: Paper;
  /** The exhibit or the situation report that it is of; null for the others, and for a blank form. */
  readonly item: Id | null;
  /** The first print of this paper under this label is 1. */
  readonly copy: number;
  readonly by: Id;
  /** SHA-256 of the text on the paper, so that whoever holds it can compare. */
  readonly digest: string;
}

/**
 * The whole record is about to leave as a file, with what `by` may not read withheld. By which labels it was cut is said in `scope`,
 * which is served to nobody: a list of labels tells of each.
 */
export interface RecordExported {
  readonly by: Id;
}

export const printEvents = {
  PaperPrinted: { version: 1, rank: 9, content: [] },
  RecordExported: { version: 1, rank: 9, content: ['scope'] },
} as const satisfies Record<string, EventSpec>;
