import type { Hash, Id } from '@chancery/kernel';

/** Keeps one wrapped key for each item. Faults of what lies beneath are thrown. */
export interface KeyStore {
  /** Keeps `key`, wrapped, for the item. Throws `KeyTaken` where the item has or had one: a key is never given twice. */
  wrap(item: Id, key: Buffer): Promise<void>;
  /** Throws `KeyAltered` when what is kept is not what was wrapped. */
  unwrap(item: Id): Promise<Buffer | 'absent' | 'destroyed'>;
  /**
   * Makes the item's file unreadable for ever. Gives the SHA-256 of the wrapped key that is gone, again when it already was;
   * undefined when there never was one. Copies in backups live until those are destroyed.
   */
  destroy(item: Id): Promise<Hash | undefined>;
}

export class KeyTaken extends Error {
  override readonly name = 'KeyTaken';
}

export class KeyAltered extends Error {
  override readonly name = 'KeyAltered';
}

/** A file under way: nothing of it can be read before `keep`. */
export interface BlobWriter {
  write(bytes: Buffer): Promise<void>;
  /** Durable under `address` when this returns. */
  keep(address: Hash): Promise<void>;
  /** Leaves nothing behind. May be called at any time before `keep` returned, also after a fault. */
  drop(): Promise<void>;
}

/** Where ciphertext lies, by the SHA-256 of itself. Sees no key and no plaintext. */
export interface BlobStorage {
  begin(): Promise<BlobWriter>;
  /** Undefined where there is no such file. */
  read(address: Hash): Promise<AsyncIterable<Uint8Array> | undefined>;
  remove(address: Hash): Promise<void>;
}
