import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

const CHUNK_CHARS = 1 << 18;

/**
 * The answer, written down before it is sent: the embedded database has one session, and it must not wait for a reader
 * who has stopped reading. The file has no name from the start, so that nothing stays of it.
 */
export class Spool {
  readonly #file: fs.FileHandle;

  constructor(file: fs.FileHandle) {
    this.#file = file;
  }

  static async in(dataDir: string): Promise<Spool> {
    const name = path.join(dataDir, `answer-${randomBytes(8).toString('hex')}`);
    const file = await fs.open(name, 'wx+', 0o600);
    await fs.unlink(name);
    return new Spool(file);
  }

  async take(lines: AsyncIterable<string>): Promise<void> {
    let text = '';
    for await (const line of lines) {
      text += `${line}\n`;
      if (text.length < CHUNK_CHARS) continue;
      await this.#file.appendFile(text);
      text = '';
    }
    await this.#file.appendFile(text);
  }

  chunks(): AsyncIterable<Buffer> {
    return this.#file.createReadStream({ start: 0, autoClose: false });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#file.close();
  }
}
