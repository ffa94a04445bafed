import { describe, expect, it } from 'vitest';
import { unsafeReads } from './maps.ts';

const planted = (read: string): string[] =>
  unsafeReads({
    file: 'libs/kernel/src/model/planted.ts',
    text: `import { own } from '../own.ts';
type State = { readonly facts: { readonly [fact: string]: { readonly label: string } } };
export const labelOf = (state: State, id: string, kind: 'a' | 'b', list: readonly string[], n: number) => ${read};
void own;`,
  }).filter((place) => place.includes('planted.ts'));

describe('A map of what there is', () => {
  it('is read by what it holds itself: no id finds what every object has', () => expect(unsafeReads()).toEqual([]));

  it.each(['state.facts[id]', 'state.facts[id]?.label', 'state.facts[`${id}x`]!.label'])('%s is found', (read) =>
    expect(planted(read)).toHaveLength(1),
  );

  it.each(['own(state.facts, id)', "state.facts['known']", 'list[n]', '({ a: 1, b: 2 })[kind]'])('%s may stand', (read) =>
    expect(planted(read)).toEqual([]),
  );
});
