import { readInstant, type NoInstant } from '@chancery/kernel/values';

/** Why what was typed is no moment: besides what holds everywhere, what only a local time can be. */
export type NoMoment = NoInstant | 'no-date' | 'twice' | 'skipped';

export type Reading = { readonly instant: string } | { readonly wrong: NoMoment } | { readonly empty: true };

/** A day and a time of day, with or without an offset: `2026-11-25 03:47`, `2026-11-25T03:47`, `25.11.2026 03:47`, `2026-11-25 03:47 +01:00`. */
const BY_YEAR = /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::\d\d(?:\.\d+)?)?)?(?: ?(Z|UTC|[+-]\d\d:?\d\d))?$/i;
const BY_DAY = /^(\d\d?)\.(\d\d?)\.(\d{4})(?:[T ]+(\d\d?):(\d\d))?(?: ?(Z|UTC|[+-]\d\d:?\d\d))?$/i;
const TIME_ALONE = /^\d\d?:\d\d$/;

const two = (part: string): string => part.padStart(2, '0');
const minutesHere = (ms: number): number => -new Date(ms).getTimezoneOffset();

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(String(Math.floor(size / 60)))}:${two(String(size % 60))}`;
}

/**
 * The moment that somebody typed, by the clock where they are. What is none is told apart, and nothing is guessed: a time that comes twice
 * or never, where the clocks change, is asked for with its offset. Never throws.
 */
export function readMoment(typed: string, offsetAt: (ms: number) => number = minutesHere): Reading {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  if (text === '') return { empty: true };
  if (TIME_ALONE.test(text)) return { wrong: 'no-date' };
  const byDay = BY_DAY.exec(text);
  const parts = byDay ? [byDay[3], byDay[2], byDay[1], ...byDay.slice(4)] : BY_YEAR.exec(text)?.slice(1);
  const [year, month, day, hour, minute, zone] = parts ?? [];
  if (!year || !month || !day || !hour || !minute) return { wrong: 'no-time' };
  const local = `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:00`;
  if (zone) return readInstant(local + withColon(zone));
  const asIfUtc = readInstant(`${local}Z`);
  if ('wrong' in asIfUtc) return asIfUtc;
  const ms = Date.parse(asIfUtc.instant);
  const around = [...new Set([-1, 1].map((side) => offsetAt(ms + side * 86_400_000)))];
  const fits = around.filter((minutes) => offsetAt(ms - minutes * 60_000) === minutes);
  if (fits.length === 0) return { wrong: 'skipped' };
  return fits.length > 1 ? { wrong: 'twice' } : readInstant(local + offsetText(Math.round(fits[0]!)));
}

const withColon = (zone: string): string => (/^(?:Z|UTC)$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2'));
