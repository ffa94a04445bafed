import { findPostgres } from '@chancery/testing';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { STEPS } from './night-steps.ts';
import { openNight, told, type DatabaseKind, type Night } from './night.ts';

/** Every screen is looked at once; the second database is there for what is recorded. */
function theNight(kind: DatabaseKind, looked: boolean): void {
  let night: Night;
  let broken = false;
  beforeAll(async () => {
    night = await openNight(kind, looked);
  });
  afterAll(() => night?.end());
  for (const [rule, step] of STEPS)
    it(rule, async ({ skip }) => {
      if (broken) skip('an earlier step failed');
      broken = true;
      await step(night).catch((error: unknown) => told(night, error));
      broken = false;
    });
}

describe('A breach at three in the morning, on the embedded database', () => theNight('embedded', true));

const postgres = findPostgres() ? describe : describe.skip;
postgres('A breach at three in the morning, on PostgreSQL', () => theNight('PostgreSQL', false));
