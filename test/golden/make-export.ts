import { createHash, createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Json, JsonObject } from '@chancery/kernel';

/** A second maker of exports, from `docs/ledger-format.md` alone: it shares nothing with the ledger's writer or its verifier. */

export interface MadeSection {
  section?: string;
  label?: string;
  value?: Json;
  salt?: string;
  withheld?: boolean;
  erased?: boolean;
}

export interface MadeLine {
  bytes: string;
  hash: string;
  sections: MadeSection[];
}

export interface MadeExport {
  heads: { stream: string; seq: number; hash: string }[];
  lines: MadeLine[];
}

/** An event as plain data. `seed` stands with the first of a commit. */
export interface PlainEvent {
  readonly header: JsonObject;
  readonly seed?: string;
  readonly structure: JsonObject;
  readonly content?: { readonly [section: string]: { readonly label: string; readonly value: Json } };
}

export const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export function commitment({ label, section, value, salt }: MadeSection): string {
  const text = canonicalize({ label, section, value });
  return createHmac('sha256', Buffer.from(salt!, 'hex')).update(text!, 'utf8').digest('hex');
}

/** Salts that are the same at every call: an export made twice is the same to the byte. */
export function fixedSalts(name: string): () => string {
  let drawn = 0;
  return () => digest(`${name} ${drawn++}`);
}

export function makeExport(streams: { readonly [stream: string]: readonly PlainEvent[] }, salt: () => string): MadeExport {
  const lines: MadeLine[] = [];
  const made: MadeExport = { heads: [], lines };
  for (const stream of Object.keys(streams).sort()) {
    streams[stream]!.forEach((event, index) => {
      const label = event.header['label'] as string;
      const sections: MadeSection[] = [{ section: 'header', label, value: event.header, salt: salt() }];
      if (event.seed !== undefined) sections.push({ section: 'seed', label: 'sealed', value: event.seed, salt: salt() });
      sections.push({ section: 'structure', label, value: event.structure, salt: salt() });
      for (const name of Object.keys(event.content ?? {}).sort()) sections.push({ section: name, ...event.content![name]!, salt: salt() });
      lines.push({ bytes: canonicalize({ v: 1, alg: 'sha256', stream, seq: index + 1, prev: '', commitments: [] })!, hash: '', sections });
    });
  }
  rechain(made);
  return made;
}

/** Computes every commitment, hash, link and head anew: what a forger with the whole ledger in hand would do. */
export function rechain(made: MadeExport): void {
  const heads = new Map<string, { stream: string; seq: number; hash: string }>();
  for (const line of made.lines) {
    const entry = JSON.parse(line.bytes) as { stream: string; seq: number; commitments: string[] };
    const commitments = line.sections.map((section, i) => (section.salt === undefined ? entry.commitments[i]! : commitment(section)));
    const prev = heads.get(entry.stream)?.hash ?? '0'.repeat(64);
    line.bytes = canonicalize({ ...entry, prev, commitments })!;
    line.hash = digest(line.bytes);
    heads.set(entry.stream, { stream: entry.stream, seq: entry.seq, hash: line.hash });
  }
  made.heads = [...heads.values()].sort((a, b) => (a.stream < b.stream ? -1 : 1));
}

export function exportLines(made: MadeExport): string[] {
  return [JSON.stringify({ chancery: 'ledger', v: 1, streams: made.heads }), ...made.lines.map((line) => JSON.stringify(line))];
}

export function exportText(made: MadeExport): string {
  return `${exportLines(made).join('\n')}\n`;
}

export function readExport(text: string): MadeExport {
  const [first, ...lines] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  return { heads: (first as { streams: MadeExport['heads'] }).streams, lines: lines as MadeLine[] };
}

const STRUCTURAL = ['header', 'seed', 'structure'];

/** The line of an entry. */
export function lineOf(made: MadeExport, stream: string, seq: number): MadeLine {
  const found = made.lines.find((line) => {
    const entry = JSON.parse(line.bytes) as { stream: string; seq: number };
    return entry.stream === stream && entry.seq === seq;
  });
  if (!found) throw new Error(`no entry ${stream} ${seq}`);
  return found;
}

export function sectionOf(made: MadeExport, stream: string, seq: number, name: string): MadeSection {
  const found = lineOf(made, stream, seq).sections.find((section) => section.section === name);
  if (!found) throw new Error(`no section ${name} in ${stream} ${seq}`);
  return found;
}

/** Takes value and salt of a section away for ever, leaving the mark of an erasure. */
export function eraseSection(section: MadeSection): void {
  delete section.value;
  delete section.salt;
  section.erased = true;
}

/** The content sections of a stream, by the seq of their entries: what an `Erased` entry for all of them lists. */
export function contentOf(made: MadeExport, stream: string): { seq: number; sections: string[] }[] {
  return made.lines.flatMap((line) => {
    const entry = JSON.parse(line.bytes) as { stream: string; seq: number };
    const sections = line.sections.flatMap((s) => (s.section !== undefined && !STRUCTURAL.includes(s.section) ? [s.section] : []));
    return entry.stream === stream && sections.length ? [{ seq: entry.seq, sections }] : [];
  });
}

/** Leaves label, value and salt out where the reader may not see them. */
export function withhold(made: MadeExport, hidden: (section: MadeSection) => boolean): void {
  for (const line of made.lines) line.sections = line.sections.map((section) => (hidden(section) ? { withheld: true } : section));
}
