import type { Ask, Id } from '@chancery/kernel';

/** May clear words for the public. */
export const CLEARING_ROLES = ['HOP'] as const;
/** May begin a text. */
export const DRAFTING_ROLES = ['SPK', 'HOP'] as const;
/** Names who speaks, in the incident that has the voice. Who directs it does not by that: an entity speaks in more than one. */
export const ASSIGNING_ROLE = 'HOP';
/** Names who speaks for the entity, in the house. */
export const ENTITY_ROLE = 'director';

export const holdsAny = (ask: Ask, roles: readonly string[], person: Id): boolean => roles.some((role) => ask.holds(role, person));
