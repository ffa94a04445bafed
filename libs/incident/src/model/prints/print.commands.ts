import type { Id, Label } from '@chancery/kernel';
import type { Paper } from './print.events.ts';

/** `labels` are those that the file shows. */
export type ExportRecord = { readonly labels: readonly Label[] };
export type RecordPrint = {
  readonly kind: Paper;
  readonly item: Id | null;
  readonly digest: string;
  /** The narrowest label of what the paper shows; not asked for where an item has its own. */
  readonly label: Label;
};
