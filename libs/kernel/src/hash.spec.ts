import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hmacSha256 } from './hash.ts';

it('HMAC-SHA-256 is that of the platform, for every key up to a block and every text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.string({ unit: 'grapheme', maxLength: 300 }), (key, text) => {
      expect(hmacSha256(key, text)).toBe(createHmac('sha256', key).update(text, 'utf8').digest('hex'));
    }),
  );
});
