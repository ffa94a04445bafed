import type { Hash, Instant, Json, JsonObject } from '@chancery/kernel';

/** What the sender of a command is told. Rendered for the viewer by whoever asked, under today's clearance. */
export type Outcome =
  | { readonly accepted: true; readonly result: Json; readonly repeated?: true }
  | { readonly accepted: false; readonly code: string; readonly data: JsonObject; readonly repeated?: true };

/**
 * Infrastructure failed and the command was not acknowledged: it may be sent again under the same key.
 * `code` is stable; the cause is for the log, never for the sender.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: string;

  constructor(code: string, cause: unknown) {
    super(`${code}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.code = code;
  }
}

/** A stored commit, as those hear of it who push, fire timers and carry messages out. */
export interface Hint {
  readonly stream: string;
  readonly seq: number;
  readonly hash: Hash;
  /** Real time at which the first of the timers that it armed is due. */
  readonly firesAt?: Instant;
  /** True when it left messages in the outbox. */
  readonly messages?: true;
}
