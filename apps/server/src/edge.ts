import { randomBytes } from 'node:crypto';
import { instantOf } from '@chancery/kernel';
import type { Edge } from '@chancery/ledger';

/** A timer of Node's holds 32 bits; longer waits are taken in parts. */
const LONGEST_MS = 2 ** 31 - 1;

/** Real time, real chance. */
export const realEdge: Edge = {
  clock: { now: () => instantOf(Date.now()) },
  random: (bytes) => randomBytes(bytes).toString('hex'),
  alarm: { after: (ms, then) => after(ms, then) },
};

function after(ms: number, then: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = (rest: number): void => {
    timer = rest > LONGEST_MS ? setTimeout(() => wait(rest - LONGEST_MS), LONGEST_MS) : setTimeout(then, rest);
  };
  wait(ms);
  return () => clearTimeout(timer);
}
