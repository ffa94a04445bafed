import { addMilliseconds } from 'date-fns/addMilliseconds';
import { differenceInMilliseconds } from 'date-fns/differenceInMilliseconds';
import { assert } from './assert.ts';
import type { Instant } from './values/instant.ts';

/** Where time comes from at the edge. Rules never ask it: they get `now` with the command. */
export interface Clock {
  now(): Instant;
}

const FORM = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** True for the one form that entries carry. */
export function isInstant(text: unknown): text is Instant {
  return typeof text === 'string' && FORM.test(text) && isReal(text);
}

/** The engine rolls 30 February over to March: a real date reads back as it was written. */
function isReal(text: string): boolean {
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && instantOf(ms) === text;
}

/** `instant` moved by `ms` milliseconds. */
export function later(instant: Instant, ms: number): Instant {
  assert(Number.isFinite(ms), `a span of ${ms} ms`);
  return addMilliseconds(Date.parse(instant), ms).toISOString();
}

/** Milliseconds from `earlier` to `instant`; negative when it lies before. */
export function msBetween(earlier: Instant, instant: Instant): number {
  return differenceInMilliseconds(Date.parse(instant), Date.parse(earlier));
}

/** The instant of a `Date` or of milliseconds since 1970. */
export function instantOf(date: Date | number): Instant {
  return (typeof date === 'number' ? new Date(date) : date).toISOString();
}

const DURATION = /^P(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Milliseconds of an ISO 8601 duration in days, hours, minutes and seconds (`PT45M`, `P1DT12H`); undefined for any other text. */
export function durationMs(text: string): number | undefined {
  const m = DURATION.exec(text);
  if (!m || text === 'P') return undefined;
  const [days, hours, minutes, seconds] = [m[1], m[2], m[3], m[4]].map((part) => Number(part ?? 0)) as [number, number, number, number];
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}
