import fs from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@chancery/ledger';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshDataDir } from '../../../libs/testing/src/databases.ts';
import { afterPowerCut, mountImage, mountRefusal, newImage, syncAll } from './mounts.ts';
import { lost, ROWS, writtenIds } from './rows.ts';
import { startWriter } from './writer-process.ts';

/** Writes on a disk of its own until the power is cut; returns what was acknowledged and what the next boot finds. */
async function cutWhileWriting(how: 'honest' | 'lying disk'): Promise<{ acknowledged: readonly number[]; found: number[] }> {
  const image = newImage(300);
  const disk = mountImage(image);
  const dataDir = path.join(disk.dir, 'data');
  const made = await freshDataDir();
  fs.cpSync(made, dataDir, { recursive: true });
  fs.rmSync(made, { recursive: true });
  await (await openDatabase({ ...ROWS, dataDir })).close();
  if (how === 'lying disk') fs.writeFileSync(path.join(dataDir, 'fault'), 'lie');
  syncAll();
  const writer = await startWriter(dataDir, how === 'lying disk' ? ['--faulty'] : []);
  await writer.untilWritten(400);
  await writer.kill();
  const after = afterPowerCut(image);
  disk.unmount();
  const reborn = mountImage(after);
  const database = await openDatabase({ ...ROWS, dataDir: path.join(reborn.dir, 'data') });
  const found = await writtenIds(database);
  await database.close();
  reborn.unmount();
  return { acknowledged: writer.acknowledged, found };
}

describe('a power cut while rows are written', () => {
  beforeEach((ctx) => ctx.skip(mountRefusal !== undefined, mountRefusal));

  it('loses no acknowledged row', async () => {
    const { acknowledged, found } = await cutWhileWriting('honest');
    expect(acknowledged.length).toBeGreaterThanOrEqual(400);
    expect(lost(acknowledged, found)).toEqual([]);
  });

  it('would lose rows if fsync did nothing: the cut above is a real one', async () => {
    const { acknowledged, found } = await cutWhileWriting('lying disk');
    expect(lost(acknowledged, found).length).toBeGreaterThan(0);
  });
});
