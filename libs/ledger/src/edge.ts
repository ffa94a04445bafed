import type { Clock } from '@chancery/kernel';
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
}
