import { instantOf, type Instant, type Json, type StreamId, type WordsAt } from '@chancery/kernel';
import type { DataSource } from 'typeorm';
import { classify } from '../database/errors.ts';
import { pgClientOf, type Database } from '../database/data-source.ts';
import type { StoredEntry } from '../format/unseal.ts';
import { commitStatement, type Statement } from './commit-statement.ts';
import { furthestClaim } from './claim.ts';
import type {
  ClaimedMessage,
  CommitGroup,
  CommitResult,
  FailedTry,
  Head,
  KeyRecord,
  LedgerStore,
  TimerRow,
  Undelivered,
} from './ledger-store.ts';
import { SqlOutbox } from './sql-outbox.ts';
import type { LedgerReader, Snapshots } from './snapshots.ts';
import { inTransaction } from './transaction.ts';
import { keyRecord, SqlReader, type KnownRow, type Run } from './sql-reader.ts';

/** Primary keys at which two processes meet that write one stream or use one key at the same moment. */
const MEETING_POINTS = new Set(['stream_head_pkey', 'entry_pkey', 'command_key_pkey']);

/** The ledger in PostgreSQL, embedded or on a server: the same statements on both. */
export class SqlLedgerStore implements LedgerStore, Snapshots {
  readonly #database: Database;
  readonly #run: Run;
  readonly #reader: SqlReader;
  readonly #outbox: SqlOutbox;

  constructor(database: Database) {
    this.#database = database;
    this.#run = (statement) => inOwnTransaction(database.dataSource, statement);
    this.#reader = new SqlReader(this.#run);
    this.#outbox = new SqlOutbox(this.#run);
  }

  /** On the embedded database, which has one session, everyone else waits until `work` is done. */
  async snapshot<T>(work: (then: LedgerReader) => Promise<T>): Promise<T> {
    return inTransaction(this.#database, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', (run) => work(new SqlReader(run)), 'ROLLBACK');
  }

  async heads(streams: readonly StreamId[]): Promise<ReadonlyMap<StreamId, Head>> {
    const rows = await this.#rows<{ stream: string; seq: string; hash: string }>(
      'heads',
      'SELECT stream, seq, hash FROM stream_head WHERE stream = ANY ($1::text[])',
      [streams],
    );
    return new Map(rows.map((row) => [row.stream, { seq: Number(row.seq), hash: row.hash }]));
  }

  entries(stream: StreamId, after: number, limit: number): Promise<readonly StoredEntry[]> {
    return this.#reader.entries(stream, after, limit);
  }

