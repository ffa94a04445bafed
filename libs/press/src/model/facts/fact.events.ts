import type { EventSpec, Id, Instant, Label } from '@chancery/kernel';

/** Traffic light protocol, from what anybody may read to what named readers may. */
export const TLP = ['clear', 'green', 'amber', 'red'] as const;
export type Tlp = (typeof TLP)[number];

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const CHANGE_KINDS = ['minor', 'material'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface FactAdded {
  readonly fact: Id;
  readonly owner: Id;
  readonly confidence: Confidence;
  readonly validAt: Instant | null;
  readonly recheckBy: Instant | null;
  readonly tlp: Tlp;
  /** People of the organisation who brought it. Others are counted, and named in content only. */
  readonly sourcePeople: readonly Id[];
  readonly otherSources: number;
}

/** `FactVerificationStarted`, `FactFoundFalse`, `FactUnverifiable`, `FactRecheckFell`. */
export interface FactMoved {
  readonly fact: Id;
  readonly version: number;
  readonly by: Id;
}

export interface FactConfirmed {
  readonly fact: Id;
  readonly version: number;
  readonly verifiedBy: Id;
}

export interface PublicWordingCleared {
  readonly fact: Id;
  readonly version: number;
  readonly by: Id;
}

export interface FactCorrected {
  readonly fact: Id;
  readonly was: number;
  readonly to: number;
  readonly changeKind: ChangeKind;
  readonly wordingCleared: boolean;
  readonly clearedBy: Id | null;
}

/** `FactDisputed`, `FactRetracted`, `PublicWordingWithdrawn`, `FactRemarked`: the version that texts cite is named. */
export interface FactUndone {
  readonly fact: Id;
  readonly was: number;
  readonly by: Id;
}

export interface FactRemarked extends FactUndone {
  readonly tlp: Tlp;
  /** Who may know of it from now on. */
  readonly label: Label;
}

/** What may make a citing text bad: each of these blocks and marks in its own commit. */
export const FACT_MOVES = ['FactCorrected', 'FactDisputed', 'FactRetracted', 'FactRemarked', 'PublicWordingWithdrawn'] as const;

export const factEvents = {
  FactAdded: { version: 1, rank: 9, content: ['wording', 'sources'] },
  FactVerificationStarted: { version: 1, rank: 9, content: [] },
  FactConfirmed: { version: 1, rank: 9, content: ['method'] },
  FactFoundFalse: { version: 1, rank: 9, content: ['reason'] },
  FactUnverifiable: { version: 1, rank: 9, content: ['reason'] },
  PublicWordingCleared: { version: 1, rank: 9, content: ['publicWording'] },
  PublicWordingWithdrawn: { version: 1, rank: 9, content: ['reason'] },
  FactCorrected: { version: 1, rank: 9, content: ['wording', 'publicWording', 'reason'] },
  FactDisputed: { version: 1, rank: 9, content: ['reason'] },
  FactRetracted: { version: 1, rank: 9, content: ['reason'] },
  FactRemarked: { version: 1, rank: 9, content: [] },
  FactRecheckFell: { version: 1, rank: 9, content: [] },
} as const satisfies Record<string, EventSpec>;
