import os from 'node:os';
import { diagnose, listen, openDatabase } from '@chancery/ledger';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { bundledPostgres, findPostgresBinaries, type PostgresBinaries } from '../../../libs/testing/src/postgres-binaries.ts';
import { startPostgres, type RunningPostgres } from '../../../libs/testing/src/postgres.ts';
import { INSERT, ROWS, writtenIds } from './rows.ts';

/** Busy machines are slow; a wait ends as soon as what it waits for is there. */
const PATIENTLY = { timeout: 30_000, interval: 20 };

/** Every PostgreSQL at hand: what a login may do with roles changed in release 16. */
const releases = [findPostgresBinaries(), bundledPostgres()].filter(
  (found, at, all): found is PostgresBinaries => found !== undefined && all.findIndex((each) => each?.bin === found.bin) === at,
);

describe.each(releases)('the login on PostgreSQL $version', (binaries) => {
  let server: RunningPostgres;

  beforeAll(async () => void (server = await startPostgres({ binaries })));
  afterAll(() => server.stop());

  async function admin(...statements: string[]): Promise<void> {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  }

  /** A database that `login` owns; the role of the application, which all databases share, is made anew. */
  async function ownedBy(login: string, attributes: string): Promise<string> {
    await admin(`CREATE ROLE ${login} LOGIN ${attributes}`, `CREATE DATABASE ${login} OWNER ${login}`);
    onTestFinished(() => admin(`DROP DATABASE ${login} WITH (FORCE)`, `DROP ROLE IF EXISTS chancery_app`, `DROP ROLE ${login}`));
    return server.url.replace('postgres@', `${login}@`).replace(/postgres$/, login);
  }

  async function works(url: string): Promise<void> {
    const database = await openDatabase({ ...ROWS, url, dataDir: os.tmpdir() });
    await database.dataSource.query(INSERT, [1, '']);
    expect(await writtenIds(database)).toEqual([1]);
    await expect(database.dataSource.query('DELETE FROM written')).rejects.toMatchObject({ code: '42501' });
    await database.close();
  }

  it('that may create roles sets everything up by itself', async () => {
    await works(await ownedBy('maker', 'CREATEROLE'));
  });

  it('that may not create roles is told what the administrator must run, and works after that', async () => {
    const url = await ownedBy('plain', '');
    const command = 'CREATE ROLE chancery_app NOLOGIN; GRANT chancery_app TO "plain";';
    await expect(openDatabase({ ...ROWS, url, dataDir: os.tmpdir() })).rejects.toMatchObject({
      code: 'SCHEMA_REFUSED',
      message: expect.stringContaining(command),
    });
    await admin(command);
    await works(url);
  });

  it('that may not create tables is told what the administrator must run', async () => {
    const url = await ownedBy('guest', '');
    await admin('CREATE ROLE chancery_app NOLOGIN', 'GRANT chancery_app TO guest', 'ALTER DATABASE guest OWNER TO postgres');
    const inside = new pg.Client({ connectionString: server.url.replace(/postgres$/, 'guest') });
    await inside.connect();
    await inside.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    await inside.end();
    await expect(openDatabase({ ...ROWS, url, dataDir: os.tmpdir() })).rejects.toMatchObject({
      code: 'SCHEMA_REFUSED',
      message: expect.stringContaining('ALTER DATABASE guest OWNER TO "guest";'),
    });
  });

  it('is refused when the role it would work as is a superuser', async () => {
    const url = await ownedBy('lofty', '');
    await admin('CREATE ROLE chancery_app SUPERUSER NOLOGIN', 'GRANT chancery_app TO lofty');
    await expect(openDatabase({ ...ROWS, url, dataDir: os.tmpdir() })).rejects.toMatchObject({
      code: 'SCHEMA_REFUSED',
      message: expect.stringContaining('a superuser'),
    });
  });
});

