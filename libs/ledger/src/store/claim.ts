import { later, msBetween, type Instant } from '@chancery/kernel';

/** The latest end that a claim can have which somebody makes now, by a clock that is ahead of this one by no more than a claim lasts. */
export const furthestClaim = (now: Instant, until: Instant): Instant => later(until, msBetween(now, until));
