import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { PgliteHost, type HostLimits } from '../../../libs/ledger/src/database/pglite/host.ts';
import { freshDataDir } from '../../../libs/testing/src/databases.ts';

const FAULTY = new URL('./faulty-worker.ts', import.meta.url);

/** A data directory that is removed after the test. */
export async function testDir(): Promise<string> {
  const dataDir = await freshDataDir();
  onTestFinished(() => fs.rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}

export function testHost(dataDir: string, limits: Partial<HostLimits> = {}): PgliteHost {
  const host = new PgliteHost(dataDir, limits);
  onTestFinished(() => host.close());
  return host;
}

/** A failing fsync, one that does nothing, a crash inside PostgreSQL, a hook that PGlite does not call. */
export type Fault = 'eio' | 'lie' | 'abort' | 'no hook' | 'none';

/** A host whose disk can be made to fail. */
export function faultyHost(dataDir: string): { host: PgliteHost; fault(kind: Fault): void } {
  const host = new PgliteHost(dataDir, {}, FAULTY);
  onTestFinished(() => host.close());
  return { host, fault: (kind) => fs.writeFileSync(path.join(dataDir, 'fault'), kind) };
}

/** A connected client, which must be closed or cut by the test. */
export async function connect(host: PgliteHost): Promise<pg.Client> {
  const client = new pg.Client({ stream: host.stream, user: 'postgres', database: 'postgres', ssl: false });
  client.on('error', () => undefined); // the pending query tells
  await client.connect();
  return client;
}

/** The client vanishes without a word, as when its process is killed. */
export async function cut(client: pg.Client): Promise<void> {
  const { stream } = (client as unknown as { connection: { stream: NodeJS.EventEmitter & { destroy(): void } } }).connection;
  const closed = once(stream, 'close');
  stream.destroy();
  await closed;
}
