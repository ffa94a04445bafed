import type { Id, Label, StreamId } from '@chancery/kernel';
import type { Watch } from './verify-stream.ts';

/** How one file of a record stands. `item` is what it belongs to, `label` says who may know of that; `finding` is null for a whole one. */
export interface FileStanding {
  readonly item: Id;
  readonly label: Label;
  readonly finding: string | null;
}

/** Looks at what belongs to a record and lies beside the ledger: each file is read whole. */
export interface FilesBeside {
  /** All files of the stream that should be there, and records what is news about them. Undefined when it was stopped. Throws faults. */
  check(stream: StreamId, watch: Omit<Watch, 'now'>): Promise<readonly FileStanding[] | undefined>;
}
