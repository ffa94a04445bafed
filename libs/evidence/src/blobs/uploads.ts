import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Hash, Id, Instant, StreamId } from '@chancery/kernel';
import { absent, syncFolder } from './file-storage.ts';

/** A file that was stored and waits for its exhibit. The digest is of what came in, taken here. */
export interface Upload {
  readonly file: Id;
  readonly incident: StreamId;
  readonly person: Id;
  readonly address: Hash;
  readonly bytes: number;
  readonly sha256: Hash;
  readonly at: Instant;
  /** How long servers were running while it had no exhibit, counted by what nobody sets, in milliseconds. */
  readonly waitedMs?: number;
  /** It may become no exhibit's any more, and is destroyed when it is looked at next. */
  readonly isOver?: true;
}

const ID = /^[0-9a-hjkmnp-tv-z]{26}$/;

/** What was uploaded, by whom, for which incident: a client names a file by its id, and nothing else about it is believed. */
export class Uploads {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(folder: string): Promise<Uploads> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new Uploads(folder);
  }

  /** Durable when this returns. */
  async keep(upload: Upload): Promise<void> {
    const target = path.join(this.#folder, `${upload.file}.json`);
    const handle = await open(`${target}.part`, 'w', 0o600);
    try {
      await handle.writeFile(JSON.stringify(upload));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(`${target}.part`, target);
    await syncFolder(this.#folder);
  }

  /** Undefined where there is none or its time is over, and for a text that is no id. */
  async find(file: string): Promise<Upload | undefined> {
    const upload = await this.#read(file);
    return upload?.isOver ? undefined : upload;
  }

  async #read(file: string): Promise<Upload | undefined> {
    if (!ID.test(file)) return undefined;
    const text = await readFile(path.join(this.#folder, `${file}.json`), 'utf8').catch(absent);
    return text === undefined ? undefined : (JSON.parse(text) as Upload);
  }

  /** In the order of their ids, with those whose time is over. */
  async all(): Promise<Upload[]> {
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith('.json')).toSorted();
    const found = await Promise.all(names.map((name) => this.#read(name.slice(0, -'.json'.length))));
    return found.filter((upload) => upload !== undefined);
  }

  /** The digest goes with it: it tells who holds a copy what the file is. */
  async forget(file: Id): Promise<void> {
    if (ID.test(file)) await rm(path.join(this.#folder, `${file}.json`), { force: true });
  }
}
