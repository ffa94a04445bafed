import type { Entry, ExportLine, Section } from './export-line.ts';
import { HEX_64, hmac, jcs, sha256, type VerifyCode } from './format.ts';

type Members = Readonly<Record<string, unknown>>;

/** What an entry says, as far as the export shows it. */
export interface Shown {
  readonly header: Members | undefined;
  readonly seed: unknown;
  readonly structure: Members | undefined;
}

/** Why an entry is bad. */
export interface Fault {
  readonly code: VerifyCode;
  readonly message: string;
}

const fault = (code: VerifyCode, message: string): Fault => ({ code, message });

/** The checks on an entry's place in its chain. */
export function chainFault(line: ExportLine, entry: Entry, stream: string, seq: number, prev: string): Fault | undefined {
  if (entry.stream !== stream) return fault('entry-wrong-stream', `the entry says that it is of ${entry.stream}`);
  if (entry.seq !== seq) return fault('entry-gap', `expected ${seq}, found ${entry.seq}`);
  if (entry.prev !== prev) return fault('entry-broken-link', `prev is ${entry.prev}, the entry before has ${prev}`);
  const hash = sha256(line.bytes);
  if (line.hash !== hash) return fault('entry-wrong-hash', `the bytes hash to ${hash}`);
  return undefined;
}

/** The checks on the values that are there: number of sections, salts, commitments. */
export function sealFault({ sections }: ExportLine, { commitments }: Entry): Fault | undefined {
  if (sections.length !== commitments.length)
    return fault('section-count', `${sections.length} sections, ${commitments.length} commitments`);
  for (const s of sections) {
    if (s.form === 'sealed' && !(typeof s.salt === 'string' && HEX_64.test(s.salt)))
      return fault('section-bad-salt', `section ${s.section}`);
  }
  for (let i = 0; i < sections.length; i++) {
    const s = sections[i]!;
    if (s.form === 'sealed' && !opens(s, commitments[i]!)) return fault('section-mismatch', `section ${s.section}`);
  }
  return undefined;
}

/** True when the section's value, label and name are those that were committed to. */
function opens(s: Section & { form: 'sealed' }, commitment: string): boolean {
  try {
    return hmac(s.salt as string, `{"label":${jcs(s.label)},"section":${jcs(s.section)},"value":${jcs(s.value)}}`) === commitment;
  } catch {
    return false;
  }
}

/** Header, seed and structure of an entry, read by name. Their commitments must have been checked. */
export function shown(sections: readonly Section[]): Shown {
  let header: Members | undefined;
  let seed: unknown;
  let structure: Members | undefined;
  for (let i = 0; i < sections.length && i < 3; i++) {
    const s = sections[i]!;
    if (s.form !== 'sealed') continue;
    if (s.section === 'header') header = members(s.value);
    else if (s.section === 'seed') seed = s.value;
    else if (s.section === 'structure') structure = members(s.value);
  }
  return { header, seed, structure };
}

export function members(value: unknown): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : undefined;
}

const SEALED = 'sealed';
const SEED = /^[0-9a-f]{32}$/;
const STRUCTURAL = ['header', 'seed', 'structure'];
const FIRST_OF_COMMIT = ['header', 'seed', 'structure'];
const LATER_IN_COMMIT = ['header', 'structure'];

/** True for a section that can be withheld and never erased. */
export const isStructural = (section: string): boolean => STRUCTURAL.includes(section);

/** The checks on how the sections stand and what they are labelled. `first` is undefined when it cannot be told. */
export function headerFault(sections: readonly Section[], { header }: Shown, first: boolean | undefined): Fault | undefined {
  const fits = (layout: readonly string[]) => fitsLayout(sections, layout);
  const ordered = first === undefined ? fits(FIRST_OF_COMMIT) || fits(LATER_IN_COMMIT) : fits(first ? FIRST_OF_COMMIT : LATER_IN_COMMIT);
  if (!ordered) return fault('header-mismatch', 'the sections are not in their order');
  for (const s of sections) {
    if (s.form === 'sealed' && s.section === 'seed' && !(s.label === SEALED && typeof s.value === 'string' && SEED.test(s.value)))
      return fault('header-mismatch', 'the seed is not 16 bytes under the label sealed');
    if (s.form !== 'sealed' || (s.section !== 'header' && s.section !== 'structure')) continue;
    if (s.section === 'header' && !header) return fault('header-mismatch', 'the header is not an object');
    if (header && header['label'] !== s.label) return fault('header-mismatch', `section ${s.section} is labelled ${s.label}`);
  }
  return undefined;
}

/**
 * The check on stream time: it never runs back from an entry to the next, but by the entry that settles it. Not judged beside a header
 * that is withheld.
 */
export function timeFault({ header, structure }: Shown, before: Members | undefined): Fault | undefined {
  const [now, earlier] = [header?.['streamTime'], before?.['streamTime']];
  if (typeof now !== 'string' || typeof earlier !== 'string' || now >= earlier) return undefined;
  const settles = header!['type'] === 'TimeSettled' && (!structure || (structure['to'] === now && structure['from'] === earlier));
  return settles ? undefined : fault('time-runs-back', `the stream time is ${now}, the entry before has ${earlier}`);
}

/** Structural sections in their places, then content in strictly ascending order; a withheld section fits anywhere. */
function fitsLayout(sections: readonly Section[], layout: readonly string[]): boolean {
  if (sections.length < layout.length) return false;
  let last = '';
  for (let i = 0; i < sections.length; i++) {
    const s = sections[i]!;
    if (s.form === 'withheld') continue;
    if (i < layout.length) {
      if (s.section !== layout[i]) return false;
      continue;
    }
    if (isStructural(s.section) || (last !== '' && s.section <= last)) return false;
    last = s.section;
  }
  return true;
}
