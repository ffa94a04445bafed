import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { assert, type Hash, type Id } from '@chancery/kernel';
import { absent, syncFolder } from './file-storage.ts';
import { KeyAltered, KeyTaken, type KeyStore } from './ports.ts';
import { KEY_BYTES, TAG_BYTES } from './stream-cipher.ts';

const IV_BYTES = 12;
const WRAPPED_BYTES = IV_BYTES + KEY_BYTES + TAG_BYTES;

/**
 * Keys of items in files, wrapped by a root key that lies beside them, readable by its owner only. Who reads the whole folder
 * reads all evidence: keep it on another medium than the files and their backups.
 */
export class FileKeyStore implements KeyStore {
  readonly #folder: string;
  readonly #root: Buffer;

  private constructor(folder: string, root: Buffer) {
    this.#folder = folder;
    this.#root = root;
  }

  /** Makes the root key at first. Throws when it is there and is no key. */
  static async open(folder: string): Promise<FileKeyStore> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = path.join(folder, 'root.key');
    if (!(await readFile(file).catch(absent))) await create(folder, file, randomBytes(KEY_BYTES));
    const root = await readFile(file);
    if (root.length !== KEY_BYTES) throw new KeyAltered(`the root key has ${root.length} bytes`);
    return new FileKeyStore(folder, root);
  }

  /** To read only: makes nothing. Where there is no root key, no key opens. */
  static async at(folder: string): Promise<FileKeyStore> {
    const root = await readFile(path.join(folder, 'root.key')).catch(absent);
    return new FileKeyStore(folder, root?.length === KEY_BYTES ? root : randomBytes(KEY_BYTES));
  }

  async wrap(item: Id, key: Buffer): Promise<void> {
    assert(key.length === KEY_BYTES, `a key of ${key.length} bytes`);
    if (await readFile(this.#destroyed(item)).catch(absent)) throw new KeyTaken(`the key of ${item} was destroyed`);
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#root, iv);
    cipher.setAAD(Buffer.from(item));
    const wrapped = Buffer.concat([iv, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
    if (!(await create(this.#folder, this.#wrapped(item), wrapped))) throw new KeyTaken(`${item} has a key`);
  }

  async unwrap(item: Id): Promise<Buffer | 'absent' | 'destroyed'> {
    // A destruction that was cut short counts: the mark comes before the key goes.
    if (await readFile(this.#destroyed(item)).catch(absent)) return 'destroyed';
    const wrapped = await readFile(this.#wrapped(item)).catch(absent);
    return wrapped ? this.#opened(item, wrapped) : 'absent';
  }

  async destroy(item: Id): Promise<Hash | undefined> {
    const marked = await readFile(this.#destroyed(item), 'utf8').catch(absent);
    const wrapped = await readFile(this.#wrapped(item)).catch(absent);
    if (!wrapped) return marked;
    const digest = marked ?? createHash('sha256').update(wrapped).digest('hex');
    if (marked === undefined) await create(this.#folder, this.#destroyed(item), Buffer.from(digest));
    await overwrite(this.#wrapped(item), randomBytes(WRAPPED_BYTES));
    await rm(this.#wrapped(item), { force: true });
    await syncFolder(this.#folder);
    return digest;
  }

  #opened(item: Id, wrapped: Buffer): Buffer {
    if (wrapped.length !== WRAPPED_BYTES) throw new KeyAltered(`the key of ${item} has ${wrapped.length} bytes`);
    const decipher = createDecipheriv('aes-256-gcm', this.#root, wrapped.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(item));
    decipher.setAuthTag(wrapped.subarray(-TAG_BYTES));
    const key = decipher.update(wrapped.subarray(IV_BYTES, -TAG_BYTES));
    try {
      return Buffer.concat([key, decipher.final()]);
    } catch (cause) {
      throw new KeyAltered(`the key of ${item} is not what was wrapped`, { cause });
    }
  }

  #wrapped(item: Id): string {
    assert(/^[0-9a-hjkmnp-tv-z]{26}$/.test(item), 'an item is named by an id');
    return path.join(this.#folder, `${item}.key`);
  }

  #destroyed(item: Id): string {
    return this.#wrapped(item).replace(/key$/, 'destroyed');
  }
}

/** Writes a whole file or none, durably. False when there is one of that name. */
async function create(folder: string, file: string, bytes: Buffer): Promise<boolean> {
  const temporary = `${file}.${randomBytes(8).toString('hex')}`;
  try {
    await overwrite(temporary, bytes);
    // Unlike a rename, a link never replaces.
    await link(temporary, file);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fault;
  } finally {
    await rm(temporary, { force: true });
  }
  await syncFolder(folder);
  return true;
}

async function overwrite(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'r+').catch((fault: unknown) => absent(fault) ?? open(file, 'wx', 0o600));
  try {
    await handle.write(bytes, 0, bytes.length, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
