import type { StreamId } from '@chancery/kernel';
import type { Table } from '@chancery/ledger';
import type { DataSource } from 'typeorm';

const STREAMS_MAX = 500;
/** Where lanes stand is not numbered by entry; every entry that moves one begins so. */
const LANES = { table: 'run_lane', moves: 'Run%' };

interface Known {
  readonly seq: number;
  readonly answer: Promise<{ readonly head: number; readonly tables: ReadonlySet<string> }>;
}

/** Which read models an entry after `seq` touched: one statement for a commit, however many classes of readers look. */
export class Touched {
  readonly #dataSource: DataSource;
  readonly #sql: string;
  readonly #known = new Map<StreamId, Known>();

  constructor(dataSource: DataSource, tables: readonly Table[]) {
    this.#dataSource = dataSource;
    const numbered = tables.filter(({ columns }) => 'touched' in columns && 'stream' in columns).map(({ name }) => name);
    this.#sql = [
      `SELECT 'head' AS name, coalesce(max(seq), 0)::int AS head FROM log_row WHERE stream = $1`,
      `SELECT '${LANES.table}', 0 WHERE EXISTS (SELECT FROM log_row WHERE stream = $1 AND seq > $2 AND type LIKE '${LANES.moves}')`,
      ...numbered.map((name) => `SELECT '${name}', 0 WHERE EXISTS (SELECT FROM ${name} WHERE stream = $1 AND touched > $2)`),
    ].join(' UNION ALL ');
  }

  /** Complete up to the entry `upTo`, which whoever asks has seen stored. */
  async since(stream: StreamId, seq: number, upTo: number): Promise<ReadonlySet<string>> {
    const known = this.#known.get(stream);
    if (known?.seq === seq) {
      const { head, tables } = await known.answer;
      if (head >= upTo) return tables;
    }
    const answer = this.#ask(stream, seq);
    if (this.#known.size >= STREAMS_MAX) this.#known.clear();
    this.#known.set(stream, { seq, answer });
    return (await answer).tables;
  }

  async #ask(stream: StreamId, seq: number): Promise<{ head: number; tables: Set<string> }> {
    const rows = (await this.#dataSource.query(this.#sql, [stream, seq])) as { name: string; head: number }[];
    return { head: rows.find(({ name }) => name === 'head')?.head ?? 0, tables: new Set(rows.map(({ name }) => name)) };
  }
}
