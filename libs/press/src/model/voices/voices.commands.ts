import type { Id, Instant, StreamId } from '@chancery/kernel';
import type { AskedFrom } from './voices.events.ts';

/** `clock` only in the twin that an exercise has. */
export type OpenVoices = { readonly clock?: { readonly stream: Instant; readonly rate: number } };

export type OfferAssignment = {
  readonly person: Id;
  readonly order: number;
  readonly topics: readonly string[];
  readonly audiences: readonly string[];
  readonly languages: readonly string[];
  readonly from: Instant;
  readonly to: Instant;
  /** The assignment that this one takes over at its acceptance. */
  readonly succeeds: Id | null;
  readonly origin: { readonly [Field in keyof AskedFrom]: AskedFrom[Field] } | null;
  /** What may not be discussed, in words. */
  readonly limits: string;
};

/** `AcceptAssignment`, `MarkReturned`. */
export type OfAssignment = { readonly assignment: Id };
/** `DeclineAssignment`, `WithdrawAssignment`, `EndAssignment`, `MarkUnavailable`. */
export type AssignmentWithReason = { readonly assignment: Id; readonly reason: string };

export type NoteLine = {
  readonly stream: StreamId;
  readonly statement: Id;
  readonly version: Id;
  readonly topic: Id;
  readonly audience: string;
  readonly language: string;
  readonly expires: Instant | null;
};
export type NoteLineDoubtful = { readonly stream: StreamId; readonly statement: Id; readonly fact: Id; readonly was: number };
export type NoteLineEnded = { readonly stream: StreamId; readonly statement: Id };
