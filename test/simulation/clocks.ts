import { UploadSweep, type ExhibitFiles } from '@chancery/evidence';
import { BelievedClock, ClockKeeper, type ClockBook, type Edge, type Mark, type Readings } from '@chancery/ledger';
import { instantOf, type Clock } from '@chancery/kernel';
import type { Scheduler } from './scheduler.ts';
import type { Clocks } from './world.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** The true time is told to a few seconds. */
const NEAR_MS = 5_000;
/** So long at least a file that nobody took is kept, in true time. */
const KEPT_MS = DAY_MS;

/** A machine: a clock that anybody may set, and counters that nobody sets. The world's time is the true time. */
class Machine implements Readings {
  readonly #scheduler: Scheduler;
  readonly #place: number;
  #bootedAt = 0;
  #boots = 0;
  #slept = 0;
  /** How far its clock was set. */
  moved = 0;

  constructor(scheduler: Scheduler, place: number) {
    this.#scheduler = scheduler;
    this.#place = place;
    this.boots();
  }

  get boot(): string {
    return `machine ${this.#place}, boot ${this.#boots}`;
  }

  boots(): void {
    [this.#bootedAt, this.#slept] = [this.#true - MINUTE_MS, 0];
    this.#boots++;
  }

  sleeps(ms: number): void {
    this.#slept += ms;
  }

  get #true(): number {
    return Date.parse(this.#scheduler.now);
  }

  wall = (): number => this.#true + this.moved;
  ticks = (): number => this.#true - this.#bootedAt - this.#slept;
  sinceBoot = (): number => this.#true - this.#bootedAt;
  database = (ask: () => Promise<number>): Promise<number> => ask();
}

/** What one build does otherwise than it should. */
export interface PlantedClock {
  readonly name: string;
  readonly breaks: string;
  readonly clock?: (machine: Machine, askNow: () => number) => Clock;
  readonly marks?: () => readonly Mark[];
  readonly sweepsBy?: (machine: Machine) => Clock & { readonly ticks: () => number };
}

/** The database’s clock as it was when somebody asked, and ticks since then. */
function byTheDatabaseAlone(machine: Machine, askNow: () => number): Clock {
  let [asked, at] = [askNow(), machine.ticks()];
  return {
    now() {
      if (machine.ticks() - at > 5_000) [asked, at] = [askNow(), machine.ticks()];
      return instantOf(Math.round(asked + machine.ticks() - at));
    },
  };
}

export const PLANTED_CLOCKS: readonly PlantedClock[] = [
  { name: 'believes the machine', breaks: 'C1', clock: (machine) => ({ now: () => instantOf(Math.round(machine.wall())) }) },
  { name: 'believes the database alone', breaks: 'C1', clock: byTheDatabaseAlone },
  { name: 'forgets the mark', breaks: 'C1', marks: () => [] },
  {
    name: 'sweeps by one clock',
    breaks: 'C2',
    sweepsBy: (machine) => ({ now: () => instantOf(Math.round(machine.wall())), ticks: machine.wall }),
  },
];

type Uploads = Awaited<ReturnType<ExhibitFiles['uploads']['all']>>;

/** Files that nobody took, and when they were stored. */
class Shelf {
  readonly #now: () => number;
  readonly #kept = new Map<string, { upload: Uploads[number]; since: number }>();
  readonly found: string[] = [];
  destroyed = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  store(at: Clock): void {
    const file = `file ${this.#kept.size + this.destroyed}`;
    const upload = { file, incident: 'inc:0', person: 'p', address: 'a', bytes: 1, sha256: 's', at: at.now() };
    this.#kept.set(file, { upload, since: this.#now() });
  }

