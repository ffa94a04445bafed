import type { EventSpec, Id, StructuralEvent } from '@chancery/kernel';

/** What a person may do in the organisation. What they do within one incident is the incident's business. */
export const ROLES = [
  'administrator',
  'duty-officer',
  'director',
  'security-lead',
  'custodian',
  'legal',
  'press',
  'spokesperson',
  'continuity-lead',
  'facilitator',
  'auditor',
  'staff',
] as const;
export type Role = (typeof ROLES)[number];

export interface PersonAdded {
  readonly person: Id;
  readonly roles: readonly Role[];
}

export interface PersonDeactivated {
  readonly person: Id;
}

/** Content sections: `PersonAdded {name}`. */
export const peopleEvents = {
  PersonAdded: { version: 1, rank: 9, content: ['name'] },
  PersonDeactivated: { version: 1, rank: 9, content: [] },
} as const satisfies Record<string, EventSpec>;

export const structureOf = <T>(event: Pick<StructuralEvent, 'structure'>): T => event.structure as unknown as T;
