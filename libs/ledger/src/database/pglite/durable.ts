import fs from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { DurableFS } from './durable-fs.ts';
import { checkVersion, firstInit } from './first-init.ts';

const SETTINGS = [
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'wal_sync_method=fsync', // PGlite's fdatasync does nothing; its fsync calls the hook
];

const START_PARAMS = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'), // -F switches fsync off
  ...SETTINGS.flatMap((setting) => ['-c', setting]),
];

/** How PostgreSQL leaves its main loop after an ordinary error; every other exception is the end of it. */
const LONGJMP_STATUS = 100;

/**
 * Opens PGlite so that an acknowledged commit is on disk. Makes the directory when there is none.
 * `onFatal` ends the thread and must not return. Throws when the directory cannot be read or the self-check fails.
 */
export async function openDurable(dir: string, onFatal: (error: unknown) => never): Promise<PGlite> {
  if (!fs.existsSync(dir)) await firstInit(dir);
  checkVersion(dir);
  const disk = new DurableFS(dir, onFatal);
  const pg = await PGlite.create({ fs: disk, startParams: START_PARAMS, onStderr: reportFatal });
  stopAtMainLoopException(pg, onFatal);
  await checkDurable(pg, disk);
  return pg;
}

function reportFatal(line: string): boolean {
  if (/FATAL|PANIC/.test(line)) process.stderr.write(`pglite: ${line}\n`);
  return true;
}

/** PGlite swallows every exception of its main loop, an abort inside WASM included, and would go on answering. */
function stopAtMainLoopException(pg: PGlite, onFatal: (error: unknown) => never): void {
  const mod = pg.Module;
  const loop = mod._PostgresMainLoopOnce;
  mod._PostgresMainLoopOnce = () => {
    try {
      return loop();
    } catch (error) {
      if ((error as { status?: number }).status !== LONGJMP_STATUS) onFatal(error);
      throw error;
    }
  };
}

/** The settings took, and a commit really reaches the disk; a new PGlite that moved the hook must not start. */
async function checkDurable(pg: PGlite, disk: DurableFS): Promise<void> {
  const { rows } = await pg.query<Record<string, string>>(
    `SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages,
            current_setting('synchronous_commit') AS commits, current_setting('wal_sync_method') AS method`,
  );
  const before = disk.syncs;
  await pg.query(`SELECT pg_logical_emit_message(true, 'chancery', 'self-check')`); // writes WAL and needs no table
  const found = `${rows[0]?.['fsync']} ${rows[0]?.['pages']} ${rows[0]?.['commits']} ${rows[0]?.['method']}`;
  if (found !== 'on on on fsync' || disk.syncs === before) {
    const facts = `${found}, ${disk.syncs - before} syncs per commit`;
    throw new Error(`The embedded database would not survive a power cut (${facts}): not started.`);
  }
}
