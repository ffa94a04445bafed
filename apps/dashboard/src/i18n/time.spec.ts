import { describe, expect, it } from 'vitest';
import { calendarDay, fromNow, localTime, withTimes } from './time.ts';

function inZone(zone: string, then: () => void): void {
  const { TZ } = process.env;
  process.env['TZ'] = zone;
  try {
    then();
  } finally {
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  }
}

describe('times as they are shown', () => {
  it('a day of the calendar is the same day in every zone', () => {
    for (const zone of ['America/New_York', 'Pacific/Kiritimati', 'Europe/Paris', 'Pacific/Pago_Pago'])
      inZone(zone, () => {
        expect(calendarDay('2026-10-01', 'en')).toBe('1 Oct 2026');
        expect(calendarDay('2026-10-01T00:00:00.000Z', 'fr')).toBe('1 oct. 2026');
      });
  });

  it('however much is typed into a number of minutes, a moment comes of it', () => {
    expect(fromNow(60_000, Date.UTC(2026, 10, 24))).toBe('2026-11-24T00:01:00.000Z');
    for (const ms of [Number.NaN, Infinity, 1e300, 8.64e15]) expect(fromNow(ms, 0)).toBe('9999-12-31T00:00:00.000Z');
  });

  it('a sentence of the record tells its instants by the clock here as well', () => {
    const now = Date.parse('2026-11-24T02:00:00Z');
    const here = new Date('2026-11-24T05:00:00Z');
    const clock = `${String(here.getHours()).padStart(2, '0')}:${String(here.getMinutes()).padStart(2, '0')}`;
    expect(withTimes('until 2026-11-24T05:00Z.', 'en', now)).toContain(`${clock} (05:00Z).`);
    expect(withTimes('nothing here', 'en', now)).toBe('nothing here');
  });

  it.each([
    ['Europe/Madrid', '2026-10-25T00:30:00.000Z', '02:30 +02:00', '2026-10-25T01:30:00.000Z', '02:30 +01:00'],
    ['America/St_Johns', '2026-11-01T03:45:00.000Z', '01:15 -02:30', '2026-11-01T04:45:00.000Z', '01:15 -03:30'],
    ['Australia/Lord_Howe', '2026-04-04T14:40:00.000Z', '01:40 +11:00', '2026-04-04T15:10:00.000Z', '01:40 +10:30'],
  ])('in %s two moments of the night on which the clocks go back never read alike', (zone, first, saysFirst, then, saysThen) =>
    inZone(zone, () => {
      expect([localTime(first, 'en', Date.parse(first)), localTime(then, 'fr', Date.parse(then))]).toEqual([saysFirst, saysThen]);
      expect(localTime(then, 'en', Date.parse(first), 'seconds')).toBe(saysThen.replace(' ', ':00 '));
      expect(withTimes(`until ${first.slice(0, 16)}Z.`, 'en', Date.parse(first))).toBe(`until ${saysFirst} (${first.slice(11, 16)}Z).`);
    }),
  );

  it.each([
    ['Europe/Madrid', '2026-10-24T23:59:00.000Z', '01:59'],
    ['Europe/Madrid', '2026-10-25T02:00:00.000Z', '03:00'],
    ['Europe/Madrid', '2026-03-29T01:00:00.000Z', '03:00'],
    ['Australia/Lord_Howe', '2026-04-04T14:29:00.000Z', '01:29'],
    ['Australia/Lord_Howe', '2026-10-03T15:30:00.000Z', '02:30'],
    ['America/St_Johns', '2026-03-08T05:30:00.000Z', '03:00'],
    ['UTC', '2026-10-25T01:30:00.000Z', '01:30'],
  ])('in %s %s is %s alone, since that comes once', (zone, at, says) =>
    inZone(zone, () => expect(localTime(at, 'en', Date.parse(at))).toBe(says)),
  );
});
