import { describe, expect, it } from 'vitest';
import { readMoment } from './local-instant.ts';

/** Minutes ahead of UTC in a zone, as a browser there has them. */
const clockOf = (zone: string) => (ms: number) => {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(ms);
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(parts.find(({ type }) => type === 'timeZoneName')!.value)!;
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
};
const PARIS = clockOf('Europe/Paris');

describe('A moment as somebody types it', () => {
  it.each([
    ['2026-11-25 03:47', '2026-11-25T02:47:00.000Z'],
    ['2026-11-25T03:47', '2026-11-25T02:47:00.000Z'],
    ['  25.11.2026   3:47 ', '2026-11-25T02:47:00.000Z'],
    ['2026-7-1 03:47', '2026-07-01T01:47:00.000Z'],
    ['2026-11-25 03:47Z', '2026-11-25T03:47:00.000Z'],
    ['2026-10-25 02:30 +01:00', '2026-10-25T01:30:00.000Z'],
    ['2026-10-25 02:30 +0200', '2026-10-25T00:30:00.000Z'],
  ])('%j in Paris is %s', (typed, instant) => expect(readMoment(typed, PARIS)).toEqual({ instant }));

  it('is read by the clock of whoever types', () => {
    expect(readMoment('2026-11-25 03:47', clockOf('America/New_York'))).toEqual({ instant: '2026-11-25T08:47:00.000Z' });
    expect(readMoment('2026-11-25 03:47', clockOf('Asia/Kathmandu'))).toEqual({ instant: '2026-11-24T22:02:00.000Z' });
  });

  it.each([
    ['11252026 0347', 'no-time'],
    ['yesterday', 'no-time'],
    ['2026-11-25', 'no-time'],
    ['2026-11-25T', 'no-time'],
    ['25.11.2026', 'no-time'],
    ['11/25/2026 03:47', 'no-time'],
    ['03:47', 'no-date'],
    ['2026-02-30 10:00', 'no-such-time'],
    ['2026-11-25 24:10', 'no-such-time'],
    ['2026-11-25 03:47 +99:00', 'no-such-time'],
    ['0001-01-01 00:00', 'year-out-of-range'],
    ['0001-01-01T00:00+01:00', 'year-out-of-range'],
    ['2026-03-29 02:30', 'skipped'],
    ['9'.repeat(5000), 'no-time'],
    ['2026-11-25 03:47\u0000', 'no-time'],
  ])('%j is none: %s', (typed, wrong) => expect(readMoment(typed, PARIS)).toEqual({ wrong }));

  it('is left out where nothing is typed', () => {
    expect([readMoment('', PARIS), readMoment('  ', PARIS)]).toEqual([{ empty: true }, { empty: true }]);
  });

  it.each([
    ['Europe/Madrid', ['+02:00', '+01:00'], '2026-10-25 02:00', '2026-10-25 02:59', '2026-03-29 02:00', '2026-03-29 02:59'],
    ['America/St_Johns', ['-02:30', '-03:30'], '2026-11-01 01:00', '2026-11-01 01:59', '2026-03-08 02:00', '2026-03-08 02:59'],
    ['Australia/Lord_Howe', ['+11:00', '+10:30'], '2026-04-05 01:30', '2026-04-05 01:59', '2026-10-04 02:00', '2026-10-04 02:29'],
  ])('in %s is asked for anew where it comes twice or never, to the minute', (zone, which, twice, twiceToo, never, neverToo) => {
    const clock = clockOf(zone);
    for (const typed of [twice, twiceToo]) expect(readMoment(typed, clock)).toEqual({ wrong: 'twice', which });
    for (const typed of [never, neverToo]) expect(readMoment(typed, clock)).toEqual({ wrong: 'skipped' });
    const minutes = (typed: string, by: number) =>
      new Date(Date.parse(`${typed.replace(' ', 'T')}Z`) + by * 60_000).toISOString().slice(0, 16);
    for (const [typed, by] of [
      [twice, -1],
      [twiceToo, 1],
      [never, -1],
      [neverToo, 1],
    ] as const)
      expect(readMoment(minutes(typed, by), clock)).toHaveProperty('instant');
  });
});
