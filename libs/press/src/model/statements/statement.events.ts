import type { EventSpec, Id, Instant, Origin } from '@chancery/kernel';
import type { Audience, Citation } from '../facts/citation.ts';
import type { Approval, ApprovalPolicy } from './policy.ts';

export const STATEMENT_KINDS = [
  'holding',
  'line',
  'release',
  'remarks',
  'post',
  'notice',
  'staff-note',
  'partner-message',
  'parliamentary-answer',
  'regulator-notice',
  'correction',
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export const USES = ['proactive', 'reactive', 'background', 'embargoed'] as const;
export type Use = (typeof USES)[number];

export const ATTRIBUTIONS = ['named', 'spokesperson', 'background', 'none'] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** All of a version but its words. The digest covers this and the words, under a key that goes when the words go. */
export type Version = {
  readonly id: Id;
  readonly by: Id;
  readonly cites: readonly Citation[];
  readonly language: string;
  readonly audience: Audience;
  readonly entity: Id;
  readonly topic: Id;
  readonly kind: StatementKind;
  readonly use: Use;
  readonly attribution: Attribution;
  /** Half-open: out from the embargo's end on, until before it expires. */
  readonly embargo: Instant | null;
  readonly expires: Instant | null;
  /** The original's version that this one translates. */
  readonly parentVersion: Id | null;
  readonly digest: string;
};

export interface StatementDrafted {
  readonly statement: Id;
  readonly owner: Id;
  readonly parent: Id | null;
  readonly request: Id | null;
  readonly origin: Origin | null;
  readonly version: Version;
  /** Whoever wrote: the principal, and who stands behind a delegation. */
  readonly hands: readonly Id[];
}

export interface StatementRevised {
  readonly statement: Id;
  readonly version: Version;
  /** Fields besides the words that differ from the version before. */
  readonly changed: readonly string[];
  readonly hands: readonly Id[];
}

export interface StatementSubmitted {
  readonly statement: Id;
  readonly version: Id;
  readonly by: Id;
  readonly policy: ApprovalPolicy;
}

export interface StatementApproved extends Approval {
  readonly statement: Id;
  /** True with the last approval that the policy asks for. */
  readonly complete: boolean;
}

/** `ChangesRequested`, `StatementRefused`. */
export interface StatementSentBack {
  readonly statement: Id;
  readonly version: Id;
  readonly step: string;
  readonly by: Id;
}

export interface StatementAbandoned {
  readonly statement: Id;
  readonly version: Id;
  readonly by: Id;
  readonly decision: Id | null;
}

export interface ReleaseOffered {
  readonly statement: Id;
  readonly version: Id;
  readonly by: Id;
  readonly behalf: Id | null;
  readonly channels: readonly string[];
  readonly recipientLists: readonly Id[];
}

export interface StatementReleased {
  readonly statement: Id;
  readonly version: Id;
  readonly digest: string;
  /** Who offered and who released. */
  readonly by: readonly Id[];
  readonly assignment: Id;
  /** Present where the policy left it to one person. */
  readonly policyOnePerson?: true;
  readonly channels: readonly string[];
  readonly recipientLists: readonly Id[];
}

/** Whoever owned it is gone. */
export interface StatementPassed {
  readonly statement: Id;
  readonly owner: Id;
  readonly was: Id;
}

/** `StatementBlocked`, `CorrectionDue`: which sentences rely on the version of the fact that no longer holds. */
export interface FactGone {
  readonly statement: Id;
  readonly fact: Id;
  readonly was: number;
  readonly sentences: readonly number[];
}

export interface ApprovalVoided {
  readonly statement: Id;
  readonly version: Id;
  readonly steps: readonly string[];
  /** The event that voided them. */
  readonly why: string;
}

/** `ReleaseOfferVoided`, `ReleaseOfferWithdrawn`, `ReviewRestarted`, `StatementExpired`, `LineExpired`, `ReviewFell`. */
export interface VersionMarked {
  readonly statement: Id;
  readonly version: Id;
}

export interface StatementCorrected {
  readonly statement: Id;
  readonly by: Id;
  readonly reached: readonly Id[];
}

export interface CorrectionWaived {
  readonly statement: Id;
  readonly decision: Id;
  readonly pairs: readonly { readonly fact: Id; readonly was: number }[];
  readonly last: boolean;
}

export interface PolicyApplied {
  readonly policy: ApprovalPolicy;
}

/** Content of a version: `title`, `body`, `digestKey` (32 bytes in hexadecimal) and `sha256` of title and body, for print. */
const VERSION_CONTENT = ['title', 'body', 'digestKey', 'sha256'] as const;

export const statementEvents = {
  StatementDrafted: { version: 1, rank: 9, content: VERSION_CONTENT },
  StatementRevised: { version: 1, rank: 9, content: VERSION_CONTENT },
  StatementSubmitted: { version: 1, rank: 9, content: [] },
  StatementApproved: { version: 1, rank: 9, content: ['comment'] },
  ChangesRequested: { version: 1, rank: 9, content: ['reason'] },
  StatementRefused: { version: 1, rank: 9, content: ['reason'] },
  StatementAbandoned: { version: 1, rank: 9, content: ['reason'] },
  ReleaseOffered: { version: 1, rank: 9, content: ['recipients'] },
  ReleaseOfferWithdrawn: { version: 1, rank: 9, content: ['reason'] },
  StatementReleased: { version: 1, rank: 9, content: ['recipients'] },
  StatementCorrected: { version: 1, rank: 9, content: ['reason'] },
  StatementSuperseded: { version: 1, rank: 9, content: ['reason'] },
  StatementWithdrawn: { version: 1, rank: 9, content: ['reason'] },
  CorrectionWaived: { version: 1, rank: 9, content: ['reason'] },
  StatementExpired: { version: 1, rank: 9, content: [] },
  LineExpired: { version: 1, rank: 9, content: [] },
  ReviewFell: { version: 1, rank: 9, content: [] },
  CorrectionFell: { version: 1, rank: 9, content: [] },
  PolicyApplied: { version: 1, rank: 9, content: [] },
  StatementRefusalRecorded: { version: 1, rank: 9, content: [] },
  VariantStale: { version: 1, rank: 8, content: [] },
  StatementBlocked: { version: 1, rank: 7, content: [] },
  ApprovalVoided: { version: 1, rank: 6, content: [] },
  StatementPassed: { version: 1, rank: 5, content: [] },
  ReviewRestarted: { version: 1, rank: 5, content: [] },
  CorrectionDue: { version: 1, rank: 5, content: [] },
  ReleaseOfferVoided: { version: 1, rank: 3, content: [] },
} as const satisfies Record<string, EventSpec>;
