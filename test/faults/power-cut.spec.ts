import fs from 'node:fs';
import path from 'node:path';
import { freshDataDir } from '@chancery/testing';
import { beforeEach, it, onTestFinished } from 'vitest';
import { owesNothing, recover } from './crashes.ts';
import { afterPowerCut, mountImage, mountRefusal, newImage, syncAll } from './database/mounts.ts';
import { by, Tally } from './effort.ts';
import { Replica } from './replica.ts';
import { startWriter } from './writer-process.ts';

const CUTS = by({ short: 1, usual: 3, long: 10 });
const IMAGE_MEGABYTES = 300;

beforeEach((ctx) => ctx.skip(mountRefusal !== undefined, mountRefusal));

it(
  'a power cut while commands are acknowledged loses none of them, and none is done twice after it',
  { timeout: CUTS * 60_000 },
  async () => {
    const tally = new Tally('power cut, the embedded database', onTestFinished);
    for (let cut = 1; cut <= CUTS; cut++) {
      const image = newImage(IMAGE_MEGABYTES);
      const disk = mountImage(image);
      const dataDir = path.join(disk.dir, 'data');
      const made = await freshDataDir();
      fs.cpSync(made, dataDir, { recursive: true });
      fs.rmSync(made, { recursive: true });
      await (await Replica.open({ dataDir })).close();
      syncAll(); // what is found after the cut was made durable by the writer alone
      const writer = startWriter({ where: { dataDir }, plan: { streams: 3, lines: 100_000 } }, onTestFinished);
      await writer.until(() => writer.acknowledged.length >= cut * 100);
      writer.kill();
      await writer.ended;
      const after = afterPowerCut(image);
      disk.unmount();
      const reborn = mountImage(after);
      const owed = await recover({ dataDir: path.join(reborn.dir, 'data') }, writer.acknowledged, writer.pages);
      tally.add(1, writer.acknowledged.length, owed);
      owesNothing(owed);
      reborn.unmount();
    }
  },
);
