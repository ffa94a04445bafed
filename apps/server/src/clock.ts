import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { instantOf, type Clock } from '@chancery/kernel';
import type { Readings } from '@chancery/ledger';

/** The machine's own clock, which anybody may set: for the log of the server, which is read beside the logs of others. */
export const realClock: Clock = { now: () => instantOf(Date.now()) };

/** The clocks of this machine. */
export const realReadings: Readings = {
  wall: () => Date.now(),
  ticks: () => Number(process.hrtime.bigint()) / 1e6,
  sinceBoot: () => uptime() * 1_000,
  boot: bootId(),
  database: (ask) => ask(),
};

/** Only Linux says it. */
function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() || null;
  } catch {
    return null;
  }
}
