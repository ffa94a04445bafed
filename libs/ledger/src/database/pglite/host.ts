import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { lockDirectory } from './lock.ts';
import type { FromWorker, ToWorker, WorkerSettings } from './messages.ts';
import { PgStream, type Bridge } from './stream.ts';

/** The database thread ended. Whether a commit that was on its way took effect is not known. */
export class WorkerEnded extends Error {
  readonly code: string;

  constructor(reason: string, cause?: string) {
    super(`The embedded database ended: ${reason}`);
    this.code = cause === 'UNREADABLE_DIRECTORY' ? cause : 'WORKER_ENDED';
  }
}

/** The database thread died so often that starting it again waits for a while. */
export class TooManyDeaths extends Error {
  readonly code = 'WORKER_RESTS';
}

export interface HostLimits {
  readonly deathsMax: number;
  readonly withinMs: number;
}

const LIMITS: HostLimits = { deathsMax: 5, withinMs: 60_000 };

// Beside this file is the worker's source when running from source, and its JavaScript when built.
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/**
 * Owns the lock on a data directory and the thread that runs the database. A dead thread fails what was running; the next
 * connection starts another one, which recovers as after a crash.
 */
export class PgliteHost implements Bridge {
  readonly #dataDir: string;
  readonly #limits: HostLimits;
  readonly #workerUrl: URL;
  readonly #streams = new Map<number, PgStream>();
  readonly #listeners = new Set<(error: Error) => void>();
  #deaths: number[] = [];
  #unlock: (() => void) | undefined;
  #worker: Worker | undefined;
  #starting: Promise<void> | undefined;
  #nextId = 1;
  #closed = false;

  /** `workerUrl` is for tests that make the disk fail underneath the real worker. */
  constructor(dataDir: string, limits: Partial<HostLimits> = {}, workerUrl: URL = WORKER) {
    this.#dataDir = path.resolve(dataDir);
    this.#limits = { ...LIMITS, ...limits };
    this.#workerUrl = workerUrl;
  }

  /** The `stream` option of `pg`. Connections get the one session in turn: open one at a time. */
  readonly stream = (): PgStream => new PgStream(this, this.#nextId++);

  /** Throws `DirectoryInUse`, `WorkerEnded` or `TooManyDeaths`. A failed start is not remembered: the next call tries again. */
  start(): Promise<void> {
    this.#starting ??= this.#boot().catch((error: unknown) => {
      this.#starting = undefined;
      throw error;
    });
    return this.#starting;
  }

  onWorkerDeath(listener: (error: Error) => void): void {
    this.#listeners.add(listener);
  }

  /** Ends the thread in the middle of its work. The only way to stop a running statement. */
  async kill(): Promise<void> {
    await this.#worker?.terminate();
  }

  /** Waits for the running statement, closes the database and gives the lock back. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#starting?.catch(() => undefined);
    const worker = this.#worker;
    if (worker) {
      const ended = new Promise((resolve) => worker.once('exit', resolve));
      worker.postMessage({ kind: 'stop' } satisfies ToWorker);
      await ended;
    }
    this.#unlock?.();
    this.#unlock = undefined;
  }

  async attach(stream: PgStream): Promise<void> {
    await this.start();
    if (!stream.destroyed) this.#streams.set(stream.id, stream); // who connected may have given up meanwhile
  }

  send(id: number, chunk: Uint8Array): void {
    const data = new Uint8Array(chunk);
    this.#worker?.postMessage({ kind: 'data', id, data } satisfies ToWorker, [data.buffer]);
  }

  detach(id: number): void {
    if (this.#streams.delete(id)) this.#worker?.postMessage({ kind: 'gone', id } satisfies ToWorker);
  }

  async #boot(): Promise<void> {
    if (this.#closed) throw new Error('The embedded database is closed.');
    this.#deaths = this.#deaths.filter((at) => at > performance.now() - this.#limits.withinMs);
    if (this.#deaths.length >= this.#limits.deathsMax) {
      throw new TooManyDeaths(`The embedded database ended ${this.#deaths.length} times within ${this.#limits.withinMs} ms; it rests.`);
    }
    this.#unlock ??= lockDirectory(path.join(this.#dataDir, 'lock'));
    await this.#spawn({ dir: path.join(this.#dataDir, 'pg') });
  }

  #spawn(workerData: WorkerSettings): Promise<void> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(this.#workerUrl, { workerData, execArgv: [] });
      let fatal: { name: string; message: string } | undefined;
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'data') this.#streams.get(message.id)?.push(Buffer.from(message.data.buffer));
        else if (message.kind === 'fatal') fatal = message;
        else {
          this.#worker = worker;
          resolve();
        }
      });
      worker.on('error', (error: Error) => (fatal = error));
      worker.on('exit', (code) => {
        const error = new WorkerEnded(fatal?.message ?? `exit code ${code}`, fatal?.name);
        this.#ended(code === 0 && this.#closed ? undefined : error);
        reject(error);
      });
    });
  }

  /** Everything pending fails with the connections; `death` is missing when the end was asked for. */
  #ended(death: Error | undefined): void {
    this.#worker = undefined;
    this.#starting = undefined;
    if (death) this.#deaths.push(performance.now());
    const streams = [...this.#streams.values()];
    this.#streams.clear();
    for (const stream of streams) stream.destroy(death ?? new Error('The embedded database is closed.'));
    if (death) for (const listener of this.#listeners) listener(death);
  }
}
