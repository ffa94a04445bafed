import { freshDatabase, findPostgres } from '@chancery/testing';
import os from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inTransaction } from '../store/transaction.ts';
import { openDatabase } from './data-source.ts';
import { diagnose } from './errors.ts';

const SILENCE_MS = 150;

describe.skipIf(!findPostgres())('a server that owes an answer', () => {
  const open = async () => {
    const { url, drop } = await freshDatabase();
    onTestFinished(drop);
    const database = await openDatabase({ url, dataDir: os.tmpdir(), entities: [], migrations: [], poolMax: 1, silenceMs: SILENCE_MS });
    onTestFinished(() => database.close());
    return database;
  };

  it('and says nothing for too long is given up: what was asked may have been done, and the next question goes elsewhere', async () => {
    const { dataSource } = await open();
    await expect(dataSource.query('SELECT pg_sleep(60)')).rejects.toSatisfy((error) => diagnose(error).commit === 'unknown');
    expect(await dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is borne with where statements may take as long as they need', async () => {
    const database = await open();
    const slow = { name: 'slow', text: 'SELECT pg_sleep($1)', values: [(SILENCE_MS * 3) / 1_000] };
    await expect(inTransaction(database, 'BEGIN', (run) => run(slow))).resolves.toHaveLength(1);
  });

  it('keeps its connection however long that is idle', async () => {
    const { dataSource } = await open();
    const [{ pid }] = await dataSource.query('SELECT pg_backend_pid() AS pid');
    await new Promise((resolve) => void setTimeout(resolve, SILENCE_MS * 3));
    expect(await dataSource.query('SELECT pg_backend_pid() AS pid')).toEqual([{ pid }]);
  });
});
