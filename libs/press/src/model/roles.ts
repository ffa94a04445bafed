import type { Ask, Id } from '@chancery/kernel';

/** May clear words for the public. */
export const CLEARING_ROLES = ['HOP'] as const;
/** May begin a text. */
export const DRAFTING_ROLES = ['SPK', 'HOP'] as const;
/** May name who speaks. */
export const ASSIGNING_ROLES: readonly string[] = ['HOP', 'CD'];

export const holdsAny = (ask: Ask, roles: readonly string[], person: Id): boolean => roles.some((role) => ask.holds(role, person));
