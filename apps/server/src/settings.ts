import type { Environment } from './config.ts';

export type SettingName = keyof typeof Environment.shape;

export interface Setting {
  /** In one sentence, for whoever installs. */
  readonly means: string;
  /** What holds when it is left out. */
  readonly usual: string;
  readonly example: string;
  /** For tests of faults: nobody sets it in earnest. */
  readonly testing?: true;
}

/** Every setting of the server, in the order in which they are told. The administrator's page and `.env.example` say the same. */
export const SETTINGS: { readonly [N in SettingName]: Setting } = {
  PORT: { means: 'The port on which it listens.', usual: '4000', example: '4000' },
  HOST: {
    means: 'The address on which it listens. Any other than loopback needs TLS, or an https origin of a proxy.',
    usual: '127.0.0.1',
    example: '0.0.0.0',
  },
  CHANCERY_ORIGIN: {
    means: 'The address under which people reach it, where a proxy or another name stands before it.',
    usual: 'http://localhost:PORT',
    example: 'https://crisis.example.org',
  },
  CHANCERY_TLS_CERT: { means: 'A PEM file: the certificate with its chain.', usual: 'no TLS', example: '/etc/chancery/cert.pem' },
  CHANCERY_TLS_KEY: { means: 'A PEM file: the key of the certificate.', usual: 'no TLS', example: '/etc/chancery/key.pem' },
  CHANCERY_DATA: {
    means: 'The folder of the embedded database, and of exhibits wherever the database is.',
    usual: '.data',
    example: '/var/lib/chancery',
  },
  DATABASE_URL: {
    means: 'A PostgreSQL server in place of the embedded database.',
    usual: 'the embedded database',
    example: 'postgres://chancery@db.example.org:5432/chancery',
  },
  DATABASE_URL_FILE: {
    means: 'A file that holds that address, where it is a secret.',
    usual: 'none',
    example: '/run/secrets/chancery-database',
  },
  ROLES: {
    means: 'What this process does: api, timers, relay. Split only over a PostgreSQL server.',
    usual: 'api,timers,relay',
    example: 'api',
  },
  CHANCERY_SESSION_IDLE_MINUTES: { means: 'A session that is not used ends after this.', usual: '15', example: '15' },
  CHANCERY_SESSION_MINUTES: { means: 'Any session ends after this.', usual: '600', example: '600' },
  CHANCERY_EXHIBIT_BYTES_MAX: { means: 'The largest file of an exhibit that is taken.', usual: '5000000000', example: '5000000000' },
  CHANCERY_DOCUMENTS: {
    means: 'A folder of integrators’ GraphQL documents, read at start.',
    usual: 'documents in CHANCERY_DATA',
    example: '/etc/chancery/documents',
  },
  CHANCERY_CRASH_AT: { means: 'The point at which the process ends itself.', usual: 'nowhere', example: '', testing: true },
};
