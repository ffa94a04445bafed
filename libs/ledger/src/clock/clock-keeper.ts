import { randomUUID } from 'node:crypto';
import { instantOf, type Instant } from '@chancery/kernel';
import type { Database } from '../database/data-source.ts';
import type { Alarm } from '../edge.ts';
import type { BelievedClock, Told } from './believed-clock.ts';
import { accepted, TOLERANCE_MS, type Mark, type Sight } from './judge.ts';

const PROBE_MS = 5_000;
const MARK_MS = 10_000;
/** An answer that took longer tells too little about when it was given. */
const ROUND_TRIP_MAX_MS = TOLERANCE_MS / 2;
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

/**
 * Keeps a server's time by what the database knows: asks a PostgreSQL server for its clock, writes marks of the time that is
 * believed, and hears of those of other servers. A fault is reported, and time goes on without it.
 */
export class ClockKeeper {
  readonly #clock: BelievedClock;
  readonly #database: Pick<Database, 'dataSource' | 'kind'>;
  readonly #alarm: Alarm;
  readonly #report: (fault: unknown) => void;
  readonly #server = randomUUID();
  #beat = 0;
  #markedAt = -Infinity;
  /** Beats of the other servers when this one began to hold: a later one is news. */
  #known: ReadonlyMap<string, number> | undefined;
  #disarm = () => {};
  #stopped = false;
  #turn: Promise<void> = Promise.resolve();

  constructor(clock: BelievedClock, database: Pick<Database, 'dataSource' | 'kind'>, alarm: Alarm, report: (fault: unknown) => void) {
    this.#clock = clock;
    this.#database = database;
    this.#alarm = alarm;
    this.#report = report;
  }

  /** Takes up the time, and keeps it until `stop`. Throws where the database cannot be read. */
  async start(told: Told): Promise<void> {
    const [sight, marks] = [await this.#sight(true), await this.#marks()];
    this.#clock.begin(sight, marks, told);
    await this.#mark(sight);
    this.#arm();
  }

  /** The last mark is written: whoever starts next begins there. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#disarm();
    await this.#turn;
    await this.#sight()
      .then((sight) => this.#mark(sight))
      .catch(this.#report);
  }

  /** Where a clock is held back: the time that is believed, and what the clock says in its place. */
  held(): { readonly from: Instant; readonly to: Instant } | undefined {
    const { trouble } = this.#clock;
    if (trouble?.state !== 'HELD') return undefined;
    const from = this.#clock.now();
    return { from, to: instantOf(Math.round(Date.parse(from) + trouble.byMs)) };
  }

  get trouble(): BelievedClock['trouble'] {
    return this.#clock.trouble;
  }

  /** A person said that the clock is right. The other servers follow when they see the mark. */
  async accept(): Promise<void> {
    if (this.held() === undefined) return;
    const sight = await this.#sight(true);
    this.#clock.accept(accepted(sight, sight.database ?? sight.wall));
    await this.#mark(sight);
  }

  /** Asks the database's clock now, and writes a mark. For whoever cannot wait for the next time. */
  look(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#look()).catch(this.#report);
    return this.#turn;
  }

  async #look(): Promise<void> {
    const sight = await this.#sight();
    if (sight.database !== undefined) this.#clock.hear({ ...sight, database: sight.database }, await this.#news());
    if (sight.ticks - this.#markedAt >= MARK_MS - PROBE_MS / 2 || this.#known) await this.#mark(sight);
  }

  /** Marks of other servers that were written since this one began to hold. */
  async #news(): Promise<readonly Mark[]> {
    if (this.#clock.trouble?.state !== 'HELD') {
      this.#known = undefined;
      return [];
    }
    const others = (await this.#marks()).filter(({ server }) => server !== this.#server);
    this.#known ??= new Map(others.map(({ server, beat }) => [server, beat]));
    return others.filter(({ server, beat }) => beat > (this.#known!.get(server) ?? 0));
  }

  #arm(): void {
    this.#disarm = this.#alarm.after(this.#database.kind === 'server' ? PROBE_MS : MARK_MS, () => {
      void this.look().then(() => this.#stopped || this.#arm());
    });
  }

  /** All clocks at one moment. The database's is taken to be of the middle of its round trip; without it where that took too long. */
  async #sight(needed = false): Promise<Sight & { readonly database?: number }> {
    if (this.#database.kind !== 'server') return this.#clock.sight();
    const before = this.#clock.sight();
    const database = await this.#clock.readings.database(() => this.#askDatabase());
    const after = this.#clock.sight();
    const took = after.ticks - before.ticks;
    return took > ROUND_TRIP_MAX_MS && !needed ? after : { ...after, database: database + took / 2 };
  }

  async #askDatabase(): Promise<number> {
    const [row] = (await this.#database.dataSource.query(
      'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms',
    )) as readonly { readonly ms: number }[];
    return row!.ms;
  }

  async #marks(): Promise<Mark[]> {
    const rows = (await this.#database.dataSource.query('SELECT * FROM clock_mark')) as readonly MarkRow[];
    return rows.map(({ since_boot, ...row }) => ({ ...row, beat: Number(row.beat), sinceBoot: since_boot }));
  }

  async #mark(seen: Sight & { readonly database?: number }): Promise<void> {
    const believed = Date.parse(this.#clock.now());
    const { ticks, sinceBoot } = this.#clock.sight();
    const database = seen.database === undefined ? undefined : seen.database + ticks - seen.ticks;
    this.#markedAt = ticks;
    await this.#database.dataSource.query(
      `WITH forgotten AS (DELETE FROM clock_mark WHERE server <> $1 AND believed < $5::float8 - ${FORGOTTEN_MS})
       INSERT INTO clock_mark (server, boot, ticks, since_boot, believed, database, beat) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (server) DO UPDATE SET ticks = $3, since_boot = $4, believed = $5, database = $6, beat = $7`,
      [this.#server, this.#clock.readings.boot, ticks, sinceBoot, believed, database ?? null, ++this.#beat],
    );
  }
}
