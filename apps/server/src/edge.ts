import { BelievedClock, machineReadings, systemRandom, type Edge } from '@chancery/ledger';

/** A timer of Node's holds 32 bits; longer waits are taken in parts. */
const LONGEST_MS = 2 ** 31 - 1;

/** The time that is believed, and real chance. */
export const realEdge: Edge = {
  clock: new BelievedClock(machineReadings),
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
