import { useEffect, useState } from 'react';
import { serverNow } from '../net/clock.ts';
import type { Messages } from './en.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** How dates are written: the day before the month, whatever the language. */
export const dateLocale = (language: string): string => (language === 'en' ? 'en-GB' : language);

/** `03:12`, with the day before it where that is not today, and after it which one where the clocks went back and it came twice. */
export function localTime(instant: string, language: string, now = serverNow()): string {
  const date = new Date(instant);
  return onItsDay(date, `${two(date.getHours())}:${two(date.getMinutes())}${whichOne(date, language)}`, language, now);
}

/** The same with seconds. */
export function exactTime(instant: string, language: string, now = serverNow()): string {
  const date = new Date(instant);
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return onItsDay(date, `${clock}${whichOne(date, language)}`, language, now);
}

const DAY_MS = 24 * 3_600_000;

/** Nothing but where another moment reads the same here: ` CEST`, ` GMT+10:30`. */
function whichOne(date: Date, language: string): string {
  const ms = date.getTime();
  const offset = date.getTimezoneOffset();
  const isDoubled = [-DAY_MS, DAY_MS].some((side) => {
    const other = new Date(ms + side).getTimezoneOffset();
    return other !== offset && new Date(ms + (other - offset) * 60_000).getTimezoneOffset() === other;
  });
  if (!isDoubled) return '';
  const parts = new Intl.DateTimeFormat(dateLocale(language), { hour: '2-digit', timeZoneName: 'short' }).formatToParts(date);
  return ` ${parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''}`.trimEnd();
}

function onItsDay(date: Date, clock: string, language: string, now: number): string {
  if (date.toDateString() === new Date(now).toDateString()) return clock;
  return `${new Intl.DateTimeFormat(dateLocale(language), { weekday: 'short', day: 'numeric', month: 'short' }).format(date)} ${clock}`;
}

export const utcTime = (instant: string): string => `${instant.slice(11, 16)}Z`;

const IN_SENTENCE = /\d{4}-\d\d-\d\dT\d\d:\d\dZ/g;

/** A sentence of the record, which names instants in UTC, for whoever reads it here: `until 06:00 (05:00Z)`. */
export const withTimes = (sentence: string, language: string, now = serverNow()): string =>
  sentence.replaceAll(IN_SENTENCE, (at) => `${localTime(at, language, now)} (${utcTime(at)})`);

/** The latest day that the calendar of the house knows: what lies further away is refused on its field, in words. */
const LAST_MS = Date.UTC(9999, 11, 31);

/** So long from now. However large a number was typed, it says a moment. */
export const fromNow = (ms: number, from = serverNow()): string =>
  new Date(Math.min(from + (Number.isFinite(ms) ? ms : LAST_MS), LAST_MS)).toISOString();

/** A day of the calendar (`2026-10-01`): the same day wherever it is read. */
export const calendarDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(dateLocale(language), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));

/** `8 min`, `2 h 5 min`, `3 d 4 h`. */
export function span(ms: number, t: Messages): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  if (minutes < 60) return t.time.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? t.time.hours(hours, minutes % 60) : t.time.days(Math.floor(hours / 24), hours % 24);
}

/** The server's time, looked at again every `everyMs`. */
export function useNow(everyMs = 5_000): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
