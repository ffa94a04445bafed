import { readInstant, type NoInstant } from '@chancery/kernel/values';
import { offsetHere, offsetsOf, offsetText, type OffsetAt } from '../i18n/offset.ts';

/** Why what was typed is no moment: besides what holds everywhere, what only a local time can be. */
export type NoMoment = NoInstant | 'no-date' | 'twice' | 'skipped';

export type Reading =
  | { readonly instant: string }
  | { readonly wrong: Exclude<NoMoment, 'twice'> }
  /** `which` of the two may be meant, as it would be typed: the earlier first. */
  | { readonly wrong: 'twice'; readonly which: readonly [string, string] }
  | { readonly empty: true };

/** A day and a time of day, with or without an offset: `2026-11-25 03:47`, `2026-11-25T03:47`, `25.11.2026 03:47`, `2026-11-25 03:47 +01:00`. */
const BY_YEAR = /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::\d\d(?:\.\d+)?)?)?(?: ?(Z|UTC|[+-]\d\d:?\d\d))?$/i;
const BY_DAY = /^(\d\d?)\.(\d\d?)\.(\d{4})(?:[T ]+(\d\d?):(\d\d))?(?: ?(Z|UTC|[+-]\d\d:?\d\d))?$/i;
const TIME_ALONE = /^\d\d?:\d\d$/;

const two = (part: string): string => part.padStart(2, '0');

/**
 * The moment that somebody typed, by the clock where they are. What is none is told apart, and nothing is guessed: a time that comes twice
 * or never, where the clocks change, is asked for with its offset. Never throws.
 */
export function readMoment(typed: string, offsetAt: OffsetAt = offsetHere): Reading {
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
  const fits = offsetsOf(Date.parse(asIfUtc.instant), offsetAt);
  if (fits.length === 0) return { wrong: 'skipped' };
  const [first, then] = fits.toSorted((a, b) => b - a).map((minutes) => offsetText(Math.round(minutes)));
  return then ? { wrong: 'twice', which: [first!, then] } : readInstant(local + first!);
}

const withColon = (zone: string): string => (/^(?:Z|UTC)$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2'));
