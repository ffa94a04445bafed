import { hash } from 'node:crypto';

/** What makes an entry, or an export, bad: the codes of `docs/ledger-format.md`, in the order in which they are checked. */
export type VerifyCode =
  | 'export-unreadable'
  | 'entry-unreadable'
  | 'entry-wrong-stream'
  | 'entry-gap'
  | 'entry-broken-link'
  | 'entry-wrong-hash'
  | 'section-count'
  | 'section-bad-salt'
  | 'section-mismatch'
  | 'section-lost'
  | 'header-mismatch'
  | 'time-runs-back'
  | 'head-mismatch'
  | 'stream-missing'
  | 'stream-unannounced'
  | 'head-unknown'
  | 'heads-unknown'
  | 'heads-cut';

/** The first thing that does not hold. `stream` is `-` and `seq` 0 where no stream can be named. */
export interface Finding<C extends string = VerifyCode> {
  readonly stream: string;
  readonly seq: number;
  readonly code: C;
  /** For people; not part of the contract. */
  readonly message: string;
}

export const NO_STREAM = '-';
export const NO_HASH = '0'.repeat(64);
export const HEX_64 = /^[0-9a-f]{64}$/;

export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

const BLOCK = 64;
let inner = Buffer.alloc(64 * 1024);
const outer = Buffer.alloc(BLOCK + 32);

/**
 * HMAC-SHA-256 under 32 bytes given in hexadecimal: RFC 2104 over the one-shot digest, which takes
 * little more than half the time of `createHmac`. The buffers are reused, so the call must stay synchronous.
 */
export function hmac(salt: string, text: string): string {
  const room = BLOCK + text.length * 3;
  if (room > inner.length) inner = Buffer.alloc(room * 2);
  inner.write(salt, 0, 32, 'hex');
  for (let i = 0; i < 32; i++) {
    const byte = inner[i]!;
    inner[i] = byte ^ 0x36;
    outer[i] = byte ^ 0x5c;
  }
  inner.fill(0x36, 32, BLOCK);
  outer.fill(0x5c, 32, BLOCK);
  const length = BLOCK + inner.write(text, BLOCK, 'utf8');
  outer.write(hash('sha256', inner.subarray(0, length), 'hex'), BLOCK, 'hex');
  return hash('sha256', outer, 'hex');
}

/** Thrown for a value that the format does not allow; the caller turns it into a finding. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';
}

// The characters that JSON may not hold as they are.
// oxlint-disable-next-line no-control-regex
const NEEDS_ESCAPE = /[\u0000-\u001f"\\\ud800-\udfff]/;

/**
 * Canonical JSON text by RFC 8785 of a value that `JSON.parse` gave. Throws `NotCanonical` for what the format
 * leaves out: numbers beyond 2^53 - 1 and lone surrogates.
 */
export function jcs(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      if (!(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) throw new NotCanonical(`${value} is beyond 2^53 - 1`);
      return String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? listed(value) : membered(value as Record<string, unknown>);
    default:
      throw new NotCanonical(`${typeof value} is not JSON`);
  }
}

function quoted(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new NotCanonical('a lone surrogate');
  return JSON.stringify(text);
}

function listed(items: readonly unknown[]): string {
  let text = '[';
  for (let i = 0; i < items.length; i++) text += (i ? ',' : '') + jcs(items[i]);
  return `${text}]`;
}

/** The default order of `sort` and `<` is that of UTF-16 code units, as RFC 8785 wants it. */
function membered(members: Record<string, unknown>): string {
  const names = Object.keys(members);
  for (let i = 1; i < names.length; i++) {
    if (names[i - 1]! > names[i]!) {
      names.sort();
      break;
    }
  }
  let text = '{';
  for (let i = 0; i < names.length; i++) text += `${i ? ',' : ''}${quoted(names[i]!)}:${jcs(members[names[i]!])}`;
  return `${text}}`;
}
