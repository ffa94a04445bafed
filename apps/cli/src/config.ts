import path from 'node:path';

export interface Config {
  /** Where relative file names of the caller begin: npm changes the working directory and says where it was. */
  readonly from: string;
  readonly databaseUrl?: string | undefined;
  /** A file that holds the url, where it is a secret. */
  readonly databaseUrlFile?: string | undefined;
  readonly dataDir: string;
}

export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  return {
    from: (env['npm_lifecycle_event'] === undefined ? undefined : env['INIT_CWD']) || process.cwd(),
    databaseUrl: env['DATABASE_URL'] || undefined,
    databaseUrlFile: env['DATABASE_URL_FILE'] || undefined,
    dataDir: path.resolve(env['CHANCERY_DATA'] || '.data'),
  };
}
