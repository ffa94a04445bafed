import { machineReadings, type Readings } from '@chancery/ledger';

/** A machine whose clocks are in the test's hand: this one's, and what is done to them. */
export class Machine implements Readings {
  readonly boot: string | null;
  /** How far its clock is set, and that of the database. */
  moved = 0;
  databaseMoved = 0;
  #passed = 0;

  constructor(boot: string | null = 'machine', moved = 0) {
    this.boot = boot;
    this.moved = moved;
  }

  wall = (): number => machineReadings.wall() + this.#passed + this.moved;
  ticks = (): number => machineReadings.ticks() + this.#passed;
  sinceBoot = (): number => machineReadings.sinceBoot() + this.#passed;
  database = async (ask: () => Promise<number>): Promise<number> => (await ask()) + this.#passed + this.databaseMoved;

  /** Time passes, on every clock. */
  pass(ms: number): void {
    this.#passed += ms;
  }

  /** The true time. */
  now(): number {
    return machineReadings.wall() + this.#passed;
  }
}
