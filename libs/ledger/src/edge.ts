import { randomBytes } from 'node:crypto';
import type { Clock } from '@chancery/kernel';
import type { CrashPoint } from './crash-points.ts';
import type { Random } from './format/seal.ts';

/** Calls back later. Real time in production, virtual in simulation. */
export interface Alarm {
  /** Calls `then` once after `ms`; the result cancels. */
  after(ms: number, then: () => void): () => void;
}

/** Where time, chance and waiting enter. Nothing below it reads a clock or draws a number by itself. */
export interface Edge {
  readonly clock: Clock;
  readonly random: Random;
  readonly alarm: Alarm;
  /** Milliseconds from any beginning that only go forward: how long something took, whatever is done to the clock meanwhile. */
  readonly ticks: () => number;
  /** Told of each named point that is passed, so that a test can end the process there. Absent in production. */
  readonly reach?: ((point: CrashPoint) => void) | undefined;
}

const POOL_BYTES = 16_384;

/** Random bytes as hexadecimal, drawn from the system in large pieces: an entry needs a salt for each section. */
export function systemRandom(): Random {
  let pool = '';
  let used = 0;
  return (bytes) => {
    if (used + bytes * 2 > pool.length) {
      pool = randomBytes(Math.max(POOL_BYTES, bytes)).toString('hex');
      used = 0;
    }
    used += bytes * 2;
    return pool.slice(used - bytes * 2, used);
  };
}
