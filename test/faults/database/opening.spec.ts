import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '@chancery/ledger';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testDir, testHost } from './embedded.ts';
import { INSERT, ROWS, writtenIds } from './rows.ts';
import { startWriter } from './writer-process.ts';

function emptyDir(): string {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'chancery-empty-'));
  onTestFinished(() => fs.rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}

const IN_USE = {
  code: 'DIRECTORY_IN_USE',
  message: expect.stringMatching(/in use by another Chancery process\. Stop that process, or .*DATABASE_URL/),
};

describe('opening the embedded database', () => {
  it('makes a database where there is none, and finds its rows the next time', async () => {
    const dataDir = emptyDir();
    const first = await openDatabase({ ...ROWS, dataDir });
    await first.dataSource.query(INSERT, [1, '']);
    await first.close();
    expect(fs.readdirSync(dataDir).sort()).toEqual(['lock', 'pg']);
    const second = await openDatabase({ ...ROWS, dataDir });
    expect(await writtenIds(second)).toEqual([1]);
    await second.close();
  });

  it('begins again after a first start that was killed at any moment', async () => {
    const dataDir = emptyDir();
    const writer = path.join(import.meta.dirname, 'writer.ts');
    const starting = spawn(process.execPath, ['--conditions=@chancery/source', writer, dataDir], { stdio: 'ignore' });
    while (!fs.existsSync(path.join(dataDir, 'pg.init/global'))) await pause(5);
    starting.kill('SIGKILL');
    await once(starting, 'exit');
    expect(fs.existsSync(path.join(dataDir, 'pg'))).toBe(false);
    const database = await openDatabase({ ...ROWS, dataDir });
    expect(await writtenIds(database)).toEqual([]);
    await database.close();
    expect(fs.readdirSync(dataDir).sort()).toEqual(['lock', 'pg']);
  });

  it('refuses a directory that this process has open', async () => {
    const dataDir = await testDir();
    await testHost(dataDir).start();
    await expect(openDatabase({ ...ROWS, dataDir })).rejects.toMatchObject(IN_USE);
  });

  it('refuses a directory that another process has open, until that one is gone', async () => {
    const dataDir = await testDir();
    const writer = await startWriter(dataDir);
    await writer.untilWritten(1);
    await expect(openDatabase({ ...ROWS, dataDir })).rejects.toMatchObject(IN_USE);
    await writer.untilWritten(1); // the refused one has disturbed nothing
    await writer.kill();
    const database = await openDatabase({ ...ROWS, dataDir });
    expect((await writtenIds(database)).length).toBeGreaterThanOrEqual(2);
    await database.close();
  });

  it('keeps the lock through crash recovery, which opens and closes every file of the database', async () => {
    const dataDir = await testDir();
    const host = testHost(dataDir);
    await host.start();
    await host.kill();
    await host.start();
    await expect(openDatabase({ ...ROWS, dataDir })).rejects.toMatchObject(IN_USE);
  });

  it('refuses data of another PostgreSQL release and says what to do', async () => {
    const dataDir = await testDir();
    fs.writeFileSync(path.join(dataDir, 'pg/PG_VERSION'), '17\n');
    await expect(openDatabase({ ...ROWS, dataDir })).rejects.toMatchObject({
      code: 'UNREADABLE_DIRECTORY',
      message: expect.stringMatching(/PostgreSQL 17, and this build reads 18\. Make a backup with the build that wrote it/),
    });
  });

  it('refuses a directory that is no database, and leaves it as it is', async () => {
    const dataDir = emptyDir();
    fs.mkdirSync(path.join(dataDir, 'pg'));
    fs.writeFileSync(path.join(dataDir, 'pg/notes.txt'), 'mine');
    await expect(openDatabase({ ...ROWS, dataDir })).rejects.toMatchObject({ code: 'UNREADABLE_DIRECTORY' });
    expect(fs.readdirSync(path.join(dataDir, 'pg'))).toEqual(['notes.txt']);
  });

  it('gives the lock back when it fails, so that a corrected start works in the same process', async () => {
    const dataDir = await testDir();
    fs.renameSync(path.join(dataDir, 'pg/PG_VERSION'), path.join(dataDir, 'aside'));
    await expect(openDatabase({ ...ROWS, dataDir })).rejects.toMatchObject({ code: 'UNREADABLE_DIRECTORY' });
    fs.renameSync(path.join(dataDir, 'aside'), path.join(dataDir, 'pg/PG_VERSION'));
    await (await openDatabase({ ...ROWS, dataDir })).close();
  });
});
