import { createHmac, hash } from 'node:crypto';

/** 64 lower-case hexadecimal digits. */
export type Hash = string;

/** SHA-256 of the UTF-8 bytes of `text`. */
export function sha256(text: string): Hash {
  return hash('sha256', text, 'hex');
}

/** HMAC-SHA-256 of the UTF-8 bytes of `text` under `key`. */
export function hmacSha256(key: Uint8Array, text: string): Hash {
  return createHmac('sha256', key).update(text, 'utf8').digest('hex');
}
