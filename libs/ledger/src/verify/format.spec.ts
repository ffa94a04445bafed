import { createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hmac, jcs, NotCanonical } from './format.ts';
import { linesOf } from './lines.ts';

describe('canonical JSON', () => {
  it('is that of another implementation, for any value that the format allows', () => {
    const value = fc.jsonValue({ stringUnit: 'binary' });
    fc.assert(
      fc.property(value, (any) => {
        const safe = JSON.parse(JSON.stringify(any), (_, v: unknown) =>
          typeof v === 'number' && Math.abs(v) > Number.MAX_SAFE_INTEGER ? 1 : v,
        ) as unknown;
        expect(jcs(safe)).toBe(canonicalize(safe));
      }),
      { seed: 8785, numRuns: 500 },
    );
  });

  it('orders names by UTF-16 code units and writes numbers as ECMAScript does', () => {
    const value = { '\ufb33': 1e-7, '\u{1f600}': -0, é: 1e21 / 1e6, '\r': 0.1, '1': [333333333.3333333, 4.5, 2e-3] };
    expect(jcs(value)).toBe('{"\\r":0.1,"1":[333333333.3333333,4.5,0.002],"é":1000000000000000,"😀":0,"\ufb33":1e-7}');
  });

  it('refuses what the format leaves out', () => {
    for (const value of [2 ** 53, -(2 ** 53), 1e21, Infinity, NaN, '\ud800', { '\udc00': 1 }, undefined]) {
      expect(() => jcs(value)).toThrow(NotCanonical);
    }
  });
});

describe('HMAC', () => {
  it('is that of the platform, for texts short and long', () => {
    for (const text of ['', 'short', 'ä€😀'.repeat(7), 'long '.repeat(40_000), 'after the buffer grew']) {
      const salt = '0f'.repeat(32);
      expect(hmac(salt, text)).toBe(createHmac('sha256', Buffer.from(salt, 'hex')).update(text).digest('hex'));
    }
  });
});

describe('lines', () => {
  const split = async (bytes: Uint8Array, size: number): Promise<string[]> => {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
    const lines: string[] = [];
    for await (const line of linesOf(chunks)) lines.push(line);
    return lines;
  };

  it('are the same however the bytes arrive, and end at line feeds only', async () => {
    const bytes = Buffer.from('één\u2028\r\n\n😀 two\nlast');
    for (let size = 1; size <= bytes.length; size++) expect(await split(bytes, size)).toEqual(['één\u2028\r', '', '😀 two', 'last']);
  });

  it('that are not UTF-8 cannot be taken for JSON', async () => {
    const [line] = await split(Buffer.from([0x22, 0xe9, 0x22]), 3);
    expect(line!.startsWith('\ufffd')).toBe(true);
  });
});
