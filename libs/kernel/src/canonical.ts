import { Bug } from './assert.ts';
import type { Json } from './json.ts';

/**
 * The one spelling of a JSON value (RFC 8785): what is hashed, committed and stored.
 *
 * Throws a `Bug` for what would not read back as written: `undefined` anywhere, a number that is not finite,
 * an integer beyond 2^53 - 1, a lone surrogate.
 *
 * Written here, in one pass with those refusals, since every section of every entry goes through it: a third of the time of
 * the library that the tests hold it against.
 */
export function canonical(value: Json): string {
  return write(value, '$');
}

/** Texts of large values that are written again and again. */
const remembered = new WeakMap<object, string>();

/** Freezes a value through and through and remembers its text: for what thousands of entries carry, such as a pinned playbook. */
export function remember<T extends object>(value: T): T {
  if (!remembered.has(value)) remembered.set(freeze(value), canonical(value as Json));
  return value;
}

function freeze<T extends object>(value: T): T {
  for (const member of Object.values(value))
    if (typeof member === 'object' && member !== null && !Object.isFrozen(member)) freeze(member as object);
  return Object.freeze(value);
}

function write(value: unknown, at: string): string {
  switch (typeof value) {
    case 'string':
      return quoted(value, at);
    case 'number':
      return number(value, at);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? list(value, at) : members(value as Record<string, unknown>, at);
    default:
      throw new Bug(`${at}: ${typeof value} is not JSON`);
  }
}

function quoted(text: string, at: string): string {
  if (!text.isWellFormed()) throw new Bug(`${at}: a lone surrogate cannot be written as UTF-8`);
  return JSON.stringify(text);
}

/** RFC 8785, 3.2.2.3: numbers as ECMAScript writes them. */
function number(value: number, at: string): string {
  if (!Number.isFinite(value)) throw new Bug(`${at}: ${value} is not a JSON number`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new Bug(`${at}: ${value} is beyond 2^53 - 1`);
  return JSON.stringify(value);
}

function list(values: readonly unknown[], at: string): string {
  let text = '[';
  for (let i = 0; i < values.length; i++) text += (i ? ',' : '') + write(values[i], `${at}[${i}]`);
  return `${text}]`;
}

/** RFC 8785, 3.2.3: members in the order of the UTF-16 code units of their names, which is how `sort` compares. */
function members(value: Record<string, unknown>, at: string): string {
  const known = remembered.get(value);
  if (known !== undefined) return known;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new Bug(`${at}: an instance of a class is not JSON`);
  let text = '{';
  for (const name of Object.keys(value).sort())
    text += `${text.length > 1 ? ',' : ''}${quoted(name, at)}:${write(value[name], `${at}.${name}`)}`;
  return `${text}}`;
}
