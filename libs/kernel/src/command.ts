import type { Principal, Precision, StreamId } from './event.ts';
import type { JsonObject } from './json.ts';
import type { Instant } from './values/instant.ts';

/** A wish of one principal, addressed to one stream. Time, ids and randomness come in with it. */
export interface Command<P extends JsonObject = JsonObject> {
  readonly type: string;
  readonly stream: StreamId;
  /** Idempotency key, unique per principal. The same key again has no second effect; with another body it is refused. */
  readonly key: string;
  readonly principal: Principal;
  /** Real time of arrival. */
  readonly now: Instant;
  /** 16 random bytes in hexadecimal, from which ids are derived. */
  readonly seed: string;
  /** What the person says about when it happened. */
  readonly claimed?: { readonly at: Instant; readonly precision: Precision };
  readonly offline?: true;
  readonly payload: P;
  /**
   * What the house says of a person who sends it: roles that let them see a circle without being in it. Not part of the request that
   * a key stands for, and never recorded.
   */
  readonly houseRoles?: readonly string[];
  /**
   * Random values drawn at the edge for this attempt. Not part of the request that a key stands for, and recorded only where a
   * rule puts them into content.
   */
  readonly drawn?: JsonObject;
}
