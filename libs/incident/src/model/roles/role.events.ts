import type { EventSpec, Id } from '@chancery/kernel';

/** Roles of a crisis cell, as playbooks name them. */
export const CELL_ROLES = [
  'DO',
  'CD',
  'SEC',
  'CRY',
  'ICT',
  'FOR',
  'CI',
  'LEG',
  'HOP',
  'SPK',
  'POL',
  'LIA',
  'REC',
  'COO',
  'MIN',
  'DMIN',
] as const;
export type CellRole = (typeof CELL_ROLES)[number];

/** `RoleOffered`. A deputy acts while the holder cannot be reached, or while there is none. */
export interface RoleOffered {
  readonly assignment: Id;
  readonly role: CellRole;
  readonly person: Id;
  readonly deputy: boolean;
}

/** All that come after the offer. */
export interface RoleMoved {
  readonly assignment: Id;
  readonly role: CellRole;
  readonly person: Id;
  readonly by: Id;
}

export const roleEvents = {
  RoleOffered: { version: 1, rank: 9, content: [] },
  RoleAccepted: { version: 1, rank: 9, content: [] },
  RoleDeclined: { version: 1, rank: 9, content: ['reason'] },
  RoleOfferWithdrawn: { version: 1, rank: 8, content: ['reason'] },
  RoleOfferLapsed: { version: 1, rank: 9, content: [] },
  HolderUnreachable: { version: 1, rank: 9, content: ['reason'] },
  HolderReturned: { version: 1, rank: 9, content: [] },
  RoleRelieved: { version: 1, rank: 8, content: ['reason'] },
} as const satisfies Record<string, EventSpec>;
