import { describe, expect, it } from 'vitest';
import { ClockWorld, PLANTED_CLOCKS, type PlantedClock } from './clocks.ts';
import { simulate } from './simulate.ts';

const SEEDS = Number(process.env['CHANCERY_SEEDS'] ?? 100);
/** Enough that each planted fault shows itself. */
const SEEDS_FOR_A_FAULT = 60;

const HOUSES = [
  ['one server with a clock of its own', { servers: 1, shared: false }],
  ['one server and a database', { servers: 1, shared: true }],
  ['two servers and a database', { servers: 2, shared: true }],
] as const;

async function lived(seed: number, house: (typeof HOUSES)[number][1], planted?: PlantedClock) {
  let clocks: ClockWorld | undefined;
  const history = await simulate(seed, undefined, (scheduler) => (clocks = new ClockWorld(scheduler, house, planted)));
  return { history, clocks: clocks!, found: [...new Set([...clocks!.found, ...clocks!.shelf.found, ...history.violations])] };
}

describe('Histories in which clocks are set, machines sleep and start again, at every await', () => {
  it.each(HOUSES)(
    'tell the true time, fire each timer once and not before it, and destroy nothing early, in %s',
    { timeout: 300_000 },
    async (_, house) => {
      const wrong: string[] = [];
      let [jumps, destroyed] = [0, 0];
      for (let seed = 1; seed <= SEEDS; seed++) {
        const { clocks, found } = await lived(seed, house);
        [jumps, destroyed] = [jumps + clocks.jumps, destroyed + clocks.shelf.destroyed];
        wrong.push(...found.map((what) => `seed ${seed}: ${what}`));
      }
      expect(wrong).toEqual([]);
      expect(jumps).toBeGreaterThan(SEEDS);
      expect(destroyed).toBeGreaterThan(0);
    },
  );

  it.each(PLANTED_CLOCKS)('find a build that $name ($breaks)', { timeout: 300_000 }, async (planted) => {
    for (let seed = 1; seed <= SEEDS_FOR_A_FAULT; seed++)
      for (const [, house] of HOUSES) if ((await lived(seed, house, planted)).found.some((what) => what.startsWith(planted.breaks))) return;
    expect.unreachable(`${planted.name} was not found in ${SEEDS_FOR_A_FAULT} seeds`);
  });
});
