// A replica in a process of its own. It says each acknowledged command in one line, at once and after the answer.
import fs from 'node:fs';
import { crashPoint } from '@chancery/ledger';
import { peopleWork, type Plan } from './people.ts';
import { race, type Lap } from './race.ts';
import { Replica, type Where } from './replica.ts';

export interface WriterOptions {
  readonly where: Where;
  readonly plan?: Plan;
  readonly lap?: Lap;
  readonly hasty?: boolean;
}

const { where, plan, lap, hasty = false } = JSON.parse(process.argv[2]!) as WriterOptions;
const reach = crashPoint(process.env['CHANCERY_CRASH_AT'], () => process.kill(process.pid, 'SIGKILL'));

try {
  const replica = (await Replica.open(where, { reach, hasty, onPage: (page) => say({ page }) })).start();
  say({ ready: true });
  if (plan) await peopleWork(replica, plan, say);
  if (plan) await replica.quiet();
  if (lap) await race(replica, lap, say);
  await replica.close();
} catch (error) {
  fs.writeSync(2, `${(error as Error).message}\n${(error as Error).stack}\n`);
  process.exit(1);
}

/** Returns once the line is with the reader's pipe, however slowly that is emptied. */
function say(line: object): void {
  let rest = Buffer.from(`${JSON.stringify(line)}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(fs.writeSync(1, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1); // the pipe is full: a millisecond for its reader
    }
  }
}
