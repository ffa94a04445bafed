import { idsFrom } from '@chancery/kernel';
import { describe, expect, it } from 'vitest';
import { labelOf, NO_LINES, withLine } from './lines.ts';

describe('the lines of a log', () => {
  const nextId = idsFrom('ab'.repeat(16));
  const ids = Array.from({ length: 5_000 }, () => nextId());

  it('are each found with their label, and none that is not there', () => {
    const lines = ids.reduce((all, id, i) => withLine(all, id, i % 7 ? 'I' : 'R:x'), NO_LINES);
    expect(ids.map((id) => labelOf(lines, id))).toEqual(ids.map((_, i) => (i % 7 ? 'I' : 'R:x')));
    for (const absent of [nextId(), '', 'x', 'toString', `${ids[0]}x`]) expect(labelOf(lines, absent)).toBeUndefined();
  });

  it('leave the state before as it was', () => {
    const before = withLine(NO_LINES, ids[0]!, 'I');
    withLine(before, ids[1]!, 'I');
    expect([labelOf(before, ids[0]!), labelOf(before, ids[1]!)]).toEqual(['I', undefined]);
  });

  it('cost a new line the same in a long night as in a short one', () => {
    const lines = ids.reduce((all, id) => withLine(all, id, 'I'), NO_LINES);
    const [a, b, c] = [ids[0]!.at(-1)!, ids[0]!.at(-2)!, ids[0]!.at(-3)!];
    const copied = [lines, lines[a]!, lines[a]![b]!, lines[a]![b]![c]!].map((level) => Object.keys(level).length);
    expect(Math.max(...copied)).toBeLessThanOrEqual(32);
  });
});
