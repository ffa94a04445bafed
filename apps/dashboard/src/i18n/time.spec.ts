import { describe, expect, it } from 'vitest';
import { calendarDay, fromNow, withTimes } from './time.ts';

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
