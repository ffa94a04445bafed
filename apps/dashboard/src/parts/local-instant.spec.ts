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
    ['9'.repeat(5000), 'no-time'],
    ['2026-11-25 03:47\u0000', 'no-time'],
  ])('%j is none: %s', (typed, wrong) => expect(readMoment(typed, PARIS)).toEqual({ wrong }));

  it('is left out where nothing is typed', () => {
    expect([readMoment('', PARIS), readMoment('  ', PARIS)]).toEqual([{ empty: true }, { empty: true }]);
  });

  // Where an hour comes twice, where it is half an hour, and where the clock stands half an hour off the hour.
  it.each([
    ['Europe/Madrid', '2026-10-25 02:30', ['+02:00', '+01:00']],
    ['Europe/Madrid', '2026-10-25 02:00', ['+02:00', '+01:00']],
    ['Europe/Madrid', '2026-10-25 02:59 ', ['+02:00', '+01:00']],
    ['America/St_Johns', '2026-11-01 01:15', ['-02:30', '-03:30']],
    ['Australia/Lord_Howe', '2026-04-05 01:45', ['+11:00', '+10:30']],
  ])('in %s %s comes twice, and it is asked which one is meant', (zone, typed, either) => {
    expect(readMoment(typed, clockOf(zone))).toEqual({ wrong: 'twice', either });
    const [first, second] = either.map((offset) => readMoment(`${typed.trim()} ${offset}`, clockOf(zone))) as { instant: string }[];
    expect(first!.instant < second!.instant).toBe(true);
  });

  it.each([
    ['Europe/Madrid', '2026-10-25 01:59'],
    ['Europe/Madrid', '2026-10-25 03:00'],
    ['Australia/Lord_Howe', '2026-04-05 01:29'],
    ['Australia/Lord_Howe', '2026-04-05 02:00'],
  ])('in %s %s comes once', (zone, typed) => expect(readMoment(typed, clockOf(zone))).toMatchObject({ instant: expect.any(String) }));

  it.each([
    ['Europe/Madrid', '2026-03-29 02:30', '2026-03-29 03:00'],
    ['Europe/Madrid', '2026-03-29 02:00', '2026-03-29 03:00'],
    ['America/St_Johns', '2026-03-08 02:59', '2026-03-08 03:00'],
    ['Australia/Lord_Howe', '2026-10-04 02:15', '2026-10-04 02:30'],
  ])('in %s %s does not exist, and the next time that does is %s', (zone, typed, next) => {
    expect(readMoment(typed, clockOf(zone))).toEqual({ wrong: 'skipped', next });
    expect(readMoment(next, clockOf(zone))).toMatchObject({ instant: expect.any(String) });
  });
});
