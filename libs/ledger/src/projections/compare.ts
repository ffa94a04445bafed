import type { StreamKinds } from '../command/stream-kinds.ts';
import type { Database } from '../database/data-source.ts';
import { SqlReader, type Run } from '../store/sql-reader.ts';
import { inTransaction } from '../store/transaction.ts';
import { writeRows } from './bring-up.ts';
import type { Projection, Table } from './projection.ts';
import { projectAgain } from './rebuild.ts';

/** A table whose rows are not what the entries give. */
export interface RowsApart {
  readonly table: string;
  readonly rows: number;
  /** The key of the first of them. */
  readonly first: string;
}

/**
 * Builds every read model of this build again from entries, beside those that are there, and names the tables that differ. Holds
 * nobody up and changes nothing: what is built lies in temporary tables of one transaction, which hide the others from it. Read
 * models that are of another version are passed over, since a server builds them anew. Throws what the database throws, and a
 * `Bug` for entries that this build does not understand.
 */
export async function compareReadModels(
  database: Database,
  kinds: StreamKinds,
  projections: readonly Projection[],
): Promise<readonly RowsApart[]> {
  return inTransaction(database, 'BEGIN ISOLATION LEVEL REPEATABLE READ', (run) => compared(run, kinds, projections), 'ROLLBACK');
}

async function compared(run: Run, kinds: StreamKinds, projections: readonly Projection[]): Promise<readonly RowsApart[]> {
  const built = await run<{ name: string; version: number }>({ name: 'built', text: 'SELECT name, version FROM read_model', values: [] });
  const same = projections.filter((p) => built.some(({ name, version }) => name === p.name && version === p.version));
  const tables = [...new Map(same.flatMap((p) => p.tables.map((table) => [table.name, table] as const))).values()];
  const [schema] = await run<{ name: string }>({ name: 'schema', text: 'SELECT quote_ident(current_schema()) AS name', values: [] });
  for (const { name } of tables) {
    const text = `CREATE TEMP TABLE ${name} (LIKE ${schema!.name}.${name} INCLUDING DEFAULTS INCLUDING INDEXES) ON COMMIT DROP`;
    await run({ name: `beside-${name}`, text, values: [] });
  }
  // A statement that was prepared before means the tables that are now hidden.
  await run({ name: 'plans-anew', text: 'DISCARD PLANS', values: [] });
  for await (const rows of projectAgain(new SqlReader(run), kinds, same)) await writeRows(run, rows);
  const apart: RowsApart[] = [];
  for (const table of tables) {
    const found = await differing(run, schema!.name, table);
    if (found) apart.push(found);
  }
  return apart;
}

async function differing(run: Run, schema: string, { name, key, columns }: Table): Promise<RowsApart | undefined> {
  const list = Object.keys(columns)
    .map((column) => `"${column}"`)
    .join(', ');
  const [kept, made] = [`SELECT ${list} FROM ${schema}.${name}`, `SELECT ${list} FROM pg_temp.${name}`];
  const keys = key.map((column) => `"${column}"::text`).join(", ' ', ");
  const text = `SELECT count(DISTINCT concat(${keys}))::int AS rows, min(concat(${keys})) AS first
    FROM ((${kept} EXCEPT ALL ${made}) UNION ALL (${made} EXCEPT ALL ${kept})) AS apart`;
  const [row] = await run<{ rows: number; first: string | null }>({ name: `apart-${name}`, text, values: [] });
  return row!.rows === 0 ? undefined : { table: name, rows: row!.rows, first: row!.first! };
}
