import fs from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';

/** The PostgreSQL release inside the pinned PGlite. */
export const PG_MAJOR = '18';

/** The directory holds something that this build cannot open. */
export class UnreadableDirectory extends Error {
  readonly code = 'UNREADABLE_DIRECTORY';
}

/**
 * Makes a new PostgreSQL directory, or nothing: `dir` appears only when it is complete and on disk.
 * What an interrupted init left behind in `dir.init` is thrown away.
 */
export async function firstInit(dir: string): Promise<void> {
  const unfinished = `${dir}.init`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(path.dirname(dir), { recursive: true, mode: 0o700 });
  const pg = await PGlite.create(unfinished);
  await pg.close();
  syncTree(unfinished);
  fs.renameSync(unfinished, dir);
  syncPath(path.dirname(dir));
}

/** Refuses a directory of another PostgreSQL release before anything writes to it. */
export function checkVersion(dir: string): void {
  const file = path.join(dir, 'PG_VERSION');
  if (!fs.existsSync(file)) {
    throw new UnreadableDirectory(
      `${dir} is not a complete database: PG_VERSION is missing. Restore it from a backup, or move it away to start with an empty ledger.`,
    );
  }
  const found = fs.readFileSync(file, 'utf8').trim();
  if (found !== PG_MAJOR) {
    throw new UnreadableDirectory(
      `${dir} holds data of PostgreSQL ${found}, and this build reads ${PG_MAJOR}. ` +
        'Make a backup with the build that wrote it, and restore that backup into an empty data directory with this build.',
    );
  }
}

function syncTree(dir: string): void {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const inside = path.join(dir, entry.name);
    if (entry.isDirectory()) syncTree(inside);
    else if (entry.isFile()) syncPath(inside);
  }
  syncPath(dir);
}

function syncPath(file: string): void {
  const fd = fs.openSync(file, 'r');
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}
