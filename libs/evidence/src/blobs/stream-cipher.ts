import { createCipheriv, createDecipheriv } from 'node:crypto';
import { assert, canonical, type Id } from '@chancery/kernel';

// The format is written down in docs/evidence-format.md. A change of it is a new magic.

export const CHUNK_BYTES = 64 * 1024;
export const TAG_BYTES = 16;
export const KEY_BYTES = 32;
export const PREFIX_BYTES = 7;
const MAGIC = Buffer.from('CHEV1');
export const HEADER_BYTES = MAGIC.length + PREFIX_BYTES;
const CHUNKS_MAX = 2 ** 32;

/** What a file is of. Bound to each chunk: a file does not open as another item's, in another incident, or under another label version. */
export interface Binding {
  readonly item: Id;
  readonly incident: Id;
  readonly labelVersion: number;
}

const aadOf = ({ item, incident, labelVersion }: Binding): Buffer => Buffer.from(canonical({ incident, item, labelVersion }));

/** STREAM's nonce: prefix, counter, and a flag that only the last chunk has. */
function nonceOf(prefix: Buffer, index: number, last: boolean): Buffer {
  assert(index < CHUNKS_MAX, 'a file has at most 2^32 chunks');
  const nonce = Buffer.alloc(12);
  prefix.copy(nonce);
  nonce.writeUInt32BE(index, PREFIX_BYTES);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** Encrypts chunk by chunk under one key, which must be new for each file. */
export class Sealer {
  readonly header: Buffer;
  readonly #key: Buffer;
  readonly #prefix: Buffer;
  readonly #aad: Buffer;
  #index = 0;

  constructor(key: Buffer, prefix: Buffer, binding: Binding) {
    assert(prefix.length === PREFIX_BYTES, `a prefix of ${prefix.length} bytes`);
    this.header = Buffer.concat([MAGIC, prefix]);
    this.#key = key;
    this.#prefix = prefix;
    this.#aad = aadOf(binding);
  }

  seal(plain: Buffer, last: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(this.#prefix, this.#index++, last));
    cipher.setAAD(this.#aad);
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }
}

/** Decrypts chunk by chunk; gives nothing of a chunk that is not exactly what was sealed at this place. */
export class Opener {
  readonly #key: Buffer;
  readonly #prefix: Buffer;
  readonly #aad: Buffer;
  #index = 0;

  private constructor(key: Buffer, prefix: Buffer, aad: Buffer) {
    this.#key = key;
    this.#prefix = prefix;
    this.#aad = aad;
  }

  /** Undefined for a header of no known format. */
  static of(key: Buffer, header: Buffer, binding: Binding): Opener | undefined {
    if (header.length !== HEADER_BYTES || !header.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
    return new Opener(key, Buffer.from(header.subarray(MAGIC.length)), aadOf(binding));
  }

  /** The plaintext, or undefined for a chunk that does not hold. */
  open(sealed: Buffer, last: boolean): Buffer | undefined {
    if (sealed.length < TAG_BYTES) return undefined;
    const nonce = nonceOf(this.#prefix, this.#index++, last);
    const decipher = createDecipheriv('aes-256-gcm', this.#key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(this.#aad);
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const plain = decipher.update(sealed.subarray(0, -TAG_BYTES));
    try {
      return Buffer.concat([plain, decipher.final()]);
    } catch {
      return undefined;
    }
  }
}
