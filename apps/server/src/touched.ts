import type { Label, StreamId } from '@chancery/kernel';
import type { Table } from '@chancery/ledger';
import type { DataSource } from 'typeorm';

const STREAMS_MAX = 500;
/** Moves where a line's words were given another label. */
export const RELABELLED = 'relabelled line';
/** Moves with every entry. */
const HEAD = 'head';
/** Where lanes stand is not numbered by entry; every entry that moves one begins so. */
const LANES = { table: 'run_lane', moves: 'Run%' };
/** Entries that give earlier ones another label. */
const RELABELLING = `('SectionRelabelled', 'FactRemarked')`;

/** Read models, each with the labels of its rows that moved. */
export type Moved = ReadonlyMap<string, readonly Label[]>;

interface Known {
  readonly seq: number;
  readonly answer: Promise<{ readonly head: number; readonly moved: Moved }>;
}

/** Which read models an entry after `seq` touched: one statement for a commit, however many classes of readers look. */
export class Touched {
  readonly #dataSource: DataSource;
  readonly #sql: string;
  readonly #known = new Map<StreamId, Known>();

  constructor(dataSource: DataSource, tables: readonly Table[]) {
    this.#dataSource = dataSource;
    const numbered = tables.filter(({ columns }) => 'touched' in columns && 'stream' in columns && 'label' in columns);
    this.#sql = [
      `SELECT '${HEAD}' AS name, coalesce(max(seq), 0)::int AS head, NULL::text[] AS labels FROM log_row WHERE stream = $1`,
      `SELECT '${LANES.table}', 0, array_agg(DISTINCT label) FROM log_row WHERE stream = $1 AND seq > $2 AND type LIKE '${LANES.moves}' HAVING count(*) > 0`,
      `SELECT '${RELABELLED}', 0, array_agg(DISTINCT label) FROM log_row WHERE stream = $1 AND relabelled > $2 HAVING count(*) > 0`,
      ...numbered.map(
        ({ name }) => `SELECT '${name}', 0, array_agg(DISTINCT label) FROM ${name} WHERE stream = $1 AND touched > $2 HAVING count(*) > 0`,
      ),
    ].join(' UNION ALL ');
  }

  /** Complete up to the entry `upTo`, which whoever asks has seen stored. */
  async since(stream: StreamId, seq: number, upTo: number): Promise<Moved> {
    const known = this.#known.get(stream);
    if (known?.seq === seq) {
      const { head, moved } = await known.answer;
      if (head >= upTo) return moved;
    }
    const answer = this.#ask(stream, seq);
    if (this.#known.size >= STREAMS_MAX) this.#known.clear();
    this.#known.set(stream, { seq, answer });
    return (await answer).moved;
  }

  /** The last entry after `seq` that gave something another label. */
  async relabelledSince(stream: StreamId, seq: number): Promise<number | undefined> {
    const [row] = (await this.#dataSource.query(
      `SELECT max(seq)::int AS seq FROM log_row WHERE stream = $1 AND seq > $2 AND type IN ${RELABELLING}`,
      [stream, seq],
    )) as { seq: number | null }[];
    return row?.seq ?? undefined;
  }

  async #ask(stream: StreamId, seq: number): Promise<{ head: number; moved: Map<string, readonly Label[]> }> {
    const rows = (await this.#dataSource.query(this.#sql, [stream, seq])) as { name: string; head: number; labels: Label[] | null }[];
    return {
      head: rows.find(({ name }) => name === HEAD)?.head ?? 0,
      moved: new Map(rows.map(({ name, labels }) => [name, labels ?? []])),
    };
  }
}
