import { instantOf, type Clock, type Instant } from '@chancery/kernel';
import { begin, goesOn, hasMoved, judgeDatabase, judgeWall, type Belief, type Mark, type Sight, type Trouble } from './judge.ts';

/** The clocks of a machine as they are, believed or not. Milliseconds throughout. */
export interface Readings {
  /** Since 1970, by the machine's own clock. */
  wall(): number;
  /** From the start of the machine, as far as the system has such a count; stands still while it sleeps. */
  ticks(): number;
  /** Since the machine started, sleep included. */
  sinceBoot(): number;
  /** Names this start of this machine; null where the system does not say. */
  readonly boot: string | null;
  /** What the database's clock says, by `ask`. */
  database(ask: () => Promise<number>): Promise<number>;
}

/** A clock went wrong, or came right again. */
export interface ClockChange {
  readonly trouble: Trouble | undefined;
  readonly before: Trouble | undefined;
  /** `start`: it was so when the server started. `accepted`: a person said that the clock is right. */
  readonly how: 'start' | 'seen' | 'accepted';
}

export type Told = (change: ClockChange) => void;

/**
 * The time that is believed. It never runs back but where a person said that the clock is right. Until `begin` it is the machine's
 * own clock as it was found.
 */
export class BelievedClock implements Clock {
  readonly readings: Readings;
  #belief: Belief;
  #told: Told = () => {};
  #byDatabase = false;
  #last = -Infinity;

  constructor(readings: Readings) {
    this.readings = readings;
    this.#belief = begin(this.sight(), readings.boot, []);
  }

  now(): Instant {
    return instantOf(Math.round(this.#now()));
  }

  /** What is wrong with the clocks as far as known; undefined while they are right. */
  get trouble(): Trouble | undefined {
    this.#now();
    return this.#belief.trouble;
  }

  sight(): Sight {
    return { wall: this.readings.wall(), ticks: this.readings.ticks(), sinceBoot: this.readings.sinceBoot() };
  }

  /** Takes up the time where earlier servers left it. With a database's clock, that one is the reference from here on. */
  begin(sight: Sight & { readonly database?: number }, marks: readonly Mark[], told: Told): void {
    this.#byDatabase = sight.database !== undefined;
    this.#last = -Infinity;
    this.#belief = begin(sight, this.readings.boot, marks);
    this.#told = told;
    if (this.#belief.trouble) told({ trouble: this.#belief.trouble, before: undefined, how: 'start' });
  }

  /** The database's clock was asked. `others` as in `judgeDatabase`. */
  hear(sight: Sight & { readonly database: number }, others: readonly Mark[]): void {
    const isHeld = this.#belief.trouble?.state === 'HELD';
    const belief = judgeDatabase(this.#belief, sight, others);
    if (isHeld && belief.trouble?.state !== 'HELD') this.#last = -Infinity;
    this.#believe(belief);
  }

  /** A person said that the reference is right. */
  accept(belief: Belief): void {
    this.#last = -Infinity;
    this.#believe(belief, 'accepted');
  }

  #now(): number {
    const [wall, ticks] = [this.readings.wall(), this.readings.ticks()];
    // The time since boot is asked of the system, which takes longer: only where the clock moved otherwise than time did, and while one is
    // wrong already, since a sleep may bring it to where it should have been.
    const sinceBoot =
      this.#belief.trouble || hasMoved(this.#belief, { wall, ticks })
        ? this.readings.sinceBoot()
        : this.#belief.anchor.sinceBoot + ticks - this.#belief.anchor.ticks;
    const sight = { wall, ticks, sinceBoot };
    const time = this.#byDatabase ? goesOn(this.#belief, sight) : this.#byWall(sight);
    this.#last = Math.max(this.#last, time);
    return this.#last;
  }

  #byWall(sight: Sight): number {
    const { time, belief } = judgeWall(this.#belief, sight);
    this.#believe(belief);
    return time;
  }

  #believe(belief: Belief, how: ClockChange['how'] = 'seen'): void {
    const before = this.#belief.trouble;
    this.#belief = belief;
    const { trouble } = belief;
    if (how === 'accepted' || trouble?.state !== before?.state || trouble?.since !== before?.since) this.#told({ trouble, before, how });
  }
}
