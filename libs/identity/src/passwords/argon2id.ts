import { argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** OWASP's figures for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const TAG_BYTES = 32;
/** Hashes at once: each takes a core and its memory, and people in a hurry must not be kept waiting by those who guess. */
const AT_ONCE = 2;

const FORM = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;
/** Compared with where there is no password, so that the answer takes as long. Nothing hashes to it. */
const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

const derive = promisify(argon2);
const waiting: (() => void)[] = [];
let running = 0;

/** `salt` is 16 random bytes in hexadecimal. Gives the usual text form, with its cost: a later build may raise it. */
export async function hashPassword(password: string, salt: string): Promise<string> {
  const nonce = Buffer.from(salt, 'hex');
  const tag = await inTurn(password, nonce, COST);
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${text(nonce)}$${text(tag)}`;
}

/** False for an `undefined` hash, after the same work. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [, m, t, p, nonce, tag] = FORM.exec(hash ?? NOBODY)!;
  const expected = Buffer.from(tag!, 'base64');
  const cost = { memory: Number(m), passes: Number(t), parallelism: Number(p) };
  const found = await inTurn(password, Buffer.from(nonce!, 'base64'), cost);
  return hash !== undefined && timingSafeEqual(found, expected);
}

async function inTurn(password: string, nonce: Buffer, cost: typeof COST | { memory: number; passes: number; parallelism: number }) {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await derive('argon2id', { ...cost, message: password.normalize('NFKC'), nonce, tagLength: TAG_BYTES });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

const text = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

export const newSalt = (random: (bytes: number) => string): string => random(SALT_BYTES);
