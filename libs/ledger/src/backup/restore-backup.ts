import { Bug } from '@chancery/kernel';
import type { StreamKinds } from '../command/stream-kinds.ts';
import type { Database } from '../database/data-source.ts';
import { exportLedger } from '../export/export-ledger.ts';
import { emptyTables, noteVersions, takeReadModels, writeRows } from '../projections/bring-up.ts';
import type { Projection } from '../projections/projection.ts';
import { foldAgain } from '../projections/rebuild.ts';
import { SqlReader, type Run } from '../store/sql-reader.ts';
import { inTransaction } from '../store/transaction.ts';
import { verifyExport, type OnEntry, type Verdict, type VerifyOptions } from '../verify/verify.ts';
import { readHeads, type Head } from '../verify/export-line.ts';
import { BACKUP_VERSION, BackupRefused, type BackupCounts, type BackupHeader, type BackupLine } from './backup-format.ts';
import { RestoreRows } from './restore-rows.ts';

export interface RestoreParts {
  /** A later state that is known of: a backup that does not reach it is refused, unless a person decided otherwise. */
  readonly known?: readonly Head[] | undefined;
  readonly olderThanKnown?: boolean;
  /** Called with every entry that was restored and holds. */
  readonly onEntry?: OnEntry;
  readonly kinds: StreamKinds;
  readonly projections: readonly Projection[];
  /** Steps of the schema that this build knows. */
  readonly schema: readonly string[];
}

export interface Restored extends BackupCounts, Pick<Verdict, 'streams' | 'erased' | 'heads'> {
  /** Made from the folds, as the commits made them. */
  readonly timers: number;
  /** How much of what was known is not in it. */
  readonly older?: Lacking;
}

/**
 * Fills an empty database from the lines of a backup, in one transaction: verified to its heads, and to what `must` says of it, with timers and read models made anew. Throws `BackupRefused`, what `lines` throws, or what the driver
 * threw; nothing is then left behind.
 */
export async function restoreFrom(
  database: Database,
  lines: AsyncIterable<string>,
  parts: RestoreParts,
  must: VerifyOptions = {},
): Promise<Restored> {
  try {
    return await inTransaction(database, 'BEGIN', async (run) => {
      await takeReadModels(run);
      await refuseUnlessEmpty(run);
      const counts = await fill(run, lines, parts.schema);
      const { intact, finding, streams, erased, heads } = await verifyExport(
        exportLedger(new SqlReader(run), { evenUnfit: true }),
        must,
        parts.onEntry,
      );
      if (!intact)
        throw new BackupRefused(
          `What the backup holds does not verify: ${finding!.stream} ${finding!.seq} ${finding!.code}: ${finding!.message}. Restore an earlier backup.`,
        );
      const older = await lackingOf(run, parts.known ?? []);
      if (older && !parts.olderThanKnown)
        throw new BackupRefused(
          `The data folder knows of a later state than this backup: ${older.entries} entries in ${older.streams.length} streams are not in it (${older.streams.join(', ')}). Restore a later backup, or, if the older state is to take its place, say --older-than-known; that is then recorded.`,
        );
      return { ...counts, ...(older ? { older } : {}), streams, erased, heads, timers: await derive(run, parts) };
    });
  } catch (error) {
    throw refusalOf(error);
  }
}

/** What of a list of heads the restored entries do not have. */
export interface Lacking {
  readonly streams: readonly string[];
  readonly entries: number;
}

async function lackingOf(run: Run, known: readonly Head[]): Promise<Lacking | undefined> {
  const lacking = { streams: [] as string[], entries: 0 };
  for (const { stream, seq, hash } of known) {
    const text = `SELECT coalesce(max(seq), 0)::int AS last, coalesce(bool_or(seq = $2 AND hash = $3), false) AS there FROM entry WHERE stream = $1`;
    const [row] = await run<{ last: number; there: boolean }>({ name: 'known-head', text, values: [stream, seq, hash] });
    if (row!.there) continue;
    lacking.streams.push(stream);
    lacking.entries += Math.max(1, seq - row!.last);
  }
  return lacking.streams.length > 0 ? lacking : undefined;
}

async function refuseUnlessEmpty(run: Run): Promise<void> {
  const tables = ['stream_head', 'entry', 'command_key', 'outbox', 'timer'];
  const text = `SELECT ${tables.map((table) => `EXISTS (SELECT FROM ${table})`).join(' OR ')} AS used`;
  const [row] = await run<{ used: boolean }>({ name: 'restore-used', text, values: [] });
  if (row!.used)
    throw new BackupRefused(
      'The database already holds a ledger. A backup is restored into an empty one only: name another data directory with --data, or another DATABASE_URL.',
    );
}

