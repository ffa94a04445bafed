import type { EventSpec, Id, Instant } from '@chancery/kernel';
import type { Level } from '../plan/plan.events.ts';

/** A call back on a registered number, or a question whose answer only the other side has. */
export const MEANS = ['call-back', 'challenge'] as const;
export type Means = (typeof MEANS)[number];

export const FAILURES = ['no-answer', 'failed-challenge'] as const;
export type Failure = (typeof FAILURES)[number];

interface OnLevel {
  readonly party: Id;
  readonly level: Level;
  readonly channel: string;
}
export type PartyTried = OnLevel;
export interface PartyAuthenticated extends OnLevel {
  readonly means: Means;
  /** Which challenge, such as table and line: it is used up. Never the answer. */
  readonly challenge: string | null;
}
export interface PartyNotReached extends OnLevel {
  readonly failure: Failure;
  readonly challenge: string | null;
}
export interface ListeningAgreed extends OnLevel {
  readonly at: Instant;
}

/** Content section of each: `title`, what the party is called. */
export const contactEvents = {
  PartyTried: { version: 1, rank: 9, content: ['title'] },
  PartyAuthenticated: { version: 1, rank: 9, content: ['title'] },
  PartyNotReached: { version: 1, rank: 9, content: ['title'] },
  ListeningAgreed: { version: 1, rank: 9, content: ['title'] },
} as const satisfies Record<string, EventSpec>;
