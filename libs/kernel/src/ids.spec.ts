import { describe, expect, it } from 'vitest';
import { hmacSha256 } from './hash.ts';
import { idFromBytes, idsFrom } from './ids.ts';

describe('derived ids', () => {
  it('are the same for the same seed, differ within it, and differ between deciding and deriving', () => {
    const seed = '00112233445566778899aabbccddeeff';
    const [decided, again, derived] = [idsFrom(seed), idsFrom(seed), idsFrom(seed, 'derived')];
    const first = [decided(), decided(), decided()];
    expect([again(), again(), again()]).toEqual(first);
    expect(new Set([...first, derived(), derived()]).size).toBe(5);
  });

  it('are what the format page says: 16 bytes of HMAC(seed, "derived:<i>") in 26 digits of Crockford base 32', () => {
    const bytes = Buffer.from(hmacSha256(Buffer.alloc(16, 7), 'derived:0'), 'hex').subarray(0, 16);
    expect(idsFrom('07'.repeat(16), 'derived')()).toBe(idFromBytes(bytes));
    expect(idFromBytes(new Uint8Array(16))).toBe('0'.repeat(26));
    expect(idFromBytes(new Uint8Array(16).fill(255))).toBe(`7${'z'.repeat(25)}`);
  });
});
