import os from 'node:os';
import { findPostgres, freshDatabase } from '@chancery/testing';
import { describe } from 'vitest';
import { describeCrashes } from './crashes.ts';

describe.skipIf(!findPostgres())('on a server', () => {
  describeCrashes('PostgreSQL', async (cleanUp) => {
    const { url, drop } = await freshDatabase();
    cleanUp(drop);
    return { url, dataDir: os.tmpdir() };
  });
});
