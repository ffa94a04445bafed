import type { Instant, Json, WordsAt } from '@chancery/kernel';
import {
  Weather,
  type ClaimedMessage,
  type CommitGroup,
  type CommitResult,
  type FailedTry,
  type Head,
  type KeyRecord,
  type LedgerStore,
  type MemoryLedgerStore,
  type StoredEntry,
  type TimerRow,
  type Undelivered,
} from '@chancery/ledger';
import type { Scheduler } from './scheduler.ts';

/** How bad things are at the moment. */
export interface Climate {
  /** A call fails before it reaches the disk, or after. */
  readonly weather: number;
}

/**
 * One process's way to the disk. Every call waits before and after, so that a crash can fall between: nothing done, or done and
 * never known. A call may fail on either side of the disk.
 */
export class Connection implements LedgerStore {
  protected readonly disk: MemoryLedgerStore;
  readonly #scheduler: Scheduler;
  readonly #life: number;
  readonly #climate: Climate;

  constructor(disk: MemoryLedgerStore, scheduler: Scheduler, life: number, climate: Climate) {
    this.disk = disk;
    this.#scheduler = scheduler;
    this.#life = life;
    this.#climate = climate;
  }

  protected pause(label: string): Promise<void> {
    return this.#scheduler.pause(this.#life, label);
  }

  protected async call<T>(label: string, ask: () => Promise<T>): Promise<T> {
    await this.pause(`before ${label}`);
    if (this.#scheduler.chance(this.#climate.weather)) throw new Weather(`${label} did not reach the disk`);
    const result = await ask();
    await this.pause(`after ${label}`);
    if (this.#scheduler.chance(this.#climate.weather)) throw new Weather(`the answer to ${label} was lost`);
    return result;
  }

  heads(streams: readonly string[]): Promise<ReadonlyMap<string, Head>> {
    return this.call('heads', () => this.disk.heads(streams));
  }
  entries(stream: string, after: number, limit: number): Promise<readonly StoredEntry[]> {
    return this.call('entries', () => this.disk.entries(stream, after, limit));
  }
  sections(stream: string, at: readonly WordsAt[]): Promise<readonly Json[]> {
    return this.call('sections', () => this.disk.sections(stream, at));
  }
  streams(after: string, limit: number): Promise<readonly { stream: string; head: Head }[]> {
    return this.call('streams', () => this.disk.streams(after, limit));
  }
  commit(groups: readonly CommitGroup[]): Promise<CommitResult> {
    return this.call('commit', () => this.disk.commit(groups));
  }
  findKeys(keys: readonly { principal: string; key: string }[]): Promise<readonly KeyRecord[]> {
    return this.call('find keys', () => this.disk.findKeys(keys));
  }
  claimTimers(now: Instant, until: Instant, limit: number): Promise<readonly TimerRow[]> {
    return this.call('claim timers', () => this.disk.claimTimers(now, until, limit));
  }
  nextTimer(now: Instant): Promise<Instant | undefined> {
    return this.call('next timer', () => this.disk.nextTimer(now));
  }
  dropTimers(timers: readonly Pick<TimerRow, 'stream' | 'owner' | 'id' | 'generation'>[]): Promise<void> {
    return this.call('drop timers', () => this.disk.dropTimers(timers));
  }
  putBackTimers(timers: readonly Pick<TimerRow, 'stream' | 'owner' | 'id' | 'generation'>[], until: Instant): Promise<void> {
    return this.call('put back timers', () => this.disk.putBackTimers(timers, until));
  }
  timerRows(stream: string): Promise<readonly TimerRow[]> {
    return this.call('timer rows', () => this.disk.timerRows(stream));
  }
  mendTimers(stream: string, seq: number, put: readonly TimerRow[], remove: readonly TimerRow[]): Promise<number> {
    return this.call('mend timers', () => this.disk.mendTimers(stream, seq, put, remove));
  }
  claimOutbox(now: Instant, until: Instant, limit: number, claim: string): Promise<readonly ClaimedMessage[]> {
    return this.call('claim outbox', () => this.disk.claimOutbox(now, until, limit, claim));
  }
  nextOutbox(now: Instant): Promise<Instant | undefined> {
    return this.call('next outbox', () => this.disk.nextOutbox(now));
  }
  keepOutbox(ids: readonly string[], claim: string, until: Instant): Promise<void> {
    return this.call('keep outbox', () => this.disk.keepOutbox(ids, claim, until));
  }
  settleOutbox(ids: readonly string[], claim: string): Promise<void> {
    return this.call('settle outbox', () => this.disk.settleOutbox(ids, claim));
  }
  failOutbox(id: string, claim: string, tried: FailedTry): Promise<void> {
    return this.call('fail outbox', () => this.disk.failOutbox(id, claim, tried));
  }
  undelivered(limit: number): Promise<readonly Undelivered[]> {
    return this.call('undelivered', () => this.disk.undelivered(limit));
  }
  tryAgain(id: string): Promise<boolean> {
    return this.call('try again', () => this.disk.tryAgain(id));
  }
  isTransient(error: unknown): boolean {
    return this.disk.isTransient(error);
  }
}
