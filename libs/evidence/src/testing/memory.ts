import { createHash } from 'node:crypto';
import type { Hash, Id } from '@chancery/kernel';
import { KeyTaken, type BlobStorage, type BlobWriter, type KeyStore } from '../blobs/ports.ts';

/** Keys that are not wrapped at all. */
export class MemoryKeys implements KeyStore {
  readonly kept = new Map<Id, Buffer | 'destroyed'>();

  async wrap(item: Id, key: Buffer): Promise<void> {
    if (this.kept.has(item)) throw new KeyTaken(item);
    this.kept.set(item, Buffer.from(key));
  }

  async unwrap(item: Id): Promise<Buffer | 'absent' | 'destroyed'> {
    const key = this.kept.get(item) ?? 'absent';
    return typeof key === 'string' ? key : Buffer.from(key);
  }

  async destroy(item: Id): Promise<Hash | undefined> {
    const key = this.kept.get(item);
    if (key === undefined || key === 'destroyed') return undefined;
    this.kept.set(item, 'destroyed');
    return createHash('sha256').update(key).digest('hex');
  }
}

/** Ciphertext in memory, given back in parts of 1,000 bytes. */
export class MemoryStorage implements BlobStorage {
  readonly files = new Map<Hash, Buffer>();

  async begin(): Promise<BlobWriter> {
    const parts: Buffer[] = [];
    return {
      write: async (bytes) => void parts.push(bytes),
      keep: async (address) => void this.files.set(address, Buffer.concat(parts)),
      drop: async () => void parts.splice(0),
    };
  }

  async read(address: Hash): Promise<AsyncIterable<Uint8Array> | undefined> {
    const file = this.files.get(address);
    return file && inParts(file);
  }

  async remove(address: Hash): Promise<void> {
    this.files.delete(address);
  }
}

async function* inParts(file: Buffer): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < file.length; from += 1000) yield file.subarray(from, from + 1000);
}
