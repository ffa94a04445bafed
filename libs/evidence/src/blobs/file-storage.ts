import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { assert, type Hash } from '@chancery/kernel';
import type { BlobStorage, BlobWriter } from './ports.ts';

/** Ciphertext in files, `<root>/<first two digits>/<address>`. What was under way when a process ended is swept at the next start. */
export class FileStorage implements BlobStorage {
  readonly #root: string;
  readonly #under: string;

  private constructor(root: string) {
    this.#root = root;
    this.#under = path.join(root, 'under-way');
  }

  /** One process writes to a root at a time: opening it drops every file under way. */
  static async open(root: string): Promise<FileStorage> {
    const storage = new FileStorage(root);
    await rm(storage.#under, { recursive: true, force: true });
    await mkdir(storage.#under, { recursive: true, mode: 0o700 });
    return storage;
  }

  /** To read only: makes and drops nothing. */
  static at(root: string): FileStorage {
    return new FileStorage(root);
  }

  async begin(): Promise<BlobWriter> {
    const file = path.join(this.#under, randomUUID());
    return new FileWriter(file, await open(file, 'wx', 0o600), (address) => this.#at(address));
  }

  async read(address: Hash): Promise<AsyncIterable<Uint8Array> | undefined> {
    const file = this.#at(address);
    const found = await stat(file).catch(absent);
    return found && createReadStream(file);
  }

  async remove(address: Hash): Promise<void> {
    await rm(this.#at(address), { force: true });
  }

  #at(address: Hash): string {
    assert(/^[0-9a-f]{64}$/.test(address), 'an address is 64 hexadecimal digits');
    return path.join(this.#root, address.slice(0, 2), address);
  }
}

class FileWriter implements BlobWriter {
  readonly #file: string;
  readonly #handle: FileHandle;
  readonly #at: (address: Hash) => string;
  #open = true;

  constructor(file: string, handle: FileHandle, at: (address: Hash) => string) {
    this.#file = file;
    this.#handle = handle;
    this.#at = at;
  }

  async write(bytes: Buffer): Promise<void> {
    for (let from = 0; from < bytes.length;) {
      const { bytesWritten } = await this.#handle.write(bytes, from);
      from += bytesWritten;
    }
  }

  async keep(address: Hash): Promise<void> {
    await this.#handle.sync();
    await this.#close();
    const target = this.#at(address);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await rename(this.#file, target);
    await syncFolder(path.dirname(target));
    await syncFolder(path.dirname(path.dirname(target)));
  }

  async drop(): Promise<void> {
    await this.#close().catch(() => undefined);
    await rm(this.#file, { force: true });
  }

  async #close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await this.#handle.close();
  }
}

/** A name is durable only once its folder is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Undefined for what is not there; any other fault goes on. */
export function absent(fault: unknown): undefined {
  if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
  throw fault;
}
