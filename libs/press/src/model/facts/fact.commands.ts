import type { Id, Instant, Label } from '@chancery/kernel';
import type { ChangeKind, Confidence, Tlp } from './fact.events.ts';

/** Every change of a fact names the version that its author saw as `from`. */
export type AddFact = {
  readonly wording: string;
  readonly sources: string;
  readonly sourcePeople: readonly Id[];
  readonly otherSources: number;
  readonly confidence: Confidence;
  readonly validAt: Instant | null;
  readonly recheckBy: Instant | null;
  readonly tlp: Tlp;
  /** Who may know of it: the circle unless said. What is red has named readers, and nothing else does. */
  readonly label?: Label;
};

export type StartVerification = { readonly fact: Id; readonly from: number };
export type ConfirmFact = { readonly fact: Id; readonly from: number; readonly method: string };
/** `FindFactFalse`, `MarkFactUnverifiable`, `DisputeFact`, `RetractFact`. */
export type FactWithReason = { readonly fact: Id; readonly from: number; readonly reason: string };
/** Words for the public, in one language. */
export type ClearWording = { readonly fact: Id; readonly from: number; readonly publicWording: string; readonly language: string };
/** Of every language where none is said. */
export type WithdrawWording = FactWithReason & { readonly language: string | null };

export type CorrectFact = {
  readonly fact: Id;
  readonly from: number;
  readonly wording: string;
  /** Null where the corrected fact has no public wording yet. Given only by who may clear it. */
  readonly publicWording: string | null;
  /** Of the public wording. */
  readonly language: string;
  readonly kind: ChangeKind;
  readonly reason: string;
};

export type RemarkFact = { readonly fact: Id; readonly from: number; readonly tlp: Tlp; readonly label?: Label };
