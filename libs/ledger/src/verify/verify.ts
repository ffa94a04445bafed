import type { Shown } from './entry-check.ts';
import { readEntry, readHeads, readLine, type Entry, type ExportLine, type Head } from './export-line.ts';
import { headsHash, headsText, Reaching, readHeadsText, readTold } from './heads.ts';
import { NO_STREAM, type Finding, type VerifyCode } from './format.ts';
import { StreamCheck } from './stream-check.ts';

export interface VerifyOptions {
  /** A hash written down elsewhere: the head of any stream at any time. */
  readonly head?: string;
  /** The hash of a list of heads that was written down: the list must be there, and each stream must still have the entry that it names. */
  readonly heads?: string;
}

export interface Verdict<C extends string = VerifyCode> {
  readonly intact: boolean;
  /** Entries and streams that were read and hold; all of them when the ledger is intact. */
  readonly entries: number;
  readonly streams: number;
  /** Sections that the export leaves out, and sections that were erased: both verify by their commitment only. */
  readonly withheld: number;
  readonly erased: number;
  readonly finding?: Finding<C>;
  /** The last entry of each stream, by the entries themselves. */
  readonly heads: readonly Head[];
}

export type Lines = AsyncIterable<string> | Iterable<string>;

/** Called with every entry that holds, in the order of the export. */
export type OnEntry = (stream: string, seq: number, says: Shown) => void;

/**
 * Verifies an export by `docs/ledger-format.md` alone and names the first bad entry. Damage of any kind is a finding,
 * never a throw; only what `lines` itself throws comes through. Memory grows with the number of streams, not of entries.
 */
export async function verifyExport(lines: Lines, options: VerifyOptions = {}, onEntry: OnEntry = () => {}): Promise<Verdict> {
  const check = new ExportCheck(options, onEntry);
  if (Symbol.iterator in lines) {
    for (const line of lines) if (!check.accept(line)) break;
  } else {
    for await (const line of lines) if (!check.accept(line)) break;
  }
  return check.end();
}

class ExportCheck {
  readonly #options: VerifyOptions;
  readonly #onEntry: OnEntry;
  #expected: ReadonlyMap<string, Head> | undefined;
  #current: StreamCheck | undefined;
  #finding: Finding | undefined;
  #headSeen = false;
  #listed: Reaching | undefined;
  readonly #heads = new Map<string, Head>();
  readonly #announced = new Set<string>();
  #announcementsHidden = false;
  #entries = 0;
  #withheld = 0;
  #erased = 0;

  constructor(options: VerifyOptions, onEntry: OnEntry) {
    this.#options = options;
    this.#onEntry = onEntry;
  }

