import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findPostgres } from './postgres-binaries.ts';
import { startPostgres } from './postgres.ts';
import { allDead, family, signal } from './processes.ts';

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Names the directory where the test files of one run meet to share a server. */
const MEETING = 'CHANCERY_TEST_POSTGRES_DIR';
const POLL_MS = 50;
const START_WITHIN_MS = 90_000;

type Shared = { readonly url: string; readonly pid: number } | { readonly failed: string };

let ours: Promise<string> | undefined;

/**
 * For vitest's `globalSetup`: opens the meeting place of a run and returns how to close it. The server itself starts when
 * the first test file asks, so that a run of pure tests starts none.
 */
export function openMeeting(): () => Promise<void> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'chancery-run-'));
  fs.chmodSync(dir, 0o755);
  process.env[MEETING] = dir;
  return async () => {
    const shared = read(dir);
    if (shared && 'pid' in shared) {
      const pids = family(shared.pid);
      signal(shared.pid, 'SIGQUIT');
      await allDead(pids);
    }
    fs.rmSync(dir, { recursive: true, force: true });
  };
}

/** The url of the one server of this test run, as its superuser. */
export function sharedPostgres(): Promise<string> {
  return (ours ??= obtain());
}

/** An empty database of its own on the shared server. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const admin = await sharedPostgres();
  const name = `chancery_${randomBytes(8).toString('hex')}`;
  await asAdmin(admin, `CREATE DATABASE ${name}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function obtain(): Promise<string> {
  const source = findPostgres();
  if (source?.kind === 'url') return source.url;
  const meeting = process.env[MEETING];
  if (meeting === undefined) return await startAlone();
  if (!claim(meeting)) return await awaitShared(meeting);
  try {
    const server = await startPostgres({ dir: path.join(meeting, 'server'), detached: true });
    write(meeting, { url: server.url, pid: server.pids()[0]! });
    return server.url;
  } catch (error) {
    write(meeting, { failed: String(error) });
    throw error;
  }
}

/** Outside a run that has a meeting place: a server that ends with this process. */
async function startAlone(): Promise<string> {
  const server = await startPostgres();
  process.once('exit', () => fs.rmSync(server.dir, { recursive: true, force: true }));
  return server.url;
}

/** Only one process of the run starts the server. */
function claim(meeting: string): boolean {
  try {
    fs.mkdirSync(path.join(meeting, 'claimed'));
    return true;
  } catch {
    return false;
  }
}

async function awaitShared(meeting: string): Promise<string> {
  for (const deadline = Date.now() + START_WITHIN_MS; Date.now() < deadline; await pause(POLL_MS)) {
    const shared = read(meeting);
    if (shared && 'failed' in shared) throw new Error(shared.failed);
    if (shared) return shared.url;
  }
  throw new Error('The shared PostgreSQL of this test run did not come up.');
}

function write(meeting: string, shared: Shared): void {
  const file = path.join(meeting, 'shared.json');
  fs.writeFileSync(`${file}.part`, JSON.stringify(shared));
  fs.renameSync(`${file}.part`, file); // readers see all of it or nothing
}

function read(meeting: string): Shared | undefined {
  const file = path.join(meeting, 'shared.json');
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Shared) : undefined;
}
