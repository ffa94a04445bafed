import { describe, expect, it } from 'vitest';
import { markingOf, narrowest } from './marking-of.ts';

describe('the marking of a page', () => {
  it('is that of its circle: for the circle only, or for the house', () => {
    expect(markingOf(['I'], 'RESTRICTED')).toBe('TLP:AMBER+STRICT');
    expect(markingOf(['I', 'P'], 'CLOSED_LIST')).toBe('TLP:AMBER+STRICT');
    expect(markingOf(['I'], 'OPEN')).toBe('TLP:AMBER');
    expect(markingOf([], null)).toBe('TLP:AMBER');
    expect(markingOf([], undefined)).toBe('TLP:AMBER');
  });

  it('is red with one thing for named readers on it, whatever the circle', () => {
    for (const circle of ['OPEN', 'RESTRICTED', 'CLOSED_LIST', null] as const) expect(markingOf(['I', 'R:a'], circle)).toBe('TLP:RED');
  });

  it('is recorded under the label with named readers, where there is one', () => {
    expect([narrowest([]), narrowest(['I', 'P']), narrowest(['I', 'R:b', 'R:a'])]).toEqual(['I', 'I', 'R:a']);
  });
});
