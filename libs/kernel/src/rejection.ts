import type { JsonObject } from './json.ts';
import type { NewEvent } from './event.ts';

/**
 * An expected refusal: a value, never thrown.
 * `code` is stable and owned by one domain (`run-evidence-first`); the sentence and the cure are kept with the
 * reader's language, keyed by it. `data` holds ids, codes, numbers and times only; its `field`, where there is one, names what of
 * the wish has to change.
 */
export interface Rejection {
  readonly rejected: true;
  readonly code: string;
  readonly data: JsonObject;
  /** Events that record the refusal, where the record must show that it was tried. */
  readonly record: readonly NewEvent[];
}

export function reject(code: string, data: JsonObject = {}, record: readonly NewEvent[] = []): Rejection {
  return { rejected: true, code, data, record };
}

export function isRejection(value: unknown): value is Rejection {
  return typeof value === 'object' && value !== null && (value as { rejected?: unknown }).rejected === true;
}
