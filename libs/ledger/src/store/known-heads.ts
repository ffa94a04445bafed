import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Head } from '../verify/export-line.ts';
import { headsText, readHeadsText } from '../verify/heads.ts';

/** The last list of heads that is known of a ledger, in its data folder and outside the database, which may be taken back to an older state. */
const FILE = 'known-heads';

/** Undefined where there is none, and for a file that is no such list. */
export async function knownHeads(dataDir: string): Promise<readonly Head[] | undefined> {
  const text = await readFile(path.join(dataDir, FILE), 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined;
    throw fault;
  });
  return text === undefined ? undefined : readHeadsText(text);
}

/**
 * Keeps the list, durably. One that is known and that these heads do not reach stays, unless a person decided that an older state
 * takes its place. Throws what the disk throws.
 */
export async function noteKnownHeads(dataDir: string, heads: readonly Head[], { older = false } = {}): Promise<void> {
  const now = new Map(heads.map(({ stream, seq }) => [stream, seq]));
  const before = older ? undefined : await knownHeads(dataDir);
  if (before?.some(({ stream, seq }) => (now.get(stream) ?? 0) < seq)) return;
  const target = path.join(dataDir, FILE);
  const handle = await open(`${target}.part`, 'w', 0o600);
  try {
    await handle.writeFile(headsText(heads));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${target}.part`, target);
}
