import { instantOf, type Clock } from '@chancery/kernel';

/** Real time. */
export const clock: Clock = { now: () => instantOf(Date.now()) };
