import { instantOf, later } from '@chancery/kernel';
import { systemRandom, type Edge } from '@chancery/ledger';

/** Real time that can be moved ahead, so that a timer of an hour is due in a test and a dead process's claims have run out. */
export class ProcessClock implements Edge {
  #aheadMs: number;
  readonly random = systemRandom();
  readonly alarm = {
    after: (ms: number, then: () => void): (() => void) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
  };
  readonly ticks = (): number => performance.now() + this.#aheadMs;
  readonly clock = { now: () => later(instantOf(Date.now()), this.#aheadMs) };
  readonly reach: Edge['reach'];

  constructor(aheadMs: number, reach: Edge['reach']) {
    this.#aheadMs = aheadMs;
    this.reach = reach;
  }

  leap(ms: number): void {
    this.#aheadMs += ms;
  }
}
