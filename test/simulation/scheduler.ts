import { instantOf, later, type Instant } from '@chancery/kernel';
import type { Edge } from '@chancery/ledger';

/** Mulberry32: small, fast, the same everywhere. */
export function randomFrom(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Waiting {
  readonly life: number;
  readonly label: string;
  readonly go: () => void;
}

interface Ring {
  readonly life: number;
  readonly at: Instant;
  readonly then: () => void;
}

/**
 * One seeded order of everything. Whoever awaits anything waits here; each turn lets one go on. What belongs to a life
 * that has ended never goes on: that is a crash at this very await.
 */
export class Scheduler {
  readonly random: () => number;
  /** What is really on its way, to a database: the next turn waits for it. */
  busy: ReadonlySet<Promise<unknown>> = new Set();
  #now: Instant = instantOf(Date.UTC(2026, 10, 25, 2, 47));
  /** How far the clock was moved by hand: true time goes on without it. */
  #moved = 0;
  #waiting: Waiting[] = [];
  #rings: Ring[] = [];
  #drawn = 0;
  readonly #alive = new Set<number>();
  readonly #stalled = new Map<number, Instant>();
  #lives = 0;
  turns = 0;

  constructor(seed: number) {
    this.random = randomFrom(seed);
  }

  chance(p: number): boolean {
    return this.random() < p;
  }

  below(n: number): number {
    return Math.floor(this.random() * n);
  }

  get now(): Instant {
    return this.#now;
  }

  /** Begins a process: its pauses and alarms end with it. */
  birth(): number {
    this.#alive.add(++this.#lives);
    return this.#lives;
  }

  death(life: number): void {
    this.#alive.delete(life);
    this.#waiting = this.#waiting.filter((w) => w.life !== life);
    this.#rings = this.#rings.filter((r) => r.life !== life);
  }

  /** A process stands still for so long: what it waits for comes, and it does not hear of it. */
  stall(life: number, ms: number): void {
    this.#stalled.set(life, later(this.#now, ms));
  }

  #moves = ({ life }: { readonly life: number }): boolean => {
    const until = this.#stalled.get(life);
    return until === undefined || until <= this.#now;
  };

  pause(life: number, label: string): Promise<void> {
    return new Promise((go) => {
      if (this.#alive.has(life)) this.#waiting.push({ life, label, go });
    });
  }

  edge(life: number): Edge {
    return {
      clock: { now: () => this.#now },
      ticks: () => Date.parse(this.#now) - this.#moved,
      random: (bytes) =>
        (++this.#drawn)
          .toString(16)
          .padStart(8, '0')
          .padEnd(bytes * 2, 'a5'),
      alarm: {
        after: (ms, then) => {
          const ring: Ring = { life, at: later(this.#now, ms), then };
          if (this.#alive.has(life)) this.#rings.push(ring);
          return () => {
            this.#rings = this.#rings.filter((r) => r !== ring);
          };
        },
      },
    };
  }

  /** Moves the clock, forwards or back. */
  jump(ms: number): void {
    this.#now = later(this.#now, ms);
    this.#moved += Math.round(ms);
  }

  /** Everything that can go on without waiting goes on. */
  async settle(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (this.busy.size > 0) {
      await Promise.allSettled(this.busy);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Lets one of the waiting go on, or rings what is due, or moves time to the next alarm. False when nothing is left to happen. */
  async turn(): Promise<boolean> {
    await this.settle();
    this.turns++;
    const waiting = this.#stalled.size === 0 ? this.#waiting : this.#waiting.filter(this.#moves);
    if (waiting.length && !this.chance(0.05)) {
      const next = waiting[this.below(waiting.length)];
      this.#waiting.splice(this.#waiting.indexOf(next!), 1);
      this.#now = later(this.#now, this.below(20));
      next!.go();
      return true;
    }
    const rings = this.#stalled.size === 0 ? this.#rings : this.#rings.filter(this.#moves);
    const due = rings.reduce<Ring | undefined>((a, b) => (a === undefined || b.at < a.at ? b : a), undefined);
    if (!due && this.#stalled.size > 0) return this.#goOn();
    if (!due) return this.#waiting.length > 0;
    this.#rings = this.#rings.filter((r) => r !== due);
    if (due.at > this.#now) this.#now = due.at;
    due.then();
    return true;
  }

  /** Where only those are left who stand still, time passes until one of them goes on. */
  #goOn(): boolean {
    const [life, until] = [...this.#stalled].reduce((a, b) => (b[1] < a[1] ? b : a));
    this.#stalled.delete(life);
    if (until > this.#now) this.#now = until;
    return true;
  }
}
