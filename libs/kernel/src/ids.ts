import { hmacSha256 } from './hash.ts';
import type { Id } from './values/id.ts';

/** The next derived id. The same seed gives the same ids in the same order, so that replay can make them again. */
export type NextId = () => Id;

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Writes 16 bytes as 26 characters, the first two bits being zero. */
export function idFromBytes(bytes: Uint8Array): Id {
  let rest = 0n;
  for (let i = 0; i < 16; i++) rest = (rest << 8n) | BigInt(bytes[i]!);
  let text = '';
  for (let i = 0; i < 26; i++) {
    text = DIGITS[Number(rest & 31n)] + text;
    rest >>= 5n;
  }
  return text;
}

/**
 * Ids derived from a command's seed (16 random bytes in hexadecimal) by HMAC and a counter.
 * What decide draws and what consequences draw are apart, so that replay, which does not decide again, makes the same.
 * The seed is never served: who knows it could name ids that are hidden.
 */
export function idsFrom(seed: string, use: 'decided' | 'derived' = 'decided'): NextId {
  const key = Buffer.from(seed, 'hex');
  let counter = 0;
  return () => idFromBytes(Buffer.from(hmacSha256(key, `${use}:${counter++}`), 'hex'));
}
