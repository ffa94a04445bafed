import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import type { Readings } from './believed-clock.ts';

/** The clocks of this machine. */
export const machineReadings: Readings = {
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
