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

/** The stream of the incident in which somebody acts; the system acts in none. */
type ActedIn = { readonly incident: StreamId | null };
/** `MarkReturned`; `AcceptAssignment`, whose incident is the one that asked. */
export type OfAssignment = ActedIn & { readonly assignment: Id };
/** `DeclineAssignment`, `WithdrawAssignment`, `EndAssignment`, `MarkUnavailable`. */
export type AssignmentWithReason = OfAssignment & { readonly reason: string };
/** Who left the house speaks nowhere; who left an incident, not for it. */
export type NoteDeparture = { readonly person: Id; readonly incident?: StreamId };

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
