import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const problemsOf = (env: Record<string, string>): string[] => {
  try {
    readConfig(env);
  } catch (error) {
    return (error as Error).message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
  return [];
};

describe('The settings', () => {
  it('need nothing: the embedded database on loopback, all roles, port 4000', () => {
    expect(readConfig({})).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      roles: ['api', 'timers', 'relay'],
      origin: undefined,
      tls: undefined,
    });
  });

  it('are refused with everything that is wrong at once, each with its cure', () => {
    expect(problemsOf({ PORT: 'http', DATABASE_URL: 'mysql://x', ROLES: 'api,cook', CHANCERY_ORIGIN: 'crisis.example.org' })).toEqual([
      'PORT must be a number from 0 to 65535; leave it out for 4000.',
      'DATABASE_URL must look like postgres://user@host:5432/name; leave it out for the embedded database.',
      'ROLES is a list of api, timers and relay, separated by commas; leave it out for all three.',
      'CHANCERY_ORIGIN must look like https://crisis.example.org, without a path.',
    ]);
  });

  it('open no other address than loopback without TLS, and say how to', () => {
    expect(problemsOf({ HOST: '0.0.0.0' })).toEqual([
      expect.stringContaining('Give CHANCERY_TLS_CERT and CHANCERY_TLS_KEY, or set CHANCERY_ORIGIN'),
    ]);
    expect(problemsOf({ HOST: '0.0.0.0', CHANCERY_ORIGIN: 'http://crisis.example.org' })).toHaveLength(1);
    expect(problemsOf({ HOST: '0.0.0.0', CHANCERY_ORIGIN: 'https://crisis.example.org' })).toEqual([]);
    expect(problemsOf({ HOST: '::1' })).toEqual([]);
  });

  it('split the roles only over a server', () => {
    expect(problemsOf({ ROLES: 'api' })).toEqual([
      'ROLES can be split only over a PostgreSQL server: set DATABASE_URL, or leave ROLES out.',
    ]);
    expect(readConfig({ ROLES: 'api, relay', DATABASE_URL: 'postgres://a@b/c' }).roles).toEqual(['api', 'relay']);
  });

  it('name a file that cannot be read', () => {
    expect(problemsOf({ CHANCERY_TLS_CERT: '/nowhere/cert.pem', CHANCERY_TLS_KEY: '/nowhere/key.pem' })).toEqual([
      'CHANCERY_TLS_CERT names /nowhere/cert.pem, which cannot be read (ENOENT). Check the path and its rights.',
      'CHANCERY_TLS_KEY names /nowhere/key.pem, which cannot be read (ENOENT). Check the path and its rights.',
    ]);
    expect(problemsOf({ CHANCERY_TLS_CERT: import.meta.filename })).toEqual([
      'CHANCERY_TLS_CERT and CHANCERY_TLS_KEY belong together: give both, or neither.',
    ]);
  });
});
