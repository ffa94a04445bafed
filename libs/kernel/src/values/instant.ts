import { addMilliseconds } from 'date-fns/addMilliseconds';

/** A moment in UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`: it sorts as text, and reads the same to a stranger. */
export type Instant = string;

/** Years that anything here may speak of: a letter kept since the last century, a retention of a hundred years. */
export const YEAR_MIN = 1900;
export const YEAR_MAX = 2199;

/** Why a text is no instant. */
export type NoInstant = 'no-time' | 'no-such-time' | 'year-out-of-range';

const WRITTEN = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d\d):(\d\d))$/;
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const OFFSET_MAX_MINUTES = 14 * 60;

const inRange = (year: number): boolean => year >= YEAR_MIN && year <= YEAR_MAX;

/** False for 30 February: the engine would make it 2 March without a word. */
function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * The instant that a text says: a date, a time of day and an offset as in ISO 8601 (`2026-11-25T03:47:00+01:00`), or why it
 * says none. A real date of the calendar between the years above; parts of a millisecond are cut off.
 */
export function readInstant(text: string): { readonly instant: Instant } | { readonly wrong: NoInstant } {
  const written = WRITTEN.exec(text);
  if (!written) return { wrong: 'no-time' };
  const [year, month, day, hour, minute] = written.slice(1, 6).map(Number) as [number, number, number, number, number];
  const second = Number(written[6] ?? 0);
  const offset = (written[8] === '-' ? -1 : 1) * (Number(written[9] ?? 0) * 60 + Number(written[10] ?? 0));
  const isTime = hour <= 23 && minute <= 59 && second <= 59 && Number(written[10] ?? 0) <= 59 && Math.abs(offset) <= OFFSET_MAX_MINUTES;
  if (!inRange(year)) return { wrong: 'year-out-of-range' };
  if (!isTime || !isDate(year, month, day)) return { wrong: 'no-such-time' };
  const ms = Number((written[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const instant = addMilliseconds(Date.UTC(year, month - 1, day, hour, minute, second, ms), -offset * 60_000).toISOString();
  return inRange(Number(instant.slice(0, 4))) ? { instant } : { wrong: 'year-out-of-range' };
}

/** True for a day of the calendar (`2026-10-01`) within the years above. */
export function isDay(text: string): boolean {
  const [year, month, day] = (DAY.exec(text)?.slice(1) ?? []).map(Number);
  return year !== undefined && inRange(year) && isDate(year, month!, day!);
}
