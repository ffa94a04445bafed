import type { NewEvent, StructuralEvent } from './event.ts';
import type { Json } from './json.ts';
import type { Rejection } from './rejection.ts';
import type { StreamState } from './stream-state.ts';

/** An event ready to be recorded, in order, with its header. */
export interface Draft extends StructuralEvent {
  readonly content: NonNullable<NewEvent['content']>;
  /** The fold after this event. */
  readonly after: StreamState;
}

export interface Decided {
  readonly drafts: readonly Draft[];
  readonly state: StreamState;
  readonly result: Json;
}

/** A refusal, with the drafts that record it where the rule wants that. */
export interface Refused {
  readonly rejection: Rejection;
  readonly drafts: readonly Draft[];
  readonly state: StreamState;
}
