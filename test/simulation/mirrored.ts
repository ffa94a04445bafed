import { isDeepStrictEqual } from 'node:util';
import type { Instant, Json, WordsAt } from '@chancery/kernel';
import {
  MemoryLedgerStore,
  SqlLedgerStore,
  type ClaimedMessage,
  type CommitGroup,
  type CommitResult,
  type Database,
  type FailedTry,
  type Head,
  type KeyRecord,
  type StoredEntry,
  type TimerRow,
  type Undelivered,
} from '@chancery/ledger';

type Timer = Pick<TimerRow, 'stream' | 'owner' | 'id' | 'generation'>;

/** The SQL store beside the memory one, in a history: each call is made to both, and has to be answered alike. */
export class MirroredStore extends MemoryLedgerStore {
  /** Calls that have not come back from the database. */
  readonly busy = new Set<Promise<unknown>>();
  readonly apart: string[] = [];
  readonly #sql: SqlLedgerStore;

  constructor(database: Database, Store: new (database: Database) => SqlLedgerStore = SqlLedgerStore) {
    super();
    this.#sql = new Store(database);
  }

  /** What both have at the end. */
  async compare(): Promise<void> {
    for (const { stream } of await super.streams('', 1_000)) {
      await this.entries(stream, 0, 100_000);
      await this.timerRows(stream);
    }
    await this.streams('', 1_000);
    await this.undelivered(1_000);
  }

  async #both<T>(what: string, memory: Promise<T>, sql: Promise<T>, plain: (answer: T) => unknown = (answer) => answer): Promise<T> {
    const both = Promise.all([memory, sql]);
    this.busy.add(both);
    try {
      const [ours, theirs] = await both;
      if (!isDeepStrictEqual(plain(ours), plain(theirs)))
        this.apart.push(
          `SQL: ${what} gave ${JSON.stringify(plain(theirs))?.slice(0, 300)}, not ${JSON.stringify(plain(ours))?.slice(0, 300)}`,
        );
      return ours;
    } catch (error) {
      this.apart.push(`SQL: ${what} failed: ${(error as Error).message}`);
      throw error;
    } finally {
      this.busy.delete(both);
    }
  }

  override heads(streams: readonly string[]): Promise<ReadonlyMap<string, Head>> {
    return this.#both('heads', super.heads(streams), this.#sql.heads(streams), sorted);
  }
  override entries(stream: string, after: number, limit: number): Promise<readonly StoredEntry[]> {
    return this.#both('entries', super.entries(stream, after, limit), this.#sql.entries(stream, after, limit));
  }
  override sections(stream: string, at: readonly WordsAt[]): Promise<readonly Json[]> {
    return this.#both('sections', super.sections(stream, at), this.#sql.sections(stream, at));
  }
  override streams(after: string, limit: number): Promise<readonly { stream: string; head: Head }[]> {
    return this.#both('streams', super.streams(after, limit), this.#sql.streams(after, limit));
  }
  override commit(groups: readonly CommitGroup[]): Promise<CommitResult> {
    return this.#both('commit', super.commit(groups), this.#sql.commit(groups), ({ lost, known }) => [
      lost.toSorted((a, b) => a - b),
      sorted(known),
    ]);
  }
  override findKeys(keys: readonly { principal: string; key: string }[]): Promise<readonly KeyRecord[]> {
    return this.#both('find keys', super.findKeys(keys), this.#sql.findKeys(keys), sorted);
  }
  override claimTimers(now: Instant, until: Instant, limit: number): Promise<readonly TimerRow[]> {
    return this.#both('claim timers', super.claimTimers(now, until, limit), this.#sql.claimTimers(now, until, limit), sorted);
  }
  override dropTimers(timers: readonly Timer[]): Promise<void> {
    return this.#both('drop timers', super.dropTimers(timers), this.#sql.dropTimers(timers));
  }
  override putBackTimers(timers: readonly Timer[], until: Instant): Promise<void> {
    return this.#both('put back timers', super.putBackTimers(timers, until), this.#sql.putBackTimers(timers, until));
  }
  override timerRows(stream: string): Promise<readonly TimerRow[]> {
    return this.#both('timer rows', super.timerRows(stream), this.#sql.timerRows(stream), sorted);
  }
  override claimOutbox(now: Instant, until: Instant, limit: number, claim: string): Promise<readonly ClaimedMessage[]> {
    return this.#both('claim outbox', super.claimOutbox(now, until, limit, claim), this.#sql.claimOutbox(now, until, limit, claim), sorted);
  }
  override nextOutbox(now: Instant): Promise<Instant | undefined> {
    return this.#both('next outbox', super.nextOutbox(now), this.#sql.nextOutbox(now));
  }
  override keepOutbox(ids: readonly string[], claim: string, until: Instant): Promise<void> {
    return this.#both('keep outbox', super.keepOutbox(ids, claim, until), this.#sql.keepOutbox(ids, claim, until));
  }
  override settleOutbox(ids: readonly string[], claim: string): Promise<void> {
    return this.#both('settle outbox', super.settleOutbox(ids, claim), this.#sql.settleOutbox(ids, claim));
  }
  override failOutbox(id: string, claim: string, tried: FailedTry): Promise<void> {
    return this.#both('fail outbox', super.failOutbox(id, claim, tried), this.#sql.failOutbox(id, claim, tried));
  }
  override undelivered(limit: number): Promise<readonly Undelivered[]> {
    return this.#both('undelivered', super.undelivered(limit), this.#sql.undelivered(limit), sorted);
  }
  override tryAgain(id: string): Promise<boolean> {
    return this.#both('try again', super.tryAgain(id), this.#sql.tryAgain(id));
  }
}

/** Neither promises an order among streams. */
function sorted(found: Iterable<unknown>): unknown {
  return [...found].map((one) => JSON.stringify(one, ordered)).toSorted();
}

const ordered = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
