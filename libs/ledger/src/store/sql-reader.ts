import { instantOf, type StreamId } from '@chancery/kernel';
import type { StoredContent, StoredEntry } from '../format/unseal.ts';
import type { Statement } from './commit-statement.ts';
import type { Head, KeptOutcome, KeyRecord, OutboxRow } from './ledger-store.ts';
import type { LedgerReader } from './snapshots.ts';

/** Runs one prepared statement, in whatever transaction the caller has chosen. */
export type Run = <T>(statement: Statement) => Promise<readonly T[]>;

/** What is read of the ledger in pages. As consistent as the transaction that its statements run in. */
export class SqlReader implements LedgerReader {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  async entries(stream: StreamId, after: number, limit: number): Promise<readonly StoredEntry[]> {
    const rows = await this.#run<EntryRow>({
      name: 'entries',
      text: `SELECT e.seq, e.bytes, e.hash, e.structural, c.section, c.label, c.value, c.salt
       FROM (SELECT * FROM entry WHERE stream = $1 AND seq > $2 ORDER BY seq LIMIT $3) e
       LEFT JOIN content c ON c.stream = $1 AND c.seq = e.seq
       ORDER BY e.seq, c.section COLLATE "C"`,
      values: [stream, after, limit],
    });
    const entries: (StoredEntry & { content: StoredContent[] })[] = [];
    for (const row of rows) {
      const seq = Number(row.seq);
      if (entries.at(-1)?.seq !== seq)
        entries.push({ stream, seq, bytes: row.bytes, hash: row.hash, structural: row.structural, content: [] });
      if (row.section !== null) entries.at(-1)!.content.push({ section: row.section, label: row.label!, value: row.value, salt: row.salt });
    }
    return entries;
  }

  async streams(after: string, limit: number): Promise<readonly { stream: StreamId; head: Head }[]> {
    const text = 'SELECT stream, seq, hash FROM stream_head WHERE stream > $1 ORDER BY stream LIMIT $2';
    const rows = await this.#run<{ stream: string; seq: string; hash: string }>({ name: 'streams', text, values: [after, limit] });
    return rows.map((row) => ({ stream: row.stream, head: { seq: Number(row.seq), hash: row.hash } }));
  }

  async keys({ principal, key }: Pick<KeyRecord, 'principal' | 'key'>, limit: number): Promise<readonly KeyRecord[]> {
    const text = 'SELECT * FROM command_key WHERE (principal, key) > ($1, $2) ORDER BY principal, key LIMIT $3';
    return (await this.#run<KnownRow>({ name: 'keys-after', text, values: [principal, key, limit] })).map(keyRecord);
  }

  async told(after: string, limit: number): Promise<readonly { hash: string; list: string }[]> {
    const text = 'SELECT hash, list FROM told_heads WHERE hash > $1 ORDER BY hash LIMIT $2';
    return await this.#run<{ hash: string; list: string }>({ name: 'told-after', text, values: [after, limit] });
  }

  async messages(after: string, limit: number): Promise<readonly OutboxRow[]> {
    const text = 'SELECT * FROM outbox WHERE id > $1 ORDER BY id LIMIT $2';
    return (await this.#run<OutboxSql>({ name: 'messages-after', text, values: [after, limit] })).map(outboxRow);
  }
}

interface EntryRow {
  seq: string;
  bytes: string;
  hash: string;
  structural: string;
  section: string | null;
  label: string | null;
  value: string | null;
  salt: string | null;
}

export interface KnownRow {
  principal: string;
  key: string;
  stream: string;
  request_salt: string | null;
  request_hash: string | null;
  seq_from: string | number;
  seq_to: string | number;
  outcome: string;
}

export interface OutboxSql {
  id: string;
  stream: string;
  seq: string;
  topic: string;
  body: string;
  created_at: Date;
}

export function keyRecord(row: KnownRow): KeyRecord {
  return {
    principal: row.principal,
    key: row.key,
    stream: row.stream,
    requestSalt: row.request_salt,
    requestHash: row.request_hash,
    seqFrom: Number(row.seq_from),
    seqTo: Number(row.seq_to),
    outcome: JSON.parse(row.outcome) as KeptOutcome,
  };
}

export function outboxRow(o: OutboxSql): OutboxRow {
  return { id: o.id, stream: o.stream, seq: Number(o.seq), topic: o.topic, body: JSON.parse(o.body), createdAt: instantOf(o.created_at) };
}
