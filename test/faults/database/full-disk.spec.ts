import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { diagnose, openDatabase, type Database } from '@chancery/ledger';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshDataDir } from '../../../libs/testing/src/databases.ts';
import { findPostgresBinaries } from '../../../libs/testing/src/postgres-binaries.ts';
import { startPostgres } from '../../../libs/testing/src/postgres.ts';
import { mountMemory, mountRefusal } from './mounts.ts';
import { INSERT, lost, ROWS, writtenIds } from './rows.ts';

const ROW_BYTES = 1_500_000;

/** Writes until the database fails, and returns what it acknowledged and how it failed. */
async function fill(database: Database): Promise<{ acknowledged: number[]; failure: unknown }> {
  const filler = randomBytes(ROW_BYTES / 2).toString('hex'); // nothing that PostgreSQL could compress
  const acknowledged: number[] = [];
  for (let id = 1; id <= 10_000; id++) {
    try {
      await database.dataSource.query(INSERT, [id, filler]);
      acknowledged.push(id);
    } catch (failure) {
      return { acknowledged, failure };
    }
  }
  throw new Error('The disk did not fill up.');
}

describe('a full disk', () => {
  beforeEach((ctx) => ctx.skip(mountRefusal !== undefined, mountRefusal));

  it('loses no acknowledged row of the embedded database, and with more space it goes on', async () => {
    const disk = mountMemory(90);
    const made = await freshDataDir();
    fs.cpSync(made, path.join(disk.dir, 'data'), { recursive: true });
    fs.rmSync(made, { recursive: true });
    const database = await openDatabase({ ...ROWS, dataDir: path.join(disk.dir, 'data') });
    const { acknowledged, failure } = await fill(database);
    expect(diagnose(failure).verdict).toBe('retry');
    disk.resize(300);
    expect(lost(acknowledged, await writtenIds(database))).toEqual([]);
    await database.dataSource.query(INSERT, [0, 'after']);
    await database.close();
    disk.unmount();
  });

  it.skipIf(!findPostgresBinaries())('loses no acknowledged row of a PostgreSQL server', async () => {
    const disk = mountMemory(90);
    const server = await startPostgres({ dir: path.join(disk.dir, 'server') });
    const database = await openDatabase({ ...ROWS, url: server.url, dataDir: disk.dir });
    const { acknowledged, failure } = await fill(database);
    expect(diagnose(failure).verdict).toBe('retry');
    disk.resize(300);
    await server.restart();
    expect(lost(acknowledged, await writtenIds(database))).toEqual([]);
    await database.close();
    await server.stop();
    disk.unmount();
  });
});
