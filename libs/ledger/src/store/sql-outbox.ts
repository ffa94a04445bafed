import { instantOf, type Instant } from '@chancery/kernel';
import { furthestClaim } from './claim.ts';
import type { ClaimedMessage, FailedTry, OutboxRow, Undelivered } from './ledger-store.ts';
import { outboxRow, type OutboxSql, type Run } from './sql-reader.ts';

interface TriedSql extends OutboxSql {
  tries: number;
  try_at: Date;
  failure: string;
  correlation: string | null;
  set_aside_at: Date | null;
}

/** True for the oldest message of its stream that is not set aside. */
const OLDEST = `o.set_aside_at IS NULL AND NOT EXISTS (
  SELECT FROM outbox e WHERE e.stream = o.stream AND e.set_aside_at IS NULL AND (e.seq, e.topic) < (o.seq, o.topic))`;

/** The messages that wait in PostgreSQL. */
export class SqlOutbox {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  /**
   * Concurrency claim: whoever takes a message locks the row of its stream's oldest, and nobody takes one behind it. Another asker skips
   * a locked row; one that waited finds it claimed.
   */
  async claim(now: Instant, until: Instant, limit: number, claim: string): Promise<readonly ClaimedMessage[]> {
    const rows = await this.#rows<TriedSql>(
      'claim-outbox',
      `UPDATE outbox t SET claimed_until = $2, claim = $5 FROM (
         SELECT o.id FROM outbox o
         WHERE ${OLDEST} AND (o.try_at IS NULL OR o.try_at <= $1) AND (o.claimed_until IS NULL OR o.claimed_until <= $1 OR o.claimed_until > $4)
           AND NOT EXISTS (SELECT FROM outbox h WHERE h.stream = o.stream AND h.claimed_until > $1 AND h.claimed_until <= $4)
         ORDER BY o.created_at, o.stream LIMIT $3 FOR UPDATE OF o SKIP LOCKED) d
       WHERE t.id = d.id RETURNING t.*`,
      [now, until, limit, furthestClaim(now, until), claim],
    );
    return rows.map((row) => ({ ...outboxRow(row), tries: row.tries })).sort(inOrder); // RETURNING gives any order
  }

  async next(now: Instant): Promise<Instant | undefined> {
    const [row] = await this.#rows<{ at: Date | null }>(
      'next-outbox',
      `SELECT min(greatest($1::timestamptz, o.try_at, o.claimed_until)) AS at FROM outbox o WHERE ${OLDEST}`,
      [now],
    );
    return row?.at ? instantOf(row.at) : undefined;
  }

  async keep(ids: readonly string[], claim: string, until: Instant): Promise<void> {
    await this.#rows('keep-outbox', 'UPDATE outbox SET claimed_until = $3 WHERE id = ANY ($1::text[]) AND claim = $2', [ids, claim, until]);
  }

  async settle(ids: readonly string[], claim: string): Promise<void> {
    await this.#rows('settle-outbox', 'DELETE FROM outbox WHERE id = ANY ($1::text[]) AND claim = $2', [ids, claim]);
  }

  async fail(id: string, claim: string, { tries, tryAt, setAsideAt, failure, correlation }: FailedTry): Promise<void> {
    await this.#rows(
      'fail-outbox',
      `UPDATE outbox SET claim = NULL, claimed_until = NULL, tries = $3, try_at = $4, set_aside_at = $5, failure = $6, correlation = $7
       WHERE id = $1 AND claim = $2`,
      [id, claim, tries, tryAt, setAsideAt, failure, correlation],
    );
  }

  async undelivered(limit: number): Promise<readonly Undelivered[]> {
    const rows = await this.#rows<TriedSql>(
      'undelivered',
      'SELECT * FROM outbox WHERE failure IS NOT NULL ORDER BY created_at, stream, seq, topic LIMIT $1',
      [limit],
    );
    return rows.map((row) => {
      const { body: _, ...message } = outboxRow(row);
      const { tries, failure, correlation } = row;
      return {
        ...message,
        tries,
        tryAt: instantOf(row.try_at),
        setAsideAt: row.set_aside_at && instantOf(row.set_aside_at),
        failure,
        correlation,
      };
    });
  }

  async tryAgain(id: string): Promise<boolean> {
    const rows = await this.#rows(
      'try-again',
      `UPDATE outbox SET set_aside_at = NULL, tries = 0, try_at = NULL, failure = NULL, correlation = NULL
       WHERE id = $1 AND set_aside_at IS NOT NULL RETURNING id`,
      [id],
    );
    return rows.length > 0;
  }

  #rows<T>(name: string, text: string, values: readonly unknown[]): Promise<readonly T[]> {
    return this.#run<T>({ name, text, values });
  }
}

function inOrder(a: OutboxRow, b: OutboxRow): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.stream < b.stream ? -1 : 1;
}
