import type { Id } from '@chancery/kernel';
import type { Exhibit } from './exhibits/exhibit.state.ts';
import type { Transfer } from './transfers/transfer.state.ts';

/** What the words of an entry belong to. `custody` is the row's number; null before the exhibit was collected. */
export interface WrittenAt {
  readonly exhibit: Id;
  readonly custody: number | null;
}

export interface EvidenceState {
  readonly exhibits: { readonly [exhibit: Id]: Exhibit };
  readonly transfers: { readonly [transfer: Id]: Transfer };
  /** Erasure names entries; rows are found by what the entry wrote. */
  readonly writtenAt: { readonly [seq: number]: WrittenAt };
}
