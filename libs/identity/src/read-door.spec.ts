import { RECORD_LABEL } from '@chancery/kernel';
import { SEALED_LABEL } from '@chancery/ledger';
import { describe, expect, it } from 'vitest';
import { canRead, clearanceClass, readableLabels } from './read-door.ts';

describe('The read door', () => {
  it("opens what carries one of the reader's labels, and nothing else", () => {
    expect(['I', 'R', ''].map((label) => canRead({ labels: ['I'] }, label))).toEqual([true, false, false]);
    expect(canRead({ labels: [] }, 'I')).toBe(false);
  });

  it('opens seeds and entries about the record to nobody, even where somebody was given their labels', () => {
    const reader = { labels: ['I', RECORD_LABEL, SEALED_LABEL] };
    expect([RECORD_LABEL, SEALED_LABEL].map((label) => canRead(reader, label))).toEqual([false, false]);
    expect(readableLabels(reader)).toEqual(['I']);
  });

  it('names readers of the same labels alike, in whatever order they got them', () => {
    expect(clearanceClass({ labels: ['R', 'I'] })).toBe(clearanceClass({ labels: ['I', 'R', RECORD_LABEL] }));
    expect(clearanceClass({ labels: ['I'] })).not.toBe(clearanceClass({ labels: ['I', 'R'] }));
  });
});
