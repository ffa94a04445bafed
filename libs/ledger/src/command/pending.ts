import type { Command, StreamId, StreamKind } from '@chancery/kernel';
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
  attempts: number;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (fault: unknown) => void;
  readonly promise: Promise<Outcome>;
}
