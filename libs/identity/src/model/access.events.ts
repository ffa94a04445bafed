import type { EventSpec, Id } from '@chancery/kernel';

/** By which way somebody came in where no password was given: an invitation, a recovery by two, or the machine's own command. */
export const WAYS = ['invitation', 'recovery', 'machine'] as const;
export type Way = (typeof WAYS)[number];

/** `LinkMade`: the first way in of a person who has none. `SessionsEnded`: of another person's, by an administrator. */
export interface MadeFor {
  readonly person: Id;
  readonly by: Id;
}

/** `WayInUsed`. */
export interface WayInUsed {
  readonly person: Id;
  readonly way: Way;
}

/** `PasswordChosen`, `MachineLinkMade`. */
export interface OfPerson {
  readonly person: Id;
}

/** `RecoveryAsked`: the first of two persons says that somebody has lost their way in. */
export interface RecoveryAsked {
  readonly recovery: Id;
  readonly person: Id;
  readonly by: Id;
}

/** `RecoveryGranted`: the second of two. From here on no session, link or password of before is worth anything. */
export interface RecoveryGranted {
  readonly recovery: Id;
  readonly person: Id;
  readonly askedBy: Id;
  readonly by: Id;
}

/** `RecoveryRefused`: by whom it is about, by who asked, or by an administrator. */
export type RecoveryRefused = RecoveryAsked;

/** `AccessSeen`: a person has read what others did about their ways in, up to an entry. */
export interface AccessSeen {
  readonly person: Id;
  readonly upTo: number;
}

/** Content: `RecoveryAsked {reason}`, `RecoveryRefused {reason}`. */
export const accessEvents = {
  LinkMade: { version: 1, rank: 9, content: [] },
  WayInUsed: { version: 1, rank: 9, content: [] },
  PasswordChosen: { version: 1, rank: 9, content: [] },
  SessionsEnded: { version: 1, rank: 9, content: [] },
  MachineLinkMade: { version: 1, rank: 9, content: [] },
  RecoveryAsked: { version: 1, rank: 9, content: ['reason'] },
  RecoveryGranted: { version: 1, rank: 9, content: [] },
  RecoveryRefused: { version: 1, rank: 9, content: ['reason'] },
  AccessSeen: { version: 1, rank: 9, content: [] },
} as const satisfies Record<string, EventSpec>;
