import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClientBase, Pool } from 'pg';
import { DataSource, type DataSourceOptions, type QueryRunner } from 'typeorm';
import { migrate, type Migration } from './migrate.ts';
import { endWhenSilent } from './silence.ts';
import { PgliteHost } from './pglite/host.ts';
import { checkRole, prepareRole, SET_APP_ROLE } from './role.ts';

export interface DatabaseOptions {
  /** A PostgreSQL server. Without it the database is embedded, in `dataDir`. */
  readonly url?: string | undefined;
  readonly dataDir: string;
  readonly entities: NonNullable<DataSourceOptions['entities']>;
  /** In the order in which a new database gets them. */
  readonly migrations: readonly Migration[];
  /** Connections to a server that read, at most, 10 unless told; a few more commit. The embedded database has one session. */
  readonly poolMax?: number | undefined;
  readonly applicationName?: string | undefined;
  /** A server that owes an answer and says nothing for so long counts as gone; 45 s unless told. */
  readonly silenceMs?: number | undefined;
}

/** An open database, migrated, in which the application works as a role that owns nothing. */
export interface Database {
  readonly dataSource: DataSource;
  /** Where commits are written: connections of their own on a server, the one session of an embedded database. */
  readonly committing: DataSource;
  readonly kind: 'embedded' | 'server';
  /** Lets running and queued queries finish, up to ten seconds. Give no new work after calling it. */
  close(): Promise<void>;
  /** Embedded only: calls back each time the database thread died. What was running has failed; the next query starts it again. */
  onWorkerDeath?(listener: (error: Error) => void): void;
}

/**
 * For the connections that commit: their one statement reaches its rows through an index, and stays prepared from a time when tables
 * were small and reading them whole looked cheap; without this it would do so until they are analysed again (9 ms where 0.4 do). It
 * cannot say so by itself: a plan that is made again would forget it. What reads is planned as PostgreSQL sees fit, but for the embedded
 * database, whose one session does both.
 */
const BY_INDEX = `SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_bitmapscan = off; SET plan_cache_mode = force_generic_plan`;
/** Compiling a plan costs more than running any of ours. */
const UNCOMPILED = 'SET jit = off';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;
type Connection = Partial<PostgresOptions> & { readonly extra: object };

const POOL_MAX = 10;
/** Two commits are on their way at once, and a third waits for the disk. */
const COMMITTING_MAX = 4;
const STATEMENT_TIMEOUT_MS = 30_000;
/** Longer than any statement may take. */
const SILENCE_MS = 45_000;
const IDLE_IN_TRANSACTION_MS = 60_000;
/** Longer than any transaction should take: who waits longer for the session most likely waits for itself. */
const SESSION_WAIT_MS = 30_000;
const IDLE_MS = 300_000;
const CONNECT_TIMEOUT_MS = 10_000;
const KEEP_ALIVE_AFTER_MS = 10_000;
const DRAIN_MS = 10_000;
const DRAIN_POLL_MS = 5;

/**
 * Opens the database and brings its schema to this build. Throws `DirectoryInUse`, `SchemaRefused`, or what the driver threw;
 * a failed start leaves nothing open and may be tried again.
 *
 * Embedded, never query the data source inside an open transaction except through it: there is one session, and the query
 * would wait for the transaction that waits for it, until it fails after thirty seconds.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url === undefined ? await openEmbedded(options) : await openServer(options, options.url);
}

async function openEmbedded(options: DatabaseOptions): Promise<Database> {
  const host = new PgliteHost(path.resolve(options.dataDir));
  const own = { host: 'embedded', port: 1, username: 'postgres', password: '', database: 'postgres' };
  const session = { stream: host.stream, max: 1, ssl: false, idleTimeoutMillis: 0, connectionTimeoutMillis: SESSION_WAIT_MS };
  const connection: Connection = { ...own, extra: session };
  try {
    await host.start(); // before the driver, so that its reason reaches the caller as it is
    const dataSource = await connected(options, connection, connection, `${UNCOMPILED}; ${BY_INDEX}`);
    const close = async (): Promise<void> => {
      if (!(await drained(dataSource))) await host.kill();
      await dataSource.destroy();
      await host.close();
    };
    return { dataSource, committing: dataSource, kind: 'embedded', close, onWorkerDeath: (listener) => host.onWorkerDeath(listener) };
  } catch (error) {
    await host.close();
    throw error;
  }
}

async function openServer(options: DatabaseOptions, url: string): Promise<Database> {
  const steady = { keepAlive: true, keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS };
  const shared = { url, applicationName: options.applicationName ?? 'chancery', connectTimeoutMS: CONNECT_TIMEOUT_MS };
  const limits = { statement_timeout: STATEMENT_TIMEOUT_MS, idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS };
  const working = (max: number) => ({ ...shared, extra: { ...steady, ...limits, idleTimeoutMillis: IDLE_MS, max } });
  const dataSource = await connected(
    options,
    { ...shared, extra: { ...steady, max: 1 } }, // a migration may take long
    working(options.poolMax ?? POOL_MAX),
    UNCOMPILED,
  );
  const committing = await opened({ ...options, entities: [] }, working(COMMITTING_MAX), `${UNCOMPILED}; ${BY_INDEX}`).catch(
    async (error: unknown) => {
      await dataSource.destroy();
      throw error;
    },
  );
  const close = async (): Promise<void> => {
    await Promise.all([dataSource, committing].map(drained));
    await Promise.all([dataSource, committing].map((each) => each.destroy()));
  };
  return { dataSource, committing, kind: 'server', close };
}

/** Migrates as the login over a connection of its own, and then works as the application's role only. */
async function connected(options: DatabaseOptions, migrating: Connection, working: Connection, planning: string): Promise<DataSource> {
  await using(newDataSource([], migrating), async (dataSource) => {
    await prepareRole(dataSource);
    await migrate(dataSource, options.migrations);
  });
  return await opened(options, working, planning);
}

async function opened(options: DatabaseOptions, working: Connection, planning: string): Promise<DataSource> {
  const onConnect = async (client: ClientBase): Promise<void> => {
    if (options.url !== undefined) endWhenSilent(client, options.silenceMs ?? SILENCE_MS);
    await client.query(SET_APP_ROLE);
    await client.query(planning);
  };
  const dataSource = newDataSource(options.entities, { ...working, extra: { ...working.extra, onConnect } });
  await dataSource.initialize();
  try {
    await checkRole(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

async function using(dataSource: DataSource, work: (dataSource: DataSource) => Promise<void>): Promise<void> {
  await dataSource.initialize();
  try {
    await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

function newDataSource(entities: DatabaseOptions['entities'], connection: Connection): DataSource {
  return new DataSource({
    ...connection,
    type: 'postgres',
    entities,
    synchronize: false,
    installExtensions: false,
    logging: false,
    // A connection that breaks while idle: the pool has dropped it, and the next query opens another.
    poolErrorHandler: () => undefined,
  });
}

/**
 * The `pg` client under a query runner, for named prepared statements: `client.query({ name, text, values })`.
 * It is the runner's until `runner.release()`.
 */
export async function pgClientOf(runner: QueryRunner): Promise<ClientBase> {
  return (await runner.connect()) as ClientBase;
}

/** Ending a pool silently drops the queries that wait in it. False when they did not finish in time. */
async function drained(dataSource: DataSource): Promise<boolean> {
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  const deadline = performance.now() + DRAIN_MS;
  while (pool.waitingCount > 0 || pool.idleCount < pool.totalCount) {
    if (performance.now() > deadline) return false;
    await pause(DRAIN_POLL_MS);
  }
  return true;
}
