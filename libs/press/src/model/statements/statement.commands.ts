import type { Id, Instant, Label } from '@chancery/kernel';
import type { Audience, Citation } from '../facts/citation.ts';
import type { ApprovalPolicy } from './policy.ts';
import type { Attribution, StatementKind, Use } from './statement.events.ts';

/** What a version says. */
export type Text = {
  readonly title: string;
  readonly body: string;
  readonly cites: readonly Citation[];
  readonly language: string;
  readonly audience: Audience;
  readonly entity: Id;
  readonly topic: Id;
  readonly kind: StatementKind;
  readonly use: Use;
  readonly attribution: Attribution;
  readonly embargo: Instant | null;
  readonly expires: Instant | null;
  /** For a variant: the version of the original that it translates. */
  readonly parentVersion: Id | null;
};

/** What is drawn at the edge for a version: 32 random bytes in hexadecimal. From the seed, which is kept, a key would outlive the words. */
export type DrawnForText = { readonly digestKey: string };

export type DraftStatement = Text & {
  /** The original, where this is a variant of it in another language. */
  readonly parent: Id | null;
  /** What a playbook run asked for. */
  readonly request: Id | null;
  /** Who may know of it: the press circle unless said. A variant has its original's. */
  readonly label?: Label;
};

export type ReviseStatement = Text & { readonly statement: Id; readonly base: Id };
/** The policy in force, which the composition resolves. */
export type SubmitStatement = { readonly statement: Id; readonly base: Id; readonly policy: ApprovalPolicy };
export type AbandonStatement = { readonly statement: Id; readonly decision: Id | null; readonly reason: string };

export type ApproveStatement = {
  readonly statement: Id;
  readonly version: Id;
  readonly digest: string;
  readonly step: string;
  readonly role: string;
  readonly comment: string;
};

/** `RequestChanges`, `RefuseStatement`. */
export type SendBack = { readonly statement: Id; readonly version: Id; readonly step: string; readonly reason: string };

/** Where a text goes: channels and lists by id, names of recipients as words. */
export type Sheet = { readonly channels: readonly string[]; readonly recipientLists: readonly Id[]; readonly recipients: string };

export type OfferRelease = Sheet & { readonly statement: Id; readonly version: Id; readonly entity: Id };
export type WithdrawReleaseOffer = { readonly statement: Id; readonly reason: string };

/** `entity` names the voices to ask; `policy` is the one in force, which the composition resolves. */
export type ReleaseStatement = {
  readonly statement: Id;
  readonly version: Id;
  readonly entity: Id;
  readonly policy: { readonly id: Id; readonly version: number };
  /** Only where one person may release: there was no offer to say it. */
  readonly sheet: Sheet | null;
};

/** `CorrectStatement`, `SupersedeStatement`: `by` is the released text that takes its place; `reached` whom the correction reached. */
export type ReplaceStatement = { readonly statement: Id; readonly by: Id; readonly reached: readonly Id[]; readonly reason: string };
export type WithdrawStatement = { readonly statement: Id; readonly decision: Id | null; readonly reason: string };

export type WaiveCorrection = {
  readonly statement: Id;
  readonly pairs: readonly { readonly fact: Id; readonly was: number }[];
  readonly decision: Id | null;
  readonly reason: string;
};

/** A newer version of a pinned policy, brought by the outbox. */
export type ApplyPolicy = { readonly policy: ApprovalPolicy };
