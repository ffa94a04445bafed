import canonicalize from 'canonicalize';
import { assert, Bug } from './assert.ts';
import type { Json } from './json.ts';

/**
 * The one spelling of a JSON value (RFC 8785): what is hashed, committed and stored.
 *
 * Throws a `Bug` for what would not read back as written: `undefined` anywhere, a number that is not finite,
 * an integer beyond 2^53 - 1, a lone surrogate.
 */
export function canonical(value: Json): string {
  refuseLossy(value, '$');
  const text = canonicalize(value);
  assert(text !== undefined, 'canonical JSON of undefined');
  return text;
}

function refuseLossy(value: unknown, at: string): void {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed()) throw new Bug(`${at}: a lone surrogate cannot be written as UTF-8`);
      return;
    case 'number':
      if (!Number.isFinite(value)) throw new Bug(`${at}: ${value} is not a JSON number`);
      if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new Bug(`${at}: ${value} is beyond 2^53 - 1`);
      return;
    case 'boolean':
      return;
    case 'object':
      if (value === null) return;
      if (Array.isArray(value)) {
        for (let i = 0; i < value.length; i++) refuseLossy(value[i], `${at}[${i}]`);
        return;
      }
      for (const name of Object.keys(value)) {
        if (!name.isWellFormed()) throw new Bug(`${at}: a lone surrogate cannot be written as UTF-8`);
        refuseLossy((value as Record<string, unknown>)[name], `${at}.${name}`);
      }
      return;
    default:
      throw new Bug(`${at}: ${typeof value} is not JSON`);
  }
}