async function fill(run: Run, lines: AsyncIterable<string>, schema: readonly string[]): Promise<BackupCounts> {
  const rows = new RestoreRows(run);
  const counts = { entries: 0, keys: 0, messages: 0, lists: 0 };
  let expected: BackupCounts | undefined;
  let number = 0;
  for await (const text of lines) {
    if (++number === 1) {
      refuseUnknown(parsed<BackupHeader>(text, number), schema);
      continue;
    }
    if (expected) throw new BackupRefused(`The backup goes on after its end, at line ${number}. It was not written by Chancery.`);
    const line = parsed<BackupLine>(text, number);
    if ('chancery' in line) await rows.heads(readHeads(text) ?? unreadable(number));
    else if ('end' in line) expected = line.end;
    else counts[await write(rows, line, number)]++;
  }
  await rows.flush();
  if (!expected) throw new BackupRefused('The backup is cut: its end is missing. Restore another copy of it.');
  const short = Object.entries(counts).find(([what, count]) => (expected[what as keyof BackupCounts] ?? 0) !== count); // older backups have no lists
  if (short)
    throw new BackupRefused(
      `The backup is not whole: it says ${expected[short[0] as keyof BackupCounts]} ${short[0]} and holds ${short[1]}. Restore another copy of it.`,
    );
  return counts;
}

/** Gathers one record; gives back what it is one of. */
async function write(rows: RestoreRows, line: BackupLine, number: number): Promise<keyof BackupCounts> {
  if ('bytes' in line) {
    await rows.entry(line);
    return 'entries';
  }
  if ('told' in line) {
    await rows.told(line.told);
    return 'lists';
  }
  if ('key' in line) {
    await rows.key(line.key);
    return 'keys';
  }
  if ('message' in line) {
    await rows.message(line.message);
    return 'messages';
  }
  if ('blob' in line)
    throw new BackupRefused(
      'The backup holds files, which this build does not know. Restore it with the build that wrote it, or a later one.',
    );
  return unreadable(number);
}

function refuseUnknown(header: BackupHeader, schema: readonly string[]): void {
  if (header.chancery !== 'backup' || !Array.isArray(header.schema))
    throw new BackupRefused('The file is no backup of Chancery. Name one that "chancery backup" wrote.');
  if (header.v !== BACKUP_VERSION)
    throw new BackupRefused(
      `The backup has format ${header.v}; this build reads ${BACKUP_VERSION}. Restore it with the build that wrote it, or a later one.`,
    );
  const newer = header.schema.filter((step) => !schema.includes(step));
  if (newer.length)
    throw new BackupRefused(
      `The backup is newer than this build: it knows ${newer.join(', ')}. Restore it with the build that wrote it, or a later one.`,
    );
}

/** Read models and timers are functions of entries: they are made as the commits made them. */
async function derive(run: Run, { kinds, projections }: RestoreParts): Promise<number> {
  const timers = new RestoreRows(run);
  let armed = 0;
  await emptyTables(run, projections);
  for await (const { rows, state, last } of foldAgain(new SqlReader(run), kinds, projections)) {
    await writeRows(run, rows);
    if (last) armed += await timers.timers(state);
  }
  await timers.flush();
  await noteVersions(run, projections);
  return armed;
}

function parsed<T>(text: string, line: number): T {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as T;
  } catch {
    // told below
  }
  return unreadable(line);
}

function unreadable(line: number): never {
  throw new BackupRefused(`Line ${line} of the backup is not one that this build understands. Restore another copy of it.`);
}

/** What a record makes the database or a rule refuse is the backup's fault: class 22 and 23 are data that do not fit. */
function refusalOf(error: unknown): unknown {
  if (error instanceof BackupRefused) return error;
  const { code, message } = error as { code?: string; message?: string };
  if (error instanceof Bug)
    return new BackupRefused(
      `The backup holds what this build does not understand: ${message}. Restore it with the build that wrote it, or a later one.`,
      { cause: error },
    );
  if (/^2[23]/.test(code ?? ''))
    return new BackupRefused(`The backup holds a record that does not fit: ${message}. Restore another copy of it.`, { cause: error });
  return error;
}
