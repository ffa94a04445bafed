import type { Id } from './values/id.ts';
import type { Json, JsonObject } from './json.ts';
import type { Instant } from './values/instant.ts';

/** Names a set of readers, in the words of the stream that uses it. What a label allows is the read door's business. */
export type Label = string;

/** `inc:<id>`, `exr:<id>`, `cas:<id>`, `voc:<entity>` or `org`: the unit of order and of the chain. */
export type StreamId = string;

export type Precision = 'exact' | 'minute' | 'hour' | 'day' | 'unknown';

/** Who acts. A system principal is named after its rule (`system:clock`). */
export interface Principal {
  readonly kind: 'person' | 'system';
  readonly id: Id;
  readonly roleAtTime?: string;
  readonly onBehalfOf?: Id;
  readonly delegation?: Id;
  /** They came in by a recovery, or by the machine's own link, less than a day before: whoever counts on them should know. */
  readonly recovered?: true;
}

/** Words, names and personal data: all that may be erased. Never read by rules. */
export interface Content {
  readonly label: Label;
  readonly value: Json;
}

/** What `decide` and consequences produce. */
export interface NewEvent {
  readonly type: string;
  /** Ids, codes, numbers, times and booleans: all that evolve, decide and machines read. Never erased. */
  readonly structure: JsonObject;
  /** The item's label: it covers the header and the structure, since that an entry exists is as secret as the item. */
  readonly label: Label;
  readonly content?: { readonly [section: string]: Content };
}

/** The first section of every entry. */
export interface Header {
  readonly type: string;
  readonly version: number;
  readonly label: Label;
  /** The command's idempotency key; entries of one commit in one stream share it. */
  readonly command: string;
  readonly principal: Principal;
  /** By the stream's own clock: real time, or the exercise's. */
  readonly streamTime: Instant;
  /** Real time of recording. Left out of replay digests. */
  readonly recordedTime: Instant;
  readonly claimed?: { readonly at: Instant; readonly precision: Precision };
  readonly offline?: true;
  /** Derived by a consequence; replay derives it again and compares. */
  readonly derived?: true;
  /** Which consequences held when this was decided; absent means 1. On what was decided only: what derives shares its cause's. */
  readonly rules?: number;
  /** Parts that had stopped when this was decided: nothing was derived by their rules. Only on what was decided. */
  readonly stopped?: readonly string[];
  /** The timer that this event answers. */
  readonly timer?: { readonly owner: string; readonly id: string; readonly generation: number; readonly late?: true };
}

/** All that a fold may read of a recorded event. */
export interface StructuralEvent {
  readonly type: string;
  readonly structure: JsonObject;
  readonly label: Label;
  readonly header: Header;
  readonly seq: number;
}

/** A recorded event with its content; an erased section reads as undefined. */
export interface RecordedEvent extends StructuralEvent {
  readonly stream: StreamId;
  readonly content: { readonly [section: string]: Content | undefined };
}

/** What the ledger must know of an event type. */
export interface EventSpec {
  /** Current version; older ones are upcast when read, in one place. */
  readonly version: number;
  /** 1 to 9. A derived event ranks strictly below its cause, which is why consequences end. */
  readonly rank: number;
  /** Names of the content sections that this type may carry. */
  readonly content: readonly string[];
  /** From version n (index n - 1) to n + 1, structure only. */
  readonly upcasts?: readonly ((structure: JsonObject) => JsonObject)[];
}
