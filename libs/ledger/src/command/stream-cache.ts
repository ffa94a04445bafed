import { assert, type StoppedPart, type StreamId, type StreamKind, type StreamState } from '@chancery/kernel';
import { NO_HASH } from '../format/seal.ts';
import { unseal } from '../format/unseal.ts';
import type { Head, LedgerStore } from '../store/ledger-store.ts';
import type { StreamKinds } from './stream-kinds.ts';

export interface Loaded {
  readonly kind: StreamKind;
  readonly state: StreamState;
  readonly head: Head;
}

const PAGE = 1_000;

/**
 * Folds of streams, as of some commit. Entries never change, so a fold that has fallen behind is still a true past:
 * it is brought up to date by the entries that follow, never thrown away.
 */
export class StreamCache {
  readonly #store: LedgerStore;
  readonly #kinds: StreamKinds;
  readonly #streamsMax: number;
  readonly #loaded = new Map<StreamId, Loaded>();
  readonly #stale = new Set<StreamId>();
  #whenLoaded: (state: StreamState) => void = () => {};
  #whenStopped: (stream: StreamId, part: string, at: StoppedPart) => void = () => {};

  constructor(store: LedgerStore, kinds: StreamKinds, streamsMax: number) {
    this.#store = store;
    this.#kinds = kinds;
    this.#streamsMax = streamsMax;
  }

  /** Told of each part that stops while a stream is read, each time that it is read. */
  onStopped(listener: (stream: StreamId, part: string, at: StoppedPart) => void): void {
    this.#whenStopped = listener;
  }

  /** Told of each stream that is read for the first time. */
  onLoaded(listener: (state: StreamState) => void): void {
    this.#whenLoaded = listener;
  }

  /** The fold, unless it is unknown or may have fallen behind. */
  fresh(stream: StreamId): Loaded | undefined {
    return this.#stale.has(stream) ? undefined : this.#loaded.get(stream);
  }

  put(stream: StreamId, loaded: Loaded): void {
    this.#stale.delete(stream);
    this.#loaded.delete(stream);
    this.#loaded.set(stream, loaded);
    if (this.#loaded.size <= this.#streamsMax) return;
    const oldest = this.#loaded.keys().next().value!;
    this.#loaded.delete(oldest);
    this.#stale.delete(oldest);
  }

  /** Someone else may have written to the stream. */
  suspect(stream: StreamId): void {
    if (this.#loaded.has(stream)) this.#stale.add(stream);
  }

  /** The stream has an entry `seq`: a fold that does not reach it has fallen behind. */
  suspectBefore(stream: StreamId, seq: number): void {
    if (this.seqOf(stream) < seq) this.suspect(stream);
  }

  /** Seq up to which the stream is folded here. */
  seqOf(stream: StreamId): number {
    return this.#loaded.get(stream)?.state.seq ?? 0;
  }

  /** Reads what is missing. Throws what the store throws. */
  async load(stream: StreamId): Promise<Loaded> {
    const kind = this.#kinds.of(stream);
    const first = !this.#loaded.has(stream);
    let { state, head } = this.#loaded.get(stream) ?? { state: kind.zero(stream), head: { seq: 0, hash: NO_HASH } };
    const before = state.stopped ?? {};
    for (;;) {
      const page = await this.#store.entries(stream, state.seq, PAGE);
      for (const entry of page) {
        state = kind.fold(state, unseal(entry, kind));
        head = { seq: entry.seq, hash: entry.hash };
      }
      if (page.length < PAGE) break;
    }
    for (const [part, at] of Object.entries(state.stopped ?? {})) if (!(part in before)) this.#whenStopped(stream, part, at);
    assert(state.seq === head.seq, `${stream}: fold and head part`);
    const loaded = { kind, state, head };
    this.put(stream, loaded);
    if (first) this.#whenLoaded(state);
    return loaded;
  }
}
