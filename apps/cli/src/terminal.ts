import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Where answers go. Scripts read `out`; people read both. */
export interface Terminal {
  /** Resolves when more may be written. */
  out(text: string): Promise<void>;
  err(text: string): void;
}

/** The reader of our output has gone, as `head` does: no error, and nothing more to do. */
export class ReaderGone extends Error {}

export function standardTerminal(stdout: Writable = process.stdout): Terminal {
  let gone = false;
  stdout.on('error', () => (gone = true));
  return {
    async out(text) {
      if (gone) throw new ReaderGone();
      if (!stdout.write(text)) await taken(stdout);
    },
    err: (text) => void process.stderr.write(text),
  };
}

/** Until the reader has taken what was written, or is gone. What did not happen is waited for no more. */
async function taken(stdout: Writable): Promise<void> {
  const either = new AbortController();
  const { signal } = either;
  await Promise.race(['drain', 'close'].map((event) => once(stdout, event, { signal }).catch(() => undefined)));
  either.abort();
}
