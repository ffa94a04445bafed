import { MachineError, type MachineErrorCode } from './machine-error.ts';

/** A machine that threw: kept as data and shown, while every other machine goes on. */
export interface Quarantined {
  readonly quarantined: true;
  readonly code: MachineErrorCode;
  readonly reason: string;
}

const REASON_CHARS_MAX = 500;

/** What `work` returns, or why it threw. For one `start` or `step`: whatever it was about to change is not changed. */
export function quarantined<T>(work: () => T): T | Quarantined {
  try {
    return work();
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return {
      quarantined: true,
      code: thrown instanceof MachineError ? thrown.code : 'machine-threw',
      reason: reason.slice(0, REASON_CHARS_MAX),
    };
  }
}

export function isQuarantined(value: unknown): value is Quarantined {
  return typeof value === 'object' && value !== null && (value as { quarantined?: unknown }).quarantined === true;
}
