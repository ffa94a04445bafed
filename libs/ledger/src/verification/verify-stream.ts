import { setImmediate } from 'node:timers/promises';
import type { Instant, StreamId, StreamKind } from '@chancery/kernel';
import { anyLine } from '../export/export-ledger.ts';
import type { StoredEntry } from '../format/unseal.ts';
import type { Head, LedgerStore } from '../store/ledger-store.ts';
import { readEntry, readLine } from '../verify/export-line.ts';
import type { Finding, VerifyCode } from '../verify/format.ts';
import { StreamCheck } from '../verify/stream-check.ts';
import { StreamReplay, type ReplayCode } from '../verify/stream-replay.ts';

/** Characters that are worked through between two breaths of the process, each of them three times: about a millisecond's worth. */
const SLICE_CHARS = 12 * 1024;
/** Read at once: what arrives is parsed by the driver in one piece. */
const ENTRIES_AT_ONCE = 25;

export type RecordFinding = Finding<VerifyCode | ReplayCode>;

export interface StreamVerdict {
  /** The first entry that does not hold; undefined when all do. */
  readonly finding: RecordFinding | undefined;
  /** The last entry that holds. */
  readonly head: Head;
  /** Everything recorded before this moment was looked at. */
  readonly at: Instant;
}

/** What a verification reports to, and asks, on its way. */
export interface Watch {
  readonly now: () => Instant;
  /** From 0 to 1, as far as it is known how long the stream is. */
  readonly reached: (part: number) => Promise<void>;
  readonly stopped: () => boolean;
}

/**
 * Verifies one stream as it is stored, by `docs/ledger-format.md` and then by the rules of its kind, while others go on writing
 * to it: it reads until it has caught up with the stream's head. Undefined when it was stopped. Throws what the store throws.
 */
export async function verifyStream(
  store: Pick<LedgerStore, 'entries' | 'heads'>,
  stream: StreamId,
  kind: StreamKind,
  watch: Watch,
): Promise<StreamVerdict | undefined> {
  const headNow = async () => (await store.heads([stream])).get(stream);
  const pass = new Pass(stream, kind);
  let aim = (await headNow())?.seq ?? 0;
  let awaited = 0;
  for (let after = 0; ;) {
    if (watch.stopped()) return undefined;
    const at = watch.now();
    const entries = await store.entries(stream, after, ENTRIES_AT_ONCE);
    if (entries.length > 0) {
      await pass.take(entries);
      after = entries.at(-1)!.seq;
      aim = Math.max(aim, after);
      await watch.reached(after / aim);
      continue;
    }
    const head = await headNow();
    // Entries and head are stored together: what the head says and a second look does not find is not there.
    if (head && head.seq > after && head.seq !== awaited) awaited = head.seq;
    else return { ...pass.end(head), at };
  }
}

/** One walk along a stream. What verification finds comes before anything that a replay does. */
class Pass {
  readonly #check: StreamCheck;
  readonly #replay: StreamReplay;
  #diverges: RecordFinding | undefined;
  #chars = 0;

  constructor(stream: StreamId, kind: StreamKind) {
    this.#check = new StreamCheck(stream, undefined);
    this.#replay = new StreamReplay(stream, kind);
  }

  async take(entries: readonly StoredEntry[]): Promise<void> {
    for (const entry of entries) {
      const text = anyLine(entry);
      await this.#breathe(text.length);
      await this.#next(text);
    }
  }

  end(head: Head | undefined): Pick<StreamVerdict, 'finding' | 'head'> {
    const { stream, seq, hash } = this.#check;
    const found = this.#check.end(head && { stream, ...head }) ?? this.#diverges;
    const end = found ? undefined : this.#replay.end();
    return { finding: found ?? (typeof end === 'string' ? undefined : end), head: { seq, hash } };
  }

  /** An entry that pins a playbook is long: each step on it has a breath of its own. */
  async #next(text: string): Promise<void> {
    const line = readLine(text);
    await this.#breathe(text.length);
    const entry = line && readEntry(line.bytes);
    if (this.#check.broken) {
      if (line && entry) this.#check.acceptAfterDamage(line, entry);
      return;
    }
    if (!line) return this.#check.reject({ code: 'export-unreadable', message: 'the row is not an entry' });
    if (!entry) return this.#check.reject({ code: 'entry-unreadable', message: 'the bytes are not an entry of version 1' });
    const says = this.#check.accept(line, entry);
    await this.#breathe(text.length);
    if (says) this.#diverges ??= this.#replay.accept(this.#check.seq, says);
  }

  /** Lets others go on once enough characters were worked through. */
  async #breathe(chars: number): Promise<void> {
    this.#chars += chars;
    if (this.#chars < SLICE_CHARS) return;
    this.#chars = 0;
    await setImmediate();
  }
}
