import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Chance } from '../testing/chance.ts';
import { MemoryKeys, MemoryStorage } from '../testing/memory.ts';
import { BlobStore, type BlobRef } from './blob-store.ts';
import { CHUNK_BYTES, HEADER_BYTES, Opener, Sealer, TAG_BYTES } from './stream-cipher.ts';

const ITEM = { item: 'item-a', incident: 'inc:1', labelVersion: 1 };
const SEGMENT = CHUNK_BYTES + TAG_BYTES;
const whole = (bytes: Buffer) =>
  (async function* () {
    yield bytes;
  })();

async function world(plain: Buffer) {
  const [storage, keys] = [new MemoryStorage(), new MemoryKeys()];
  const store = new BlobStore(storage, keys);
  const put = async (binding: typeof ITEM) => {
    const stored = await store.put(binding, whole(plain), plain.length);
    if (!stored.stored) throw new Error(stored.why);
    return { ...binding, address: stored.address, sha256: stored.sha256 };
  };
  const ref = await put(ITEM);
  return { storage, keys, store, put, ref };
}

/** What a reader of these bytes at that address is told, and given. */
async function reading(store: BlobStore, ref: BlobRef) {
  const given: Buffer[] = [];
  const result = await store.read(ref, (part) => void given.push(Buffer.from(part)));
  return { result, given: Buffer.concat(given) };
}

describe('a file', () => {
  it.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, 200_001])(
    'of %d bytes is read as it was stored, and its address is the digest of its ciphertext',
    async (length) => {
      const plain = randomBytes(length);
      const { store, storage, ref } = await world(plain);
      const { result, given } = await reading(store, ref);
      const sha256 = createHash('sha256').update(plain).digest('hex');
      expect(result).toEqual({ read: 'intact', bytes: length, sha256 });
      expect(given.equals(plain)).toBe(true);
      const cipher = storage.files.get(ref.address)!;
      expect(createHash('sha256').update(cipher).digest('hex')).toBe(ref.address);
      expect(cipher.length).toBe(HEADER_BYTES + length + TAG_BYTES * Math.max(1, Math.ceil(length / CHUNK_BYTES)));
    },
  );

  it('stored twice has two addresses, which say nothing about what is in it', async () => {
    const { put, ref } = await world(Buffer.from('yes'));
    expect((await put({ ...ITEM, item: 'item-b' })).address).not.toBe(ref.address);
  });
});

/** Made by another implementation, in another language, from the page about the format. */
describe('a file made by a stranger', () => {
  const key = Buffer.from(Array.from({ length: 32 }, (_, i) => i));
  const prefix = Buffer.from('a0a1a2a3a4a5a6', 'hex');
  const binding = { item: 'item-a', incident: 'inc:1', labelVersion: 3 };

  it('of two chunks is byte for byte ours', () => {
    const sealer = new Sealer(key, prefix, binding);
    const chunks = [sealer.seal(Buffer.alloc(CHUNK_BYTES, 7), false), sealer.seal(Buffer.from('evidence'), true)];
    expect(chunks[1]!.toString('hex')).toBe('8c70a98d6544f85a5dff97c311417055c481a561143e3bd9');
    const file = Buffer.concat([sealer.header, ...chunks]);
    expect(createHash('sha256').update(file).digest('hex')).toBe('61d7d4335cd914f761664af7209f25269d23d720b50a1bd408e928d91920adc0');
  });

  it('of nothing opens as nothing, and as the last chunk only', () => {
    const file = Buffer.from('4348455631a0a1a2a3a4a5a68cc5c4e0ef4cff05cf03e22e2d62ca88', 'hex');
    const open = (last: boolean) => Opener.of(key, file.subarray(0, HEADER_BYTES), binding)!.open(file.subarray(HEADER_BYTES), last);
    expect([open(true), open(false)]).toEqual([Buffer.alloc(0), undefined]);
  });
});

const chunk = (cipher: Buffer, i: number) => cipher.subarray(HEADER_BYTES + i * SEGMENT, HEADER_BYTES + (i + 1) * SEGMENT);
const built = (cipher: Buffer, ...order: number[]) =>
  Buffer.concat([cipher.subarray(0, HEADER_BYTES), ...order.map((i) => chunk(cipher, i))]);

function flipped(cipher: Buffer, chance: Chance): Buffer {
  const copy = Buffer.from(cipher);
  const at = chance.below(copy.length);
  copy[at] = copy[at]! ^ (1 << chance.below(8));
  return copy;
}

