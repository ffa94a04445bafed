import { randomUUID } from 'node:crypto';
import { instantOf, type Instant } from '@chancery/kernel';
import type { Alarm } from '../edge.ts';
import type { BelievedClock, Told } from './believed-clock.ts';
import type { ClockBook } from './clock-book.ts';
import { accepted, elapsed, TOLERANCE_MS, type Mark, type Sight } from './judge.ts';

const PROBE_MS = 5_000;
const MARK_MS = 10_000;
const TRIES = 5;
/** An answer that took longer tells too little about when it was given. */
const ROUND_TRIP_MAX_MS = TOLERANCE_MS / 2;

/** The shared clock is not believed: by how much, since what it said, and how far the other servers' marks were when they were read last. */
interface Hold {
  readonly byMs: number;
  readonly since: number;
  readonly beats: ReadonlyMap<string, number>;
}

/**
 * Keeps a server's time by what the database knows: asks a PostgreSQL server for its clock, writes marks of the time that is
 * believed, and hears of those of other servers. A fault is reported, and time goes on without it.
 */
export class ClockKeeper {
  readonly #clock: BelievedClock;
  readonly #book: ClockBook;
  readonly #alarm: Alarm;
  readonly #report: (fault: unknown) => void;
  readonly #server: string;
  #beat = 0;
  #markedAt = -Infinity;
  #hold: Hold | undefined;
  #disarm = () => {};
  #stopped = false;
  #turn: Promise<void> = Promise.resolve();

  constructor(clock: BelievedClock, book: ClockBook, alarm: Alarm, report: (fault: unknown) => void, server: string = randomUUID()) {
    this.#server = server;
    this.#clock = clock;
    this.#book = book;
    this.#alarm = alarm;
    this.#report = report;
  }

  /** Takes up the time, and keeps it until `stop`. Throws where the book cannot be read. */
  async start(told: Told): Promise<void> {
    // In this order: a mark of after the sight would look as if the clock had been put back since.
    const marks = await this.#book.marks();
    const sight = await this.#sight(true);
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
    if (sight.database !== undefined) this.#clock.hear({ ...sight, database: sight.database }, await this.#news(sight.database));
    if (sight.ticks - this.#markedAt >= MARK_MS - PROBE_MS / 2 || this.#hold) await this.#mark(sight);
  }

  /**
   * Marks of other servers that are of a time since this one began to hold, each once: one that was under way when the clock was set
   * tells of the time before, by what it says of the shared clock.
   */
  async #news(database: number): Promise<readonly Mark[]> {
    const hold = this.#hold;
    this.#hold = undefined;
    if (this.#clock.trouble?.state !== 'HELD') return [];
    const byMs = database - Date.parse(this.#clock.now());
    const others = (await this.#book.marks()).filter(({ server }) => server !== this.#server);
    const beats = new Map(others.map(({ server, beat }) => [server, beat]));
    const isSame = hold && Math.abs(hold.byMs - byMs) <= TOLERANCE_MS;
    this.#hold = isSame ? { ...hold, beats } : { byMs, since: database, beats };
    if (!isSame) return [];
    const isOfNow = (at: number | null): boolean => at !== null && at >= hold.since && at <= database + TOLERANCE_MS;
    return others.filter((mark) => mark.beat > (hold.beats.get(mark.server) ?? 0) && isOfNow(mark.database));
  }

  #arm(): void {
    this.#disarm = this.#alarm.after(this.#book.askClock ? PROBE_MS : MARK_MS, () => {
      void this.look().then(() => this.#stopped || this.#arm());
    });
  }

  /**
   * All clocks at one moment. The shared one is taken to be of the middle of its round trip; left out where that took too long, but
   * where it is `needed`: then it is asked again, and the shortest trip counts.
   */
  async #sight(needed = false): Promise<Sight & { readonly database?: number }> {
    const { askClock } = this.#book;
    if (!askClock) return this.#clock.sight();
    let [best, shortest] = [{ ...this.#clock.sight(), database: Number.NaN }, Infinity];
    for (let tries = needed ? TRIES : 1; tries > 0 && shortest > ROUND_TRIP_MAX_MS; tries--) {
      const before = this.#clock.sight();
      const told = await this.#clock.readings.database(askClock);
      const after = this.#clock.sight();
      const took = elapsed(before, after);
      if (took < shortest) [best, shortest] = [{ ...after, database: within(told, took, after.wall) }, took];
    }
    const { database: _, ...alone } = best;
    return needed || shortest <= ROUND_TRIP_MAX_MS ? best : alone;
  }

  async #mark(seen: Sight & { readonly database?: number }): Promise<void> {
    const believed = Date.parse(this.#clock.now());
    const sight = this.#clock.sight();
    const { ticks, sinceBoot } = sight;
    const database = seen.database === undefined ? undefined : seen.database + elapsed(seen, sight);
    this.#markedAt = ticks;
    const { boot } = this.#clock.readings;
    await this.#book.write({ server: this.#server, boot, ticks, sinceBoot, believed, database: database ?? null, beat: ++this.#beat });
  }
}

/** What the shared clock says now, which said `told` on a trip that took `took`: as the machine's own, where a long trip leaves it open. */
const within = (told: number, took: number, wall: number): number =>
  took > ROUND_TRIP_MAX_MS && wall >= told && wall <= told + took ? wall : told + took / 2;
