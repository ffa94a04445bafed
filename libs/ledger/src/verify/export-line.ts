import { jcs } from './format.ts';

/** A stream's last entry, as the ledger's own rows or the entries themselves have it. */
export interface Head {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
}

/** One element of `sections`, in one of its forms. `salt` is whatever stood there; `value` is absent when it is missing. */
export type Section =
  | { readonly form: 'sealed'; readonly section: string; readonly label: string; readonly value: unknown; readonly salt: unknown }
  | { readonly form: 'withheld' }
  | { readonly form: 'erased'; readonly section: string }
  | { readonly form: 'missing'; readonly section: string };

/** An entry's line of an export. */
export interface ExportLine {
  readonly bytes: string;
  readonly hash: string;
  readonly sections: readonly Section[];
}

/** What the bytes of an entry say. */
export interface Entry {
  readonly stream: string;
  readonly seq: number;
  readonly prev: string;
  readonly commitments: readonly string[];
}

type Members = Readonly<Record<string, unknown>>;

/** The heads of an export's first line, or undefined when it is not one. */
export function readHeads(line: string): readonly Head[] | undefined {
  const first = parsed(line);
  if (!isMembers(first) || size(first) !== 3 || first['chancery'] !== 'ledger' || first['v'] !== 1 || !Array.isArray(first['streams']))
    return undefined;
  const heads: Head[] = [];
  const names = new Set<string>();
  for (const row of first['streams'] as unknown[]) {
    if (!isMembers(row) || size(row) !== 3) return undefined;
    const { stream, seq, hash } = row;
    if (typeof stream !== 'string' || !Number.isSafeInteger(seq) || typeof hash !== 'string' || names.has(stream)) return undefined;
    names.add(stream);
    heads.push({ stream, seq: seq as number, hash });
  }
  return heads;
}

/** An entry's line, or undefined when it does not have the shape of one. Nothing is said yet about what it holds. */
export function readLine(line: string): ExportLine | undefined {
  const value = parsed(line);
  if (!isMembers(value) || size(value) !== 3) return undefined;
  const { bytes, hash, sections } = value;
  if (typeof bytes !== 'string' || typeof hash !== 'string' || !Array.isArray(sections)) return undefined;
  const read: Section[] = [];
  for (const element of sections as unknown[]) {
    const section = readSection(element);
    if (!section) return undefined;
    read.push(section);
  }
  return { bytes, hash, sections: read };
}

/** Nothing may stand in a section beside its members: what no commitment covers has no place in an export. */
function readSection(element: unknown): Section | undefined {
  if (!isMembers(element)) return undefined;
  if ('withheld' in element) return element['withheld'] === true && size(element) === 1 ? { form: 'withheld' } : undefined;
  const { section, label, value, salt } = element;
  if (typeof section !== 'string' || typeof label !== 'string') return undefined;
  if ('erased' in element) return element['erased'] === true && size(element) === 3 ? { form: 'erased', section } : undefined;
  const hasSalt = 'salt' in element;
  if ('value' in element) return size(element) === (hasSalt ? 4 : 3) ? { form: 'sealed', section, label, value, salt } : undefined;
  return size(element) === (hasSalt ? 3 : 2) ? { form: 'missing', section } : undefined;
}

/** The entry that `bytes` spells, or undefined when it is not an entry of version 1 in canonical form. */
export function readEntry(bytes: string): Entry | undefined {
  const entry = parsed(bytes);
  if (!isMembers(entry) || size(entry) !== 6 || entry['v'] !== 1 || entry['alg'] !== 'sha256') return undefined;
  const { stream, seq, prev, commitments } = entry;
  if (typeof stream !== 'string' || typeof prev !== 'string' || !Number.isSafeInteger(seq) || !Array.isArray(commitments)) return undefined;
  if (!commitments.every((commitment) => typeof commitment === 'string')) return undefined;
  try {
    if (jcs(entry) !== bytes) return undefined;
  } catch {
    return undefined;
  }
  return { stream, seq: seq as number, prev, commitments };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function size(members: Members): number {
  return Object.keys(members).length;
}