  async sections(stream: StreamId, at: readonly WordsAt[]): Promise<readonly Json[]> {
    const rows = await this.#rows<{ value: string | null }>(
      'sections',
      `SELECT c.value FROM unnest($2::bigint[], $3::text[]) WITH ORDINALITY AS a(seq, section, place)
       LEFT JOIN content c ON c.stream = $1 AND c.seq = a.seq AND c.section = a.section ORDER BY a.place`,
      [stream, at.map(({ seq }) => seq), at.map(({ section }) => section)],
    );
    return rows.map(({ value }) => (value === null ? null : (JSON.parse(value) as Json)));
  }

  streams(after: string, limit: number): Promise<readonly { stream: StreamId; head: Head }[]> {
    return this.#reader.streams(after, limit);
  }

  async commit(groups: readonly CommitGroup[]): Promise<CommitResult> {
    const [row] = await inOwnTransaction<{ lost: number[]; known: KnownRow[] }>(this.#database.committing, commitStatement(groups));
    return { lost: row!.lost, known: row!.known.map(keyRecord) };
  }

  async findKeys(keys: readonly { principal: string; key: string }[]): Promise<readonly KeyRecord[]> {
    const rows = await this.#rows<KnownRow>(
      'keys',
      `SELECT k.* FROM unnest($1::text[], $2::text[]) AS a(principal, key) JOIN command_key k ON k.principal = a.principal AND k.key = a.key`,
      [keys.map((k) => k.principal), keys.map((k) => k.key)],
    );
    return rows.map(keyRecord);
  }

  async claimTimers(now: Instant, until: Instant, limit: number): Promise<readonly TimerRow[]> {
    const rows = await this.#rows<TimerSql>(
      'claim-timers',
      `UPDATE timer t SET claimed_until = $2 FROM (
         SELECT stream, owner, id FROM timer
         WHERE fire_at <= $1 AND (claimed_until IS NULL OR claimed_until <= $1 OR claimed_until > $4)
         ORDER BY fire_at LIMIT $3 FOR UPDATE SKIP LOCKED) d
       WHERE t.stream = d.stream AND t.owner = d.owner AND t.id = d.id
       RETURNING t.stream, t.owner, t.id, t.generation, t.due_at, t.fire_at`,
      [now, until, limit, furthestClaim(now, until)],
    );
    return rows.map(timerRow);
  }

  async nextTimer(now: Instant): Promise<Instant | undefined> {
    const [row] = await this.#rows<{ at: Date | null }>(
      'next-timer',
      `SELECT least(
         (SELECT fire_at FROM timer WHERE fire_at IS NOT NULL AND (claimed_until IS NULL OR claimed_until <= $1) ORDER BY fire_at LIMIT 1),
         (SELECT min(claimed_until) FROM timer WHERE fire_at <= $1 AND claimed_until > $1)) AS at`,
      [now],
    );
    return row?.at ? instantOf(row.at) : undefined;
  }

  async dropTimers(timers: readonly Pick<TimerRow, 'stream' | 'owner' | 'id' | 'generation'>[]): Promise<void> {
    await this.#rows(
      'drop-timers',
      `DELETE FROM timer t USING unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) AS r(stream, owner, id, generation)
       WHERE t.stream = r.stream AND t.owner = r.owner AND t.id = r.id AND t.generation = r.generation`,
      [timers.map((t) => t.stream), timers.map((t) => t.owner), timers.map((t) => t.id), timers.map((t) => t.generation)],
    );
  }

  async putBackTimers(timers: readonly Pick<TimerRow, 'stream' | 'owner' | 'id' | 'generation'>[], until: Instant): Promise<void> {
    await this.#rows(
      'put-back-timers',
      `UPDATE timer t SET claimed_until = $5 FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) AS r(stream, owner, id, generation)
       WHERE t.stream = r.stream AND t.owner = r.owner AND t.id = r.id AND t.generation = r.generation`,
      [timers.map((t) => t.stream), timers.map((t) => t.owner), timers.map((t) => t.id), timers.map((t) => t.generation), until],
    );
  }

  async timerRows(stream: StreamId): Promise<readonly TimerRow[]> {
    const rows = await this.#rows<TimerSql>(
      'timer-rows',
      'SELECT stream, owner, id, generation, due_at, fire_at FROM timer WHERE stream = $1',
      [stream],
    );
    return rows.map(timerRow);
  }

  async mendTimers(stream: StreamId, seq: number, put: readonly TimerRow[], remove: readonly TimerRow[]): Promise<number> {
    const [row] = await this.#rows<{ mended: string }>(
      'mend-timers',
      `WITH head AS MATERIALIZED (SELECT stream FROM stream_head WHERE stream = $1 AND seq = $2 FOR UPDATE),
       gone AS (DELETE FROM timer t USING head h, unnest($3::text[], $4::text[]) AS r(owner, id)
                WHERE t.stream = h.stream AND t.owner = r.owner AND t.id = r.id RETURNING 1),
       put AS (INSERT INTO timer (stream, owner, id, generation, due_at, fire_at)
               SELECT h.stream, r.* FROM head h, unnest($5::text[], $6::text[], $7::bigint[], $8::timestamptz[], $9::timestamptz[]) AS r
               ON CONFLICT (stream, owner, id) DO UPDATE SET generation = EXCLUDED.generation, due_at = EXCLUDED.due_at,
                 fire_at = EXCLUDED.fire_at, claimed_until = NULL RETURNING 1)
       SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM put) AS mended`,
      [
        stream,
        seq,
        remove.map((t) => t.owner),
        remove.map((t) => t.id),
        put.map((t) => t.owner),
        put.map((t) => t.id),
        put.map((t) => t.generation),
        put.map((t) => t.dueAt),
        put.map((t) => t.fireAt),
      ],
    );
    return Number(row!.mended);
  }

  claimOutbox(now: Instant, until: Instant, limit: number, claim: string): Promise<readonly ClaimedMessage[]> {
    return this.#outbox.claim(now, until, limit, claim);
  }

  nextOutbox(now: Instant): Promise<Instant | undefined> {
    return this.#outbox.next(now);
  }

  keepOutbox(ids: readonly string[], claim: string, until: Instant): Promise<void> {
    return this.#outbox.keep(ids, claim, until);
  }

  settleOutbox(ids: readonly string[], claim: string): Promise<void> {
    return this.#outbox.settle(ids, claim);
  }

  failOutbox(id: string, claim: string, tried: FailedTry): Promise<void> {
    return this.#outbox.fail(id, claim, tried);
  }

  undelivered(limit: number): Promise<readonly Undelivered[]> {
    return this.#outbox.undelivered(limit);
  }

  tryAgain(id: string): Promise<boolean> {
    return this.#outbox.tryAgain(id);
  }

  /** Also true where two writers met at a primary key: what is right then is to look again, as after a moved head. */
  isTransient(error: unknown): boolean {
    const { code, constraint } = error as { code?: string; constraint?: string };
    return (code === '23505' && MEETING_POINTS.has(constraint ?? '')) || classify(error) === 'retry';
  }

  #rows<T>(name: string, text: string, values: readonly unknown[]): Promise<readonly T[]> {
    return this.#run<T>({ name, text, values });
  }
}

async function inOwnTransaction<T>(dataSource: DataSource, { name, text, values }: Statement): Promise<readonly T[]> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = await pgClientOf(runner);
    const { rows } = await client.query({ name, text, values: [...values] });
    return rows as T[];
  } finally {
    await runner.release();
  }
}

interface TimerSql {
  stream: string;
  owner: string;
  id: string;
  generation: string;
  due_at: Date;
  fire_at: Date | null;
}

const timerRow = (t: TimerSql): TimerRow => ({
  stream: t.stream,
  owner: t.owner,
  id: t.id,
  generation: Number(t.generation),
  dueAt: instantOf(t.due_at),
  fireAt: t.fire_at && instantOf(t.fire_at),
});
