import { createHash, randomBytes } from 'node:crypto';
import type { Hash } from '@chancery/kernel';
import type { BlobStorage, BlobWriter, KeyStore } from './ports.ts';
import { sized } from './sized.ts';
import { CHUNK_BYTES, HEADER_BYTES, KEY_BYTES, Opener, PREFIX_BYTES, Sealer, TAG_BYTES, type Binding } from './stream-cipher.ts';

/** `sha256` is of the plaintext and belongs into content: it tells who holds a copy what the file is. */
export interface Stored {
  readonly stored: true;
  readonly address: Hash;
  readonly bytes: number;
  readonly sha256: Hash;
}

/** More than was allowed, or a file for an item that has or had one. Nothing of it is kept. */
export interface NotStored {
  readonly stored: false;
  readonly why: 'too-large' | 'item-has-a-file';
}

/**
 * What a read found. `intact`: all plaintext was given, and is what was stored. `altered`: at `chunk`, or as a whole where it is
 * null; nothing of a bad chunk was given, but earlier ones were, so that what was given must not be shown as the exhibit.
 * `missing`: no file, no key, or one that is not the item's (which `read` of a store throws). `destroyed`: the key is gone on purpose.
 */
export type ReadResult =
  | { readonly read: 'intact'; readonly bytes: number; readonly sha256: Hash }
  | { readonly read: 'altered'; readonly chunk: number | null }
  | { readonly read: 'missing'; readonly what: 'file' | 'key' | 'other-key' }
  | { readonly read: 'destroyed' };

/** A file to be read. `sha256` is null where it was erased: the address and the chunks still hold. */
export interface BlobRef extends Binding {
  readonly address: Hash;
  readonly sha256: Hash | null;
}

/** Files of exhibits, encrypted from the first byte. Faults of storage and keys are thrown, after cleaning up. */
export class BlobStore {
  readonly #storage: BlobStorage;
  readonly #keys: KeyStore;

  constructor(storage: BlobStorage, keys: KeyStore) {
    this.#storage = storage;
    this.#keys = keys;
  }

  /** Stores the whole stream for the item, or nothing. A fault of `source` is thrown. `limit` is in bytes of plaintext. */
  async put(binding: Binding, source: AsyncIterable<Uint8Array>, limit: number): Promise<Stored | NotStored> {
    if ((await this.#keys.unwrap(binding.item)) !== 'absent') return { stored: false, why: 'item-has-a-file' };
    const key = randomBytes(KEY_BYTES);
    const writer = await this.#storage.begin();
    let kept: Hash | undefined;
    try {
      const written = await encrypt(writer, new Sealer(key, randomBytes(PREFIX_BYTES), binding), source, limit);
      if (!written) {
        await writer.drop();
        return { stored: false, why: 'too-large' };
      }
      kept = written.address;
      await writer.keep(written.address);
      // The key comes last: a file without one is noise, and can be stored again.
      await this.#keys.wrap(binding.item, key);
      return { stored: true, ...written };
    } catch (fault) {
      // What cannot be cleaned up now is swept at the next start; the first fault says more.
      await Promise.allSettled([writer.drop(), kept === undefined ? undefined : this.#storage.remove(kept)]);
      throw fault;
    } finally {
      key.fill(0);
    }
  }

  /** Gives the plaintext to `sink`, piece by piece, each after it was checked. A fault of `sink` ends the read and is thrown. */
  async read(ref: BlobRef, sink: (plain: Buffer) => Promise<void> | void): Promise<ReadResult> {
    const key = await this.#keys.unwrap(ref.item);
    if (key === 'destroyed') return { read: 'destroyed' };
    if (key === 'absent') return { read: 'missing', what: 'key' };
    try {
      const source = await this.#storage.read(ref.address);
      return source ? await decrypt(ref, key, source, sink) : { read: 'missing', what: 'file' };
    } finally {
      key.fill(0);
    }
  }

  /**
   * Ends the item's file: its key is destroyed first, then the noise that is left. A file that the key does not open is
   * another item's, and stays. The proof is the wrapped key's SHA-256; undefined where there never was a key.
   */
  async destroy(ref: Binding & Pick<BlobRef, 'address'>): Promise<Hash | undefined> {
    const own = await this.#owns(ref);
    const proof = await this.#keys.destroy(ref.item);
    if (own) await this.#storage.remove(ref.address);
    return proof;
  }

  async #owns(ref: Binding & Pick<BlobRef, 'address'>): Promise<boolean> {
    const key = await this.#keys.unwrap(ref.item);
    const source = typeof key === 'string' ? undefined : await this.#storage.read(ref.address);
    if (typeof key === 'string' || !source) return false;
    for await (const { header, sealed, last } of sealedPieces(source, () => undefined))
      return Opener.of(key, header, ref)?.open(sealed, last) !== undefined;
    return false;
  }
}

async function encrypt(
  writer: BlobWriter,
  sealer: Sealer,
  source: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Omit<Stored, 'stored'> | undefined> {
  const [plain, cipher] = [createHash('sha256'), createHash('sha256')];
  const write = (bytes: Buffer) => {
    cipher.update(bytes);
    return writer.write(bytes);
  };
  let bytes = 0;
  await write(sealer.header);
  for await (const piece of sized(source, CHUNK_BYTES)) {
    bytes += piece.bytes.length;
    if (bytes > limit) return undefined;
    plain.update(piece.bytes);
    await write(sealer.seal(piece.bytes, piece.last));
  }
  return { address: cipher.digest('hex'), bytes, sha256: plain.digest('hex') };
}

async function decrypt(
  ref: BlobRef,
  key: Buffer,
  source: AsyncIterable<Uint8Array>,
  sink: (plain: Buffer) => Promise<void> | void,
): Promise<ReadResult> {
  const [plain, cipher] = [createHash('sha256'), createHash('sha256')];
  let opener: Opener | undefined;
  let bytes = 0;
  let chunk = 0;
  for await (const { header, sealed, last } of sealedPieces(source, (part) => cipher.update(part))) {
    opener ??= Opener.of(key, header, ref);
    const opened = opener?.open(sealed, last);
    if (!opened) return { read: 'altered', chunk };
    plain.update(opened);
    bytes += opened.length;
    chunk += 1;
    if (opened.length > 0) await sink(opened);
  }
  const sha256 = plain.digest('hex');
  const whole = cipher.digest('hex') === ref.address && (ref.sha256 === null || ref.sha256 === sha256);
  return whole ? { read: 'intact', bytes, sha256 } : { read: 'altered', chunk: null };
}

/** The chunks after the header, which comes with each. */
async function* sealedPieces(source: AsyncIterable<Uint8Array>, seen: (part: Uint8Array) => void) {
  let header: Buffer = Buffer.alloc(0);
  async function* body(): AsyncGenerator<Uint8Array> {
    for await (const part of source) {
      seen(part);
      const missing = HEADER_BYTES - header.length;
      if (missing > 0) header = Buffer.concat([header, part.subarray(0, missing)]);
      if (part.length > missing) yield part.subarray(Math.max(0, missing));
    }
  }
  for await (const { bytes, last } of sized(body(), CHUNK_BYTES + TAG_BYTES)) yield { header, sealed: bytes, last };
}
