const two = (n: number): string => String(n).padStart(2, '0');
const DAY_MS = 86_400_000;

/** Minutes ahead of UTC at a moment, by the clock where the reader is. */
export type OffsetAt = (ms: number) => number;
export const offsetHere: OffsetAt = (ms) => -new Date(ms).getTimezoneOffset();

/** `+01:00`, as it may be typed too. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Offsets, in minutes, at which a local time is shown by the clocks: two where they are put back over it, none where they are put forward. */
export function offsetsOf(asIfUtc: number, offsetAt: OffsetAt = offsetHere): readonly number[] {
  const around = [...new Set([-1, 1].map((side) => offsetAt(asIfUtc + side * DAY_MS)))];
  return around.filter((minutes) => offsetAt(asIfUtc - minutes * 60_000) === minutes);
}

/** True for a moment whose local time comes a second time that night, or came before. */
export const comesTwice = (ms: number, offsetAt: OffsetAt = offsetHere): boolean =>
  offsetsOf(ms + offsetAt(ms) * 60_000, offsetAt).length > 1;
