import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MemoryKeys, MemoryStorage } from '../testing/memory.ts';
import { BlobStore } from './blob-store.ts';
import { FileKeyStore } from './file-key-store.ts';
import { FileStorage } from './file-storage.ts';
import { KeyAltered, KeyTaken, type BlobStorage } from './ports.ts';
import { CHUNK_BYTES } from './stream-cipher.ts';

const ITEM = { item: '0'.repeat(25) + 'a', incident: 'inc:1', labelVersion: 1 };
const OTHER = { ...ITEM, item: '0'.repeat(25) + 'b' };

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'evidence-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}

async function vault() {
  const root = await folder();
  const [blobs, keys] = [path.join(root, 'blobs'), path.join(root, 'keys')];
  const storage = await FileStorage.open(blobs);
  const keyStore = await FileKeyStore.open(keys);
  const files = async () => {
    const found = await readdir(root, { recursive: true, withFileTypes: true });
    return found.filter((f) => f.isFile() && f.name !== 'root.key').map((f) => f.name);
  };
  return { blobs, keys, storage, keyStore, store: new BlobStore(storage, keyStore), files };
}

async function* parts(count: number, bytes: number, then?: Error): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < count; i++) yield Buffer.alloc(bytes, i);
  if (then) throw then;
}

describe('an upload', () => {
  it('of exactly the limit is stored, one byte more leaves nothing behind', async () => {
    const { store, files } = await vault();
    expect(await store.put(ITEM, parts(3, 100_000), 299_999)).toEqual({ stored: false, why: 'too-large' });
    expect(await files()).toEqual([]);
    const stored = await store.put(ITEM, parts(3, 100_000), 300_000);
    expect(stored).toMatchObject({ stored: true, bytes: 300_000 });
    expect((await files()).toSorted()).toEqual([(stored as { address: string }).address, `${ITEM.item}.key`].toSorted());
  });

  it('over the limit is not read on', async () => {
    const { store } = await vault();
    let read = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        read += 1;
        yield Buffer.alloc(CHUNK_BYTES);
      }
    }
    expect(await store.put(ITEM, endless(), 2 * CHUNK_BYTES)).toEqual({ stored: false, why: 'too-large' });
    expect(read).toBe(4);
  });

  it('that breaks in the middle leaves nothing behind, and may be made again', async () => {
    const { store, files } = await vault();
    await expect(store.put(ITEM, parts(3, 100_000, new Error('line cut')), 1e6)).rejects.toThrow('line cut');
    expect(await files()).toEqual([]);
    expect(await store.put(ITEM, parts(3, 100_000), 1e6)).toMatchObject({ stored: true });
  });

  it.each(['write', 'keep'] as const)('leaves nothing behind when the disk fails at %s', async (step) => {
    const { storage, keyStore, files } = await vault();
    const failing: BlobStorage = {
      read: (address) => storage.read(address),
      remove: (address) => storage.remove(address),
      begin: async () => {
        const writer = await storage.begin();
        let calls = 0;
        return {
          write: async (bytes) => {
            if (step === 'write' && ++calls === 3) throw new Error('ENOSPC');
            await writer.write(bytes);
          },
          keep: async (address) => {
            await writer.keep(address);
            if (step === 'keep') throw new Error('ENOSPC');
          },
          drop: () => writer.drop(),
        };
      },
    };
    await expect(new BlobStore(failing, keyStore).put(ITEM, parts(3, 100_000), 1e6)).rejects.toThrow('ENOSPC');
    expect(await files()).toEqual([]);
    expect(await keyStore.unwrap(ITEM.item)).toBe('absent');
  });

  it('leaves nothing behind when its key cannot be kept', async () => {
    const { storage, keyStore, files } = await vault();
    const keys = { ...methods(keyStore), wrap: () => Promise.reject(new Error('EIO')) };
    await expect(new BlobStore(storage, keys).put(ITEM, parts(1, 10), 1e6)).rejects.toThrow('EIO');
    expect(await files()).toEqual([]);
  });

  it('is refused for an item that has a file, or had one', async () => {
    const { store } = await vault();
    const stored = (await store.put(ITEM, parts(1, 10), 10)) as { address: string };
    expect(await store.put(ITEM, parts(1, 10), 10)).toEqual({ stored: false, why: 'item-has-a-file' });
    await store.destroy({ ...ITEM, ...stored });
    expect(await store.put(ITEM, parts(1, 10), 10)).toEqual({ stored: false, why: 'item-has-a-file' });
  });

  it('cut short by the end of the process is swept at the next start', async () => {
    const { blobs, storage, files } = await vault();
    const writer = await storage.begin();
    await writer.write(Buffer.alloc(10));
    expect(await files()).toHaveLength(1);
    await FileStorage.open(blobs);
    expect(await files()).toEqual([]);
    await writer.drop();
  });

  it('and a read of 200 MB hold no more than two chunks at any time', async () => {
    const size = 3200;
    const held = { now: 0, most: 0 };
    const hold = (by: number) => {
      held.now += by;
      held.most = Math.max(held.most, held.now);
    };
    const chunk = Buffer.alloc(CHUNK_BYTES, 7);
    async function* counted(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < size; i++) {
        hold(1);
        yield chunk;
      }
    }
    const cipher: Buffer[] = [];
    const storage: BlobStorage = {
      begin: async () => ({
        write: async (bytes) => {
          cipher.push(bytes);
          if (bytes.length > CHUNK_BYTES) hold(-1);
        },
        keep: async () => undefined,
        drop: async () => undefined,
      }),
      read: async () =>
        (async function* () {
          for (const bytes of cipher.splice(0)) {
            if (bytes.length > CHUNK_BYTES) hold(1);
            yield bytes;
          }
        })(),
      remove: async () => undefined,
    };
    const store = new BlobStore(storage, new MemoryKeys());
    const stored = await store.put(ITEM, counted(), 1e9);
    if (!stored.stored) throw new Error(stored.why);
    expect([stored.bytes, held]).toEqual([size * CHUNK_BYTES, { now: 0, most: 2 }]);
    held.most = 0;
    const result = await store.read({ ...ITEM, address: stored.address, sha256: stored.sha256 }, () => hold(-1));
    expect([result.read, held]).toEqual(['intact', { now: 0, most: 2 }]);
  });
});

