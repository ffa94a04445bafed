import os from 'node:os';
import { openDatabase, type Database, type DatabaseOptions } from '@chancery/ledger';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findPostgres } from '../../../libs/testing/src/postgres-binaries.ts';
import { freshDatabase } from '../../../libs/testing/src/shared-postgres.ts';
import { testDir } from './embedded.ts';

type Step = DatabaseOptions['migrations'][number];

/** A migration that notes in the database that it ran; twice would fail on the primary key. */
function step(name: string, more: (runner: QueryRunner) => Promise<unknown> = async () => undefined): Step {
  return class implements MigrationInterface {
    readonly name = name;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query('CREATE TABLE IF NOT EXISTS noted (name text PRIMARY KEY)');
      await runner.query('GRANT SELECT ON noted TO chancery_app');
      await runner.query('INSERT INTO noted VALUES ($1)', [name]);
      await more(runner);
    }

    async down(): Promise<void> {}
  };
}

const [ONE, TWO, THREE] = [step('Demo0001'), step('Demo0002'), step('Demo0003')];

type Open = (...migrations: Step[]) => Promise<Database>;

const noted = async (database: Database): Promise<string[]> =>
  (await database.dataSource.query('SELECT name FROM noted ORDER BY name')).map(({ name }: { name: string }) => name);

async function embedded(): Promise<Open> {
  const dataDir = await testDir();
  return (...migrations) => openDatabase({ dataDir, entities: [], migrations });
}

async function server(): Promise<Open> {
  const { url, drop } = await freshDatabase();
  onTestFinished(drop);
  return (...migrations) => openDatabase({ url, dataDir: os.tmpdir(), entities: [], migrations });
}

const places = findPostgres()
  ? ([
      ['embedded', embedded],
      ['on a server', server],
    ] as const)
  : ([['embedded', embedded]] as const);

describe.each(places)('the schema, %s', (_where, place) => {
  it('gets each step once, in order, also over several builds', async () => {
    const open = await place();
    await (await open(ONE)).close();
    const database = await open(ONE, TWO, THREE);
    expect(await noted(database)).toEqual(['Demo0001', 'Demo0002', 'Demo0003']);
    await database.close();
  });

  it('that is newer than the build is refused with what to do, and stays as it is', async () => {
    const open = await place();
    await (await open(ONE, TWO)).close();
    await expect(open(ONE, THREE)).rejects.toMatchObject({
      code: 'SCHEMA_REFUSED',
      message: expect.stringMatching(/newer than this build: it has Demo0002.* Start the build that wrote it .*restore the backup/),
    });
    const database = await open(ONE, TWO);
    expect(await noted(database)).toEqual(['Demo0001', 'Demo0002']);
    await database.close();
  });

  it('gets all steps or none: a failing one takes back those before it', async () => {
    const open = await place();
    const failing = step('Demo0002', (runner) => runner.query('SELECT 1/0'));
    await expect(open(ONE, failing)).rejects.toMatchObject({ code: '22012' });
    const database = await open(ONE, TWO);
    expect(await noted(database)).toEqual(['Demo0001', 'Demo0002']);
    await database.close();
  });

  it('takes no step below one that it has: a new database would run them in another order', async () => {
    const open = await place();
    await (await open(ONE, THREE)).close();
    await expect(open(ONE, TWO, THREE)).rejects.toThrow('Demo0002 comes too late: Demo0003 is already applied');
  });

  it('takes no step without a number, and none twice', async () => {
    const open = await place();
    await expect(open(step('Demo'))).rejects.toThrow('letters and four digits');
    await expect(open(ONE, ONE)).rejects.toThrow('listed twice');
  });
});

describe.skipIf(!findPostgres())('replicas that start together', () => {
  it('migrate one after the other: each step runs once', async () => {
    const open = await server();
    const slow = step('Demo0002', (runner) => runner.query('SELECT pg_sleep(0.3)'));
    const replicas = await Promise.all(Array.from({ length: 5 }, () => open(ONE, slow, THREE)));
    for (const replica of replicas) {
      expect(await noted(replica)).toEqual(['Demo0001', 'Demo0002', 'Demo0003']);
      await replica.close();
    }
  });
});
