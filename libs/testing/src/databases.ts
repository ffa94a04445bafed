import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { openDatabase, type Database, type DatabaseOptions } from '@chancery/ledger';
import { afterAll, describe } from 'vitest';
import { findPostgres } from './postgres-binaries.ts';
import { freshDatabase } from './shared-postgres.ts';

/** Opens a new, empty database. It is closed and removed after the suite. */
export type OpenFresh = (options: Pick<DatabaseOptions, 'entities' | 'migrations' | 'poolMax'>) => Promise<Database>;

/** Runs one suite on the embedded database and on a PostgreSQL server. */
export function eachDatabase(suite: (name: string, open: OpenFresh) => void): void {
  contract('the embedded database', suite, freshEmbedded);
  const source = findPostgres();
  if (!source) describe.skip('PostgreSQL (skipped: neither a server nor its programs were found)', () => suite('PostgreSQL', never));
  else contract(source.kind === 'url' ? 'PostgreSQL' : `PostgreSQL ${source.version}`, suite, freshServer);
}

/** A data directory as after the first start, copied from one made once per machine, since the first start takes seconds. */
export async function freshDataDir(): Promise<string> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'chancery-data-'));
  fs.cpSync(path.join(await embeddedTemplate(), 'pg'), path.join(dataDir, 'pg'), { recursive: true });
  return dataDir;
}

interface Place {
  readonly where: Pick<DatabaseOptions, 'url' | 'dataDir'>;
  remove(): Promise<void> | void;
}

function contract(name: string, suite: (name: string, open: OpenFresh) => void, place: () => Promise<Place>): void {
  describe(name, () => {
    const cleanUp: (() => Promise<void> | void)[] = [];
    afterAll(async () => {
      for (const step of cleanUp.reverse()) await step();
    });
    suite(name, async (options) => {
      const { where, remove } = await place();
      cleanUp.push(remove);
      const database = closedOnce(await openDatabase({ ...options, ...where }));
      cleanUp.push(() => database.close());
      return database;
    });
  });
}

async function freshEmbedded(): Promise<Place> {
  const dataDir = await freshDataDir();
  return { where: { dataDir }, remove: () => fs.rmSync(dataDir, { recursive: true, force: true }) };
}

async function freshServer(): Promise<Place> {
  const { url, drop } = await freshDatabase();
  return { where: { url, dataDir: os.tmpdir() }, remove: drop };
}

/** A test may close its database itself. */
function closedOnce(database: Database): Database {
  let closing: Promise<void> | undefined;
  return { ...database, close: () => (closing ??= database.close()) };
}

function never(): never {
  throw new Error('A skipped suite opens no database.');
}

let template: Promise<string> | undefined;

function embeddedTemplate(): Promise<string> {
  return (template ??= makeTemplate());
}

async function makeTemplate(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = JSON.parse(fs.readFileSync(path.join(path.dirname(entry), '../package.json'), 'utf8')) as { version: string };
  const uid = process.getuid?.() ?? 0;
  const kept = path.join(os.tmpdir(), `chancery-template-${version}-${uid}`);
  if (fs.existsSync(kept) && isOurs(kept, uid)) return kept;
  const made = fs.mkdtempSync(path.join(os.tmpdir(), 'chancery-template-'));
  await (await openDatabase({ dataDir: made, entities: [], migrations: [] })).close();
  try {
    fs.renameSync(made, kept);
    return kept;
  } catch {
    return made; // another process was faster, or the name is taken by someone else
  }
}

function isOurs(dir: string, uid: number): boolean {
  const found = fs.lstatSync(dir);
  return found.isDirectory() && (process.getuid === undefined || found.uid === uid);
}
