export { AUDIENCES, type Audience, type Citation, type WhyNot } from './model/facts/citation.ts';
export type {
  AddFact,
  ClearWording,
  ConfirmFact,
  CorrectFact,
  FactWithReason,
  RemarkFact,
  StartVerification,
  WithdrawWording,
} from './model/facts/fact.commands.ts';
export { CHANGE_KINDS, CONFIDENCES, TLP, type ChangeKind, type Confidence, type Tlp } from './model/facts/fact.events.ts';
export { truthOf, wordingOf, type Fact } from './model/facts/fact.state.ts';
export { press } from './model/press.decider.ts';
export type { PressState } from './model/press.state.ts';
export type { NoteVoice } from './model/requests.ts';
export { DEFAULT_POLICY } from './model/statements/default-policy.ts';
export type { Approval, ApprovalPolicy, PolicyStep } from './model/statements/policy.ts';
export type {
  AbandonStatement,
  ApplyPolicy,
  ApproveStatement,
  DraftStatement,
  OfferRelease,
  ReleaseStatement,
  ReplaceStatement,
  ReviseStatement,
  SendBack,
  Sheet,
  SubmitStatement,
  Text,
  WaiveCorrection,
  WithdrawReleaseOffer,
  WithdrawStatement,
} from './model/statements/statement.commands.ts';
export {
  ATTRIBUTIONS,
  STATEMENT_KINDS,
  USES,
  type Attribution,
  type StatementKind,
  type Use,
  type Version,
} from './model/statements/statement.events.ts';
export { outingOf, textOf, type Statement } from './model/statements/statement.state.ts';
export { digestOf } from './model/statements/version.ts';
export { entityOfVoices, voicesStream } from './model/streams.ts';
export type {
  AssignmentWithReason,
  NoteLine,
  NoteLineDoubtful,
  NoteLineEnded,
  OfAssignment,
  OfferAssignment,
  OpenVoices,
} from './model/voices/voices.commands.ts';
export { voices } from './model/voices/voices.decider.ts';
export { OFFER_MS, voiceAt, type Assignment, type Cell, type VoicesState } from './model/voices/voices.state.ts';
export { deliverPress, PRESS_POLICIES } from './policies/press.policies.ts';
export { approvalRows } from './read/approvals.projection.ts';
export { assignmentRows } from './read/assignments.projection.ts';
export { citations } from './read/citations.projection.ts';
export { factVersions } from './read/facts.projection.ts';
export {
  APPROVAL_ROW,
  ASSIGNMENT_ROW,
  CITATION,
  FACT_VERSION,
  FACT_WORDING,
  LINE_IN_FORCE,
  PRESS_REQUEST,
  RELEASE_ROW,
  STATEMENT_ROW,
  VERSION_ROW,
} from './read/press.tables.ts';
export { requestRows } from './read/requests.projection.ts';
export { releaseRows } from './read/releases.projection.ts';
export { statementRows } from './read/statements.projection.ts';
export { Press0030 } from './schema/0030-press.ts';
export { Press0031 } from './schema/0031-wording.ts';
export { Press0033 } from './schema/0033-press.ts';
export { Press0035 } from './schema/0035-press.ts';
