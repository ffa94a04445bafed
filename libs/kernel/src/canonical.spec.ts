import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.ts';
import type { Json } from './json.ts';

describe('canonical JSON', () => {
  it('orders members by UTF-16 code units and writes numbers as ECMAScript does (RFC 8785, 3.2.3)', () => {
    const value = { '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew Letter Dalet With Dagesh', '1': 'One', '\ud83d\ude00': 'Emoji: Grinning Face', '\u0080': 'Control', '\u00f6': 'Latin Small Letter O With Diaeresis' };
    expect(canonical(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis","\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
    expect(canonical([4.5, 2e-3, 1e-27, -0, 333333333.3333333])).toBe('[4.5,0.002,1e-27,0,333333333.3333333]');
  });

  it('is the same for the same value, whatever the order in which it was built', () => {
    expect(canonical({ a: 1, b: [{ y: null, x: true }] })).toBe(canonical({ b: [{ x: true, y: null }], a: 1 }));
  });

  it.each([
    ['undefined', { a: undefined }, '$.a: undefined is not JSON'],
    ['a big integer', { a: [2 ** 53] }, '$.a[0]: 9007199254740992 is beyond 2^53 - 1'],
    ['not a number', Number.NaN, '$: NaN is not a JSON number'],
    ['infinity', [Number.POSITIVE_INFINITY], '$[0]: Infinity is not a JSON number'],
    ['a lone surrogate', ['\ud800'], '$[0]: a lone surrogate cannot be written as UTF-8'],
    ['a lone surrogate in a name', { '\ud800': 1 }, '$: a lone surrogate cannot be written as UTF-8'],
    ['a bigint', { a: 1n }, '$.a: bigint is not JSON'],
  ])('refuses %s, which would not read back as written', (_, value, message) => {
    expect(() => canonical(value as unknown as Json)).toThrow(message);
  });
});
