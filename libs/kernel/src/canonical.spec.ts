import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, remember } from './canonical.ts';
import type { Json } from './json.ts';

describe('canonical JSON', () => {
  it('orders members by UTF-16 code units and writes numbers as ECMAScript does (RFC 8785, 3.2.3)', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(canonical(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis","\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
    expect(canonical([4.5, 2e-3, 1e-27, -0, 333333333.3333333])).toBe('[4.5,0.002,1e-27,0,333333333.3333333]');
  });

  it('writes what the library of the field writes, and reads back as it was', () => {
    const values = fc.jsonValue({ maxDepth: 5 }).filter((value) => !/e\+|\d{16,}/.test(JSON.stringify(value)));
    fc.assert(
      fc.property(values, (value) => {
        const text = canonical(value as Json);
        expect(text).toBe(canonicalize(value));
        expect(canonical(JSON.parse(text) as Json)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the same for the same value, whatever the order in which it was built', () => {
    expect(canonical({ a: 1, b: [{ y: null, x: true }] })).toBe(canonical({ b: [{ x: true, y: null }], a: 1 }));
  });

  it('remembers the text of a value that can change no more', () => {
    const value = remember({ b: [1, { c: 2 }], a: 'x' });
    expect(canonical({ in: value })).toBe('{"in":{"a":"x","b":[1,{"c":2}]}}');
    expect(() => ((value.b as { c: number }[])[1]!.c = 3)).toThrow(TypeError);
  });

  it.each([
    ['undefined', { a: undefined }, '$.a: undefined is not JSON'],
    ['a big integer', { a: [2 ** 53] }, '$.a[0]: 9007199254740992 is beyond 2^53 - 1'],
    ['not a number', Number.NaN, '$: NaN is not a JSON number'],
    ['infinity', [Number.POSITIVE_INFINITY], '$[0]: Infinity is not a JSON number'],
    ['a lone surrogate', ['\ud800'], '$[0]: a lone surrogate cannot be written as UTF-8'],
    ['a lone surrogate in a name', { '\ud800': 1 }, '$: a lone surrogate cannot be written as UTF-8'],
    ['a map', { a: new Map() }, '$.a: an instance of a class is not JSON'],
    ['a bigint', { a: 1n }, '$.a: bigint is not JSON'],
  ])('refuses %s, which would not read back as written', (_, value, message) => {
    expect(() => canonical(value as unknown as Json)).toThrow(message);
  });
});
