import { flawIn, type TextFlaw } from '@chancery/kernel';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { CURES, type Problem, type ProblemCode } from '../problem.ts';

export const TEXT_MAX = 200_000;
export const NODES_MAX = 20_000;
export const DEPTH_MAX = 40;
export const ALIASES_MAX = 100;
export const PROBLEMS_MAX = 100;
/** One slip in the YAML makes the parser stumble many times after it. */
const SYNTAX_PROBLEMS_MAX = 3;

/** What a reader of UTF-8 puts where the bytes are none. */
const UNREADABLE = '\uFFFD';

const SAID: { readonly [F in TextFlaw]: string } = {
  control: 'is a control, which no store or printer carries',
  direction: 'turns the order of the words around it',
  surrogate: 'is half of a character',
};

type Container = { [key: string]: unknown } | unknown[];

/** A parsed text that remembers where every value and key stands. */
export class Source {
  readonly file: string;
  readonly problems: Problem[] = [];
  value: unknown;
  readonly #lines: LineCounter;
  readonly #starts = new WeakMap<object, number>();
  readonly #keys = new WeakMap<object, Map<string, { key: number; value: number }>>();

  constructor(file: string, lines: LineCounter) {
    this.file = file;
    this.#lines = lines;
  }

  place(owner: Container, start: number): void {
    this.#starts.set(owner, start);
    this.#keys.set(owner, new Map());
  }

  placeKey(owner: Container, name: string, key: number, value: number): void {
    this.#keys.get(owner)?.set(name, { key, value });
  }

  /** Where `field` of `owner` stands, or `owner` itself when it has no such field. */
  offset(owner: unknown, field?: string | number, of: 'key' | 'value' = 'value'): number {
    if (typeof owner !== 'object' || owner === null) return 0;
    const place = field === undefined ? undefined : this.#keys.get(owner)?.get(String(field));
    return place?.[of] ?? this.#starts.get(owner) ?? 0;
  }

  report(offset: number, code: ProblemCode, message: string, step?: string, cure: string = CURES[code]): void {
    if (this.problems.length >= PROBLEMS_MAX) return;
    const { line, col } = this.#lines.linePos(offset);
    const at = { file: this.file, line: Math.max(1, line), column: Math.max(1, col) };
    this.problems.push({ ...at, code, ...(step === undefined ? {} : { step }), message, cure });
  }
}

/** Turns nodes into plain values once each, within limits; the reader never expands what it has not counted. */
class Walk {
  readonly source: Source;
  readonly #anchors = new Map<string, Node>();
  #nodes = 0;
  #aliases = 0;
  /** Set when a limit is passed: the rest is not looked at. */
  exhausted = false;

  constructor(source: Source) {
    this.source = source;
  }

  value(node: unknown, depth: number): unknown {
    if (this.exhausted || node === null || node === undefined) return null;
    const offset = offsetOf(node);
    if (++this.#nodes > NODES_MAX) return this.#stop(offset, 'C002', `more than ${NODES_MAX} values`);
    if (depth > DEPTH_MAX) return this.#stop(offset, 'C003', `nested more than ${DEPTH_MAX} deep`);
    if (isAlias(node)) return this.#alias(node.source, offset, depth);
    const anchor = (node as { anchor?: string }).anchor;
    if (anchor !== undefined) this.#anchors.set(anchor, node as Node);
    if (isMap(node)) return this.#map(node.items, offset, depth);
    if (isSeq(node)) return this.#list(node.items, offset, depth);
    return isScalar(node) ? this.#scalar(node.value, offset) : null;
  }

  #stop(offset: number, code: ProblemCode, message: string): null {
    this.exhausted = true;
    this.source.report(offset, code, message);
    return null;
  }

  #alias(name: string, offset: number, depth: number): unknown {
    if (++this.#aliases > ALIASES_MAX) return this.#stop(offset, 'C002', `more than ${ALIASES_MAX} aliases`);
    const target = this.#anchors.get(name);
    if (target !== undefined) return this.value(target, depth + 1);
    this.source.report(offset, 'C001', `the alias *${name.slice(0, 40)} stands for nothing before it`);
    return null;
  }

  #map(items: readonly { key: unknown; value: unknown }[], offset: number, depth: number): unknown {
    const map: { [key: string]: unknown } = {};
    this.source.place(map, offset);
    for (const { key, value } of items) {
      const at = offsetOf(key);
      const name = isScalar(key) && key.value !== null ? String(key.value) : undefined;
      if (name === undefined) this.source.report(at, 'C001', 'a key must be a plain word');
      else if (name in Object.prototype) this.source.report(at, 'C004', `"${name}" cannot be used as a name`);
      else if (Object.hasOwn(map, name)) this.source.report(at, 'C001', `"${name.slice(0, 40)}" is written twice here`);
      else if (this.#scalar(name, at) !== null) {
        this.source.placeKey(map, name, at, value === null ? at : offsetOf(value));
        map[name] = this.value(value, depth + 1);
      }
    }
    return map;
  }

  #list(items: readonly unknown[], offset: number, depth: number): unknown {
    const list: unknown[] = [];
    this.source.place(list, offset);
    for (const [index, item] of items.entries()) {
      const at = offsetOf(item);
      this.source.placeKey(list, String(index), at, at);
      list.push(this.value(item, depth + 1));
    }
    return list;
  }

  #scalar(value: unknown, offset: number): unknown {
    if (typeof value === 'object' && value !== null) this.source.report(offset, 'C001', 'a value is a text, a number, true or false');
    else if (typeof value === 'string') return this.#text(value, offset);
    else return value;
    return null;
  }

  /** In the one normal form, so that what is searched for is found however it was typed. */
  #text(value: string, offset: number): string | null {
    const flaw = flawIn(value);
    if (value.includes(UNREADABLE)) this.source.report(offset, 'C005', 'U+FFFD stands where bytes of the file are not UTF-8');
    else if (flaw === undefined) return value.normalize('NFC');
    if (flaw === undefined) return null;
    this.source.report(offset, 'C005', `${flaw.sign} ${SAID[flaw.flaw]}`);
    return null;
  }
}

function offsetOf(node: unknown): number {
  return (node as { range?: readonly number[] } | null)?.range?.[0] ?? 0;
}

/** Reads one YAML document. Never throws; what is wrong is in `problems`. */
export function readSource(text: string, file: string): Source {
  const lines = new LineCounter();
  const source = new Source(file, lines);
  if (text.length > TEXT_MAX) {
    source.report(0, 'C002', `${text.length} characters are more than ${TEXT_MAX}`);
    return source;
  }
  if (!text.isWellFormed()) {
    source.report(0, 'C001', 'the text is not well-formed Unicode');
    return source;
  }
  const document = parse(text, lines);
  if (document === undefined) {
    source.report(0, 'C003', 'nested too deeply to be read');
    return source;
  }
  for (const { message, pos } of document.errors.slice(0, SYNTAX_PROBLEMS_MAX)) {
    const deep = message.includes('call stack');
    source.report(pos[0], deep ? 'C003' : 'C001', deep ? 'nested too deeply to be read' : firstSentence(message));
  }
  if (document.errors.length === 0) source.value = new Walk(source).value(document.contents, 0);
  return source;
}

/** Duplicate keys are found by our own walk: the library compares every key with every other. */
function parse(text: string, lines: LineCounter): Document | undefined {
  try {
    return parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  } catch {
    // The library descends by recursion: only a stack overflow gets here.
    return undefined;
  }
}

function firstSentence(message: string): string {
  return message
    .split('\n')[0]!
    .slice(0, 200)
    .replace(/[.:]+$/, '');
}
