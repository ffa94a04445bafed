import { msBetween } from '@chancery/kernel';
import type { Edge } from '../edge.ts';
import { Fault } from './outcome.ts';

const FIRST_WAIT_MS = 20;
const LONGEST_WAIT_MS = 1_000;

/** The one place that tries again after a transient fault. */
export class Patience {
  readonly #edge: Pick<Edge, 'clock' | 'alarm'>;
  readonly #isTransient: (error: unknown) => boolean;
  readonly #budgetMs: number;

  /** Gives up with a `Fault` once a transient fault has lasted `budgetMs`. */
  constructor(edge: Pick<Edge, 'clock' | 'alarm'>, isTransient: (error: unknown) => boolean, budgetMs: number) {
    this.#edge = edge;
    this.#isTransient = isTransient;
    this.#budgetMs = budgetMs;
  }

  async persist<T>(ask: () => Promise<T>): Promise<T> {
    const since = this.#edge.clock.now();
    for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      try {
        return await ask();
      } catch (error) {
        if (!this.#isTransient(error)) throw new Fault('ledger-refused', error);
        if (msBetween(since, this.#edge.clock.now()) > this.#budgetMs) throw new Fault('database-unavailable', error);
        await new Promise<void>((resolve) => this.#edge.alarm.after(waitMs, resolve));
      }
    }
  }
}
