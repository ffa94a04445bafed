import { hash } from 'node:crypto';
import { assert } from './assert.ts';

/** 64 lower-case hexadecimal digits. */
export type Hash = string;

/** SHA-256 of the UTF-8 bytes of `text`. */
export function sha256(text: string): Hash {
  return hash('sha256', text, 'hex');
}

const BLOCK_BYTES = 64;
const DIGEST_BYTES = 32;

/**
 * HMAC-SHA-256 (RFC 2104) of the UTF-8 bytes of `text` under `key`, at most 64 bytes.
 *
 * By two one-shot hashes: an Hmac object costs the same time and then as much again to collect, and every section of every
 * entry needs one.
 */
export function hmacSha256(key: Uint8Array, text: string): Hash {
  assert(key.length <= BLOCK_BYTES, 'a key longer than a block');
  const inner = Buffer.allocUnsafe(BLOCK_BYTES + Buffer.byteLength(text));
  const outer = Buffer.allocUnsafe(BLOCK_BYTES + DIGEST_BYTES);
  for (let i = 0; i < BLOCK_BYTES; i++) {
    const byte = key[i] ?? 0;
    inner[i] = byte ^ 0x36;
    outer[i] = byte ^ 0x5c;
  }
  inner.write(text, BLOCK_BYTES, 'utf8');
  hash('sha256', inner, 'buffer').copy(outer, BLOCK_BYTES);
  return hash('sha256', outer, 'hex');
}
