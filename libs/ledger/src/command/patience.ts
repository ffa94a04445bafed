import { msBetween, type Instant } from '@chancery/kernel';
import type { Edge } from '../edge.ts';
import { Fault } from './outcome.ts';

const FIRST_WAIT_MS = 20;
const LONGEST_WAIT_MS = 1_000;

/** Something that fails again and again: since when, and how often it has been tried. */
export interface Troubled {
  trouble?: { readonly since: Instant; readonly tries: number } | undefined;
  reject(fault: Fault): void;
}

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
        await this.#wait(waitMs);
      }
    }
  }

  /**
   * For what fails although the database answers questions, as on a full disk. Gives back what is to be tried again: at once
   * after the first failure, then after ever longer waits. What has failed for longer than the budget ends with a `Fault`.
   */
  async bide<T extends Troubled>(failed: readonly T[], error: unknown): Promise<T[]> {
    const now = this.#edge.clock.now();
    let waitMs = 0;
    const again = failed.filter((each) => {
      const { since, tries } = each.trouble ?? { since: now, tries: 0 };
      each.trouble = { since, tries: tries + 1 };
      if (tries > 0) waitMs = Math.max(waitMs, Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS));
      const over = msBetween(since, now) > this.#budgetMs;
      if (over) each.reject(new Fault('database-unavailable', error));
      return !over;
    });
    if (again.length > 0 && waitMs > 0) await this.#wait(waitMs);
    return again;
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => void this.#edge.alarm.after(ms, resolve));
  }
}
