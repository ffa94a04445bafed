import type { Head } from './export-line.ts';
import { HEX_64, sha256 } from './format.ts';

/** The first line of a list of heads: its format and version. */
export const HEADS_FORMAT = 'chancery heads 1';
const LINE = /^(\S+) ([1-9][0-9]{0,15}) ([0-9a-f]{64})$/;

const inBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/**
 * All heads of a ledger as one text, whose SHA-256 is what somebody writes down: the format, then `stream seq hash` for each stream
 * in the order of the bytes of their names, each line ended by a line feed.
 */
export function headsText(heads: readonly Head[]): string {
  const lines = heads.toSorted((a, b) => inBytes(a.stream, b.stream)).map(({ stream, seq, hash }) => `${stream} ${seq} ${hash}\n`);
  return `${HEADS_FORMAT}\n${lines.join('')}`;
}

export const headsHash = (text: string): string => sha256(text);

/** The heads of such a text; undefined for any other, also for one whose lines stand in another order. */
export function readHeadsText(text: string): readonly Head[] | undefined {
  const [format, ...lines] = text.split('\n');
  if (format !== HEADS_FORMAT || lines.pop() !== '') return undefined;
  const heads: Head[] = [];
  for (const line of lines) {
    const [, stream, seq, hash] = LINE.exec(line) ?? [];
    if (stream === undefined || hash === undefined || !HEX_64.test(hash) || !Number.isSafeInteger(Number(seq))) return undefined;
    const before = heads.at(-1);
    if (before && inBytes(before.stream, stream) >= 0) return undefined;
    heads.push({ stream, seq: Number(seq), hash });
  }
  return heads;
}

/** A line of an export that carries a list of heads which was told once; undefined for any other. */
export function readTold(line: string): string | undefined {
  if (!line.startsWith('{"told":')) return undefined;
  try {
    const value = JSON.parse(line) as Record<string, unknown>;
    return Object.keys(value).length === 1 && typeof value['told'] === 'string' ? value['told'] : undefined;
  } catch {
    return undefined;
  }
}

export const toldLine = (text: string): string => JSON.stringify({ told: text });

/** Follows whether a ledger still has, at the number of each head of a list, the entry of that hash. */
export class Reaching {
  readonly #wanted: ReadonlyMap<string, Head>;
  readonly #met = new Set<string>();

  constructor(heads: readonly Head[]) {
    this.#wanted = new Map(heads.map((head) => [head.stream, head]));
  }

  seen(stream: string, seq: number, hash: string): void {
    const wanted = this.#wanted.get(stream);
    if (wanted?.seq === seq && wanted.hash === hash) this.#met.add(stream);
  }

  /** Those that are not there, in the order of the list. */
  get lacking(): readonly Head[] {
    return [...this.#wanted.values()].filter(({ stream }) => !this.#met.has(stream));
  }
}
