import type { Consequence } from './domain.ts';

/**
 * The rules of this build, recorded with what is decided. Raise it by one for each release that adds a consequence or an
 * opener to an event type that ledgers already hold, and mark the addition with `since`: old ledgers then replay as they were.
 */
export const RULES = 3;
/** What was decided before rules were numbered. */
export const FIRST_RULES = 1;

/** Which consequences held when something was decided. */
export interface Holding {
  readonly rules: number;
  /** Parts that had stopped. */
  readonly without: readonly string[];
}

export const holds = ({ since = FIRST_RULES, until = Infinity }: Pick<Consequence<any>, 'since' | 'until'>, rules: number): boolean =>
  since <= rules && rules <= until;
