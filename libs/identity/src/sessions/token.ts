import { idFromBytes, sha256, type Id } from '@chancery/kernel';
import type { Random } from '@chancery/ledger';

/** 256 random bits in hexadecimal. Its holder is believed, so only its hash is ever stored. */
export type Token = string;

export const newToken = (random: Random): Token => random(32);

export const isToken = (text: unknown): text is Token => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);

export const hashOf = (token: Token): string => sha256(token);

/** Signs that nobody takes for one another, said aloud or read from paper. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXY';
const CODE_SIGNS = 10;

/** Ten signs in two groups, to be read out: with five tries it need not be longer. */
export function newCode(random: Random): string {
  let code = '';
  while (code.length < CODE_SIGNS)
    for (const byte of Buffer.from(random(16), 'hex')) if (byte < SIGNS.length * 8) code += SIGNS[byte % SIGNS.length]!;
  return `${code.slice(0, 5)}-${code.slice(5, CODE_SIGNS)}`;
}

/** However somebody typed it. */
export const folded = (code: string): string => code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');

export const newId = (random: Random): Id => idFromBytes(Buffer.from(random(16), 'hex'));
