import { readInstant, type NoInstant } from '@chancery/kernel/values';

/** Why what was typed is no moment: besides what holds everywhere, what only a local time can be. */
export type NoMoment = NoInstant | 'no-date' | 'twice' | 'skipped';

export type Reading =
  | { readonly instant: string }
  | { readonly wrong: Exclude<NoMoment, 'twice' | 'skipped'> }
  /** Both that it may be, in their order, as their offsets are typed: `+02:00`. */
  | { readonly wrong: 'twice'; readonly either: readonly [string, string] }
  /** The first time after those that are left out, as it is typed. */
  | { readonly wrong: 'skipped'; readonly next: string }
  | { readonly empty: true };

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
  const around = [...new Set([-1, 1].map((side) => offsetAt(ms + side * DAY_MS)))];
  const [first, second] = around
    .filter((minutes) => offsetAt(ms - minutes * 60_000) === minutes)
    .map((minutes) => offsetText(Math.round(minutes)));
  if (first === undefined) return { wrong: 'skipped', next: nextAfter(ms, offsetAt) };
  return second === undefined ? readInstant(local + first) : { wrong: 'twice', either: [first, second] };
}

const DAY_MS = 86_400_000;

/** What the clock showed when it was put forward, near to a time (as if in UTC) that it left out. */
function nextAfter(ms: number, offsetAt: (ms: number) => number): string {
  let [before, after] = [ms - DAY_MS, ms + DAY_MS];
  const was = offsetAt(before);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle) === was) before = middle;
    else after = middle;
  }
  return new Date(after + offsetAt(after) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

const withColon = (zone: string): string => (/^(?:Z|UTC)$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2'));
