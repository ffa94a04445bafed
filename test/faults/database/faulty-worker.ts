// The database thread over a disk that can be told to fail: a file `fault` in the data directory says how.
import fs from 'node:fs';
import path from 'node:path';
import { workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

const file = path.join(path.dirname((workerData as { dir: string }).dir), 'fault');
const fault = (): string => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : 'none');

const sync = fs.fdatasyncSync;
fs.fdatasyncSync = (fd) => {
  const now = fault();
  if (now === 'eio') throw Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO' });
  if (now !== 'lie') sync(fd);
};

const create = PGlite.create.bind(PGlite) as (...options: unknown[]) => Promise<PGlite>;
Object.assign(PGlite, {
  create: async (...options: unknown[]) => {
    const pg = await create(...options);
    if (fault() === 'no hook') withoutHook(pg);
    const loop = pg.Module._PostgresMainLoopOnce;
    pg.Module._PostgresMainLoopOnce = () => {
      if (fault() === 'abort') throw new Error('unreachable code was reached');
      return loop();
    };
    return pg;
  },
});

/** As a PGlite would be that keeps its file system elsewhere. */
function withoutHook(pg: PGlite): void {
  const { filesystems } = pg.Module.FS as unknown as { filesystems: { NODEFS: { stream_ops: { fsync?: unknown } } } };
  filesystems.NODEFS.stream_ops.fsync = () => 0;
}

await import('../../../libs/ledger/src/database/pglite/worker.ts');
