import type { EventSpec, Id, Instant, Json, Origin } from '@chancery/kernel';
import type { FactVersion } from '../cell.ts';

/** On what an authority to decide rests. */
export const AUTHORITY_KINDS = ['role', 'delegation', 'law', 'order'] as const;
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];

export interface DecisionOpened {
  readonly decision: Id;
  /** The role that decides, and those that may in its place. */
  readonly owner: string;
  readonly substitutes: readonly string[];
  readonly options: readonly string[];
  /** Shown as what stands if nobody decides; never taken by itself. */
  readonly shownDefault: string | null;
  readonly decideBy: Instant | null;
  /** How long after it was taken it is looked at again. */
  readonly reviewMs: number | null;
  readonly facts: readonly FactVersion[];
  /** Null when a playbook asks. */
  readonly by: Id | null;
  readonly origin: Origin | null;
}

/** `DecisionRecommended`. */
export interface DecisionRecommended {
  readonly decision: Id;
  readonly option: string;
  readonly by: Id;
}

export interface DecisionTaken {
  readonly decision: Id;
  readonly option: string;
  readonly by: Id;
  readonly role: string;
  readonly authorityKind: AuthorityKind;
  readonly facts: readonly FactVersion[];
  readonly reviewAt: Instant | null;
}

/** `DissentRecorded`, `QuestionWithdrawn`, `DecisionLapsed`, `DecisionReviewFell`. */
export interface DecisionMoved {
  readonly decision: Id;
  readonly by: Id | null;
}

export interface DecisionDeferred {
  readonly decision: Id;
  readonly by: Id;
  readonly until: Instant;
}

export interface DecisionUpheld {
  readonly decision: Id;
  readonly by: Id;
  readonly reviewAt: Instant | null;
}

export interface DecisionSuperseded {
  readonly decision: Id;
  readonly by: Id;
  /** The decision that stands instead. */
  readonly successor: Id;
}

/** A fact that an open question rests on is no longer what it was. */
export interface DecisionInfoMoved {
  readonly decision: Id;
  readonly fact: Id;
  readonly was: number;
}

/** What the new director answers for from this moment. Custody never moves by itself. */
export interface DutiesPassed {
  readonly from: Id;
  readonly to: Id;
  readonly decisions: readonly Id[];
}

/** Words of an option, as a person wrote them or in the languages of a playbook. */
export type Words = string | { readonly [language: string]: string };
export type OptionWords = { readonly id: string; readonly text: Words; readonly tradeoffs?: Words };
export const asJson = (value: unknown): Json => value as Json;

/**
 * Content: `DecisionOpened {question, options}`, `DecisionTaken {rationale, risks, advice}`; legal advice may have readers of its
 * own. Rank 3 where a playbook's step is the cause.
 */
export const decisionEvents = {
  DecisionOpened: { version: 1, rank: 3, content: ['question', 'options'] },
  DecisionRecommended: { version: 1, rank: 9, content: ['reason'] },
  DecisionTaken: { version: 1, rank: 9, content: ['rationale', 'risks', 'advice'] },
  DissentRecorded: { version: 1, rank: 9, content: ['words'] },
  DecisionDeferred: { version: 1, rank: 9, content: ['reason'] },
  QuestionWithdrawn: { version: 1, rank: 5, content: ['reason'] },
  DecisionLapsed: { version: 1, rank: 9, content: [] },
  DecisionReviewFell: { version: 1, rank: 9, content: [] },
  DecisionUpheld: { version: 1, rank: 9, content: ['reason'] },
  DecisionSuperseded: { version: 1, rank: 9, content: ['reason'] },
  DecisionInfoMoved: { version: 1, rank: 5, content: [] },
  DutiesPassed: { version: 1, rank: 5, content: [] },
} as const satisfies Record<string, EventSpec>;
