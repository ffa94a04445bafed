import os from 'node:os';
import { openDatabase } from '@chancery/ledger';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findPostgresBinaries } from '../../../libs/testing/src/postgres-binaries.ts';
import { startPostgres } from '../../../libs/testing/src/postgres.ts';
import { testDir } from './embedded.ts';
import { lost, ROWS, writtenIds } from './rows.ts';
import { startWriter } from './writer-process.ts';

describe('SIGKILL while rows are written', () => {
  it('of the process with the embedded database loses no acknowledged row, three times over', async () => {
    const dataDir = await testDir();
    const acknowledged: number[] = [];
    for (const rows of [150, 400, 700]) {
      const writer = await startWriter(dataDir);
      await writer.untilWritten(rows);
      await writer.kill();
      acknowledged.push(...writer.acknowledged);
      const database = await openDatabase({ ...ROWS, dataDir });
      expect(lost(acknowledged, await writtenIds(database))).toEqual([]);
      await database.close();
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(1250);
  });

  const onServer = it.skipIf(!findPostgresBinaries());

  onServer('of a PostgreSQL server loses no acknowledged row, and the pool goes on after the restart', async () => {
    const server = await startPostgres();
    onTestFinished(() => server.stop());
    const database = await openDatabase({ ...ROWS, url: server.url, dataDir: os.tmpdir(), poolMax: 4 });
    onTestFinished(() => database.close());
    const acknowledged: number[] = [];
    let next = 1;
    let killed: Promise<void> | undefined;
    const write = async (): Promise<void> => {
      for (;;) {
        const id = next++;
        await database.dataSource.query('INSERT INTO written VALUES ($1, $2)', [id, 'x']);
        acknowledged.push(id);
        if (acknowledged.length === 300) killed = server.kill();
      }
    };
    await Promise.allSettled([write(), write(), write(), write()]);
    await killed;
    expect(server.pids()).toEqual([]);
    await server.restart();
    expect(acknowledged.length).toBeGreaterThanOrEqual(300);
    expect(lost(acknowledged, await writtenIds(database))).toEqual([]);
  });
});
