import { existsSync } from 'node:fs';
import path from 'node:path';
import { readExhibitFiles, type FilesNamed } from '@chancery/evidence';
import type { Config } from '../config.ts';
import type { FilesBesideLedger } from './files-said.ts';
import type { Place } from './place.ts';

/** Looks at the files that a ledger names. Undefined where it names none. Beside a server they are those of CHANCERY_DATA. */
export async function filesBeside(named: FilesNamed, place: Place, config: Config): Promise<FilesBesideLedger | undefined> {
  if (named.count === 0) return undefined;
  const dataDir = place.url === undefined ? place.dataDir : config.dataDir;
  if (place.url !== undefined && !existsSync(path.join(dataDir, 'blobs'))) return { in: null, count: named.count, bad: [] };
  return { in: dataDir, ...(await named.lookedAt(await readExhibitFiles(dataDir))) };
}
