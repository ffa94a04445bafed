import { describe, expect, it } from 'vitest';
import { durationMs, isInstant, later, msBetween } from './time.ts';

describe('time', () => {
  it('moves and measures instants in milliseconds, over midnight and leap days', () => {
    expect(later('2028-02-28T23:59:59.500Z', 1_000)).toBe('2028-02-29T00:00:00.500Z');
    expect(msBetween('2026-11-25T02:47:00.000Z', '2026-11-25T03:04:00.000Z')).toBe(17 * 60_000);
    expect(msBetween('2026-11-25T03:04:00.000Z', '2026-11-25T02:47:00.000Z')).toBe(-17 * 60_000);
  });

  it.each(['2026-11-25T02:47:00.000Z'])('knows %s as an instant', (text) => expect(isInstant(text)).toBe(true));
  it.each(['2026-11-25T02:47:00Z', '2026-11-25', '2026-02-30T00:00:00.000Z', '2026-11-25T02:47:00.000+01:00', 5, null])(
    'refuses %j as an instant',
    (text) => expect(isInstant(text)).toBe(false),
  );

  it.each([
    ['PT45M', 45 * 60_000],
    ['P1DT12H', 36 * 3_600_000],
    ['PT6H', 6 * 3_600_000],
    ['P30D', 30 * 86_400_000],
    ['PT90S', 90_000],
  ])('reads the duration %s', (text, ms) => expect(durationMs(text)).toBe(ms));
  it.each(['', 'P', 'PT', '45M', 'P1M', 'P1Y', 'PT-5M', 'PT5', 'P1DT'])('refuses %j as a duration', (text) =>
    expect(durationMs(text)).toBeUndefined(),
  );
});
