import type { Database } from '../database/data-source.ts';
import type { StreamKinds } from '../command/stream-kinds.ts';
import { commitStatement } from '../store/commit-statement.ts';
import type { CommitGroup } from '../store/ledger-store.ts';
import { SqlReader, type Run } from '../store/sql-reader.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Projection, RowChanges } from './projection.ts';
import { projectAgain } from './rebuild.ts';

/** Any fixed number will do; it must only be the same in every release. */
const READ_MODEL_LOCK = 4_711_030_927;

/**
 * Brings the read models to this build before it serves: those whose version is another, or that are new, are emptied and
 * built again from entries, in one transaction: all of them, or none. Returns their names.
 *
 * Concurrency claim: the advisory lock lets one process at a time do it, and the lock on heads holds commits of others back
 * until it is done, so that no row is projected twice or missed. A process of an older build must not go on writing after it.
 */
export async function bringUp(database: Database, kinds: StreamKinds, projections: readonly Projection[]): Promise<readonly string[]> {
  return inTransaction(database, 'BEGIN', async (run) => {
    await takeReadModels(run);
    const stale = await staleAmong(run, projections);
    if (stale.length) await buildAgain(run, kinds, stale);
    return stale.map(({ name }) => name);
  });
}

/** Waits until no other process builds read models, and holds commits back until the end of the transaction. */
export async function takeReadModels(run: Run): Promise<void> {
  await run({ name: 'read-model-lock', text: 'SELECT pg_advisory_xact_lock($1)', values: [READ_MODEL_LOCK] });
  await run({ name: 'hold-heads', text: 'LOCK TABLE stream_head IN SHARE ROW EXCLUSIVE MODE', values: [] });
}

/** Empties the tables of these read models and writes them from entries, and notes their versions. */
export async function buildAgain(run: Run, kinds: StreamKinds, projections: readonly Projection[]): Promise<void> {
  await emptyTables(run, projections);
  for await (const rows of projectAgain(new SqlReader(run), kinds, projections)) await writeRows(run, rows);
  await noteVersions(run, projections);
}

export async function emptyTables(run: Run, projections: readonly Projection[]): Promise<void> {
  for (const name of new Set(projections.flatMap(({ tables }) => tables.map((table) => table.name)))) {
    await run({ name: `empty-${name}`, text: `DELETE FROM ${name}`, values: [] });
  }
}

/** By the very statement that commits use. */
export async function writeRows(run: Run, rows: RowChanges): Promise<void> {
  await run(commitStatement([{ ...NOTHING, rows }]));
}

export async function noteVersions(run: Run, projections: readonly Projection[]): Promise<void> {
  const text = `INSERT INTO read_model (name, version) SELECT * FROM unnest($1::text[], $2::int[])
                ON CONFLICT (name) DO UPDATE SET version = excluded.version`;
  await run({ name: 'note-versions', text, values: [projections.map(({ name }) => name), projections.map(({ version }) => version)] });
}

/** Those of another version, and those that share a table with one: a table is emptied whole. */
async function staleAmong(run: Run, projections: readonly Projection[]): Promise<readonly Projection[]> {
  const rows = await run<{ name: string; version: number }>({
    name: 'read-models',
    text: 'SELECT name, version FROM read_model',
    values: [],
  });
  const versions = new Map(rows.map(({ name, version }) => [name, version]));
  let stale = projections.filter(({ name, version }) => versions.get(name) !== version);
  for (let count = -1; count !== stale.length;) {
    count = stale.length;
    const tables = new Set(stale.flatMap((p) => p.tables.map(({ name }) => name)));
    stale = projections.filter((p) => stale.includes(p) || p.tables.some(({ name }) => tables.has(name)));
  }
  return stale;
}

const NOTHING: Omit<CommitGroup, 'rows'> = {
  writes: [],
  compares: [],
  entries: [],
  keys: [],
  timers: { set: [], cancel: [] },
  outbox: [],
  erase: [],
};