  get files(): ExhibitFiles {
    const uploads = {
      all: async () => [...this.#kept.values()].map(({ upload }) => upload),
      keep: async (upload: Uploads[number]) => void (this.#kept.get(upload.file)!.upload = upload),
      forget: async (file: string) => void this.#kept.delete(file),
    };
    const blobs = {
      destroy: async ({ item }: { item: string }) => {
        const age = this.#now() - this.#kept.get(item)!.since;
        if (age < KEPT_MS) this.found.push(`C2: ${item} was destroyed after ${Math.round(age / MINUTE_MS)} min`);
        this.destroyed++;
      },
    };
    return { uploads, blobs } as unknown as ExhibitFiles;
  }
}

/** What may happen to the clocks of one or two servers, with a database that has a clock of its own or with none. */
export class ClockWorld implements Clocks {
  readonly servers: number;
  readonly found: string[] = [];
  readonly shelf: Shelf;
  readonly #scheduler: Scheduler;
  readonly #planted: PlantedClock | undefined;
  readonly #machines: readonly Machine[];
  readonly #marks = new Map<string, Mark>();
  readonly #ready = new Map<number, number>();
  readonly #shared: boolean;
  #databaseMoved = 0;
  #starts = 0;
  jumps = 0;

  constructor(scheduler: Scheduler, { servers, shared }: { servers: number; shared: boolean }, planted?: PlantedClock) {
    this.#scheduler = scheduler;
    this.servers = servers;
    this.#shared = shared;
    this.#planted = planted;
    this.#machines = Array.from({ length: servers }, (_, place) => new Machine(scheduler, place));
    this.shelf = new Shelf(this.#now);
  }

  #now = (): number => Date.parse(this.#scheduler.now);
  #database = (): number => this.#now() + this.#databaseMoved;

  edgeOf(server: number, life: number): Edge {
    const machine = this.#machines[server]!;
    this.#ready.delete(server);
    // A machine that was switched off shows the right time when it starts, unless servers beside it know better.
    if (this.#scheduler.chance(0.2) && (this.#databaseMoved === 0 || !this.#shared)) {
      machine.boots();
      if (!this.#shared) machine.moved = 0;
    }
    const base = this.#scheduler.edge(life);
    const clock = new BelievedClock(machine);
    const book = this.#book(life);
    const database = this.#shared ? { database: this.#database() } : {};
    clock.begin({ ...clock.sight(), ...database }, this.#planted?.marks?.() ?? [...this.#marks.values()], () => {});
    const keeper = new ClockKeeper(clock, book, base.alarm, () => {}, `server ${server}, start ${++this.#starts}`);
    void keeper.start(() => {}).then(() => this.#ready.set(server, life));
    const watched = this.#watched(this.#planted?.clock?.(machine, this.#shared ? this.#database : machine.wall) ?? clock);
    if (server === 0) this.#sweep(machine, watched, base);
    return { ...base, clock: watched };
  }

  /** C1: whatever asks for the time is told the true one. */
  #watched(clock: Clock): Clock {
    return {
      now: () => {
        const told = clock.now();
        const off = Date.parse(told) - this.#now();
        if (Math.abs(off) > NEAR_MS) this.found.push(`C1: ${told} was told ${Math.round(off / 1_000)} s from the true time`);
        return told;
      },
    };
  }

  #sweep(machine: Machine, clock: Clock, { alarm }: Edge): void {
    const by = this.#planted?.sweepsBy?.(machine);
    if (this.#scheduler.chance(0.5)) this.shelf.store(clock);
    new UploadSweep(this.shelf.files, async () => false, { alarm, clock: by ?? clock, ticks: by?.ticks ?? machine.ticks }).start(
      () => {},
      (fault) => this.found.push(`C2: ${(fault as Error).message}`),
    );
  }

  #book(life: number): ClockBook {
    const pause = (label: string): Promise<void> => this.#scheduler.pause(life, label);
    const askClock = async (): Promise<number> => {
      await pause('asking the clock');
      return this.#database();
    };
    return {
      ...(this.#shared ? { askClock } : {}),
      marks: async () => {
        await pause('reading marks');
        return this.#planted?.marks?.() ?? [...this.#marks.values()];
      },
      write: async (mark) => {
        await pause('before a mark');
        this.#marks.set(mark.server, mark);
        await pause('after a mark');
      },
    };
  }

  /** Clocks are set once every server knew the time: what was never known cannot be kept. */
  trouble(): void {
    if (this.#ready.size < this.servers || !this.#scheduler.chance(0.03)) return;
    this.jumps++;
    const far = this.#scheduler.chance(0.5) ? 4 * DAY_MS : 30 * MINUTE_MS;
    const ms = this.#scheduler.chance(0.3) ? 0 : Math.round((this.#scheduler.random() - 0.5) * far);
    const machine = this.#machines[this.#scheduler.below(this.servers)]!;
    const kind = this.#scheduler.below(4);
    if (kind === 0) this.#databaseMoved = ms;
    else if (kind === 1) for (const each of this.#machines) [each.moved, this.#databaseMoved] = [ms, ms];
    else if (kind === 2) this.#sleep(machine, Math.abs(ms));
    else machine.moved = ms;
  }

  #sleep(machine: Machine, ms: number): void {
    machine.sleeps(ms);
    this.#scheduler.jump(ms);
  }

  calm(): void {
    this.#databaseMoved = 0;
    for (const machine of this.#machines) machine.moved = 0;
  }
}
