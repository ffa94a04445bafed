import fs from 'node:fs';
import { freshDataDir } from '@chancery/testing';
import { describeCrashes } from './crashes.ts';

describeCrashes('the embedded database', async (cleanUp) => {
  const dataDir = await freshDataDir();
  cleanUp(() => fs.rmSync(dataDir, { recursive: true, force: true }));
  return { dataDir };
});
