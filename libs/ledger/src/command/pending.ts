import type { Command, Json, StreamId, StreamKind } from '@chancery/kernel';
import type { Outcome } from './outcome.ts';
import type { Troubled } from './patience.ts';

/** A command on its way. */
export interface Pending extends Troubled {
  readonly command: Command;
  readonly kind: StreamKind;
  /** Streams that it writes: its own, and the organisation's when it opens one. */
  readonly writes: readonly StreamId[];
  readonly compares: readonly StreamId[];
  readonly request: string;
  /** Words that its rule compares, as far as they were read, by entry and section. */
  readonly words: Map<string, Json>;
  attempts: number;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (fault: unknown) => void;
  readonly promise: Promise<Outcome>;
}
