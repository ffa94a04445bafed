import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Household, WHOLE } from '../testing/household.ts';
import { PLANTED } from '../testing/planted.ts';
import { PEOPLE, Sequence, type Step } from '../testing/sequences.ts';

const SEQUENCES = 300;
const SEED = 9;

const at = fc.nat({ max: 2 });
const who = fc.constantFrom(...PEOPLE);
const then = fc.constantFrom(0, 1, 3, 50, 50, 700, 4_000);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('open', 'come back to'), at, then }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('close'), at, then }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('sign in'), at, who, then }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('sign out'), at, then }) },
  {
    weight: 5,
    arbitrary: fc.record({ does: fc.constant('write'), at, kind: fc.constantFrom('', '', '', '', ' refused', ' poison'), then }),
  },
  { weight: 4, arbitrary: fc.record({ does: fc.constantFrom('type', 'type', 'send the form'), at, then }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('cut the line', 'mend the line', 'mend the line'), then }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('type in all tabs at once', 'end the session'), then }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('replace the cookie by that of'), at, who, then }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('answer strangely'), how: fc.nat({ max: 4 }), times: fc.integer({ min: 1, max: 3 }), then }),
  },
) as fc.Arbitrary<Step>;
const sequence = fc.array(step, { minLength: 8, maxLength: 45 });

describe('Two people and three tabs in one browser, offline and back, signed in and out in every order', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const pass = async (ms: number): Promise<void> => void (await vi.advanceTimersByTimeAsync(ms));
  const run = async (steps: readonly Step[], parts = WHOLE): Promise<void> => {
    vi.clearAllTimers();
    await new Sequence(new Household(parts), pass).run(steps);
  };

  it(`records no line under another’s name, shows nothing of one to the other, and loses nothing, in ${SEQUENCES} sequences`, async () => {
    await fc.assert(
      fc.asyncProperty(sequence, (steps) => run(steps)),
      { numRuns: SEQUENCES, seed: SEED, endOnFailure: true },
    );
  });

  it.each(PLANTED)('would be found out where $name', async ({ parts, does }) => {
    const found = await fc.check(
      fc.asyncProperty(sequence, (steps) => run(steps, { ...WHOLE, ...parts })),
      { numRuns: SEQUENCES, seed: SEED, endOnFailure: true },
    );
    expect(found.failed).toBe(true);
    expect((found.errorInstance as Error).message).toMatch(does);
  });
});
