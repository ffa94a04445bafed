let skewMs = 0;

/** Below this a difference is the way that the answer took. */
const SKEW_LEAST_MS = 2_000;

/** This device's time, for what is only shown here. */
export const deviceNow = (): string => new Date().toISOString();

/** Now by the server's clock, as well as its answers tell: devices' clocks are wrong. */
export const serverNow = (): number => Date.now() + skewMs;

/** The `Date` header of an answer. It has whole seconds: half of one more is the fairest guess. */
export function heardServerDate(header: string | null): void {
  const skew = Date.parse(header ?? '') + 500 - Date.now();
  if (!Number.isNaN(skew)) skewMs = Math.abs(skew) > SKEW_LEAST_MS ? skew : 0;
}
