import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { allDead, family, signal } from './processes.ts';

export interface PostgresOptions {
  /** Where to keep the data; a new temporary directory, removed by `stop`, unless told. */
  readonly dir?: string;
  readonly config?: Readonly<Record<string, string | number>>;
  readonly binaries?: PostgresBinaries;
  /** Lets the server outlive this process. */
  readonly detached?: boolean;
}

/** A PostgreSQL server of one's own, on a free port of 127.0.0.1. */
export interface RunningPostgres {
  readonly url: string;
  readonly dir: string;
  /** Shuts down in order and removes what this process made. */
  stop(): Promise<void>;
  /** SIGKILL to the server and all its children; resolves when every one of them is dead. */
  kill(): Promise<void>;
  /** Starts again on the same port and data, shutting down first if it still runs. */
  restart(): Promise<void>;
  /** The server first, then its children. Empty when it does not run. */
  pids(): readonly number[];
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

const run = promisify(execFile);
const START_WITHIN_MS = 60_000;
const POLL_MS = 25;
const TRIES = 3;

/** Makes a database cluster and starts it. As root it runs as `postgres` or `nobody`, since PostgreSQL refuses root. */
export async function startPostgres(options: PostgresOptions = {}): Promise<RunningPostgres> {
  const binaries = options.binaries ?? findPostgresBinaries();
  if (!binaries) throw new Error('No PostgreSQL found: install one, or the development dependencies of this repository.');
  const account = await unprivileged();
  const dir = options.dir ?? fs.mkdtempSync(path.join(os.tmpdir(), 'chancery-postgres-'));
  fs.mkdirSync(dir, { recursive: true });
  if (account) fs.chownSync(dir, account.uid, account.gid);
  const bin = account ? reachable(binaries.bin, dir) : binaries.bin;
  const data = path.join(dir, 'data');
  const fresh = !fs.existsSync(path.join(data, 'PG_VERSION'));
  if (fresh) {
    const settings = ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-instructions'];
    await run(path.join(bin, 'initdb'), settings, { ...account, cwd: dir });
  }
  for (let tried = 1; ; tried++) {
    const server = new Server({ bin, dir, data, account, port: await freePort(), options });
    try {
      await server.start();
      return server;
    } catch (error) {
      await server.kill();
      if (tried === TRIES) throw error; // an earlier try may have met a port that someone took meanwhile
    }
  }
}

interface ServerPlan {
  readonly bin: string;
  readonly dir: string;
  readonly data: string;
  readonly account: Account | undefined;
  readonly port: number;
  readonly options: PostgresOptions;
}

class Server implements RunningPostgres {
  readonly url: string;
  readonly dir: string;
  readonly #plan: ServerPlan;
  #child: ChildProcess | undefined;
  readonly #atExit = (): void => void (this.#child?.pid && signal(this.#child.pid, 'SIGQUIT'));

  constructor(plan: ServerPlan) {
    this.#plan = plan;
    this.url = `postgres://postgres@127.0.0.1:${plan.port}/postgres`;
    this.dir = plan.dir;
  }

  async start(): Promise<void> {
    const { bin, dir, data, account, options } = this.#plan;
    const log = fs.openSync(path.join(dir, 'server.log'), 'a');
    const child = spawn(path.join(bin, 'postgres'), ['-D', data, ...this.#settings()], {
      ...account,
      cwd: dir,
      stdio: ['ignore', log, log],
      detached: options.detached ?? false,
    });
    fs.closeSync(log);
    this.#child = child;
    if (options.detached) child.unref();
    else process.once('exit', this.#atExit);
    await this.#ready(child);
  }

  async stop(): Promise<void> {
    await this.#end('SIGINT');
    if (this.#plan.options.dir === undefined) fs.rmSync(this.dir, { recursive: true, force: true });
  }

  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async restart(): Promise<void> {
    await this.#end('SIGINT');
    await this.start();
  }

  pids(): readonly number[] {
    const pid = this.#child?.pid;
    if (pid === undefined) return [];
    return family(pid).sort((a, b) => Number(b === pid) - Number(a === pid));
  }

  /** May be called again while an earlier call still waits: only the child it began with is given up. */
  async #end(how: 'SIGINT' | 'SIGKILL'): Promise<void> {
    const child = this.#child;
    const pid = child?.pid;
    if (pid === undefined) return;
    signal(pid, how === 'SIGKILL' ? 'SIGSTOP' : how); // a stopped server starts no further children
    const pids = family(pid);
    if (how === 'SIGKILL') for (const each of pids) signal(each, how);
    await allDead(pids);
    if (this.#child !== child) return;
    process.off('exit', this.#atExit);
    this.#child = undefined;
  }

  #settings(): string[] {
    const settings = {
      port: this.#plan.port,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      fsync: 'on',
      max_connections: 200,
      log_min_messages: 'warning',
      ...this.#plan.options.config,
    };
    return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  }

  async #ready(child: ChildProcess): Promise<void> {
    let failed: unknown;
    child.once('error', (error) => (failed = error));
    const deadline = Date.now() + START_WITHIN_MS;
    for (;;) {
      const reason = failed ?? (child.exitCode === null && child.signalCode === null ? undefined : 'it ended');
      if (reason !== undefined || Date.now() > deadline) {
        const log = fs.readFileSync(path.join(this.dir, 'server.log'), 'utf8').split('\n').slice(-8).join('\n');
        throw new Error(`PostgreSQL did not start (${String(reason ?? 'no answer')}):\n${log}`);
      }
      if (await answers(this.url)) return;
      await pause(POLL_MS);
    }
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Whom to run as; undefined means as ourselves. */
async function unprivileged(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name])));
      return { uid: Number(uid!.stdout), gid: Number(gid!.stdout) };
    } catch {
      continue; // no such account
    }
  }
  throw new Error('PostgreSQL refuses to run as root, and there is neither an account "postgres" nor "nobody".');
}

/** The programs, copied into `dir` when another account could not reach them where they are. */
function reachable(bin: string, dir: string): string {
  const folders: string[] = [];
  for (let at = fs.realpathSync(bin); at !== path.dirname(at); at = path.dirname(at)) folders.push(at);
  if (folders.every((folder) => (fs.statSync(folder).mode & 0o001) !== 0)) return bin;
  const copy = path.join(dir, 'programs');
  if (!fs.existsSync(copy)) fs.cpSync(path.dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  return path.join(copy, path.basename(bin));
}
