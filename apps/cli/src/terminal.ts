import { once } from 'node:events';

/** Where answers go. Scripts read `out`; people read both. */
export interface Terminal {
  /** Resolves when more may be written. */
  out(text: string): Promise<void>;
  err(text: string): void;
}

/** The reader of our output has gone, as `head` does: no error, and nothing more to do. */
export class ReaderGone extends Error {}

export function standardTerminal(): Terminal {
  let gone = false;
  process.stdout.on('error', () => (gone = true));
  return {
    async out(text) {
      if (gone) throw new ReaderGone();
      if (!process.stdout.write(text))
        await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]).catch(() => undefined);
    },
    err: (text) => void process.stderr.write(text),
  };
}
