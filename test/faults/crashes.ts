import { CRASH_POINTS, type CrashPoint } from '@chancery/ledger';
import { describe, expect, it } from 'vitest';
import { by, Tally } from './effort.ts';
import { peopleWork, type Acknowledged, type Plan } from './people.ts';
import { lostNow, reckon, type Reckoning } from './reckoning.ts';
import { Replica, type Where } from './replica.ts';
import { startWriter, type CleanUp } from './writer-process.ts';

const PLAN: Plan = { streams: 3, lines: 12 };

/** The passing at which the process ends, so that much has been said before and much is still to come; the later rounds go further. */
const PASSINGS: Readonly<Record<CrashPoint, (round: number) => number>> = {
  'before-decide': (round) => 25 + round,
  'after-decide': (round) => 25 + round,
  'before-commit': (round) => 8 + round,
  'commit-on-its-way': (round) => 8 + round,
  'after-commit-before-reply': (round) => 8 + round,
  'after-reply': (round) => 8 + round,
  'timer-claimed': () => 1,
  'timer-handled': (round) => 2 + (round % 6),
  'outbox-claimed': (round) => 1 + (round % 2),
  'outbox-delivered-before-settle': (round) => 1 + (round % 2),
  'outbox-settled': (round) => 1 + (round % 2),
};

/** Later than the claims of the dead, and than an hour that may have passed for them. */
const AFTER_CRASH_MS = 2 * 3_600_000;
/** Past the end of every watch. */
const TO_THE_END_MS = 4 * 3_600_000;

/**
 * What was acknowledged is looked for at once. Then everything is sent again, acknowledged or not, until nothing is left to do;
 * then the ledger must owe nothing.
 */
export async function recover(
  where: Where,
  acknowledged: readonly Acknowledged[],
  pages: readonly string[],
  plan: Plan = PLAN,
): Promise<Reckoning> {
  const heard = [...pages];
  const told: Acknowledged[] = [...acknowledged];
  const replica = await Replica.open(where, { aheadMs: AFTER_CRASH_MS, onPage: (id) => heard.push(id) });
  const lost = await lostNow(replica, acknowledged);
  replica.start();
  await peopleWork(replica, plan, (again) => told.push(again));
  replica.leap(TO_THE_END_MS);
  await replica.quiet();
  expect(replica.faults).toEqual([]);
  const reckoning = await reckon(replica, told, heard);
  await replica.close();
  return { ...reckoning, lost: [...new Set([...lost, ...reckoning.lost])] };
}

/** For a ledger after people have worked on it; on one without runs, timers and pages nothing would be shown. */
export function owesNothing({ lost, doubled, wrong, fired, paged }: Reckoning): void {
  expect({ lost, doubled, wrong }).toEqual({ lost: [], doubled: [], wrong: [] });
  expect(Math.min(fired, paged), 'timers fell and pages went out').toBeGreaterThan(0);
}

export function describeCrashes(name: string, open: (cleanUp: CleanUp) => Promise<Where>): void {
  const rounds = by({ short: 1, usual: 3, long: 12 });

  describe(`SIGKILL of a writer on ${name}`, () => {
    it.concurrent.for(CRASH_POINTS)(
      'at %s loses nothing acknowledged and doubles nothing',
      { timeout: rounds * 120_000 },
      async (point, { onTestFinished }) => {
        const tally = new Tally(`SIGKILL at ${point}, ${name}`, onTestFinished);
        for (let round = 0; round < rounds; round++) {
          const where = await open(onTestFinished);
          const writer = startWriter({ where, plan: PLAN }, onTestFinished, `${point}:${PASSINGS[point](round)}`);
          expect(await writer.ended).toEqual({ code: null, signal: 'SIGKILL', errors: '' });
          const owed = await recover(where, writer.acknowledged, writer.pages);
          tally.add(1, writer.acknowledged.length, owed);
          owesNothing(owed);
          expect(writer.acknowledged).not.toEqual([]);
        }
      },
    );
  });
}