/** 5 chunks become 150 truncations, shuffles, repeats and gaps, and 150 flips of one bit. */
function mutations(cipher: Buffer, other: Buffer): [name: string, bytes: Buffer][] {
  const chance = new Chance(7);
  const all = Array.from({ length: 150 }, (_, i): [string, Buffer] => [`flip ${i}`, flipped(cipher, chance)]);
  for (const length of [0, 1, 4, HEADER_BYTES - 1, HEADER_BYTES, HEADER_BYTES + 1, HEADER_BYTES + TAG_BYTES - 1, cipher.length - 1])
    all.push([`cut to ${length}`, cipher.subarray(0, length)]);
  for (const n of [0, 1, 2, 3, 4]) all.push([`first ${n} chunks`, built(cipher, ...[0, 1, 2, 3, 4].slice(0, n))]);
  for (const n of [0, 1, 2, 3, 4]) {
    all.push([`without chunk ${n}`, built(cipher, ...[0, 1, 2, 3, 4].filter((i) => i !== n))]);
    all.push([`chunk ${n} again at the end`, Buffer.concat([cipher, chunk(cipher, n)])]);
    all.push([`chunk ${n} of another item`, Buffer.concat([0, 1, 2, 3, 4].map((i) => (i === n ? chunk(other, i) : chunk(cipher, i))))]);
    all.push([`chunk ${n} of another item, with its header`, swapped(cipher, other, n)]);
    for (let m = n + 1; m < 5; m++) all.push([`chunks ${n} and ${m} swapped`, built(cipher, ...exchanged(n, m))]);
  }
  all.push(
    ['another item as a whole', other],
    ['its header on our chunks', Buffer.concat([other.subarray(0, HEADER_BYTES), cipher.subarray(HEADER_BYTES)])],
  );
  while (all.length < 300) {
    const length = chance.below(cipher.length);
    all.push(
      [`cut to ${length}`, cipher.subarray(0, length)],
      [`${length} bytes of noise at the end`, Buffer.concat([cipher, randomBytes(1 + length)])],
    );
  }
  return all.slice(0, 300);
}

const exchanged = (n: number, m: number) => [0, 1, 2, 3, 4].map((i) => (i === n ? m : i === m ? n : i));
const swapped = (cipher: Buffer, other: Buffer, n: number) =>
  Buffer.concat([cipher.subarray(0, HEADER_BYTES), ...[0, 1, 2, 3, 4].map((i) => chunk(i === n ? other : cipher, i))]);

describe('altered ciphertext', () => {
  it('is never accepted in 300 ways to alter it, and nothing of a bad chunk or of what follows is given', async () => {
    const plain = randomBytes(5 * CHUNK_BYTES - 1000);
    const { storage, store, put, ref } = await world(plain);
    const cipher = storage.files.get(ref.address)!;
    const other = storage.files.get((await put({ ...ITEM, item: 'item-b' })).address)!;
    const cases = mutations(cipher, other);
    const accepted: string[] = [];
    for (const [name, bytes] of cases) {
      storage.files.set(ref.address, bytes);
      // Without the digest that the record keeps, so that the chunks alone must hold.
      const { result, given } = await reading(store, { ...ref, sha256: null });
      const honest = result.read === 'altered' && result.chunk !== null && given.length === result.chunk * CHUNK_BYTES;
      if (!honest || !plain.subarray(0, given.length).equals(given)) accepted.push(name);
    }
    expect(cases).toHaveLength(300);
    expect(accepted).toEqual([]);
  });

  it.each([
    ['another item', { item: 'item-b' }],
    ['another incident', { incident: 'inc:2' }],
    ['another label version', { labelVersion: 2 }],
  ])('a file does not open as that of %s', async (_, other) => {
    const { store, keys, ref } = await world(randomBytes(10));
    keys.kept.set('item-b', Buffer.from(keys.kept.get('item-a') as Buffer));
    const { result, given } = await reading(store, { ...ref, ...other });
    expect([result, given.length]).toEqual([{ read: 'altered', chunk: 0 }, 0]);
  });

  it('a file does not open with another key', async () => {
    const { store, keys, ref } = await world(randomBytes(10));
    keys.kept.set('item-a', randomBytes(32));
    const { result, given } = await reading(store, ref);
    expect([result, given.length]).toEqual([{ read: 'altered', chunk: 0 }, 0]);
  });

  it('a whole file that is not the recorded one is altered, though each chunk holds', async () => {
    const { store, ref } = await world(randomBytes(10));
    expect((await reading(store, { ...ref, sha256: '0'.repeat(64) })).result).toEqual({ read: 'altered', chunk: null });
  });

  it('a whole file under an address that is not its own is altered, though each chunk holds', async () => {
    const { store, storage, ref } = await world(randomBytes(10));
    const elsewhere = '0'.repeat(64);
    storage.files.set(elsewhere, storage.files.get(ref.address)!);
    expect((await reading(store, { ...ref, address: elsewhere, sha256: null })).result).toEqual({ read: 'altered', chunk: null });
  });
});