const methods = (keys: FileKeyStore) => ({
  wrap: keys.wrap.bind(keys),
  unwrap: keys.unwrap.bind(keys),
  destroy: keys.destroy.bind(keys),
});

describe('a stored file', () => {
  it('is read from its files, and no plaintext lies in them', async () => {
    const { store, blobs } = await vault();
    const stored = (await store.put(ITEM, parts(2, 100_000), 1e6)) as { address: string; sha256: string };
    const given: Buffer[] = [];
    expect(await store.read({ ...ITEM, ...stored }, (part) => void given.push(part))).toMatchObject({ read: 'intact', bytes: 200_000 });
    expect(Buffer.concat(given).equals(Buffer.concat([Buffer.alloc(100_000, 0), Buffer.alloc(100_000, 1)]))).toBe(true);
    const cipher = await readFile(path.join(blobs, stored.address.slice(0, 2), stored.address));
    expect(cipher.includes(Buffer.alloc(16, 1))).toBe(false);
  });

  it('says what is missing: the file, or the key', async () => {
    const { store, storage } = await vault();
    const stored = (await store.put(ITEM, parts(1, 10), 10)) as { address: string; sha256: string };
    expect(await store.read({ ...OTHER, ...stored }, () => undefined)).toEqual({ read: 'missing', what: 'key' });
    await storage.remove(stored.address);
    expect(await store.read({ ...ITEM, ...stored }, () => undefined)).toEqual({ read: 'missing', what: 'file' });
  });

  it('is gone with its key, while a copy of the ciphertext stays noise', async () => {
    const { store, storage, blobs, keyStore } = await vault();
    const stored = (await store.put(ITEM, parts(1, 10), 10)) as { address: string; sha256: string };
    const file = path.join(blobs, stored.address.slice(0, 2), stored.address);
    const copy = await readFile(file);
    const proof = await store.destroy({ ...ITEM, ...stored });
    expect(proof).toMatch(/^[0-9a-f]{64}$/);
    expect(await storage.read(stored.address)).toBeUndefined();
    await writeFile(file, copy);
    expect(await store.read({ ...ITEM, ...stored }, () => undefined)).toEqual({ read: 'destroyed' });
    expect(await keyStore.destroy(ITEM.item)).toBe(proof);
  });

  it('stays when another item is destroyed that claims its address', async () => {
    const { store } = await vault();
    const stored = (await store.put(ITEM, parts(1, 10), 10)) as { address: string; sha256: string };
    await store.put(OTHER, parts(1, 10), 10);
    expect(await store.destroy({ ...OTHER, address: stored.address })).toMatch(/^[0-9a-f]{64}$/);
    expect(await store.read({ ...ITEM, ...stored }, () => undefined)).toMatchObject({ read: 'intact' });
  });

  it('ends a read when who takes it fails', async () => {
    const storage = new MemoryStorage();
    const store = new BlobStore(storage, new MemoryKeys());
    const stored = (await store.put(ITEM, parts(3, CHUNK_BYTES), 1e6)) as { address: string; sha256: string };
    let taken = 0;
    const sink = () => {
      taken += 1;
      throw new Error('gone');
    };
    await expect(store.read({ ...ITEM, ...stored }, sink)).rejects.toThrow('gone');
    expect(taken).toBe(1);
  });
});

