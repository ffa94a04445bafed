import { describe, expect, it } from 'vitest';
import { wholeList } from './whole-list.ts';

const ALL = Array.from({ length: 7 }, (_, i) => ({ id: `i${i}` }));
const partOf = (items: readonly { id: string }[], full: number) => (after: string | null) => {
  const from = after === null ? 0 : items.findIndex(({ id }) => id === after) + 1;
  return Promise.resolve(items.slice(from, from + full));
};

describe('A list that comes in parts', () => {
  it.each([1, 2, 3, 7, 8])('is whole on the screen, whatever fits into a part (%i)', async (full) => {
    expect(await wholeList(partOf(ALL, full), full)).toEqual(ALL);
    expect(await wholeList(partOf([], full), full)).toEqual([]);
  });

  it('has each thing once, also where one moved between two parts', async () => {
    const parts = [[{ id: 'a' }, { id: 'b' }], [{ id: 'b' }, { id: 'c' }], []];
    expect(await wholeList(() => Promise.resolve(parts.shift()!), 2)).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
  });

  it('ends where the same part comes again', async () => {
    expect(await wholeList(() => Promise.resolve(ALL.slice(0, 2)), 2)).toEqual(ALL.slice(0, 2));
  });
});
