import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';

/** A numbered step of the schema, `Ledger0001`: a name of letters and four digits, and `up`. */
export type Migration = new () => MigrationInterface;

/** The schema and this build do not fit; the message says what to do. */
export class SchemaRefused extends Error {
  readonly code = 'SCHEMA_REFUSED';
}

const NAME = /^([A-Za-z]+)(\d{4})$/;

/** Any fixed number will do; it must only be the same in every release. */
const MIGRATION_LOCK = 4_711_030_926;

/**
 * Brings the schema to this build in one transaction: all pending steps, or none. Replicas that start together wait for
 * each other. Returns the names applied. Throws `SchemaRefused` when the database knows steps that this build does not.
 */
export async function migrate(dataSource: DataSource, migrations: readonly Migration[]): Promise<readonly string[]> {
  const known = named(migrations);
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await makeTable(runner);
    const rows = (await runner.query('SELECT name FROM schema_step ORDER BY applied')) as { name: string }[];
    const applied = new Set(rows.map(({ name }) => name));
    refuseNewer(applied, known);
    const pending = [...known].filter(([name]) => !applied.has(name));
    for (const [name, migration] of pending) {
      refuseOutOfOrder(name, applied);
      await migration.up(runner);
      await runner.query('INSERT INTO schema_step (name) VALUES ($1)', [name]);
      applied.add(name);
    }
    await runner.commitTransaction();
    return pending.map(([name]) => name);
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined); // the first error is the one to tell
    throw error;
  } finally {
    await runner.release();
  }
}

function named(migrations: readonly Migration[]): Map<string, MigrationInterface> {
  const known = new Map<string, MigrationInterface>();
  for (const Step of migrations) {
    const step = new Step();
    const name = step.name ?? Step.name;
    if (!NAME.test(name)) throw new Error(`Migration ${name}: a name is letters and four digits, such as Ledger0001.`);
    if (known.has(name)) throw new Error(`Migration ${name} is listed twice.`);
    known.set(name, step);
  }
  return known;
}

async function makeTable(runner: QueryRunner): Promise<void> {
  const [{ found }] = (await runner.query(`SELECT to_regclass('schema_step') IS NOT NULL AS found`)) as [{ found: boolean }];
  if (found) return;
  const [may] = (await runner.query(
    `SELECT current_user AS login, current_schema() AS schema, has_schema_privilege(current_schema(), 'CREATE') AS allowed`,
  )) as [{ login: string; schema: string | null; allowed: boolean | null }];
  if (!may.allowed) {
    throw new SchemaRefused(
      `The login "${may.login}" may not create tables in schema "${may.schema ?? 'none'}". As an administrator run once: ` +
        `ALTER DATABASE ${await currentDatabase(runner)} OWNER TO "${may.login}"; or GRANT CREATE ON SCHEMA public TO "${may.login}";`,
    );
  }
  await runner.query(`CREATE TABLE schema_step (
    name text COLLATE "C" PRIMARY KEY,
    applied bigint GENERATED ALWAYS AS IDENTITY,
    applied_at timestamptz NOT NULL DEFAULT clock_timestamp()
  )`);
}

async function currentDatabase(runner: QueryRunner): Promise<string> {
  const [{ name }] = (await runner.query('SELECT quote_ident(current_database()) AS name')) as [{ name: string }];
  return name;
}

function refuseNewer(applied: ReadonlySet<string>, known: ReadonlyMap<string, unknown>): void {
  const unknown = [...applied].filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new SchemaRefused(
    `The database is newer than this build: it has ${unknown.join(', ')}, which this build does not know. ` +
      'Start the build that wrote it or a later one; to go back, restore the backup made before the upgrade.',
  );
}

/** A step slipped in below one that is applied would run in another order here than on a new database. */
function refuseOutOfOrder(name: string, applied: ReadonlySet<string>): void {
  const [, family] = NAME.exec(name)!;
  const later = [...applied].find((each) => NAME.exec(each)?.[1] === family && each > name);
  if (later) throw new Error(`Migration ${name} comes too late: ${later} is already applied. Give it a higher number.`);
}