describe('the keys of items', () => {
  it('are readable by their owner only, and outlive the process', async () => {
    const { keys, keyStore } = await vault();
    const key = Buffer.alloc(32, 9);
    await keyStore.wrap(ITEM.item, key);
    for (const file of ['root.key', `${ITEM.item}.key`]) expect((await stat(path.join(keys, file))).mode & 0o777).toBe(0o600);
    expect(await (await FileKeyStore.open(keys)).unwrap(ITEM.item)).toEqual(key);
    expect((await readFile(path.join(keys, `${ITEM.item}.key`))).includes(key)).toBe(false);
  });

  it('are given once: not again, and not after they were destroyed', async () => {
    const { keyStore } = await vault();
    await keyStore.wrap(ITEM.item, Buffer.alloc(32, 1));
    await expect(keyStore.wrap(ITEM.item, Buffer.alloc(32, 2))).rejects.toThrow(KeyTaken);
    await keyStore.destroy(ITEM.item);
    expect(await keyStore.unwrap(ITEM.item)).toBe('destroyed');
    await expect(keyStore.wrap(ITEM.item, Buffer.alloc(32, 2))).rejects.toThrow(KeyTaken);
  });

  it('do not open as those of another item, nor when a bit of them was changed', async () => {
    const { keys, keyStore } = await vault();
    await keyStore.wrap(ITEM.item, Buffer.alloc(32, 1));
    const wrapped = await readFile(path.join(keys, `${ITEM.item}.key`));
    await writeFile(path.join(keys, `${OTHER.item}.key`), wrapped);
    await expect(keyStore.unwrap(OTHER.item)).rejects.toThrow(KeyAltered);
    wrapped[20] = wrapped[20]! ^ 1;
    await writeFile(path.join(keys, `${ITEM.item}.key`), wrapped);
    await expect(keyStore.unwrap(ITEM.item)).rejects.toThrow(KeyAltered);
  });

  it('whose destruction was cut short count as destroyed, and are destroyed by the next one', async () => {
    const { keys, keyStore, files } = await vault();
    await keyStore.wrap(ITEM.item, Buffer.alloc(32, 1));
    const wrapped = await readFile(path.join(keys, `${ITEM.item}.key`));
    const proof = createHash('sha256').update(wrapped).digest('hex');
    await writeFile(path.join(keys, `${ITEM.item}.destroyed`), proof);
    expect(await keyStore.unwrap(ITEM.item)).toBe('destroyed');
    expect(await keyStore.destroy(ITEM.item)).toBe(proof);
    expect(await files()).toEqual([`${ITEM.item}.destroyed`]);
  });

  it('never had are not destroyed, and no path is an item', async () => {
    const { keyStore } = await vault();
    expect(await keyStore.destroy(ITEM.item)).toBeUndefined();
    await expect(keyStore.unwrap('../root')).rejects.toThrow('an item is named by an id');
  });

  it('are all lost with another root key, which is a fault and not an altered exhibit', async () => {
    const { keys, store } = await vault();
    const stored = (await store.put(ITEM, parts(1, 10), 10)) as { address: string; sha256: string };
    await writeFile(path.join(keys, 'root.key'), Buffer.alloc(32));
    const reopened = new BlobStore(new MemoryStorage(), await FileKeyStore.open(keys));
    await expect(reopened.read({ ...ITEM, ...stored }, () => undefined)).rejects.toThrow(KeyAltered);
    await writeFile(path.join(keys, 'root.key'), Buffer.alloc(31));
    await expect(FileKeyStore.open(keys)).rejects.toThrow(KeyAltered);
  });
});
