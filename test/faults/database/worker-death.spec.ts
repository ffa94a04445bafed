import { Worker } from 'node:worker_threads';
import { openDatabase, type Database } from '@chancery/ledger';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { connect, faultyHost, testDir, testHost } from './embedded.ts';
import { INSERT, ROWS, writtenIds } from './rows.ts';

/** The open database and how to end its thread, which nothing else gives away. */
async function openWithRows(): Promise<{ database: Database; kill(): Promise<unknown> }> {
  const post = vi.spyOn(Worker.prototype, 'postMessage');
  const database = await openDatabase({ ...ROWS, dataDir: await testDir() });
  const worker = post.mock.contexts.at(-1) as Worker;
  post.mockRestore();
  onTestFinished(() => database.close());
  return { database, kill: () => worker.terminate() };
}

describe('the death of the database thread', () => {
  it('fails what was running; what waits goes on, and every acknowledged row is there', async () => {
    const host = testHost(await testDir());
    const deaths: string[] = [];
    host.onWorkerDeath((error) => deaths.push(error.message));
    const before = await connect(host);
    await before.query('CREATE TABLE written (id int)');
    await before.query('INSERT INTO written VALUES (1)');
    const running = expect(before.query('SELECT pg_sleep(60)')).rejects.toMatchObject({ code: 'WORKER_ENDED' });
    await host.kill();
    await running;
    const after = await connect(host);
    expect((await after.query('SELECT id FROM written')).rows).toEqual([{ id: 1 }]);
    expect(deaths).toEqual(['The embedded database ended: exit code 1']);
    await after.end();
  });

  it('is survived by a data source: later queries meet a new thread in the same role', async () => {
    const { database, kill } = await openWithRows();
    await database.dataSource.query(INSERT, [1, '']);
    const deaths: Error[] = [];
    database.onWorkerDeath!((error) => deaths.push(error));
    const running = expect(database.dataSource.query('SELECT pg_sleep(60)')).rejects.toMatchObject({ code: 'WORKER_ENDED' });
    const waiting = database.dataSource.query(`${INSERT} RETURNING current_user AS role`, [2, '']);
    await kill();
    await running;
    expect(await waiting).toEqual([{ role: 'chancery_app' }]);
    expect(await writtenIds(database)).toEqual([1, 2]);
    expect(deaths).toHaveLength(1);
  });

  it('too often within a while makes the host rest, and then it tries again', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const host = testHost(await testDir(), { deathsMax: 2, withinMs: 60_000 });
    for (let death = 1; death <= 2; death++) {
      await host.start();
      await host.kill();
    }
    await expect(host.start()).rejects.toMatchObject({ code: 'WORKER_RESTS' });
    vi.advanceTimersByTime(60_001);
    await host.start();
  });

  it('follows a failed fsync at once: nothing is acknowledged any more', async () => {
    const { host, fault } = faultyHost(await testDir());
    const client = await connect(host);
    await client.query('CREATE TABLE written (id int)');
    await client.query('INSERT INTO written VALUES (1)');
    fault('eio');
    await expect(client.query('INSERT INTO written VALUES (2)')).rejects.toMatchObject({
      code: 'WORKER_ENDED',
      message: expect.stringContaining('EIO'),
    });
    await expect(client.query('INSERT INTO written VALUES (3)')).rejects.toThrow();
    await expect(host.start()).rejects.toMatchObject({ code: 'WORKER_ENDED' }); // recovery cannot sync either
    fault('none');
    const after = await connect(host);
    const ids = (await after.query('SELECT id FROM written ORDER BY id')).rows.map(({ id }) => id);
    expect(ids).toContain(1);
    expect(ids).not.toContain(3);
    await after.end();
  });

  it('follows an exception inside PostgreSQL that is not an ordinary error', async () => {
    const { host, fault } = faultyHost(await testDir());
    const client = await connect(host);
    await expect(client.query('SELECT 1/0')).rejects.toMatchObject({ code: '22012' }); // an ordinary one, and it goes on
    fault('abort');
    await expect(client.query('SELECT 1')).rejects.toMatchObject({ code: 'WORKER_ENDED', message: expect.stringContaining('unreachable') });
    fault('none');
    const after = await connect(host);
    expect((await after.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await after.end();
  });

  it('at the start, when commits would not reach the disk, is the end: it does not start', async () => {
    const { host, fault } = faultyHost(await testDir());
    fault('no hook');
    await expect(host.start()).rejects.toThrow('would not survive a power cut');
  });
});
