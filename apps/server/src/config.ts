import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SessionLimits } from '@chancery/identity';
import { z } from 'zod';

export const ROLES = ['api', 'timers', 'relay'] as const;
export type ServerRole = (typeof ROLES)[number];

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  readonly roles: readonly ServerRole[];
  /** The address under which people reach the installation, where that is not this process's own. */
  readonly origin?: string | undefined;
  readonly sessionLimits: SessionLimits;
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  /** The largest file of an exhibit that is taken, in bytes. */
  readonly exhibitBytesMax: number;
  /** A folder of integrators' GraphQL documents. */
  readonly documents: string;
  /** For tests of faults only: the crash point at which the process ends, `name` or `name:n`. */
  readonly crashAt?: string | undefined;
}

/** All that is wrong with the environment, each with its cure. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused';

  constructor(problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

const MINUTE_MS = 60_000;
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const empty = (value: unknown): unknown => (value === '' ? undefined : value);
const isUrl = (protocols: readonly string[]) => (text: string) => URL.canParse(text) && protocols.includes(new URL(text).protocol);

function minutes(name: string, usual: number, max: number) {
  const cure = `${name} must be a number of minutes from 1 to ${max}; leave it out for ${usual}.`;
  return z.preprocess(empty, z.coerce.number(cure).int(cure).min(1, cure).max(max, cure).default(usual));
}

const EXHIBIT_BYTES_CURE = 'CHANCERY_EXHIBIT_BYTES_MAX must be a whole number of bytes; leave it out for 5000000000.';

/** What the server reads of its environment; what each setting means is in `settings.ts`. */
export const Environment = z.object({
  PORT: z.preprocess(
    empty,
    z.coerce
      .number('PORT must be a number from 0 to 65535; leave it out for 4000.')
      .int()
      .min(0)
      .max(65535, 'PORT must be a number from 0 to 65535; leave it out for 4000.')
      .default(4000),
  ),
  HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
  DATABASE_URL: z.preprocess(
    empty,
    z
      .string()
      .refine(
        isUrl(['postgres:', 'postgresql:']),
        'DATABASE_URL must look like postgres://user@host:5432/name; leave it out for the embedded database.',
      )
      .optional(),
  ),
  DATABASE_URL_FILE: z.preprocess(empty, z.string().optional()),
  CHANCERY_DATA: z.preprocess(empty, z.string().default('.data')),
  CHANCERY_DOCUMENTS: z.preprocess(empty, z.string().optional()),
  ROLES: z.preprocess(
    (value) =>
      empty(value) === undefined
        ? undefined
        : String(value)
            .split(',')
            .map((role) => role.trim())
            .filter(Boolean),
    z
      .array(z.enum(ROLES, 'ROLES is a list of api, timers and relay, separated by commas; leave it out for all three.'))
      .min(1, 'ROLES names at least one of api, timers and relay.')
      .default([...ROLES]),
  ),
  CHANCERY_ORIGIN: z.preprocess(
    empty,
    z
      .string()
      .refine(isUrl(['http:', 'https:']), 'CHANCERY_ORIGIN must look like https://crisis.example.org, without a path.')
      .optional(),
  ),
  CHANCERY_SESSION_IDLE_MINUTES: minutes('CHANCERY_SESSION_IDLE_MINUTES', 15, 24 * 60),
  CHANCERY_SESSION_MINUTES: minutes('CHANCERY_SESSION_MINUTES', 10 * 60, 7 * 24 * 60),
  CHANCERY_TLS_CERT: z.preprocess(empty, z.string().optional()),
  CHANCERY_TLS_KEY: z.preprocess(empty, z.string().optional()),
  CHANCERY_EXHIBIT_BYTES_MAX: z.preprocess(
    empty,
    z.coerce.number(EXHIBIT_BYTES_CURE).int(EXHIBIT_BYTES_CURE).min(1, EXHIBIT_BYTES_CURE).default(5_000_000_000),
  ),
  CHANCERY_CRASH_AT: z.preprocess(empty, z.string().optional()),
});

/** Reads the environment. Throws `ConfigRefused` with everything that is wrong at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) throw new ConfigRefused([...new Set(parsed.error.issues.map(({ message }) => message))]);
  const { data } = parsed;
  const problems: string[] = [];
  const file = (name: keyof typeof data): Buffer | undefined => fileNamedBy(name, data[name] as string | undefined, problems);
  const [cert, key, secretUrl] = [file('CHANCERY_TLS_CERT'), file('CHANCERY_TLS_KEY'), file('DATABASE_URL_FILE')];
  const databaseUrl = data.DATABASE_URL ?? secretUrl?.toString('utf8').trim();
  if ((data.CHANCERY_TLS_CERT === undefined) !== (data.CHANCERY_TLS_KEY === undefined))
    problems.push('CHANCERY_TLS_CERT and CHANCERY_TLS_KEY belong together: give both, or neither.');
  if (data.ROLES.length < ROLES.length && databaseUrl === undefined)
    problems.push('ROLES can be split only over a PostgreSQL server: set DATABASE_URL, or leave ROLES out.');
  if (!LOOPBACK.has(data.HOST) && data.CHANCERY_TLS_CERT === undefined && !data.CHANCERY_ORIGIN?.startsWith('https://')) {
    problems.push(
      `HOST=${data.HOST} would be reached without TLS. Give CHANCERY_TLS_CERT and CHANCERY_TLS_KEY, or set CHANCERY_ORIGIN to the https:// address of the proxy before it, or leave HOST out.`,
    );
  }
  if (problems.length > 0) throw new ConfigRefused(problems);
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl,
    dataDir: path.resolve(data.CHANCERY_DATA),
    roles: data.ROLES,
    origin: data.CHANCERY_ORIGIN && new URL(data.CHANCERY_ORIGIN).origin,
    sessionLimits: {
      idleMs: data.CHANCERY_SESSION_IDLE_MINUTES * MINUTE_MS,
      absoluteMs: data.CHANCERY_SESSION_MINUTES * MINUTE_MS,
    },
    tls: cert && key ? { cert, key } : undefined,
    exhibitBytesMax: data.CHANCERY_EXHIBIT_BYTES_MAX,
    crashAt: data.CHANCERY_CRASH_AT,
    documents: path.resolve(data.CHANCERY_DOCUMENTS ?? path.join(data.CHANCERY_DATA, 'documents')),
  };
}

function fileNamedBy(name: string, file: string | undefined, problems: string[]): Buffer | undefined {
  if (file === undefined) return undefined;
  try {
    return readFileSync(file);
  } catch (error) {
    problems.push(
      `${name} names ${file}, which cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}). Check the path and its rights.`,
    );
    return undefined;
  }
}
