import { afterEach, describe, expect, it } from 'vitest';
import { calendarDay, exactTime, fromNow, localTime, withTimes } from './time.ts';

describe('times as they are shown', () => {
  it('a day of the calendar is the same day in every zone', () => {
    const { TZ } = process.env;
    for (const zone of ['America/New_York', 'Pacific/Kiritimati', 'Europe/Paris', 'Pacific/Pago_Pago']) {
      process.env['TZ'] = zone;
      expect(calendarDay('2026-10-01', 'en')).toBe('1 Oct 2026');
      expect(calendarDay('2026-10-01T00:00:00.000Z', 'fr')).toBe('1 oct. 2026');
    }
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
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
});

describe('a time that comes twice, on the night on which clocks go back,', () => {
  const { TZ } = process.env;
  afterEach(() => {
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  });

  it.each([
    ['Europe/Madrid', '2026-10-25T00:30:00Z', '02:30 CEST', '02:30 UTC+2'],
    ['Europe/Madrid', '2026-10-25T01:30:00Z', '02:30 CET', '02:30 UTC+1'],
    ['America/St_Johns', '2026-11-01T03:45:00Z', '01:15 GMT-2:30', '01:15 UTC−2:30'],
    ['America/St_Johns', '2026-11-01T04:45:00Z', '01:15 GMT-3:30', '01:15 UTC−3:30'],
    ['Australia/Lord_Howe', '2026-04-04T14:45:00Z', '01:45 GMT+11', '01:45 UTC+11'],
    ['Australia/Lord_Howe', '2026-04-04T15:15:00Z', '01:45 GMT+10:30', '01:45 UTC+10:30'],
  ])('in %s at %s says which one it is: %s', (zone, at, en, fr) => {
    process.env['TZ'] = zone;
    const now = Date.parse(at);
    expect([localTime(at, 'en', now), localTime(at, 'fr', now)]).toEqual([en, fr]);
    expect(exactTime(at, 'en', now)).toBe(en.replace(/^\S+/, (clock) => `${clock}:00`));
  });

  it.each([
    ['Europe/Madrid', '2026-10-24T23:59:59Z', '01:59'],
    ['Europe/Madrid', '2026-10-25T02:00:00Z', '03:00'],
    ['Europe/Madrid', '2026-03-29T01:30:00Z', '03:30'],
    ['Europe/Madrid', '2026-03-29T00:59:00Z', '01:59'],
    ['Australia/Lord_Howe', '2026-04-04T15:30:00Z', '02:00'],
    ['Australia/Lord_Howe', '2026-10-03T15:45:00Z', '02:45'],
    ['America/St_Johns', '2026-11-01T05:30:00Z', '02:00'],
    ['Asia/Kathmandu', '2026-10-25T00:30:00Z', '06:15'],
  ])('in %s at %s says no more than %s, which comes once', (zone, at, shown) => {
    process.env['TZ'] = zone;
    expect(localTime(at, 'en', Date.parse(at))).toBe(shown);
  });
});
