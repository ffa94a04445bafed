import { idFromBytes, sha256, type Id } from '@chancery/kernel';
import type { Random } from '@chancery/ledger';

/** 256 random bits in hexadecimal. Its holder is believed, so only its hash is ever stored. */
export type Token = string;

export const newToken = (random: Random): Token => random(32);

export const isToken = (text: unknown): text is Token => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);

export const hashOf = (token: Token): string => sha256(token);

export const newId = (random: Random): Id => idFromBytes(Buffer.from(random(16), 'hex'));
