// What the server's clock is ahead of this device's by: at least, and at most. Each answer tells it as exactly as it was quick.
let leastMs = -Infinity;
let mostMs = Infinity;

const SECOND_MS = 1_000;

/** This device's time, for what is only shown here. */
export const deviceNow = (): string => new Date().toISOString();
export const deviceMs = (): number => Date.now();

/** What this device's clock must be corrected by. */
const skewMs = (): number => (Number.isFinite(leastMs + mostMs) ? (leastMs + mostMs) / 2 : 0);

/** Now by the server's clock, as well as its answers tell: devices' clocks are wrong. */
export const serverNow = (): number => Date.now() + skewMs();

/** The latest moment that has surely come by the server's clock: what is said to have happened now has not happened later. */
export const surelyNow = (): number => Date.now() + (Number.isFinite(leastMs) ? leastMs : 0);

/** An answer that was asked for at `begun` says what time it is. `wholeMs`: how much later than it says it may be. */
export function heardServer(now: string, begun: number, wholeMs = 0): void {
  const at = Date.parse(now);
  if (Number.isNaN(at)) return;
  const [least, most] = [at - Date.now(), at + wholeMs - begun];
  // Both hold, unless one of the clocks was set meanwhile: then only what was just heard does.
  const agree = least <= mostMs && most >= leastMs;
  [leastMs, mostMs] = agree ? [Math.max(leastMs, least), Math.min(mostMs, most)] : [least, most];
}

/** The `Date` header of an answer, which has whole seconds. */
export const heardServerDate = (header: string | null, begun: number): void => heardServer(header ?? '', begun, SECOND_MS);
