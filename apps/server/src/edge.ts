import { systemRandom, type Edge } from '@chancery/ledger';
import { realClock } from './clock.ts';

/** A timer of Node's holds 32 bits; longer waits are taken in parts. */
const LONGEST_MS = 2 ** 31 - 1;

/** Real time, real chance. */
export const realEdge: Edge = {
  clock: realClock,
  random: systemRandom(),
  alarm: { after: (ms, then) => after(ms, then) },
  ticks: () => performance.now(),
};

function after(ms: number, then: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = (rest: number): void => {
    timer = rest > LONGEST_MS ? setTimeout(() => wait(rest - LONGEST_MS), LONGEST_MS) : setTimeout(then, rest);
  };
  wait(ms);
  return () => clearTimeout(timer);
}
