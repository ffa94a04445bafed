import type { EventSpec, Id, Instant, JsonObject, Label } from '@chancery/kernel';
import { UNDETERMINED } from './normal-form.ts';

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
  /** Present where nobody else was there: by who claimed it. */
  readonly alone?: true;
}

export interface PublicWordingCleared {
  readonly fact: Id;
  readonly version: number;
  readonly by: Id;
  readonly language: string;
}

/** Names the version that texts cite, and the language whose words are taken back. */
export interface PublicWordingWithdrawn extends FactUndone {
  readonly language: string;
}

export interface FactCorrected {
  readonly fact: Id;
  readonly was: number;
  readonly to: number;
  readonly changeKind: ChangeKind;
  readonly wordingCleared: boolean;
  readonly clearedBy: Id | null;
  /** Of the words that were cleared with it. */
  readonly language: string | null;
}

/** Somebody else answers for the fact from now on. */
export interface FactPassed {
  readonly fact: Id;
  readonly version: number;
  readonly owner: Id;
  readonly by: Id;
}

/** `FactDisputed`, `FactRetracted`, `FactRemarked`: the version that texts cite is named. */
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

/** Wording had no language once. */
const undetermined = (said: JsonObject): JsonObject => ({ ...said, language: UNDETERMINED });

export const factEvents = {
  FactAdded: { version: 1, rank: 9, content: ['wording', 'sources'] },
  FactVerificationStarted: { version: 1, rank: 9, content: [] },
  FactConfirmed: { version: 1, rank: 9, content: ['method'] },
  FactFoundFalse: { version: 1, rank: 9, content: ['reason'] },
  FactUnverifiable: { version: 1, rank: 9, content: ['reason'] },
  PublicWordingCleared: { version: 2, rank: 9, content: ['publicWording'], upcasts: [undetermined] },
  PublicWordingWithdrawn: { version: 2, rank: 9, content: ['reason'], upcasts: [undetermined] },
  FactCorrected: {
    version: 2,
    rank: 9,
    content: ['wording', 'publicWording', 'reason'],
    upcasts: [(said) => ({ ...said, language: said['wordingCleared'] === true ? UNDETERMINED : null })],
  },
  FactDisputed: { version: 1, rank: 9, content: ['reason'] },
  FactRetracted: { version: 1, rank: 9, content: ['reason'] },
  FactRemarked: { version: 1, rank: 9, content: [] },
  FactRecheckFell: { version: 1, rank: 9, content: [] },
  FactPassed: { version: 1, rank: 5, content: [] },
} as const satisfies Record<string, EventSpec>;
