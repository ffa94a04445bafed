import type { Database } from '../database/data-source.ts';
import type { Mark } from './judge.ts';

/** What the servers of one installation know of the time together. Faults are thrown. */
export interface ClockBook {
  /** What the clock says that all of them share, in milliseconds since 1970; absent where there is none but each machine's own. */
  readonly askClock?: (() => Promise<number>) | undefined;
  marks(): Promise<readonly Mark[]>;
  /** In place of the mark of the same server. */
  write(mark: Mark): Promise<void>;
}

/** Marks of servers that ended so long before the last one say nothing that it does not say. */
const FORGOTTEN_MS = 30 * 24 * 3_600_000;

interface MarkRow {
  readonly server: string;
  readonly boot: string | null;
  readonly ticks: number;
  readonly since_boot: number;
  readonly believed: number;
  readonly database: number | null;
  /** A `bigint`, as text. */
  readonly beat: string;
}

/** In the database. An embedded one has no clock but the machine's. */
export function sqlClockBook({ dataSource, kind }: Pick<Database, 'dataSource' | 'kind'>): ClockBook {
  const askClock = async (): Promise<number> => {
    const rows = await dataSource.query('SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms');
    return (rows as readonly { readonly ms: number }[])[0]!.ms;
  };
  return {
    ...(kind === 'server' ? { askClock } : {}),
    async marks() {
      const rows = (await dataSource.query('SELECT * FROM clock_mark')) as readonly MarkRow[];
      return rows.map(({ since_boot, ...row }) => ({ ...row, beat: Number(row.beat), sinceBoot: since_boot }));
    },
    async write({ server, boot, ticks, sinceBoot, believed, database, beat }) {
      await dataSource.query(
        `WITH forgotten AS (DELETE FROM clock_mark WHERE server <> $1 AND believed < $5::float8 - ${FORGOTTEN_MS})
         INSERT INTO clock_mark (server, boot, ticks, since_boot, believed, database, beat) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (server) DO UPDATE SET ticks = $3, since_boot = $4, believed = $5, database = $6, beat = $7`,
        [server, boot, ticks, sinceBoot, believed, database, beat],
      );
    },
  };
}
