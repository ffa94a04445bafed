import fc from 'fast-check';
import { DOES, type Act } from './acts.ts';

/** The first eight numbers are people; what is above picks among those who may. */
const WHO_MAX = 30;

export const act: fc.Arbitrary<Act> = fc.record({
  does: fc.constantFrom(...DOES),
  who: fc.nat({ max: WHO_MAX }),
  a: fc.nat({ max: 59 }),
  b: fc.nat({ max: 59 }),
});

export const history = (acts: number): fc.Arbitrary<readonly Act[]> => fc.array(act, { minLength: acts, maxLength: acts });

/** As it can be pasted into a test. */
export const said = (acts: readonly Act[]): string =>
  acts.map(({ does, who, a, b }) => `  { does: '${does}', who: ${who}, a: ${a}, b: ${b} },`).join('\n');

/** With as few acts as still show it: one after the other is left out. */
export async function shrunk(acts: readonly Act[], fails: (acts: readonly Act[]) => Promise<boolean>): Promise<readonly Act[]> {
  let short = acts;
  for (let size = Math.ceil(acts.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = 0; from < short.length;) {
      const without = [...short.slice(0, from), ...short.slice(from + size)];
      if (await fails(without)) short = without;
      else from += size;
    }
  return short;
}

/** So many histories from a seed on, each with a seed of its own. */
export function* histories(count: number, seed: number, acts: number): Generator<{ readonly seed: number; readonly acts: readonly Act[] }> {
  for (let i = 0; i < count; i++) {
    const [one] = fc.sample(history(acts), { numRuns: 1, seed: seed + i });
    yield { seed: seed + i, acts: one! };
  }
}
