import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { startPostgres } from './postgres.ts';
import { allDead } from './processes.ts';

describe.skipIf(!findPostgresBinaries())('a PostgreSQL that a test starts', () => {
  it('leaves no process and no file behind, killed twice at once, restarted and stopped', async () => {
    const server = await startPostgres();
    const first = server.pids();
    expect(first.length).toBeGreaterThan(1);
    await Promise.all([server.kill(), server.kill()]);
    await allDead(first, 0);
    await server.restart();
    const second = server.pids();
    expect(second.length).toBeGreaterThan(1);
    await server.restart();
    await allDead(second, 0);
    const third = server.pids();
    await server.stop();
    await allDead(third, 0);
    expect(fs.existsSync(server.dir)).toBe(false);
  });
});
