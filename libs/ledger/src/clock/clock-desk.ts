import { aheadBy, isExercise, type Clock, type Header, type StreamId } from '@chancery/kernel';
import type { CommandHandler } from '../command/handler.ts';
import { structuralSections, type StoredEntry } from '../format/unseal.ts';
import type { LedgerStore } from '../store/ledger-store.ts';
import type { ClockKeeper } from './clock-keeper.ts';
import { AHEAD_MAX_MS } from './settling.ts';
import type { Trouble } from './judge.ts';

const AT_ONCE = 500;

/** A stream that ran ahead of the time that is believed. */
export interface Ahead {
  readonly stream: StreamId;
  readonly byMs: number;
}

/** What people are told of the clock and of records that ran ahead of it, and what they may do about it. */
export class ClockDesk {
  readonly #keeper: ClockKeeper | undefined;
  readonly #store: Pick<LedgerStore, 'entries' | 'streams'>;
  readonly #handler: Pick<CommandHandler, 'cache'>;
  readonly #clock: Clock;

  /** Without a keeper the clock is always right. */
  constructor(
    keeper: ClockKeeper | undefined,
    store: Pick<LedgerStore, 'entries' | 'streams'>,
    handler: Pick<CommandHandler, 'cache'>,
    clock: Clock,
  ) {
    this.#keeper = keeper;
    this.#store = store;
    this.#handler = handler;
    this.#clock = clock;
  }

  get trouble(): Trouble | undefined {
    return this.#keeper?.trouble;
  }

  /** By how much the clock that is held back is ahead, in milliseconds; undefined where none is. */
  heldByMs(): number | undefined {
    const trouble = this.trouble;
    return trouble?.state === 'HELD' ? Math.round(trouble.byMs) : undefined;
  }

  /** The clock is right: a person said so, and it is recorded. */
  async accept(): Promise<void> {
    await this.#keeper?.accept();
  }

  /** Undefined for a stream that is not ahead, or that catches up by itself. */
  async ahead(stream: StreamId): Promise<Ahead | undefined> {
    const { state } = await this.#handler.cache.load(stream);
    const byMs = aheadBy(state, this.#clock.now());
    return byMs > AHEAD_MAX_MS ? { stream, byMs } : undefined;
  }

  /** Of all streams that there are. Looks at the last entry of each: for whoever asks on purpose. */
  async allAhead(): Promise<readonly Ahead[]> {
    const found: Ahead[] = [];
    for (let page = await this.#store.streams('', AT_ONCE); page.length; page = await this.#store.streams(page.at(-1)!.stream, AT_ONCE))
      for (const { stream, head } of page) {
        const ahead = (await this.#mayBeAhead(stream, head.seq)) ? await this.ahead(stream) : undefined;
        if (ahead) found.push(ahead);
      }
    return found;
  }

  /** An exercise has a clock of its own, which its fold knows. */
  async #mayBeAhead(stream: StreamId, seq: number): Promise<boolean> {
    if (isExercise(stream)) return true;
    const [last] = await this.#store.entries(stream, seq - 1, 1);
    return last !== undefined && headerOf(last).streamTime > this.#clock.now();
  }

  /** The seq of the first entry that was recorded ahead of the time that is believed; 0 where none was. */
  async firstAhead(stream: StreamId): Promise<number> {
    const now = this.#clock.now();
    for (let after = 0; ;) {
      const entries = await this.#store.entries(stream, after, AT_ONCE);
      const first = entries.findIndex((entry) => headerOf(entry).recordedTime > now);
      if (first >= 0) return after + first + 1;
      if (entries.length < AT_ONCE) return 0;
      after += entries.length;
    }
  }
}

const headerOf = (entry: StoredEntry) =>
  structuralSections(entry).find(({ section }) => section === 'header')!.value as unknown as Pick<Header, 'streamTime' | 'recordedTime'>;
