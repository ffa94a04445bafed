import { instantOf, type Clock } from '@chancery/kernel';

/** The machine's own clock, which anybody may set: for the log of the server, which is read beside the logs of others. */
export const realClock: Clock = { now: () => instantOf(Date.now()) };
