import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

// A handle that nobody references is closed by the garbage collector, and its lock goes with it.
const held = new Set<DatabaseSync>();

/** Someone else has the data directory open. Not transient: two processes on one directory would lose each other's writes. */
export class DirectoryInUse extends Error {
  readonly code = 'DIRECTORY_IN_USE';

  constructor(file: string, cause: unknown) {
    super(
      `The data directory ${path.dirname(file)} is in use by another Chancery process. ` +
        'Stop that process, or start this one with another data directory. To run several, use a PostgreSQL server (DATABASE_URL).',
      { cause },
    );
  }
}

/**
 * Takes the one-process lock and returns how to give it back. The operating system holds it, so a killed process frees it.
 *
 * `file` must lie outside the PostgreSQL directory and be opened nowhere else: POSIX drops a lock as soon as the process
 * closes any descriptor of that file, and crash recovery opens and closes every file below the PostgreSQL directory.
 */
export function lockDirectory(file: string): () => void {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = new DatabaseSync(file);
  try {
    handle.exec('PRAGMA journal_mode=MEMORY; PRAGMA locking_mode=EXCLUSIVE; PRAGMA busy_timeout=0; BEGIN EXCLUSIVE');
  } catch (error) {
    handle.close();
    throw new DirectoryInUse(file, error);
  }
  held.add(handle);
  return () => {
    if (held.delete(handle)) handle.close();
  };
}
