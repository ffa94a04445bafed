import type { Id, Instant, Label } from '@chancery/kernel';
import type { FactVersion } from '../cell.ts';
import type { AuthorityKind } from './decision.events.ts';

export type AskDecision = {
  readonly question: string;
  /** At least two; their ids are made here. */
  readonly options: readonly string[];
  readonly owner: string;
  readonly decideBy: Instant | null;
  readonly facts: readonly FactVersion[];
  readonly label?: Label;
};

export type Recommend = { readonly decision: Id; readonly option: string; readonly reason: string };

export type TakeDecision = {
  readonly decision: Id;
  readonly option: string;
  readonly authority: AuthorityKind;
  readonly rationale: string;
  readonly risks: string;
  readonly advice: string;
  /** Who reads the advice, where that is not who reads the decision. */
  readonly adviceLabel?: Label | null;
  /** The facts and versions that were on the screen. */
  readonly facts: readonly FactVersion[];
  readonly reviewAt: Instant | null;
};

export type RecordDissent = { readonly decision: Id; readonly words: string };
export type DeferDecision = { readonly decision: Id; readonly until: Instant; readonly reason: string };
export type WithdrawQuestion = { readonly decision: Id; readonly reason: string };

export type ReviewDecision = {
  readonly decision: Id;
  /** The decision that stands instead; null when this one stands. */
  readonly successor: Id | null;
  readonly reason: string;
  readonly reviewAt: Instant | null;
};
