import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDatabase, SqlLedgerStore, type Database } from '@chancery/ledger';
import { MIGRATIONS } from '@chancery/server/composition';
import { runCli } from '../../apps/cli/src/cli.ts';
import { realNight } from '../golden/real-night.ts';

export interface Said {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** A directory for one suite's files. */
export function workDirectory(): { readonly dir: string; readonly at: (name: string) => string; readonly remove: () => void } {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'chancery-cli-'));
  return { dir, at: (name) => path.join(dir, name), remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Calls the command line as its main does, with `dir` as the caller's directory and this ledger as the environment's. */
export function callsFrom(dir: string, environment: { readonly databaseUrl?: string } = {}) {
  return async (...args: readonly string[]): Promise<Said> => {
    const said = { out: '', err: '' };
    const terminal = { out: async (text: string) => void (said.out += text), err: (text: string) => void (said.err += text) };
    const exit = await runCli(args, { from: dir, dataDir: path.join(dir, '.data'), ...environment }, terminal);
    return { exit, ...said };
  };
}

/** Opens a ledger of this build. */
export function openLedger(where: { readonly url?: string; readonly dataDir: string }): Promise<Database> {
  return openDatabase({ ...where, entities: [], migrations: MIGRATIONS });
}

/** Records the golden night by the server's own writer. */
export async function recordNight(where: { readonly url?: string; readonly dataDir: string }): Promise<void> {
  const database = await openLedger(where);
  try {
    await realNight(new SqlLedgerStore(database));
  } finally {
    await database.close();
  }
}