describe.skipIf(releases.length === 0)('a database on a server', () => {
  let server: RunningPostgres;

  beforeAll(async () => void (server = await startPostgres()));
  afterAll(() => server.stop());

  const heard = (): { payloads: string[]; lost: Error[]; heards: number } => ({ payloads: [], lost: [], heards: 0 });

  async function ear(channel: string) {
    const calls = heard();
    const listener = await listen(
      server.url,
      channel,
      (payload) => calls.payloads.push(payload),
      (error) => calls.lost.push(error),
      () => calls.heards++,
    );
    onTestFinished(() => listener.close());
    return calls;
  }

  async function notify(channel: string, payload: string): Promise<void> {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query('SELECT pg_notify($1, $2)', [channel, payload]);
    await client.end();
  }

  it('is heard on a channel of any name', async () => {
    const calls = await ear('odd "name"');
    await notify('odd "name"', 'a');
    await notify('another', 'b');
    await notify('odd "name"', 'c');
    await expect.poll(() => calls.payloads, PATIENTLY).toEqual(['a', 'c']);
    expect([calls.lost.length, calls.heards]).toEqual([0, 1]);
  });

  it('is heard again after it was killed; the loss is told once', async () => {
    const calls = await ear('streams');
    await server.kill();
    await expect.poll(() => calls.lost.length, PATIENTLY).toBe(1);
    await server.restart();
    await expect.poll(() => calls.heards, PATIENTLY).toBe(2);
    await notify('streams', 'after');
    await expect.poll(() => calls.payloads, PATIENTLY).toEqual(['after']);
    expect(calls.lost).toHaveLength(1);
  });

  it('that goes silent is told as lost, and heard when it speaks again', async () => {
    const calls = await ear('streams');
    const pids = server.pids();
    for (const pid of pids) process.kill(pid, 'SIGSTOP');
    try {
      await expect.poll(() => calls.lost.length, PATIENTLY).toBe(1);
    } finally {
      for (const pid of pids) process.kill(pid, 'SIGCONT');
    }
    await expect.poll(() => calls.heards, PATIENTLY).toBe(2);
  });

  it('that cannot be reached at the start is told at once', async () => {
    await expect(
      listen(
        'postgres://nobody@127.0.0.1:1/none',
        'c',
        () => {},
        () => {},
      ),
    ).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const opening = openDatabase({ ...ROWS, url: 'postgres://nobody@127.0.0.1:1/none', dataDir: os.tmpdir() });
    await expect(opening).rejects.toSatisfy((error) => diagnose(error).verdict === 'retry');
  });

  it('names itself, stops long statements and open transactions that do nothing', async () => {
    const database = await openDatabase({ ...ROWS, url: server.url, dataDir: os.tmpdir(), applicationName: 'chancery replica 2' });
    const [row] = await database.dataSource.query(
      `SELECT current_setting('application_name') AS name, current_setting('statement_timeout') AS long,
              current_setting('idle_in_transaction_session_timeout') AS idle`,
    );
    expect(row).toEqual({ name: 'chancery replica 2', long: '30s', idle: '1min' });
    await database.close();
  });

  it('whose administrator ends the connections is used again by the same pool', async () => {
    const database = await openDatabase({ ...ROWS, url: server.url, dataDir: os.tmpdir(), poolMax: 1 });
    const running = database.dataSource.query('SELECT pg_sleep(30)');
    const ended = expect(running).rejects.toSatisfy((error) => diagnose(error).commit === 'unknown');
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    const terminate = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(30)'`;
    await expect.poll(async () => (await client.query(terminate)).rowCount, PATIENTLY).toBe(1);
    await client.end();
    await ended;
    // The server's word may come before its socket ends: whoever meets that connection in between is told to try again.
    const asked = () => database.dataSource.query('SELECT current_user AS role').catch((error: unknown) => diagnose(error).verdict);
    await expect.poll(asked, PATIENTLY).toEqual([{ role: 'chancery_app' }]);
    await database.close();
  });
});