  /** Takes the next line; false when no further line can change the verdict. Empty lines mean nothing. */
  accept(text: string): boolean {
    if (text === '') return true;
    if (!this.#expected) return this.#begin(text);
    const told = this.#current ? undefined : readTold(text);
    if (told !== undefined) return this.#told(told);
    const line = readLine(text);
    const entry = line && readEntry(line.bytes);
    if (this.#current?.broken) {
      if (line && entry) this.#current.acceptAfterDamage(line, entry);
      return !this.#current.settled;
    }
    if (!line) return this.#reject('export-unreadable', 'the line is not an entry of an export');
    if (!entry) return this.#reject('entry-unreadable', 'the bytes are not an entry of version 1 in canonical form');
    return this.#acceptEntry(line, entry);
  }

  /** The verdict once the lines have ended. */
  end(): Verdict {
    if (!this.#expected) this.#finding ??= { stream: NO_STREAM, seq: 0, code: 'export-unreadable', message: 'there is no first line' };
    this.#closeCurrent();
    const finding = this.#finding ?? this.#missing() ?? this.#unannounced() ?? this.#headUnknown() ?? this.#headsUnknown();
    return {
      intact: finding === undefined,
      entries: this.#entries,
      streams: this.#heads.size,
      withheld: this.#withheld,
      erased: this.#erased,
      ...(finding ? { finding } : {}),
      heads: [...this.#heads.values()],
    };
  }

  #begin(text: string): boolean {
    const heads = readHeads(text);
    if (heads) this.#expected = new Map(heads.map((head) => [head.stream, head]));
    else this.#finding = { stream: NO_STREAM, seq: 0, code: 'export-unreadable', message: 'the first line is not that of an export' };
    return heads !== undefined;
  }

  /** Lists that were told once stand before the entries. Only the one that is asked for is held against them. */
  #told(text: string): boolean {
    if (headsHash(text) !== this.#options.heads) return true;
    const heads = readHeadsText(text);
    if (heads) this.#listed = new Reaching(heads);
    return true;
  }

  #acceptEntry(line: ExportLine, entry: Entry): boolean {
    if (this.#begins(entry) && !this.#open(entry.stream)) return false;
    const stream = this.#current!;
    const says = stream.accept(line, entry);
    if (!says) return !stream.settled;
    this.#entries++;
    if (stream.hash === this.#options.head) this.#headSeen = true;
    this.#listed?.seen(stream.stream, stream.seq, stream.hash);
    if (stream.stream === 'org') this.#announcement(says);
    this.#onEntry(stream.stream, stream.seq, says);
    return true;
  }

  /**
   * A line begins another stream when it names one that has not been read, and either is its first entry or comes when
   * the current stream is complete. Any other foreign name is a wrong entry of the current stream.
   */
  #begins({ stream, seq }: Entry): boolean {
    if (!this.#current) return true;
    if (stream === this.#current.stream || this.#heads.has(stream)) return false;
    return seq === 1 || this.#current.full;
  }

  /** A line that says nothing belongs to the current stream, or to the next one of the heads when that is complete. */
  #reject(code: VerifyCode, message: string): boolean {
    if (!this.#current || this.#current.full) {
      const next = [...this.#expected!.keys()].find((name) => !this.#heads.has(name) && name !== this.#current?.stream);
      if (next !== undefined) {
        if (!this.#open(next)) return false;
      } else if (!this.#current) {
        this.#finding = { stream: NO_STREAM, seq: 0, code, message };
        return false;
      }
    }
    this.#current!.reject({ code, message });
    return !this.#current!.settled;
  }

  #open(stream: string): boolean {
    if (!this.#closeCurrent()) return false;
    this.#current = new StreamCheck(stream, this.#expected!.get(stream));
    return true;
  }

  #closeCurrent(): boolean {
    const done = this.#current;
    if (!done) return true;
    this.#current = undefined;
    this.#withheld += done.withheld;
    this.#erased += done.erased;
    if (done.seq > 0) this.#heads.set(done.stream, { stream: done.stream, seq: done.seq, hash: done.hash });
    this.#finding = done.end();
    return this.#finding === undefined;
  }

  #announcement({ header, structure }: Shown): void {
    if (!header || (header['type'] === 'StreamOpened' && !structure)) this.#announcementsHidden = true;
    else if (header['type'] === 'StreamOpened' && typeof structure!['stream'] === 'string') this.#announced.add(structure!['stream']);
  }

  #missing(): Finding | undefined {
    const names = [...new Set([...this.#expected!.keys(), ...this.#announced])].filter((name) => !this.#heads.has(name)).sort();
    return names.length
      ? { stream: names[0]!, seq: 0, code: 'stream-missing', message: 'the export has no entry of the stream' }
      : undefined;
  }

  #unannounced(): Finding | undefined {
    if (this.#announcementsHidden) return undefined;
    const stray = [...this.#heads.keys()].find((name) => name !== 'org' && !this.#announced.has(name));
    return stray === undefined
      ? undefined
      : { stream: stray, seq: 1, code: 'stream-unannounced', message: 'no StreamOpened entry names the stream' };
  }

  #headsUnknown(): Finding | undefined {
    const { heads } = this.#options;
    if (heads !== undefined && !this.#listed && headsHash(headsText([...this.#heads.values()])) !== heads) {
      const message = `no list of heads with the hash ${heads} is kept here: it is an older state than the one written down, or another ledger`;
      return { stream: NO_STREAM, seq: 0, code: 'heads-unknown', message };
    }
    const lacking = this.#listed?.lacking[0];
    if (!lacking) return undefined;
    const message = `the list that was written down has entry ${lacking.seq} with the hash ${lacking.hash} here, which is not there`;
    return { stream: lacking.stream, seq: lacking.seq, code: 'heads-cut', message };
  }

  #headUnknown(): Finding | undefined {
    if (this.#options.head === undefined || this.#headSeen) return undefined;
    return { stream: NO_STREAM, seq: 0, code: 'head-unknown', message: `no entry has the hash ${this.#options.head}` };
  }
}
