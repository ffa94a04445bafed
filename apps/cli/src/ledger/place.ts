import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.ts';
import { Cannot } from '../verb.ts';

/** Where a ledger is: an embedded database in a directory, or a server. */
export type Place = { readonly dataDir: string; readonly url?: undefined } | { readonly url: string };

/** What `--data` names, else the server of DATABASE_URL, else CHANCERY_DATA. */
export function placeOf(config: Config, data: string | undefined): Place {
  if (data !== undefined) return { dataDir: path.resolve(config.from, data) };
  const url =
    config.databaseUrl ?? (config.databaseUrlFile === undefined ? undefined : readFileSync(config.databaseUrlFile, 'utf8').trim());
  if (url === undefined) return { dataDir: config.dataDir };
  if (!URL.canParse(url) || !/^postgres(?:ql)?:$/.test(new URL(url).protocol))
    throw new Cannot('DATABASE_URL must look like postgres://user@host:5432/name; leave it out for the embedded database.');
  return { url };
}

/** True when an embedded database was begun there. */
export const isDatabase = (dataDir: string): boolean => existsSync(path.join(dataDir, 'pg', 'PG_VERSION'));

export const nameOf = (place: Place): string =>
  place.url === undefined ? place.dataDir : new URL(place.url).host + new URL(place.url).pathname;
