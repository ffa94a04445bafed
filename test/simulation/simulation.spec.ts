import { describe, expect, it } from 'vitest';
import { PLANTED } from './planted.ts';
import { simulate } from './simulate.ts';

/** Enough seeds that each planted bug shows itself; how many it took is printed by `npm run simulate -- --planted N`. */
const SEEDS_FOR_A_BUG = 120;
const SEEDS = Number(process.env['CHANCERY_SEEDS'] ?? 1_000);

describe('simulated histories of two servers, one disk, bad weather and crashes at every await', () => {
  it(`hold every invariant in ${SEEDS} seeds, and everybody gets done once nothing goes wrong any more`, { timeout: 600_000 }, async () => {
    const broken: string[] = [];
    let crashes = 0;
    for (let seed = 1; seed <= SEEDS; seed++) {
      const history = await simulate(seed);
      crashes += history.crashes;
      broken.push(...history.violations.map((what) => `seed ${seed}: ${what}`));
    }
    expect(broken).toEqual([]);
    expect(crashes).toBeGreaterThan(SEEDS);
  });

  // In these a timer that was due was handed in by a clock that had stepped back meanwhile.
  it.each([5037, 12_020, 30_263, 50_715])('lose no timer that was handed in early (seed %d)', async (seed) => {
    expect((await simulate(seed)).violations).toEqual([]);
  });

  it('are the same for the same seed', async () => {
    const [first, again, other] = [await simulate(42), await simulate(42), await simulate(43)];
    expect(again).toEqual(first);
    expect(other.digest).not.toBe(first.digest);
  });

  it.each(PLANTED)('find a build that $name ($breaks)', { timeout: 300_000 }, async (planted) => {
    for (let seed = 1; seed <= SEEDS_FOR_A_BUG; seed++) {
      const { violations } = await simulate(seed, planted);
      if (violations.some((what) => what.startsWith(`${planted.breaks}:`))) return;
    }
    expect.unreachable(`${planted.name} was not found in ${SEEDS_FOR_A_BUG} seeds`);
  });
});
