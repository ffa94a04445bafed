import type { Hash, Instant, Json, JsonObject, StreamId, Timer, WordsAt } from '@chancery/kernel';
import type { SealedEntry } from '../format/seal.ts';
import type { StoredEntry } from '../format/unseal.ts';
import type { RowChanges } from '../projections/projection.ts';

export interface Head {
  readonly seq: number;
  readonly hash: Hash;
}

/** What is kept under an idempotency key. */
export interface KeyRecord {
  readonly principal: string;
  readonly key: string;
  readonly stream: StreamId;
  /** Salt and salted hash of the request; null once the request's content is erased. */
  readonly requestSalt: string | null;
  readonly requestHash: string | null;
  readonly seqFrom: number;
  readonly seqTo: number;
  readonly outcome: KeptOutcome;
}

export type KeptOutcome =
  | { readonly accepted: true; readonly result: Json }
  | { readonly accepted: false; readonly code: string; readonly data: JsonObject };

export interface TimerRow extends Timer {
  readonly stream: StreamId;
  /** Real time; null while the stream's clock is paused. */
  readonly fireAt: Instant | null;
}

export interface OutboxRow {
  /** From the entry's hash: the receiver's idempotency key. */
  readonly id: string;
  readonly stream: StreamId;
  readonly seq: number;
  readonly topic: string;
  readonly body: Json;
  readonly createdAt: Instant;
}

/** A message that is to be carried out, with how often that failed. */
export interface ClaimedMessage extends OutboxRow {
  readonly tries: number;
}

/** What is kept of a failed try. */
export interface FailedTry {
  readonly tries: number;
  /** When it is tried again; of no meaning for one that is set aside. */
  readonly tryAt: Instant;
  /** Not null: no longer tried, until somebody has it tried again. Messages after it go on. */
  readonly setAsideAt: Instant | null;
  readonly failure: string;
  readonly correlation: string | null;
}

/** A message that could not be carried out so far. */
export interface Undelivered extends Omit<OutboxRow, 'body'>, FailedTry {}

/** Commands whose written streams are linked: all of them are stored, or none. */
export interface CommitGroup {
  /** Streams written, with the head that the decisions stand on and the head after. */
  readonly writes: readonly { readonly stream: StreamId; readonly expected: number; readonly head: Head }[];
  /** Streams relied on. */
  readonly compares: readonly { readonly stream: StreamId; readonly expected: number }[];
  readonly entries: readonly SealedEntry[];
  readonly keys: readonly KeyRecord[];
  readonly timers: { readonly set: readonly TimerRow[]; readonly cancel: readonly { stream: StreamId; owner: string; id: string }[] };
  readonly outbox: readonly OutboxRow[];
  readonly rows: RowChanges;
  /** Content sections whose values and salts are to be destroyed with this commit. */
  readonly erase: readonly { readonly stream: StreamId; readonly seq: number; readonly sections: readonly string[] }[];
}

export interface CommitResult {
  /** Index of each group that was not stored: a head had moved, or a key was known. */
  readonly lost: readonly number[];
  /** Known keys among those asked for. */
  readonly known: readonly KeyRecord[];
}

/**
 * Where the ledger lives. Three adapters: memory (for simulation), and one SQL adapter on two databases; one contract suite.
 * Faults are thrown; `isTransient` says which of them may pass if tried again.
 */
export interface LedgerStore {
  /** Heads of those streams that exist. */
  heads(streams: readonly StreamId[]): Promise<ReadonlyMap<StreamId, Head>>;
  /** Entries after `after`, in order, at most `limit`. */
  entries(stream: StreamId, after: number, limit: number): Promise<readonly StoredEntry[]>;
  /** The values of these sections, in their order; null for one that is erased or not there. */
  sections(stream: StreamId, at: readonly WordsAt[]): Promise<readonly Json[]>;
  /** Names of streams in order, after `after`, at most `limit`. */
  streams(after: string, limit: number): Promise<readonly { stream: StreamId; head: Head }[]>;
  /** All groups in one transaction: each is stored whole or not at all, and a lost one harms no other. */
  commit(groups: readonly CommitGroup[]): Promise<CommitResult>;
  findKeys(keys: readonly { principal: string; key: string }[]): Promise<readonly KeyRecord[]>;
  /**
   * Hands out due timers, each to one asker until `until`. A claim that lies further ahead than twice that is none: it was made by a
   * clock that has come back since.
   */
  claimTimers(now: Instant, until: Instant, limit: number): Promise<readonly TimerRow[]>;
  /** Real time of the next timer that nobody has claimed, or whose claim has run out. */
  nextTimer(now: Instant): Promise<Instant | undefined>;
  /** Removes timers that were refused: the state had moved on. Leaves a later generation alone. */
  dropTimers(timers: readonly Pick<TimerRow, 'stream' | 'owner' | 'id' | 'generation'>[]): Promise<void>;
  /** Gives claimed timers back: they are handed out again from `until` on, once they are due. Leaves a later generation alone. */
  putBackTimers(timers: readonly Pick<TimerRow, 'stream' | 'owner' | 'id' | 'generation'>[], until: Instant): Promise<void>;
  /** All timer rows of a stream. */
  timerRows(stream: StreamId): Promise<readonly TimerRow[]>;
  /**
   * Sets the rows of `put` and removes those of `remove`, as long as the stream's last entry is `seq`: a commit meanwhile has set its
   * rows itself. Gives how many rows changed.
   */
  mendTimers(stream: StreamId, seq: number, put: readonly TimerRow[], remove: readonly TimerRow[]): Promise<number>;
  /**
   * Hands out messages, each to one asker under that `claim` until `until`: of each stream the oldest that is not set aside, once its
   * time has come and nobody holds another of that stream. A claim that lies further ahead than twice that is none.
   */
  claimOutbox(now: Instant, until: Instant, limit: number, claim: string): Promise<readonly ClaimedMessage[]>;
  /** When the next message may be handed out. */
  nextOutbox(now: Instant): Promise<Instant | undefined>;
  /** Moves the end of a claim, if it still is that one. */
  keepOutbox(ids: readonly string[], claim: string, until: Instant): Promise<void>;
  /** Strikes messages off, those that are still held under that claim. */
  settleOutbox(ids: readonly string[], claim: string): Promise<void>;
  /** Keeps a failed try and gives the message back, if it is still held under that claim. */
  failOutbox(id: string, claim: string, tried: FailedTry): Promise<void>;
  /** Messages of which a try failed, oldest first, at most `limit`. */
  undelivered(limit: number): Promise<readonly Undelivered[]>;
  /** Has a message that is set aside tried again, as if for the first time. False where there is none. */
  tryAgain(id: string): Promise<boolean>;
  isTransient(error: unknown): boolean;
}
