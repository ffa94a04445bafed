import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { StreamId } from '@chancery/kernel';
import { exportLedger, MemoryLedgerStore, openDatabase, SqlLedgerStore, type Database } from '@chancery/ledger';
import { replay } from '@chancery/ledger/verify';
import { MIGRATIONS, streamKinds } from '@chancery/server/composition';
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
export function callsFrom(dir: string, environment: { readonly databaseUrl?: string; readonly dataDir?: string } = {}) {
  return async (...args: readonly string[]): Promise<Said> => {
    const said = { out: '', err: '' };
    const terminal = { out: async (text: string) => void (said.out += text), err: (text: string) => void (said.err += text) };
    const exit = await runCli(args, { from: dir, dataDir: path.join(dir, '.data'), ...environment }, terminal);
    return { exit, ...said };
  };
}

/** An export without the lists of heads that were told meanwhile. */
export const untold = (text: string): string => text.replaceAll(/^\{"told":.*\n/gm, '');

/** Opens a ledger of this build. */
export function openLedger(where: { readonly url?: string; readonly dataDir: string }): Promise<Database> {
  return openDatabase({ ...where, entities: [], migrations: MIGRATIONS });
}

/** Records the night by the server's own writer. */
export async function recordNight(where: { readonly url?: string; readonly dataDir: string }): Promise<void> {
  const database = await openLedger(where);
  try {
    await realNight(new SqlLedgerStore(database));
  } finally {
    await database.close();
  }
}

/** What the command line must say of the night, found without it and without a database. */
export interface NightTold {
  readonly text: string;
  readonly entries: number;
  readonly keys: number;
  readonly messages: number;
  /** "N entries in N streams, N sections erased". */
  readonly extent: string;
  readonly head: string;
  readonly digest: string;
  readonly lastOf: (stream: StreamId) => number;
}

/** The same night kept in memory: its times, seeds and salts come from counters, so any store must give it to the byte. */
export async function nightInMemory(): Promise<NightTold> {
  const store = new MemoryLedgerStore();
  await realNight(store);
  const lines: string[] = [];
  for await (const line of exportLedger(store)) lines.push(line);
  const { digest, entries, streams, erased, heads } = await replay(lines, [...streamKinds()]);
  return {
    text: lines.map((line) => `${line}\n`).join(''),
    entries,
    keys: store.keys.size,
    messages: store.outbox.size,
    extent: `${entries} entries in ${streams} streams, ${erased} sections erased`,
    head: heads.at(-1)!.hash,
    digest: digest!,
    lastOf: (stream) => heads.find((head) => head.stream === stream)!.seq,
  };
}
