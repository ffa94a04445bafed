import { once, type EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { connect, cut, testDir, testHost } from './embedded.ts';

describe('the one session of the embedded database', () => {
  it('refuses COPY FROM STDIN in every way of asking, and goes on', async () => {
    const client = await connect(testHost(await testDir()));
    await client.query('CREATE TABLE t (id int)');
    const refused = { code: '57014', message: expect.stringContaining('use INSERT, or a PostgreSQL server') };
    for (const text of ['COPY t FROM STDIN', 'SELECT 1; COPY t FROM STDIN; SELECT 2', '/* note */ copy t (id) from stdin']) {
      await expect(client.query(text), text).rejects.toMatchObject(refused);
    }
    await expect(client.query({ name: 'copy', text: 'COPY t FROM STDIN', values: [] })).rejects.toMatchObject(refused);
    const { rows } = await client.query(`SELECT 'copy t from stdin' AS text, count(*)::int FROM t`);
    expect(rows).toEqual([{ text: 'copy t from stdin', count: 0 }]);
    await client.end();
  });

  it('rolls back what a vanished client left open', async () => {
    const host = testHost(await testDir());
    const first = await connect(host);
    await first.query('CREATE TABLE t (id int)');
    await first.query('BEGIN');
    await first.query('INSERT INTO t VALUES (1)');
    await cut(first);
    const second = await connect(host);
    expect((await second.query('SELECT * FROM t')).rows).toEqual([]);
    await second.end();
  });

  it('is given to the next client when the one before vanished in the middle of an exchange', async () => {
    const host = testHost(await testDir());
    const first = await connect(host);
    await first.query(`SET application_name = 'left over'`);
    const { connection } = first as unknown as { connection: EventEmitter & Record<'parse' | 'flush', (query?: unknown) => void> };
    connection.parse({ text: 'SELECT nothing FROM nowhere' });
    connection.flush();
    await once(connection, 'errorMessage'); // PostgreSQL now skips everything until a Sync
    await cut(first);
    const second = await connect(host);
    expect((await second.query(`SELECT current_setting('application_name') AS name`)).rows).toEqual([{ name: '' }]);
    await second.end();
  });

  it('passes no prepared statement, setting, role or temporary table from one client to the next', async () => {
    const host = testHost(await testDir());
    const first = await connect(host);
    await first.query({ name: 'one', text: 'SELECT $1::int', values: [1] });
    await first.query(`SET search_path = pg_temp; CREATE TEMP TABLE mine (id int); CREATE ROLE lesser; SET ROLE lesser`);
    await first.end();
    const second = await connect(host);
    const { rows } = await second.query(
      `SELECT (SELECT count(*)::int FROM pg_prepared_statements) AS prepared, current_setting('search_path') AS path,
              current_user AS role, to_regclass('pg_temp.mine') AS mine`,
    );
    expect(rows).toEqual([{ prepared: 0, path: 'public', role: 'postgres', mine: null }]);
    expect((await second.query({ name: 'one', text: 'SELECT $1::text AS text', values: ['another'] })).rows).toEqual([{ text: 'another' }]);
    await second.end();
  });

  it('lets a second client wait until the first is gone', async () => {
    const host = testHost(await testDir());
    const first = await connect(host);
    const order: string[] = [];
    const second = connect(host).then((client) => {
      order.push('second connected');
      return client;
    });
    await first.query('SELECT pg_sleep(0.05)');
    order.push('first done');
    await first.end();
    await (await second).end();
    expect(order).toEqual(['first done', 'second connected']);
  });

  it('carries a result larger than what is sent at a time', async () => {
    const client = await connect(testHost(await testDir()));
    const { rows } = await client.query(`SELECT n, repeat('x', 1000) AS text FROM generate_series(1, 3000) n`);
    expect([rows.length, rows.at(-1).n, rows.every(({ text }) => text.length === 1000)]).toEqual([3000, 3000, true]);
    await client.end();
  });
});
