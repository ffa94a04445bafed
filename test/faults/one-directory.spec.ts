import { expect, it, onTestFinished } from 'vitest';
import { owesNothing, recover } from './crashes.ts';
import { testDir } from './database/embedded.ts';
import { Tally } from './effort.ts';
import type { Plan } from './people.ts';
import { startWriter } from './writer-process.ts';

/** More than can be done before the second process is refused. */
const PLAN: Plan = { streams: 3, lines: 100_000 };

it('a second process on one data directory ends with code 1 and says what to do; the first is not disturbed', async () => {
  const tally = new Tally('two processes, one data directory', onTestFinished);
  const where = { dataDir: await testDir() };
  const first = startWriter({ where, plan: PLAN }, onTestFinished);
  await first.until(() => first.acknowledged.length >= 10);
  const second = startWriter({ where, plan: PLAN }, onTestFinished);
  expect(await second.ended).toEqual({
    code: 1,
    signal: null,
    errors: expect.stringMatching(
      /^The data directory \S+ is in use by another Chancery process\. Stop that process, or start this one with another data directory\. .*DATABASE_URL/,
    ),
  });
  expect(second.acknowledged).toEqual([]);
  const before = first.acknowledged.length;
  await first.until(() => first.acknowledged.length > before + 10);
  first.kill();
  await first.ended;
  const owed = await recover(where, first.acknowledged, first.pages);
  tally.add(1, first.acknowledged.length, owed);
  owesNothing(owed);
});
