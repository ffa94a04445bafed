import type { StreamId, StreamState } from '@chancery/kernel';
import type { StreamCache } from '../command/stream-cache.ts';
import type { StreamKinds } from '../command/stream-kinds.ts';
import type { Edge } from '../edge.ts';
import { unseal } from '../format/unseal.ts';
import type { LedgerStore } from '../store/ledger-store.ts';
import { timersApart, type TimersApart } from './timer-rows.ts';

const FIRST_SWEEP_AFTER_MS = 2_000;
const SWEEP_EVERY_MS = 3_600_000;
const STREAMS_AT_ONCE = 100;
const ENTRIES_AT_ONCE = 500;
/** Between two pages of a long stream, so that a sweep of a large ledger leaves the thread to people. */
const REST_MS = 10;

type Store = Pick<LedgerStore, 'streams' | 'entries' | 'timerRows' | 'mendTimers'>;

/** What a watch is told about, for the log. */
export interface WatchTold {
  readonly mended: (stream: StreamId, count: number) => void;
  readonly failed: (fault: unknown) => void;
}

/**
 * Sees that each timer which a stream arms has a row, and that no row stands for one that it does not: a lost row would be a call that
 * never comes. Looked at when a stream is read for the first time, and for all of them at start and each hour. Nobody waits for it.
 */
export class TimerWatch {
  readonly #store: Store;
  readonly #kinds: StreamKinds;
  readonly #cache: StreamCache;
  readonly #edge: Pick<Edge, 'alarm'>;
  readonly #told: WatchTold;
  /** Folds that were swept, without what rules know: streams that stand still are not folded twice. */
  readonly #swept = new Map<StreamId, StreamState>();
  #disarm = () => {};
  #stopped = false;

  constructor(store: Store, kinds: StreamKinds, cache: StreamCache, edge: Pick<Edge, 'alarm'>, told: WatchTold) {
    this.#store = store;
    this.#kinds = kinds;
    this.#cache = cache;
    this.#edge = edge;
    this.#told = told;
  }

  start(): void {
    this.#cache.onLoaded((state) => {
      if (!this.#stopped) void this.#compare(state).catch(this.#told.failed);
    });
    this.#arm(FIRST_SWEEP_AFTER_MS);
  }

  stop(): void {
    this.#stopped = true;
    this.#disarm();
  }

  /** Compares all streams, one after the other. Throws what the store throws. */
  async sweep(): Promise<void> {
    for (let after = ''; ;) {
      const streams = await this.#store.streams(after, STREAMS_AT_ONCE);
      for (const { stream, head } of streams) {
        if (this.#stopped) return;
        await this.#compare(await this.#stateOf(stream, head.seq));
      }
      if (streams.length < STREAMS_AT_ONCE) return;
      after = streams.at(-1)!.stream;
      await this.#rest();
    }
  }

  #arm(afterMs: number): void {
    if (this.#stopped) return;
    this.#disarm = this.#edge.alarm.after(afterMs, () => {
      void this.sweep()
        .catch(this.#told.failed)
        .finally(() => this.#arm(SWEEP_EVERY_MS));
    });
  }

  async #stateOf(stream: StreamId, seq: number): Promise<StreamState> {
    const swept = this.#swept.get(stream);
    if (swept?.seq === seq) return swept;
    const held = this.#cache.fresh(stream)?.state;
    const state = held ?? (await foldOf(this.#store, this.#kinds, stream, () => this.#rest()));
    this.#swept.set(stream, { ...state, slices: {}, labels: {} });
    return state;
  }

  #rest(): Promise<void> {
    return new Promise((resolve) => this.#edge.alarm.after(REST_MS, resolve));
  }

  /** Rows are mended only while the stream still ends where it was looked at: a commit meanwhile has set them itself. */
  async #compare(state: StreamState): Promise<void> {
    if (state.seq === 0) return;
    const { lacking, surplus } = timersApart(state, await this.#store.timerRows(state.stream));
    if (lacking.length + surplus.length === 0) return;
    const count = await this.#store.mendTimers(state.stream, state.seq, lacking, surplus);
    if (count > 0) this.#told.mended(state.stream, count);
  }
}

/** A stream's fold as its entries give it, page by page; `rest` leaves the thread to others between two of them. */
async function foldOf(store: Pick<Store, 'entries'>, kinds: StreamKinds, stream: StreamId, rest = async () => {}): Promise<StreamState> {
  const kind = kinds.of(stream);
  let state = kind.zero(stream);
  for (;;) {
    const page = await store.entries(stream, state.seq, ENTRIES_AT_ONCE);
    for (const entry of page) state = kind.fold(state, unseal(entry, kind));
    if (page.length < ENTRIES_AT_ONCE) return state;
    await rest();
  }
}

/** A stream whose timer rows are not what it arms. */
export interface StreamTimersApart extends TimersApart {
  readonly stream: StreamId;
}

/** Compares the timer rows of all streams with what their entries arm, and mends nothing. Throws what the store throws. */
export async function* timersApartIn(store: Omit<Store, 'mendTimers'>, kinds: StreamKinds): AsyncGenerator<StreamTimersApart> {
  for (let after = ''; ;) {
    const streams = await store.streams(after, STREAMS_AT_ONCE);
    for (const { stream } of streams) {
      const state = await foldOf(store, kinds, stream);
      const apart = timersApart(state, await store.timerRows(stream));
      if (apart.lacking.length + apart.surplus.length > 0) yield { stream, ...apart };
    }
    if (streams.length < STREAMS_AT_ONCE) return;
    after = streams.at(-1)!.stream;
  }
}
