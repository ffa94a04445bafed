import { instantOf, type Clock } from '@chancery/kernel';

/** Real time. */
export const realClock: Clock = { now: () => instantOf(Date.now()) };
