/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What somebody else did about how the asker comes in. */
export type AccessNoticeKind =
  | 'MACHINE_LINK'
  | 'RECOVERY_ASKED'
  | 'RECOVERY_GRANTED'
  | 'SESSIONS_ENDED';

export type AddFactInput = {
  confidence: Confidence;
  /** What is red needs a label of named readers, `R:…`. */
  label?: string | null | undefined;
  /** How many others did. */
  otherSources?: number;
  /** When it has to be looked at again. */
  recheckBy?: string | null | undefined;
  /** People of the organisation who brought it. */
  sourcePeople?: Array<string | number>;
  /** Who or what it comes from, in words. */
  sources?: string;
  tlp: Tlp;
  validAt?: string | null | undefined;
  wording: string;
};

export type AnswerTransferInput = {
  condition?: string;
  exhibit: string | number;
  seal: SealMet;
  transfer: string | number;
};

export type ApproveStatementInput = {
  comment?: string;
  digest: string;
  role: string;
  statement: string | number;
  step: string;
  version: string | number;
};

export type AskDecisionInput = {
  decideBy?: string | null | undefined;
  /** Facts that it rests on. */
  facts?: Array<CitedFactInput>;
  /** Who reads it: the circle, or a label with named readers. */
  label?: string;
  /** At least two. */
  options: Array<string>;
  /** Code of the role that decides. */
  owner?: string;
  question: string;
};

/** What people may ask of each other. */
export type AskedTaskKind =
  | 'CONTAIN'
  | 'NOTIFY'
  | 'PRESERVE'
  | 'TASK';

export type AssignmentTerm =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'ENDED'
  | 'HANDING_OVER'
  | 'LAPSED'
  | 'OFFERED'
  | 'WITHDRAWN';

export type Attribution =
  | 'BACKGROUND'
  | 'NAMED'
  | 'NONE'
  | 'SPOKESPERSON';

export type Audience =
  | 'DOMESTIC'
  | 'FAMILIES'
  | 'FOREIGN'
  | 'MEDIA'
  | 'PARLIAMENT'
  | 'PARTNERS'
  | 'STAFF';

/** A call back on a registered number, or a challenge that is used up by it. */
export type AuthenticatedBy =
  | 'CALL_BACK'
  | 'CHALLENGE';

/** On what the right to decide rests. */
export type AuthorityKind =
  | 'DELEGATION'
  | 'LAW'
  | 'ORDER'
  | 'ROLE';

export type AwaitedHow =
  | 'CONFIRMED'
  | 'DECIDED'
  | 'DONE'
  | 'END'
  | 'FORK'
  | 'HELD'
  | 'OPEN'
  | 'RELEASED'
  | 'SILENT'
  | 'WAIVED';

/** Whether the caller was called back on a registered number. */
export type CallBack =
  | 'NO'
  | 'NOT_YET'
  | 'YES';

export type ChangeKind =
  | 'MATERIAL'
  | 'MINOR';

/** Whether it works; not whether it may be trusted. */
export type ChannelAvailability =
  | 'DEGRADED'
  | 'DOWN'
  | 'UNKNOWN'
  | 'UP';

/** Whether something confidential may go over it; not whether it works. */
export type ChannelTrust =
  | 'COMPROMISED'
  | 'NOT_CHECKED'
  | 'SUSPECT'
  | 'TRUSTED';

export type CheckOutInput = {
  exhibit: string | number;
  note?: string;
  purpose: ExhibitPurpose;
  to: string | number;
};

/** Who is read in. */
export type Circle =
  | 'CLOSED_LIST'
  | 'OPEN'
  | 'RESTRICTED';

export type CitedFactInput = {
  fact: string | number;
  version: number;
};

export type CitedInput = {
  fact: string | number;
  sentence: number;
  version: number;
};

/** HELD: the clock was set, and time goes on by the time before. DIFFERS: this server’s own clock does not agree with the database’s, whose time holds. */
export type ClockStanding =
  | 'DIFFERS'
  | 'HELD'
  | 'RIGHT';

export type Confidence =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

export type ContactFailure =
  | 'FAILED_CHALLENGE'
  | 'NO_ANSWER';

export type ContactSaid =
  | 'FAILED_CHALLENGE'
  | 'NO_ANSWER'
  | 'REACHED'
  | 'TRIED';

export type CorrectFactInput = {
  fact: string | number;
  kind: ChangeKind;
  /** Of the public wording; the language of who asks unless said. */
  language?: string | null | undefined;
  /** Null where it has none yet; given by the head of press only. */
  publicWording?: string | null | undefined;
  reason: string;
  /** As its author saw it. */
  version: number;
  wording: string;
};

/** Where a question stands. */
export type DecisionState =
  | 'DECIDED'
  | 'DEFERRED'
  | 'OPEN'
  | 'RECOMMENDED'
  | 'REVIEW_DUE'
  | 'SUPERSEDED'
  | 'UPHELD'
  | 'WITHDRAWN';

export type DeclareIncidentInput = {
  circle?: Circle;
  /** Who directs, where that is not who declares. */
  director?: string | number | null | undefined;
  kind: IncidentKind;
  /** The playbook that runs at once; null for none. */
  playbook?: string | null | undefined;
  /** 1 to 4; 1 is the gravest. */
  severity: number;
  title: string;
};

export type DigestAlgorithm =
  | 'SHA256'
  | 'SHA512';

export type DigestInput = {
  alg: DigestAlgorithm;
  /** Lower-case hexadecimal. */
  value: string;
};

export type DraftStatementInput = {
  /** `P` the press circle unless said; or `R:…`. */
  label?: string | null | undefined;
  /** The original, where this is a variant of it. */
  parent?: string | number | null | undefined;
  /** What a playbook asked for. */
  request?: string | number | null | undefined;
  text: TextInput;
};

/** Again: another round of a loop; bound: no round is left; wait: the gate waits for what it comes from. */
export type EdgeKind =
  | 'AGAIN'
  | 'BOUND'
  | 'FLOW'
  | 'OPTION'
  | 'TIMEOUT'
  | 'WAIT';

/** By what right it is taken or given away. */
export type EvidenceAuthority =
  | 'CONSENT'
  | 'ORDER'
  | 'POLICY'
  | 'WAIVER';

export type ExhibitCategory =
  | 'CLOUD_EXPORT'
  | 'DEVICE'
  | 'DISK_IMAGE'
  | 'DOCUMENT_DIGITAL'
  | 'DOCUMENT_PAPER'
  | 'LOG'
  | 'MAIL'
  | 'MEMORY_IMAGE'
  | 'NETWORK_CAPTURE'
  | 'OTHER'
  | 'PHOTO'
  | 'RECORDING'
  | 'STORAGE_MEDIUM'
  | 'TESTIMONY_NOTE';

export type ExhibitEnding =
  | 'DISPOSED'
  | 'HANDED_OVER'
  | 'RETURNED';

/** Whether it is what it was. One good check does not mend a failed one. Missing: its file cannot be read. */
export type ExhibitIntegrity =
  | 'DISPUTED'
  | 'FAILED'
  | 'GOOD'
  | 'MISSING'
  | 'UNVERIFIED';

/** Where an exhibit is. Identified: found, and nobody has it yet. */
export type ExhibitPlace =
  | 'CHECKED_OUT'
  | 'COLLECTED'
  | 'DISPOSED'
  | 'DROPPED'
  | 'HANDED_OVER'
  | 'IDENTIFIED'
  | 'OFFERED'
  | 'OFFERED_OPEN'
  | 'RETURNED'
  | 'SEALED';

export type ExhibitPurpose =
  | 'ANALYSIS'
  | 'COPYING'
  | 'INSPECTION'
  | 'STORAGE_CHECK';

/** Whether a fact holds. Only a confirmed one may be quoted. */
export type FactTruth =
  | 'CLAIM'
  | 'CONFIRMED'
  | 'DISPUTED'
  | 'FALSE'
  | 'RETRACTED'
  | 'UNVERIFIABLE'
  | 'VERIFYING';

/** What of a file cannot be read: the file is gone, its key is, the key there does not open it, or the disk does not give it. */
export type FileLost =
  | 'FILE'
  | 'KEY'
  | 'OTHER_KEY'
  | 'UNREADABLE';

export type HeardHow =
  | 'IN_PERSON'
  | 'LETTER'
  | 'MAIL'
  | 'MESSAGE'
  | 'MONITORING'
  | 'OTHER'
  | 'VOICE';

export type IdentifyExhibitInput = {
  category: ExhibitCategory;
  description: string;
  /** The task that asks for it. */
  forTask?: string | number | null | undefined;
  /** `I` the circle unless said; or `R:…`. */
  label?: string | null | undefined;
  reference?: string;
  source?: string;
  volatile?: boolean;
};

/** What is asked of the reader. */
export type InboxKind =
  | 'ACCEPT'
  | 'APPROVE'
  | 'CORRECT'
  | 'RELEASE'
  | 'REVISE';

export type IncidentKind =
  | 'DEVICE_LOSS'
  | 'FORGERY'
  | 'INTERCEPTION'
  | 'MALWARE'
  | 'OUTAGE'
  | 'PHYSICAL'
  | 'TELEPHONY_INTERCEPTION'
  | 'UNAUTHORISED_DISCLOSURE'
  | 'UNKNOWN';

export type InvitePersonInput = {
  name: string;
  roles: Array<Role>;
};

/** Quarantined: the run stands still because it failed; nobody else is stopped by it. */
export type LaneStatus =
  | 'ABORTED'
  | 'ENDED'
  | 'QUARANTINED'
  | 'WAITING';

/** What a line of the log is about. */
export type LogGroup =
  | 'CHANNELS'
  | 'DECISIONS'
  | 'EVIDENCE'
  | 'INCIDENT'
  | 'NOTES'
  | 'PEOPLE'
  | 'PRESS'
  | 'REPORTS'
  | 'TASKS';

export type NodeKind =
  | 'AUTO'
  | 'BRANCH'
  | 'DECISION'
  | 'END'
  | 'FORK'
  | 'GATE'
  | 'STATEMENT'
  | 'TASK'
  | 'WAIT';

/** Active: the lane stands there; a gate is then closed. Blocked: it stands at a gate before the step. Skipped: can no longer be come to. */
export type NodeState =
  | 'ACTIVE'
  | 'BLOCKED'
  | 'DONE'
  | 'SKIPPED';

export type OfferAssignmentInput = {
  audiences?: Array<string>;
  /** Now unless said. */
  from?: string | null | undefined;
  languages?: Array<string>;
  limits?: string;
  person: string | number;
  place?: number;
  /** What a playbook asked for. */
  request?: string | number | null | undefined;
  /** The assignment that this one takes over at its acceptance. */
  succeeds?: string | number | null | undefined;
  to: string;
  topics?: Array<string>;
};

export type OfferReleaseInput = {
  channels?: Array<string>;
  recipientLists?: Array<string | number>;
  /** Names, in words. */
  recipients?: string;
  statement: string | number;
  version: string | number;
};

export type OfferRoleInput = {
  deputy?: boolean;
  person: string | number;
  /** Code of the role. */
  role: string;
};

export type OfferTransferInput = {
  courier?: string | number | null | undefined;
  exhibit: string | number;
  route: TransferRoute;
  to: string | number;
  waybill?: string;
};

export type OpenTaskInput = {
  /** Code of the role that confirms the effect, where somebody has to. */
  confirmRole?: string | null | undefined;
  details?: string;
  /** Code of the role that does it. */
  doerRole: string;
  due?: string | null | undefined;
  /** Tasks that have to be safe first. */
  evidenceBefore?: Array<string | number>;
  kind?: AskedTaskKind;
  /** Who may read it; the circle of the incident unless told. */
  label?: string | null | undefined;
  lane?: string | null | undefined;
  /** What is to be done. */
  title: string;
};

/** Where the release stands. Who was told stays told: a text that is out is corrected, superseded or withdrawn. */
export type OutingState =
  | 'CORRECTED'
  | 'CORRECTION_DUE'
  | 'INSIDE'
  | 'LAPSED'
  | 'OFFERED'
  | 'RELEASED'
  | 'SUPERSEDED'
  | 'WITHDRAWN';

/** In the order in which they are tried. */
export type PaceLevel =
  | 'ALTERNATE'
  | 'CONTINGENCY'
  | 'EMERGENCY'
  | 'PRIMARY';

export type PageCall =
  | 'ACKNOWLEDGED'
  | 'ARRIVED'
  | 'CALLED'
  | 'DECLINED'
  | 'WITHDRAWN';

export type PageReply =
  | 'CANNOT'
  | 'COMING'
  | 'LATER'
  | 'REMOTE';

/** What goes onto paper. */
export type Paper =
  | 'BRIEF'
  | 'CALL_LIST'
  | 'CUSTODY'
  | 'LINES'
  | 'LOG'
  | 'SITREP';

export type PartyKind =
  | 'DUTY_LIST'
  | 'MISSION'
  | 'PARTNER';

export type Phase =
  | 'ACTIVE'
  | 'CLOSED'
  | 'RAISED'
  | 'REPORTED'
  | 'STABILISED'
  | 'STOOD_DOWN';

export type PlanPartyInput = {
  /** 1 to 4; 1 is reached first. */
  criticality: number;
  kind: PartyKind;
  levels: Array<PlannedLevelInput>;
  name: string;
  /** By IANA name, such as Asia/Singapore. */
  zone: string;
};

export type PlannedLevelInput = {
  /** What it is called with this party, such as the hours of a courier. */
  called?: string;
  /** A code of the catalogue; left out where there is none yet. */
  channel?: string | null | undefined;
  level: PaceLevel;
};

/** How exactly the asker knows when it happened. */
export type Precision =
  | 'DAY'
  | 'EXACT'
  | 'HOUR'
  | 'MINUTE'
  | 'UNKNOWN';

/** A text, or somebody to speak. */
export type PressRequestKind =
  | 'ASSIGN'
  | 'DRAFT';

export type PrintInput = {
  /** SHA-256 of the text on the paper, 64 lower-case hexadecimal digits. */
  digest: string;
  /** The exhibit of a custody form, the report; none for a blank form and the others. */
  item?: string | number | null | undefined;
  kind: Paper;
  /** The narrowest label of what is on the paper. An item has its own. */
  label?: string;
};

export type ProposeDispositionInput = {
  authorityKind?: EvidenceAuthority | null | undefined;
  authorityRef?: string | null | undefined;
  ending: ExhibitEnding;
  exhibit: string | number;
  reason: string;
};

/** Three questions; a yes raises the severity that is proposed. */
export type RaiseReportInput = {
  /** Is it about confidential content? */
  confidential: boolean;
  note?: string;
  /** Does it go on? */
  ongoing: boolean;
  /** May people be at risk? */
  people: boolean;
};

/** Altered; or the file is gone, its key is, the key there does not open it, or the disk does not give it. */
export type RecordFileFinding =
  | 'ALTERED'
  | 'FILE'
  | 'KEY'
  | 'OTHER_KEY'
  | 'UNREADABLE';

/** Sealed is what the viewer may not read: that it was recorded can be verified all the same. */
export type RecordSectionState =
  | 'ERASED'
  | 'SEALED'
  | 'SHOWN';

/** What the last verification that ended has found. */
export type RecordVerdict =
  | 'BROKEN'
  | 'NEVER'
  | 'WHOLE';

export type ReportIncidentInput = {
  /** Channels that may be affected. */
  affectedChannels?: Array<string>;
  callBack: CallBack;
  heardHow: HeardHow;
  /** What happened. */
  what: string;
  /** Who told us. */
  who: string;
  /** Their exact words, where somebody noted them. */
  words?: string;
};

export type Role =
  | 'ADMINISTRATOR'
  | 'AUDITOR'
  | 'CONTINUITY_LEAD'
  | 'CUSTODIAN'
  | 'DIRECTOR'
  | 'DUTY_OFFICER'
  | 'FACILITATOR'
  | 'LEGAL'
  | 'PRESS'
  | 'SECURITY_LEAD'
  | 'SPOKESPERSON'
  | 'STAFF';

/** Where an assignment stands. Who is unreachable keeps the role; a deputy acts meanwhile. */
export type RoleStanding =
  | 'DECLINED'
  | 'LAPSED'
  | 'OFFERED'
  | 'PRESENT'
  | 'RELIEVED'
  | 'UNREACHABLE'
  | 'WITHDRAWN';

/** Quarantined: it failed and stands still; everything else goes on. */
export type RunStatus =
  | 'ABORTED'
  | 'COMPLETED'
  | 'QUARANTINED'
  | 'RUNNING';

/** How the receiver met the seal. */
export type SealMet =
  | 'BROKEN'
  | 'INTACT'
  | 'NONE';

/** For whom a report is written. */
export type SitrepAudience =
  | 'CELL'
  | 'LEADERSHIP'
  | 'PARTNERS'
  | 'STAFF';

export type SitrepInput = {
  /** The moment that it describes. */
  asOf: string;
  audience?: SitrepAudience;
  changes?: string;
  decisions?: Array<string | number>;
  facts?: Array<CitedFactInput>;
  forecast?: string;
  headline: string;
  needs?: string;
  questions?: string;
  situation: string;
};

export type SitrepState =
  | 'DISCARDED'
  | 'DRAFT'
  | 'PUBLISHED'
  | 'SUPERSEDED';

export type SpokespersonPresence =
  | 'AWAY'
  | 'REACHABLE';

export type StatementKind =
  | 'CORRECTION'
  | 'HOLDING'
  | 'LINE'
  | 'NOTICE'
  | 'PARLIAMENTARY_ANSWER'
  | 'PARTNER_MESSAGE'
  | 'POST'
  | 'REGULATOR_NOTICE'
  | 'RELEASE'
  | 'REMARKS'
  | 'STAFF_NOTE';

export type StatementUse =
  | 'BACKGROUND'
  | 'EMBARGOED'
  | 'PROACTIVE'
  | 'REACTIVE';

/** What the lane waits for: a person, other lanes (gate), time (wait), a machine (auto), or nothing (end). */
export type StepKind =
  | 'AUTO'
  | 'BRANCH'
  | 'END'
  | 'GATE'
  | 'HUMAN'
  | 'WAIT';

export type TakeDecisionInput = {
  /** Advice that was heard. */
  advice?: string;
  /** Who reads the advice, where that is not who reads the decision. */
  adviceLabel?: string | null | undefined;
  authority?: AuthorityKind;
  /** The facts and versions on the screen. */
  facts?: Array<CitedFactInput>;
  option: string;
  rationale: string;
  reviewAt?: string | null | undefined;
  risks?: string;
};

export type TakeExhibitInput = {
  authorityKind?: EvidenceAuthority | null | undefined;
  /** Which order or waiver. */
  authorityRef?: string | null | undefined;
  /** The original, where this is a copy. */
  derivedFrom?: string | number | null | undefined;
  digests?: Array<DigestInput>;
  exhibit: string | number;
  /** What `/upload` answered as `blob`. Its digest is the one that was taken there. */
  file?: string | number | null | undefined;
  method?: string;
  place?: string;
  tool?: string;
  witness?: string;
};

/** Who is being called to it: waiting for an answer, next in line called, or nobody left to call. */
export type TaskAttention =
  | 'ESCALATED'
  | 'LAST_RUNG'
  | 'QUIET'
  | 'WAITING';

/** What keeps it from going on. */
export type TaskBlock =
  | 'OTHER'
  | 'UNSAFE'
  | 'WAITING_FOR_ACCESS'
  | 'WAITING_FOR_MEANS'
  | 'WAITING_FOR_PERSON';

/** Whether evidence has to be safe first: closed until it is; overridden for good by a decision. */
export type TaskGate =
  | 'CLOSED'
  | 'FREE'
  | 'OPEN'
  | 'OVERRIDDEN';

export type TaskKind =
  | 'CLOCK'
  | 'CONFIRM'
  | 'CONTAIN'
  | 'NOTIFY'
  | 'PRESERVE'
  | 'TASK';

/** Done waits for somebody else to confirm the effect; settled needs no confirmation. */
export type TaskState =
  | 'ACKNOWLEDGED'
  | 'ASSIGNED'
  | 'BLOCKED'
  | 'CANCELLED'
  | 'CONFIRMED'
  | 'DONE'
  | 'IN_PROGRESS'
  | 'PROPOSED'
  | 'SETTLED'
  | 'WAIVED';

export type TestResult =
  | 'FAILED'
  | 'PARTLY'
  | 'PASSED';

/** What a version says. */
export type TextInput = {
  attribution?: Attribution;
  audience: Audience;
  body: string;
  cites?: Array<CitedInput>;
  embargo?: string | null | undefined;
  expires?: string | null | undefined;
  kind: StatementKind;
  language: string;
  /** For a variant: the version of the original that it translates. */
  parentVersion?: string | number | null | undefined;
  title: string;
  /** A code, such as `talks`. */
  topic: string;
  use?: StatementUse;
};

/** Where the text stands. Blocked: a fact that it cites moved. */
export type TextState =
  | 'ABANDONED'
  | 'APPROVED'
  | 'BLOCKED'
  | 'CHANGES_REQUESTED'
  | 'CLOSED'
  | 'DRAFT'
  | 'EXPIRED'
  | 'IN_REVIEW'
  | 'NEEDS_REAPPROVAL';

/** Traffic light protocol. What is red has named readers, and is never quoted. */
export type Tlp =
  | 'AMBER'
  | 'CLEAR'
  | 'GREEN'
  | 'RED';

export type TransferRoute =
  | 'BAG'
  | 'COURIER'
  | 'HAND'
  | 'NETWORK';

/** Whether something is observed instead of cut. */
export type Watch =
  | 'OBSERVING'
  | 'OPEN'
  | 'REVIEW_DUE';

/** Why a cited fact may not be quoted as it is. */
export type WhyNotCitable =
  | 'CLAIM'
  | 'DISPUTED'
  | 'FALSE'
  | 'MARKING'
  | 'RETRACTED'
  | 'SUPERSEDED'
  | 'UNVERIFIABLE'
  | 'VERIFYING'
  | 'WORDING';

export type BoardPartsFragment = { id: string, exercise: boolean, reference: string, phase: Phase, codeName: string | null, title: string | null, what: string | null, severity: number | null, proposedSeverity: number | null, kind: IncidentKind | null, circle: Circle | null, heardHow: HeardHow, callBack: CallBack, affectedChannels: Array<string>, firstReportAt: string, declaredAt: string | null, playbook: string | null, director: { id: string, name: string | null } | null, reporter: { id: string, name: string | null } };

export type LanePartsFragment = { id: string, lane: string, title: string, playbook: string, step: string, kind: StepKind, text: string | null, role: string | null, since: string, overdue: boolean, status: LaneStatus };

export type LogLinePartsFragment = { id: string, label: string, at: string, claimedAt: string | null, gapMarked: boolean, offline: boolean, recovered: boolean, sentence: string, text: string | null, entry: string | null, corrects: string | null, person: { id: string, name: string | null } | null };

export type RejectedPartsFragment = { code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, name: string | null, roles: Array<Role> } };

export type DashboardPeopleQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DashboardPeopleQuery = { people: Array<{ id: string, name: string | null, roles: Array<Role>, active: boolean }> };

export type DashboardIncidentsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DashboardIncidentsQuery = { incidents: Array<{ id: string, exercise: boolean, reference: string, phase: Phase, codeName: string | null, title: string | null, what: string | null, severity: number | null, proposedSeverity: number | null, kind: IncidentKind | null, circle: Circle | null, heardHow: HeardHow, callBack: CallBack, affectedChannels: Array<string>, firstReportAt: string, declaredAt: string | null, playbook: string | null, director: { id: string, name: string | null } | null, reporter: { id: string, name: string | null } }> };

export type DashboardBoardQueryVariables = Exact<{
  incident: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type DashboardBoardQuery = { board: { id: string, exercise: boolean, reference: string, phase: Phase, codeName: string | null, title: string | null, what: string | null, severity: number | null, proposedSeverity: number | null, kind: IncidentKind | null, circle: Circle | null, heardHow: HeardHow, callBack: CallBack, affectedChannels: Array<string>, firstReportAt: string, declaredAt: string | null, playbook: string | null, lanes: Array<{ id: string, lane: string, title: string, playbook: string, step: string, kind: StepKind, text: string | null, role: string | null, since: string, overdue: boolean, status: LaneStatus }>, log: { edges: Array<{ cursor: string, node: { id: string, label: string, at: string, claimedAt: string | null, gapMarked: boolean, offline: boolean, recovered: boolean, sentence: string, text: string | null, entry: string | null, corrects: string | null, person: { id: string, name: string | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, director: { id: string, name: string | null } | null, reporter: { id: string, name: string | null } } | null };

export type DashboardPlaybooksQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardPlaybooksQuery = { playbooks: Array<{ id: string, title: string, kinds: Array<IncidentKind> }> };

export type DashboardReportMutationVariables = Exact<{
  key: string | number;
  occurredAt?: string | null | undefined;
  precision?: Precision | null | undefined;
  input: ReportIncidentInput;
}>;


export type DashboardReportMutation = { reportIncident:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'ReportIncidentOk', incident: string, reference: string }
   };

export type DashboardRaiseMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: RaiseReportInput;
}>;


export type DashboardRaiseMutation = { raiseReport:
    | { __typename: 'RaiseReportOk', incident: string, proposedSeverity: number }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardDeclareMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: DeclareIncidentInput;
}>;


export type DashboardDeclareMutation = { declareIncident:
    | { __typename: 'DeclareIncidentOk', incident: string, codeName: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardLogMutationVariables = Exact<{
  key: string | number;
  occurredAt?: string | null | undefined;
  precision?: Precision | null | undefined;
  offline?: boolean;
  incident: string | number;
  text: string;
}>;


export type DashboardLogMutation = { addLogEntry:
    | { __typename: 'AddLogEntryOk', incident: string, entry: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardInviteMutationVariables = Exact<{
  key: string | number;
  input: InvitePersonInput;
}>;


export type DashboardInviteMutation = { invitePerson:
    | { __typename: 'InvitePersonOk', link: string, person: { id: string, name: string | null } }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardSampleQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardSampleQuery = { sample: { incident: string, readyAt: string, fact: string, exhibit: string, decision: string } | null };

export type DashboardOpenSampleMutationVariables = Exact<{
  anew: boolean;
}>;


export type DashboardOpenSampleMutation = { openSample: { incident: string, readyAt: string, fact: string, exhibit: string, decision: string } };

export type DashboardClockQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardClockQuery = { clock: { state: ClockStanding, aheadSeconds: number, since: string | null, mayAccept: boolean } };

export type DashboardAcceptClockMutationVariables = Exact<{
  key: string | number;
}>;


export type DashboardAcceptClockMutation = { acceptClock:
    | { __typename: 'AcceptClockOk', to: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardRecordTimeQueryVariables = Exact<{
  incident: string | number;
}>;


export type DashboardRecordTimeQuery = { recordTime: { aheadSeconds: number, maySettle: boolean } | null };

export type DashboardSettleTimeMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
}>;


export type DashboardSettleTimeMutation = { settleTime:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'SettleTimeOk', records: Array<string> }
   };

export type DashboardCorrectLogMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  entry: string | number;
  text: string;
  reason: string;
}>;


export type DashboardCorrectLogMutation = { correctLog:
    | { __typename: 'AddLogEntryOk', entry: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardRecoveriesQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardRecoveriesQuery = { recoveries: Array<{ id: string, at: string, yours: boolean, person: { id: string, name: string | null }, askedBy: { id: string, name: string | null } }> };

export type DashboardAccessQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardAccessQuery = { mySession: { account: string | null }, accessNotices: Array<{ kind: AccessNoticeKind, at: string, by: Array<{ id: string, name: string | null }> }> };

export type DashboardAskRecoveryMutationVariables = Exact<{
  key: string | number;
  person: string | number;
  reason: string;
}>;


export type DashboardAskRecoveryMutation = { askRecovery:
    | { __typename: 'AskRecoveryOk', recovery: string, code: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardGrantRecoveryMutationVariables = Exact<{
  key: string | number;
  recovery: string | number;
}>;


export type DashboardGrantRecoveryMutation = { grantRecovery:
    | { __typename: 'GrantRecoveryOk', link: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardRefuseRecoveryMutationVariables = Exact<{
  key: string | number;
  recovery: string | number;
}>;


export type DashboardRefuseRecoveryMutation = { refuseRecovery:
    | { __typename: 'RefuseRecoveryOk', recovery: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardSeeAccessMutationVariables = Exact<{
  key: string | number;
  upTo: string;
}>;


export type DashboardSeeAccessMutation = { seeAccess:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'SeeAccessOk', upTo: string }
   };

export type DashboardUpkeepQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardUpkeepQuery = { undelivered: Array<{ id: string, topic: string, incident: string | null, plannedAt: string, tries: number, failure: string, correlation: string | null, nextTryAt: string | null, setAsideAt: string | null }>, recordsAhead: Array<{ record: string, aheadSeconds: number }> };

export type DashboardTryAgainMutationVariables = Exact<{
  message: string | number;
}>;


export type DashboardTryAgainMutation = { tryAgain:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'TryAgainOk', message: string }
   };

export type DashboardSettleHouseMutationVariables = Exact<{
  key: string | number;
}>;


export type DashboardSettleHouseMutation = { settleTime:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'SettleTimeOk', records: Array<string> }
   };

export type DashboardNewLinkMutationVariables = Exact<{
  person: string | number;
}>;


export type DashboardNewLinkMutation = { newLink:
    | { __typename: 'NewLinkOk', link: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardEndSessionsMutationVariables = Exact<{
  person: string | number;
}>;


export type DashboardEndSessionsMutation = { endSessions:
    | { __typename: 'EndSessionsOk', person: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardDeactivateMutationVariables = Exact<{
  key: string | number;
  person: string | number;
}>;


export type DashboardDeactivateMutation = { deactivatePerson:
    | { __typename: 'DeactivatePersonOk', person: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardLinesQueryVariables = Exact<{
  incident: string | number;
  after?: string | null | undefined;
}>;


export type DashboardLinesQuery = { linesInForce: Array<{ id: string, version: string, title: string | null, body: string | null, entity: string, topic: string, audience: Audience, language: string, releasedAt: string, expires: string | null, doubts: Array<{ fact: string, was: number }> }> };

export type ChannelPartsFragment = { id: string, channel: string, title: string, trust: ChannelTrust, availability: ChannelAvailability, inUse: boolean, instead: string | null, since: string | null, reason: string | null, vouchedBy: { id: string, name: string | null } | null, saidBy: { id: string, name: string | null } | null };

export type DashboardChannelsQueryVariables = Exact<{
  incident: string | number;
}>;


export type DashboardChannelsQuery = { channels: Array<{ id: string, channel: string, title: string, trust: ChannelTrust, availability: ChannelAvailability, inUse: boolean, instead: string | null, since: string | null, reason: string | null, vouchedBy: { id: string, name: string | null } | null, saidBy: { id: string, name: string | null } | null }> };

export type DashboardSetTrustMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  channel: string;
  reason: string;
  trust: ChannelTrust;
}>;


export type DashboardSetTrustMutation = { setChannelTrust:
    | { __typename: 'ChannelOk', channel: string, awaitsSecond: boolean }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardSetAvailabilityMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  channel: string;
  reason: string;
  availability: ChannelAvailability;
}>;


export type DashboardSetAvailabilityMutation = { setChannelAvailability:
    | { __typename: 'ChannelOk', channel: string, awaitsSecond: boolean }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardUseChannelMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  channel: string;
  reason: string;
  instead?: string | null | undefined;
  authenticated: string;
}>;


export type DashboardUseChannelMutation = { useChannel:
    | { __typename: 'ChannelOk', channel: string, awaitsSecond: boolean }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardStandByMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  channel: string;
  reason: string;
}>;


export type DashboardStandByMutation = { standChannelBy:
    | { __typename: 'ChannelOk', channel: string, awaitsSecond: boolean }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type PartyPartsFragment = { id: string, party: string, name: string | null, kind: PartyKind, zone: string, criticality: number, inUse: PaceLevel | null, trying: PaceLevel | null, levels: Array<{ level: PaceLevel, channel: string | null, title: string | null, called: string | null, said: ContactSaid | null, means: AuthenticatedBy | null, at: string | null, listens: string | null, test: { result: TestResult, at: string, by: { id: string, name: string | null } | null } | null, by: { id: string, name: string | null } | null }> };

export type DashboardPartiesQueryVariables = Exact<{
  incident: string | number;
  after?: string | null | undefined;
}>;


export type DashboardPartiesQuery = { parties: Array<{ id: string, party: string, name: string | null, kind: PartyKind, zone: string, criticality: number, inUse: PaceLevel | null, trying: PaceLevel | null, levels: Array<{ level: PaceLevel, channel: string | null, title: string | null, called: string | null, said: ContactSaid | null, means: AuthenticatedBy | null, at: string | null, listens: string | null, test: { result: TestResult, at: string, by: { id: string, name: string | null } | null } | null, by: { id: string, name: string | null } | null }> }> };

export type DashboardTryPartyMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  party: string | number;
  level: PaceLevel;
}>;


export type DashboardTryPartyMutation = { tryParty:
    | { __typename: 'ContactOk', party: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardAuthenticatePartyMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  party: string | number;
  level: PaceLevel;
  means: AuthenticatedBy;
  challenge: string;
}>;


export type DashboardAuthenticatePartyMutation = { authenticateParty:
    | { __typename: 'ContactOk', party: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardRecordNoContactMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  party: string | number;
  level: PaceLevel;
  failure: ContactFailure;
}>;


export type DashboardRecordNoContactMutation = { recordNoContact:
    | { __typename: 'ContactOk', party: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardAgreeListeningMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  party: string | number;
  level: PaceLevel;
  at: string;
}>;


export type DashboardAgreeListeningMutation = { agreeListening:
    | { __typename: 'ContactOk', party: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardChannelPlanQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DashboardChannelPlanQuery = { channelPlan: Array<{ id: string, name: string | null, kind: PartyKind, zone: string, criticality: number, levels: Array<{ level: PaceLevel, channel: string | null, title: string | null, called: string | null, test: { result: TestResult, at: string, by: { id: string, name: string | null } | null } | null }> }> };

export type DashboardChannelCatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardChannelCatalogueQuery = { channelCatalogue: Array<{ channel: string, title: string }> };

export type DashboardPlanPartyMutationVariables = Exact<{
  key: string | number;
  input: PlanPartyInput;
}>;


export type DashboardPlanPartyMutation = { planParty:
    | { __typename: 'PlanOk', party: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardChangePartyMutationVariables = Exact<{
  key: string | number;
  party: string | number;
  input: PlanPartyInput;
}>;


export type DashboardChangePartyMutation = { changeParty:
    | { __typename: 'PlanOk', party: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardDropPartyMutationVariables = Exact<{
  key: string | number;
  party: string | number;
}>;


export type DashboardDropPartyMutation = { dropParty:
    | { __typename: 'PlanOk', party: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardRecordTestMutationVariables = Exact<{
  key: string | number;
  party: string | number;
  level: PaceLevel;
  result: TestResult;
  note: string;
}>;


export type DashboardRecordTestMutation = { recordChannelTest:
    | { __typename: 'PlanOk', party: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardCloseGateQueryVariables = Exact<{
  incident: string | number;
}>;


export type DashboardCloseGateQuery = { closeGate: Array<{ code: string, items: Array<string> }> };

export type DashboardLeftOpenQueryVariables = Exact<{
  incident: string | number;
}>;


export type DashboardLeftOpenQuery = { leftOpen: Array<{ label: string, codes: Array<string> }> };

export type DashboardVouchForOpenMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  label: string | number;
  words: string;
}>;


export type DashboardVouchForOpenMutation = { vouchForOpen:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'VouchOk', incident: string }
   };

export type DashboardSetSeverityMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  severity: number;
  decision?: string | number | null | undefined;
  reason: string;
}>;


export type DashboardSetSeverityMutation = { setSeverity:
    | { __typename: 'PhaseOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardSetCircleMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  circle: Circle;
  decision?: string | number | null | undefined;
  reason: string;
}>;


export type DashboardSetCircleMutation = { setCircle:
    | { __typename: 'PhaseOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardOrderObservationMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  decision: string | number;
  until: string;
  limits: string;
}>;


export type DashboardOrderObservationMutation = { orderObservation:
    | { __typename: 'PhaseOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardStabiliseMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  decision?: string | number | null | undefined;
  reason: string;
}>;


export type DashboardStabiliseMutation = { stabilise:
    | { __typename: 'PhaseOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardStandDownMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  decision?: string | number | null | undefined;
  reason: string;
}>;


export type DashboardStandDownMutation = { standDown:
    | { __typename: 'PhaseOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardCloseIncidentMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  decision: string | number;
  summary: string;
  residualRisk: string;
}>;


export type DashboardCloseIncidentMutation = { closeIncident:
    | { __typename: 'PhaseOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardReopenMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  reason: string;
}>;


export type DashboardReopenMutation = { reopen:
    | { __typename: 'PhaseOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardAdmitPersonMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  person: string | number;
  reason: string;
}>;


export type DashboardAdmitPersonMutation = { admitPerson:
    | { __typename: 'CircleOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardRemovePersonMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  person: string | number;
  reason: string;
}>;


export type DashboardRemovePersonMutation = { removePerson:
    | { __typename: 'CircleOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardNameReadersMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  label?: string | null | undefined;
  readers: Array<string | number> | string | number;
}>;


export type DashboardNameReadersMutation = { nameReaders:
    | { __typename: 'CircleOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardReadersQueryVariables = Exact<{
  incident: string | number;
  after?: string | null | undefined;
}>;


export type DashboardReadersQuery = { readers: Array<{ id: string, label: string, role: string | null, person: { id: string, name: string | null } | null }> };

export type DashboardAbortRunMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  run: string | number;
  exit: string;
}>;


export type DashboardAbortRunMutation = { abortRun:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'RunOk', run: string }
   };

export type DecisionPartsFragment = { id: string, label: string, question: string | null, owner: string, ownerTitle: string, substitutes: Array<string>, shownDefault: string | null, state: DecisionState, lapsed: boolean, infoMoved: boolean, decideBy: string | null, askedAt: string, step: string | null, option: string | null, decidedRole: string | null, decidedAt: string | null, authority: AuthorityKind | null, rationale: string | null, risks: string | null, advice: string | null, reviewAt: string | null, successor: string | null, options: Array<{ id: string, text: string | null, tradeoffs: string | null }>, askedBy: { id: string, name: string | null } | null, recommendations: Array<{ option: string | null, text: string | null, at: string, person: { id: string, name: string | null } }>, decidedBy: { id: string, name: string | null } | null, dissent: Array<{ option: string | null, text: string | null, at: string, person: { id: string, name: string | null } }> };

export type DashboardDecisionsQueryVariables = Exact<{
  incident: string | number;
  after?: string | null | undefined;
}>;


export type DashboardDecisionsQuery = { decisions: Array<{ id: string, label: string, question: string | null, owner: string, ownerTitle: string, substitutes: Array<string>, shownDefault: string | null, state: DecisionState, lapsed: boolean, infoMoved: boolean, decideBy: string | null, askedAt: string, step: string | null, option: string | null, decidedRole: string | null, decidedAt: string | null, authority: AuthorityKind | null, rationale: string | null, risks: string | null, advice: string | null, reviewAt: string | null, successor: string | null, options: Array<{ id: string, text: string | null, tradeoffs: string | null }>, askedBy: { id: string, name: string | null } | null, recommendations: Array<{ option: string | null, text: string | null, at: string, person: { id: string, name: string | null } }>, decidedBy: { id: string, name: string | null } | null, dissent: Array<{ option: string | null, text: string | null, at: string, person: { id: string, name: string | null } }> }> };

export type DashboardAskDecisionMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: AskDecisionInput;
}>;


export type DashboardAskDecisionMutation = { askDecision:
    | { __typename: 'DecisionOk', incident: string, decision: { id: string } }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardRecommendMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  decision: string | number;
  option: string;
  reason: string;
}>;


export type DashboardRecommendMutation = { recommend:
    | { __typename: 'DecisionOk', incident: string, decision: { id: string } }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardTakeDecisionMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  decision: string | number;
  input: TakeDecisionInput;
}>;


export type DashboardTakeDecisionMutation = { takeDecision:
    | { __typename: 'DecisionOk', incident: string, decision: { id: string } }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardRecordDissentMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  decision: string | number;
  words: string;
}>;


export type DashboardRecordDissentMutation = { recordDissent:
    | { __typename: 'DecisionOk', incident: string, decision: { id: string } }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardDeferDecisionMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  decision: string | number;
  until: string;
  reason: string;
}>;


export type DashboardDeferDecisionMutation = { deferDecision:
    | { __typename: 'DecisionOk', incident: string, decision: { id: string } }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardWithdrawQuestionMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  decision: string | number;
  reason: string;
}>;


export type DashboardWithdrawQuestionMutation = { withdrawQuestion:
    | { __typename: 'DecisionOk', incident: string, decision: { id: string } }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardReviewDecisionMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  decision: string | number;
  reason: string;
  reviewAt?: string | null | undefined;
  successor?: string | number | null | undefined;
}>;


export type DashboardReviewDecisionMutation = { reviewDecision:
    | { __typename: 'DecisionOk', incident: string, decision: { id: string } }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardSetHoldMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  exhibit: string | number;
  reason: string;
}>;


export type DashboardSetHoldMutation = { setHold:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardLiftHoldMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  exhibit: string | number;
  hold: string | number;
  reason: string;
}>;


export type DashboardLiftHoldMutation = { liftHold:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardProposeDispositionMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: ProposeDispositionInput;
}>;


export type DashboardProposeDispositionMutation = { proposeDisposition:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardWithdrawDispositionMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  exhibit: string | number;
  reason: string;
}>;


export type DashboardWithdrawDispositionMutation = { withdrawDisposition:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardDisposeExhibitMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  exhibit: string | number;
  certificate: string;
}>;


export type DashboardDisposeExhibitMutation = { disposeExhibit:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardReturnExhibitMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  exhibit: string | number;
  to?: string | number | null | undefined;
  certificate: string;
}>;


export type DashboardReturnExhibitMutation = { returnExhibit:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardHandOverExhibitMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  exhibit: string | number;
  to?: string | number | null | undefined;
  certificate: string;
}>;


export type DashboardHandOverExhibitMutation = { handOverExhibit:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type ExhibitPartsFragment = { id: string, reference: string | null, description: string | null, source: string | null, category: ExhibitCategory, volatile: boolean, label: string, place: ExhibitPlace, integrity: ExhibitIntegrity, original: boolean, derivedFrom: string | null, hasFile: boolean, bytes: number | null, fileMissed: FileLost | null, fileMissedSince: string | null, keyDestroyed: boolean, algorithms: Array<DigestAlgorithm>, override: string | null, holds: Array<string>, transfer: string | null, proposed: ExhibitEnding | null, forTask: string | null, custodyRows: number, identifiedAt: string, movedAt: string, finder: { id: string, name: string | null }, custodian: { id: string, name: string | null } | null, checkedOutTo: { id: string, name: string | null } | null, transferTo: { id: string, name: string | null } | null, proposedBy: { id: string, name: string | null } | null };

export type DashboardExhibitsQueryVariables = Exact<{
  incident: string | number;
  after?: string | null | undefined;
}>;


export type DashboardExhibitsQuery = { exhibits: Array<{ id: string, reference: string | null, description: string | null, source: string | null, category: ExhibitCategory, volatile: boolean, label: string, place: ExhibitPlace, integrity: ExhibitIntegrity, original: boolean, derivedFrom: string | null, hasFile: boolean, bytes: number | null, fileMissed: FileLost | null, fileMissedSince: string | null, keyDestroyed: boolean, algorithms: Array<DigestAlgorithm>, override: string | null, holds: Array<string>, transfer: string | null, proposed: ExhibitEnding | null, forTask: string | null, custodyRows: number, identifiedAt: string, movedAt: string, finder: { id: string, name: string | null }, custodian: { id: string, name: string | null } | null, checkedOutTo: { id: string, name: string | null } | null, transferTo: { id: string, name: string | null } | null, proposedBy: { id: string, name: string | null } | null }> };

export type DashboardCustodyQueryVariables = Exact<{
  incident: string | number;
  exhibit: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type DashboardCustodyQuery = { custody: { edges: Array<{ cursor: string, node: { id: string, no: number, kind: string, at: string, claimedAt: string | null, place: string | null, method: string | null, tool: string | null, witness: string | null, sealNumber: string | null, waybill: string | null, condition: string | null, reason: string | null, note: string | null, certificate: string | null, by: { id: string, name: string | null }, custodian: { id: string, name: string | null } | null, digests: Array<{ alg: DigestAlgorithm, value: string }> } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type DashboardIdentifyExhibitMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: IdentifyExhibitInput;
}>;


export type DashboardIdentifyExhibitMutation = { identifyExhibit:
    | { __typename: 'ExhibitOk', exhibit: { id: string } | null }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardDropCandidateMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  exhibit: string | number;
  reason: string;
}>;


export type DashboardDropCandidateMutation = { dropCandidate:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardCollectExhibitMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: TakeExhibitInput;
}>;


export type DashboardCollectExhibitMutation = { collectExhibit:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardAcquireExhibitMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: TakeExhibitInput;
}>;


export type DashboardAcquireExhibitMutation = { acquireExhibit:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardRecordDigestsMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  exhibit: string | number;
  digests: Array<DigestInput> | DigestInput;
}>;


export type DashboardRecordDigestsMutation = { recordDigests:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardSealExhibitMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  exhibit: string | number;
  sealKind: string;
  sealNumber: string;
}>;


export type DashboardSealExhibitMutation = { sealExhibit:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardBreakSealMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  exhibit: string | number;
  reason: string;
}>;


export type DashboardBreakSealMutation = { breakSeal:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardOfferTransferMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: OfferTransferInput;
}>;


export type DashboardOfferTransferMutation = { offerTransfer:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardAcceptTransferMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: AnswerTransferInput;
}>;


export type DashboardAcceptTransferMutation = { acceptTransfer:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardRefuseTransferMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: AnswerTransferInput;
  reason: string;
}>;


export type DashboardRefuseTransferMutation = { refuseTransfer:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardWithdrawTransferMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  exhibit: string | number;
  transfer: string | number;
  reason: string;
}>;


export type DashboardWithdrawTransferMutation = { withdrawTransfer:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardCheckOutExhibitMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: CheckOutInput;
}>;


export type DashboardCheckOutExhibitMutation = { checkOutExhibit:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardCheckInExhibitMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  exhibit: string | number;
  note: string;
}>;


export type DashboardCheckInExhibitMutation = { checkInExhibit:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardRecordAccessMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  exhibit: string | number;
  purpose: ExhibitPurpose;
  note: string;
}>;


export type DashboardRecordAccessMutation = { recordAccess:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardOverrideWorkingCopyMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  exhibit: string | number;
  decision?: string | number | null | undefined;
  reason: string;
}>;


export type DashboardOverrideWorkingCopyMutation = { overrideWorkingCopy:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardVerifyExhibitMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  exhibit: string | number;
  alg: DigestAlgorithm;
  digestOk: boolean;
  note: string;
}>;


export type DashboardVerifyExhibitMutation = { verifyExhibit:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardDisputeIntegrityMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  exhibit: string | number;
  reason: string;
}>;


export type DashboardDisputeIntegrityMutation = { disputeIntegrity:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardSettleIntegrityMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  exhibit: string | number;
  good: boolean;
  decision?: string | number | null | undefined;
  reason: string;
}>;


export type DashboardSettleIntegrityMutation = { settleIntegrity:
    | { __typename: 'ExhibitOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type FactPartsFragment = { id: string, version: number, truth: FactTruth, cleared: boolean, tlp: Tlp, label: string, confidence: Confidence, wording: string | null, publicWording: string | null, sources: string | null, reason: string | null, method: string | null, validAt: string | null, recheckBy: string | null, verifiedAt: string | null, alone: boolean, changeKind: ChangeKind | null, at: string, owner: { id: string, name: string | null }, wordings: Array<{ language: string, words: string | null, current: boolean, at: string, clearedBy: { id: string, name: string | null } }>, verifiedBy: { id: string, name: string | null } | null, clearedBy: { id: string, name: string | null } | null, changedBy: { id: string, name: string | null }, earlier: Array<{ version: number, wording: string | null, publicWording: string | null, at: string, changeKind: ChangeKind | null, reason: string | null, wordings: Array<{ language: string, words: string | null, current: boolean, at: string, clearedBy: { id: string, name: string | null } }>, changedBy: { id: string, name: string | null } }> };

export type DashboardFactsQueryVariables = Exact<{
  incident: string | number;
  after?: string | null | undefined;
}>;


export type DashboardFactsQuery = { facts: Array<{ id: string, version: number, truth: FactTruth, cleared: boolean, tlp: Tlp, label: string, confidence: Confidence, wording: string | null, publicWording: string | null, sources: string | null, reason: string | null, method: string | null, validAt: string | null, recheckBy: string | null, verifiedAt: string | null, alone: boolean, changeKind: ChangeKind | null, at: string, owner: { id: string, name: string | null }, wordings: Array<{ language: string, words: string | null, current: boolean, at: string, clearedBy: { id: string, name: string | null } }>, verifiedBy: { id: string, name: string | null } | null, clearedBy: { id: string, name: string | null } | null, changedBy: { id: string, name: string | null }, earlier: Array<{ version: number, wording: string | null, publicWording: string | null, at: string, changeKind: ChangeKind | null, reason: string | null, wordings: Array<{ language: string, words: string | null, current: boolean, at: string, clearedBy: { id: string, name: string | null } }>, changedBy: { id: string, name: string | null } }> }> };

export type DashboardAddFactMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: AddFactInput;
}>;


export type DashboardAddFactMutation = { addFact:
    | { __typename: 'FactOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardStartVerificationMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  fact: string | number;
  version: number;
}>;


export type DashboardStartVerificationMutation = { startVerification:
    | { __typename: 'FactOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardConfirmFactMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  fact: string | number;
  version: number;
  method: string;
}>;


export type DashboardConfirmFactMutation = { confirmFact:
    | { __typename: 'FactOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardClearWordingMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  fact: string | number;
  version: number;
  publicWording: string;
  language?: string | null | undefined;
}>;


export type DashboardClearWordingMutation = { clearWording:
    | { __typename: 'FactOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardCorrectFactMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: CorrectFactInput;
}>;


export type DashboardCorrectFactMutation = { correctFact:
    | { __typename: 'FactOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardDisputeFactMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  fact: string | number;
  version: number;
  reason: string;
}>;


export type DashboardDisputeFactMutation = { disputeFact:
    | { __typename: 'FactOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardRetractFactMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  fact: string | number;
  version: number;
  reason: string;
}>;


export type DashboardRetractFactMutation = { retractFact:
    | { __typename: 'FactOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardRemarkFactMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  fact: string | number;
  version: number;
  tlp: Tlp;
  label?: string | null | undefined;
}>;


export type DashboardRemarkFactMutation = { remarkFact:
    | { __typename: 'FactOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardFilteredLogQueryVariables = Exact<{
  incident: string | number;
  first: number;
  after?: string | null | undefined;
  group?: LogGroup | null | undefined;
  person?: string | number | null | undefined;
  search?: string | null | undefined;
}>;


export type DashboardFilteredLogQuery = { board: { id: string, log: { edges: Array<{ cursor: string, node: { id: string, label: string, at: string, claimedAt: string | null, gapMarked: boolean, offline: boolean, recovered: boolean, sentence: string, text: string | null, entry: string | null, corrects: string | null, person: { id: string, name: string | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type CellRolePartsFragment = { id: string, role: string, title: string, deputy: boolean, standing: RoleStanding, offeredAt: string, since: string, person: { id: string, name: string | null } };

export type DashboardRolesQueryVariables = Exact<{
  incident: string | number;
  after?: string | null | undefined;
}>;


export type DashboardRolesQuery = { roles: Array<{ id: string, role: string, title: string, deputy: boolean, standing: RoleStanding, offeredAt: string, since: string, person: { id: string, name: string | null } }> };

export type CommandPartsFragment = { id: string, since: string | null, brief: string | null, offeredAt: string | null, takeoverReason: string | null, watch: Watch, observeUntil: string | null, observeLimits: string | null, director: { id: string, name: string | null } | null, offeredTo: { id: string, name: string | null } | null, takeoverBy: { id: string, name: string | null } | null };

export type DashboardCommandQueryVariables = Exact<{
  incident: string | number;
}>;


export type DashboardCommandQuery = { command: { id: string, since: string | null, brief: string | null, offeredAt: string | null, takeoverReason: string | null, watch: Watch, observeUntil: string | null, observeLimits: string | null, director: { id: string, name: string | null } | null, offeredTo: { id: string, name: string | null } | null, takeoverBy: { id: string, name: string | null } | null } | null };

export type DashboardBriefQueryVariables = Exact<{
  incident: string | number;
}>;


export type DashboardBriefQuery = { handoverBrief: { brief: string, offeredAt: string, worries: string | null, headline: string | null, situation: string | null, channelsInDoubt: Array<string>, channelsInUse: Array<string>, from: { id: string, name: string | null }, to: { id: string, name: string | null }, items: Array<{ id: string, code: string, toTick: boolean }> } | null };

export type PagePartsFragment = { id: string, role: string | null, via: Array<string>, call: PageCall, rung: number, reply: PageReply | null, eta: string | null, askedAt: string, answeredAt: string | null, arrivedAt: string | null, person: { id: string, name: string | null }, deputy: { id: string, name: string | null } | null, heardBy: { id: string, name: string | null } | null };

export type DashboardPagesQueryVariables = Exact<{
  incident: string | number;
  after?: string | null | undefined;
}>;


export type DashboardPagesQuery = { pages: Array<{ id: string, role: string | null, via: Array<string>, call: PageCall, rung: number, reply: PageReply | null, eta: string | null, askedAt: string, answeredAt: string | null, arrivedAt: string | null, person: { id: string, name: string | null }, deputy: { id: string, name: string | null } | null, heardBy: { id: string, name: string | null } | null }> };

export type DashboardWouldBePagedQueryVariables = Exact<{
  incident: string | number;
}>;


export type DashboardWouldBePagedQuery = { wouldBePaged: { via: Array<string>, leftOut: Array<string> } };

export type DashboardOfferRoleMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: OfferRoleInput;
}>;


export type DashboardOfferRoleMutation = { offerRole:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'RoleOk', assignment: string }
   };

export type DashboardAcceptRoleMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  assignment: string | number;
}>;


export type DashboardAcceptRoleMutation = { acceptRole:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'RoleOk', assignment: string }
   };

export type DashboardDeclineRoleMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  assignment: string | number;
  reason: string;
}>;


export type DashboardDeclineRoleMutation = { declineRole:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'RoleOk', assignment: string }
   };

export type DashboardRelieveRoleMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  assignment: string | number;
  reason: string;
}>;


export type DashboardRelieveRoleMutation = { relieveRole:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'RoleOk', assignment: string }
   };

export type DashboardAcknowledgePageMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  page: string | number;
  reply: PageReply;
  eta?: string | null | undefined;
}>;


export type DashboardAcknowledgePageMutation = { acknowledgePage:
    | { __typename: 'PageOk', page: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardRecordAnswerMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  page: string | number;
  reply: PageReply;
  eta?: string | null | undefined;
}>;


export type DashboardRecordAnswerMutation = { recordAnswer:
    | { __typename: 'PageOk', page: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardOfferCommandMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  to: string | number;
  worries: string;
}>;


export type DashboardOfferCommandMutation = { offerCommand:
    | { __typename: 'CommandOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardAcceptCommandMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  brief: string | number;
  ticked: Array<string | number> | string | number;
}>;


export type DashboardAcceptCommandMutation = { acceptCommand:
    | { __typename: 'CommandOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardDeclineCommandMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  brief: string | number;
  reason: string;
}>;


export type DashboardDeclineCommandMutation = { declineCommand:
    | { __typename: 'CommandOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardWithdrawCommandMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  brief: string | number;
  reason: string;
}>;


export type DashboardWithdrawCommandMutation = { withdrawCommand:
    | { __typename: 'CommandOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardTakeCommandMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  reason: string;
}>;


export type DashboardTakeCommandMutation = { takeCommand:
    | { __typename: 'CommandOk', incident: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardCastQueryVariables = Exact<{
  incident: string | number;
}>;


export type DashboardCastQuery = { cast: Array<{ id: string, name: string | null, roles: Array<Role>, active: boolean }> };

export type PlaybookRunPartsFragment = { id: string, playbook: string, title: string, version: number, digest: string, reviewedOn: string | null, startedAt: string, status: RunStatus, exit: string | null, ways: Array<string>, nodes: Array<{ node: string, state: NodeState, stage: string, since: string | null, until: string | null, event: string | null, overdue: boolean, missing: Array<number>, by: { id: string, name: string | null } | null }> };

export type DashboardPlaybookRunsQueryVariables = Exact<{
  incident: string | number;
}>;


export type DashboardPlaybookRunsQuery = { playbookRuns: Array<{ id: string, playbook: string, title: string, version: number, digest: string, reviewedOn: string | null, startedAt: string, status: RunStatus, exit: string | null, ways: Array<string>, nodes: Array<{ node: string, state: NodeState, stage: string, since: string | null, until: string | null, event: string | null, overdue: boolean, missing: Array<number>, by: { id: string, name: string | null } | null }> }> };

export type DashboardPlaybookDrawingQueryVariables = Exact<{
  incident: string | number;
  run: string | number;
}>;


export type DashboardPlaybookDrawingQuery = { playbookDrawing: { id: string, w: number, h: number, lanes: Array<{ id: string, title: string, y: number, h: number }>, nodes: Array<{ id: string, lane: string, kind: NodeKind, step: string, title: string, text: string, strip: boolean, x: number, y: number, w: number, h: number, withinMs: number | null, timed: boolean, role: { role: string, title: string } | null, confirmer: { role: string, title: string } | null, override: { role: string, title: string } | null, ender: { role: string, title: string } | null, rungs: Array<{ afterMs: number, to: { role: string, title: string } | null }>, requires: Array<{ any: Array<{ step: string, title: string, how: AwaitedHow, options: Array<string> }> }>, options: Array<{ id: string, text: string }> }>, edges: Array<{ from: string, to: string, kind: EdgeKind, options: Array<string>, points: Array<Array<number>> }> } | null };

export type DashboardReportStepMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  run: string | number;
  loc: string;
  event: string;
  note: string;
}>;


export type DashboardReportStepMutation = { reportStep:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'RunOk', incident: string }
   };

export type DashboardPressRequestsQueryVariables = Exact<{
  incident: string | number;
  after?: string | null | undefined;
}>;


export type DashboardPressRequestsQuery = { pressRequests: Array<{ id: string, kind: PressRequestKind, role: string | null, lane: string, run: string, step: string, at: string, dueMs: number | null, statement: string | null, assignment: string | null }> };

export type StatementPartsFragment = { id: string, version: string, digest: string, language: string, audience: Audience, entity: string, topic: string, kind: StatementKind, use: StatementUse, attribution: Attribution, embargo: string | null, expires: string | null, text: TextState, outing: OutingState, why: string | null, label: string, title: string | null, body: string | null, parent: string | null, parentVersion: string | null, stale: boolean, movedAt: string, release: Array<string>, recovered: Array<string>, offeredAt: string | null, releasedAt: string | null, channels: Array<string>, recipients: string | null, outcome: string | null, replacedBy: string | null, owner: { id: string, name: string | null }, author: { id: string, name: string | null }, hands: Array<{ id: string, name: string | null }>, cites: Array<{ fact: string, version: number, sentence: number, why: WhyNotCitable | null, alone: boolean }>, steps: Array<{ step: string, roles: Array<string>, needed: number, open: boolean }>, approvals: Array<{ recovered: boolean, version: string, step: string, role: string, at: string, voidedAt: string | null, why: string | null, comment: string | null, by: { id: string, name: string | null }, behalf: { id: string, name: string | null } | null }>, due: Array<{ fact: string, was: number }>, offeredBy: { id: string, name: string | null } | null, releasedBy: Array<{ id: string, name: string | null }> };

export type DashboardStatementsQueryVariables = Exact<{
  incident: string | number;
  after?: string | null | undefined;
}>;


export type DashboardStatementsQuery = { statements: Array<{ id: string, version: string, digest: string, language: string, audience: Audience, entity: string, topic: string, kind: StatementKind, use: StatementUse, attribution: Attribution, embargo: string | null, expires: string | null, text: TextState, outing: OutingState, why: string | null, label: string, title: string | null, body: string | null, parent: string | null, parentVersion: string | null, stale: boolean, movedAt: string, release: Array<string>, recovered: Array<string>, offeredAt: string | null, releasedAt: string | null, channels: Array<string>, recipients: string | null, outcome: string | null, replacedBy: string | null, owner: { id: string, name: string | null }, author: { id: string, name: string | null }, hands: Array<{ id: string, name: string | null }>, cites: Array<{ fact: string, version: number, sentence: number, why: WhyNotCitable | null, alone: boolean }>, steps: Array<{ step: string, roles: Array<string>, needed: number, open: boolean }>, approvals: Array<{ recovered: boolean, version: string, step: string, role: string, at: string, voidedAt: string | null, why: string | null, comment: string | null, by: { id: string, name: string | null }, behalf: { id: string, name: string | null } | null }>, due: Array<{ fact: string, was: number }>, offeredBy: { id: string, name: string | null } | null, releasedBy: Array<{ id: string, name: string | null }> }> };

export type DashboardInboxQueryVariables = Exact<{
  incident: string | number;
  after?: string | null | undefined;
}>;


export type DashboardInboxQuery = { inbox: Array<{ id: string, kind: InboxKind, statement: string | null, assignment: string | null, step: string | null, role: string | null, title: string | null, since: string }> };

export type DashboardDraftMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: DraftStatementInput;
}>;


export type DashboardDraftMutation = { draftStatement:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'StatementOk', incident: string, statement: { id: string } | null }
   };

export type DashboardReviseMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  statement: string | number;
  base: string | number;
  text: TextInput;
}>;


export type DashboardReviseMutation = { reviseStatement:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'StatementOk', incident: string }
   };

export type DashboardSubmitMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  statement: string | number;
  base: string | number;
}>;


export type DashboardSubmitMutation = { submitStatement:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'StatementOk', incident: string }
   };

export type DashboardApproveMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: ApproveStatementInput;
}>;


export type DashboardApproveMutation = { approveStatement:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'StatementOk', incident: string }
   };

export type DashboardRequestChangesMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  statement: string | number;
  version: string | number;
  step: string;
  reason: string;
}>;


export type DashboardRequestChangesMutation = { requestChanges:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'StatementOk', incident: string }
   };

export type DashboardRefuseMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  statement: string | number;
  version: string | number;
  step: string;
  reason: string;
}>;


export type DashboardRefuseMutation = { refuseStatement:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'StatementOk', incident: string }
   };

export type DashboardOfferReleaseMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: OfferReleaseInput;
}>;


export type DashboardOfferReleaseMutation = { offerRelease:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'StatementOk', incident: string }
   };

export type DashboardWithdrawOfferMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  statement: string | number;
  reason: string;
}>;


export type DashboardWithdrawOfferMutation = { withdrawReleaseOffer:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'StatementOk', incident: string }
   };

export type DashboardReleaseMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  statement: string | number;
  version: string | number;
}>;


export type DashboardReleaseMutation = { releaseStatement:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'StatementOk', incident: string }
   };

export type DashboardCorrectStatementMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  statement: string | number;
  by: string | number;
  reason: string;
}>;


export type DashboardCorrectStatementMutation = { correctStatement:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'StatementOk', incident: string }
   };

export type DashboardWithdrawStatementMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  statement: string | number;
  decision?: string | number | null | undefined;
  reason: string;
}>;


export type DashboardWithdrawStatementMutation = { withdrawStatement:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'StatementOk', incident: string }
   };

export type SpokespersonPartsFragment = { id: string, place: number, topics: Array<string>, audiences: Array<string>, languages: Array<string>, from: string, to: string, answerBy: string, term: AssignmentTerm, presence: SpokespersonPresence, succeeds: string | null, handingTo: string | null, ours: boolean, limits: string | null, offeredAt: string, person: { id: string, name: string | null } };

export type DashboardSpokespersonsQueryVariables = Exact<{
  incident: string | number;
  after?: string | null | undefined;
}>;


export type DashboardSpokespersonsQuery = { spokespersons: Array<{ id: string, place: number, topics: Array<string>, audiences: Array<string>, languages: Array<string>, from: string, to: string, answerBy: string, term: AssignmentTerm, presence: SpokespersonPresence, succeeds: string | null, handingTo: string | null, ours: boolean, limits: string | null, offeredAt: string, person: { id: string, name: string | null } }> };

export type DashboardOfferAssignmentMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: OfferAssignmentInput;
}>;


export type DashboardOfferAssignmentMutation = { offerAssignment:
    | { __typename: 'AssignmentOk', assignment: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardAcceptAssignmentMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  assignment: string | number;
}>;


export type DashboardAcceptAssignmentMutation = { acceptAssignment:
    | { __typename: 'AssignmentOk', assignment: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardDeclineAssignmentMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  assignment: string | number;
  reason: string;
}>;


export type DashboardDeclineAssignmentMutation = { declineAssignment:
    | { __typename: 'AssignmentOk', assignment: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardEndAssignmentMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  assignment: string | number;
  reason: string;
}>;


export type DashboardEndAssignmentMutation = { endAssignment:
    | { __typename: 'AssignmentOk', assignment: string }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type PrintPartsFragment = { id: string, label: string, kind: Paper, item: string | null, copy: number, at: string, digest: string, entryHash: string, printedBy: { id: string, name: string | null } };

export type DashboardPrintsQueryVariables = Exact<{
  incident: string | number;
  after?: string | null | undefined;
}>;


export type DashboardPrintsQuery = { prints: Array<{ id: string, label: string, kind: Paper, item: string | null, copy: number, at: string, digest: string, entryHash: string, printedBy: { id: string, name: string | null } }> };

export type DashboardRecordPrintMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: PrintInput;
}>;


export type DashboardRecordPrintMutation = { recordPrint:
    | { __typename: 'PrintOk', print: { id: string, label: string, kind: Paper, item: string | null, copy: number, at: string, digest: string, entryHash: string, printedBy: { id: string, name: string | null } } }
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
   };

export type DashboardRecordQueryVariables = Exact<{
  incident: string | number;
}>;


export type DashboardRecordQuery = { record: { id: string, verdict: RecordVerdict, verifiedAt: string | null, progress: number | null, verifiedBy: { id: string, name: string | null } | null, startedBy: { id: string, name: string | null } | null, files: { count: number, bad: Array<{ exhibit: string, finding: RecordFileFinding }> } | null, owner: { id: string, name: string | null } | null } | null };

export type DashboardRecordEntriesQueryVariables = Exact<{
  incident: string | number;
  first: number;
  after?: number | null | undefined;
}>;


export type DashboardRecordEntriesQuery = { recordEntries: { id: string, count: number, head: string, next: number | null, finding: { number: number, code: string, sentence: string } | null, entries: Array<{ number: number, hash: string, at: string | null, sentence: string | null, text: string | null, person: { id: string, name: string | null } | null, sections: Array<{ name: string | null, state: RecordSectionState }> }> } | null };

export type DashboardProveEntryQueryVariables = Exact<{
  incident: string | number;
  value: string;
}>;


export type DashboardProveEntryQuery = { proveEntry: { recordedAt: string, at: string, sentence: string, text: string | null, person: { id: string, name: string | null } | null } | null };

export type DashboardVerifyRecordMutationVariables = Exact<{
  incident: string | number;
}>;


export type DashboardVerifyRecordMutation = { verifyRecord:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'VerifyRecordOk', incident: string }
   };

export type SitrepPartsFragment = { id: string, label: string, version: number, audience: SitrepAudience, state: SitrepState, overtaken: boolean, nextDue: boolean, asOf: string, decisions: Array<string>, writtenAt: string, headline: string | null, situation: string | null, changes: string | null, questions: string | null, forecast: string | null, needs: string | null, textSha256: string | null, entryHash: string | null, reference: string | null, publishedAt: string | null, distribution: Array<string>, nextReportAt: string | null, facts: Array<{ fact: string, version: number }>, author: { id: string, name: string | null }, publishedBy: { id: string, name: string | null } | null };

export type DashboardSitrepsQueryVariables = Exact<{
  incident: string | number;
  after?: string | null | undefined;
}>;


export type DashboardSitrepsQuery = { sitreps: Array<{ id: string, label: string, version: number, audience: SitrepAudience, state: SitrepState, overtaken: boolean, nextDue: boolean, asOf: string, decisions: Array<string>, writtenAt: string, headline: string | null, situation: string | null, changes: string | null, questions: string | null, forecast: string | null, needs: string | null, textSha256: string | null, entryHash: string | null, reference: string | null, publishedAt: string | null, distribution: Array<string>, nextReportAt: string | null, facts: Array<{ fact: string, version: number }>, author: { id: string, name: string | null }, publishedBy: { id: string, name: string | null } | null }> };

export type DashboardDraftSitrepMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: SitrepInput;
}>;


export type DashboardDraftSitrepMutation = { draftSitrep:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'SitrepOk', incident: string }
   };

export type DashboardReviseSitrepMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  sitrep: string | number;
  base: number;
  input: SitrepInput;
}>;


export type DashboardReviseSitrepMutation = { reviseSitrep:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'SitrepOk', incident: string }
   };

export type DashboardPublishSitrepMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  sitrep: string | number;
  base: number;
  distribution: Array<string> | string;
  nextReportAt?: string | null | undefined;
}>;


export type DashboardPublishSitrepMutation = { publishSitrep:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'SitrepOk', incident: string }
   };

export type DashboardStoppedPartsQueryVariables = Exact<{
  incident: string | number;
}>;


export type DashboardStoppedPartsQuery = { stoppedParts: Array<string> };

export type TaskPartsFragment = { id: string, label: string, reference: string, version: number, kind: TaskKind, state: TaskState, gate: TaskGate, attention: TaskAttention, title: string, details: string | null, checklist: Array<string>, doNot: Array<string>, critical: boolean, lane: string | null, run: string | null, statement: string | null, doerRole: string, doer: string, accountable: string, confirmRole: string | null, confirmer: string | null, waiveRole: string | null, overrideRole: string | null, hands: Array<string>, exhibits: Array<string>, due: string | null, late: boolean, rung: number, called: string | null, calledDeputy: boolean, note: string | null, reason: string | null, block: TaskBlock | null, seen: string | null, overrideReason: string | null, openedAt: string, changedAt: string, missing: Array<{ id: string | null, reference: string }>, person: { id: string, name: string | null } | null, doneBy: { id: string, name: string | null } | null, confirmedBy: { id: string, name: string | null } | null };

export type DashboardTasksQueryVariables = Exact<{
  incident: string | number;
  after?: string | null | undefined;
}>;


export type DashboardTasksQuery = { tasks: Array<{ id: string, label: string, reference: string, version: number, kind: TaskKind, state: TaskState, gate: TaskGate, attention: TaskAttention, title: string, details: string | null, checklist: Array<string>, doNot: Array<string>, critical: boolean, lane: string | null, run: string | null, statement: string | null, doerRole: string, doer: string, accountable: string, confirmRole: string | null, confirmer: string | null, waiveRole: string | null, overrideRole: string | null, hands: Array<string>, exhibits: Array<string>, due: string | null, late: boolean, rung: number, called: string | null, calledDeputy: boolean, note: string | null, reason: string | null, block: TaskBlock | null, seen: string | null, overrideReason: string | null, openedAt: string, changedAt: string, missing: Array<{ id: string | null, reference: string }>, person: { id: string, name: string | null } | null, doneBy: { id: string, name: string | null } | null, confirmedBy: { id: string, name: string | null } | null }> };

export type DashboardOpenTaskMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  input: OpenTaskInput;
}>;


export type DashboardOpenTaskMutation = { openTask:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'TaskOk', incident: string }
   };

export type DashboardAcknowledgeTaskMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  id: string | number;
  base: number;
}>;


export type DashboardAcknowledgeTaskMutation = { acknowledgeTask:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'TaskOk', incident: string }
   };

export type DashboardClaimTaskMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  id: string | number;
  base: number;
}>;


export type DashboardClaimTaskMutation = { claimTask:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'TaskOk', incident: string }
   };

export type DashboardStartTaskMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  id: string | number;
  base: number;
}>;


export type DashboardStartTaskMutation = { startTask:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'TaskOk', incident: string }
   };

export type DashboardUnblockTaskMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  id: string | number;
  base: number;
}>;


export type DashboardUnblockTaskMutation = { unblockTask:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'TaskOk', incident: string }
   };

export type DashboardReturnTaskMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  id: string | number;
  base: number;
  reason: string;
}>;


export type DashboardReturnTaskMutation = { returnTask:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'TaskOk', incident: string }
   };

export type DashboardCompleteTaskMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  id: string | number;
  base: number;
  exhibits: Array<string | number> | string | number;
  note: string;
}>;


export type DashboardCompleteTaskMutation = { completeTask:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'TaskOk', incident: string }
   };

export type DashboardBlockTaskMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  id: string | number;
  base: number;
  code: TaskBlock;
  reason: string;
}>;


export type DashboardBlockTaskMutation = { blockTask:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'TaskOk', incident: string }
   };

export type DashboardConfirmEffectMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  id: string | number;
  base: number;
  seen: string;
}>;


export type DashboardConfirmEffectMutation = { confirmEffect:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'TaskOk', incident: string }
   };

export type DashboardDenyEffectMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  id: string | number;
  base: number;
  reason: string;
}>;


export type DashboardDenyEffectMutation = { denyEffect:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'TaskOk', incident: string }
   };

export type DashboardOverrideGateMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  id: string | number;
  base: number;
  decision?: string | number | null | undefined;
  reason: string;
  authority: string;
}>;


export type DashboardOverrideGateMutation = { overrideGate:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'TaskOk', incident: string }
   };

export type DashboardWaiveTaskMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  id: string | number;
  base: number;
  decision?: string | number | null | undefined;
  reason: string;
}>;


export type DashboardWaiveTaskMutation = { waiveTask:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'TaskOk', incident: string }
   };

export type DashboardCancelTaskMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  id: string | number;
  base: number;
  decision?: string | number | null | undefined;
  reason: string;
}>;


export type DashboardCancelTaskMutation = { cancelTask:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'TaskOk', incident: string }
   };

export type DashboardAssignTaskMutationVariables = Exact<{
  key: string | number;
  incident: string | number;
  id: string | number;
  base: number;
  person: string | number;
  note: string;
}>;


export type DashboardAssignTaskMutation = { assignTask:
    | { __typename: 'Rejected', code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> }
    | { __typename: 'TaskOk', incident: string }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const BoardPartsFragmentDoc = new TypedDocumentString(`
    fragment BoardParts on Board {
  id
  exercise
  reference
  phase
  codeName
  title
  what
  severity
  proposedSeverity
  kind
  circle
  director {
    id
    name
  }
  reporter {
    id
    name
  }
  heardHow
  callBack
  affectedChannels
  firstReportAt
  declaredAt
  playbook
}
    `, {"fragmentName":"BoardParts"}) as unknown as TypedDocumentString<BoardPartsFragment, unknown>;
export const LanePartsFragmentDoc = new TypedDocumentString(`
    fragment LaneParts on Lane {
  id
  lane
  title
  playbook
  step
  kind
  text
  role
  since
  overdue
  status
}
    `, {"fragmentName":"LaneParts"}) as unknown as TypedDocumentString<LanePartsFragment, unknown>;
export const LogLinePartsFragmentDoc = new TypedDocumentString(`
    fragment LogLineParts on LogLine {
  id
  label
  at
  claimedAt
  gapMarked
  offline
  recovered
  person {
    id
    name
  }
  sentence
  text
  entry
  corrects
}
    `, {"fragmentName":"LogLineParts"}) as unknown as TypedDocumentString<LogLinePartsFragment, unknown>;
export const RejectedPartsFragmentDoc = new TypedDocumentString(`
    fragment RejectedParts on Rejected {
  code
  sentence
  cure
  fields {
    field
    sentence
  }
}
    `, {"fragmentName":"RejectedParts"}) as unknown as TypedDocumentString<RejectedPartsFragment, unknown>;
export const ChannelPartsFragmentDoc = new TypedDocumentString(`
    fragment ChannelParts on Channel {
  id
  channel
  title
  trust
  vouchedBy {
    id
    name
  }
  availability
  inUse
  instead
  since
  saidBy {
    id
    name
  }
  reason
}
    `, {"fragmentName":"ChannelParts"}) as unknown as TypedDocumentString<ChannelPartsFragment, unknown>;
export const PartyPartsFragmentDoc = new TypedDocumentString(`
    fragment PartyParts on Party {
  id
  party
  name
  kind
  zone
  criticality
  inUse
  trying
  levels {
    level
    channel
    title
    called
    test {
      result
      at
      by {
        id
        name
      }
    }
    said
    means
    at
    by {
      id
      name
    }
    listens
  }
}
    `, {"fragmentName":"PartyParts"}) as unknown as TypedDocumentString<PartyPartsFragment, unknown>;
export const DecisionPartsFragmentDoc = new TypedDocumentString(`
    fragment DecisionParts on Decision {
  id
  label
  question
  options {
    id
    text
    tradeoffs
  }
  owner
  ownerTitle
  substitutes
  shownDefault
  state
  lapsed
  infoMoved
  decideBy
  askedBy {
    id
    name
  }
  askedAt
  step
  recommendations {
    person {
      id
      name
    }
    option
    text
    at
  }
  option
  decidedBy {
    id
    name
  }
  decidedRole
  decidedAt
  authority
  rationale
  risks
  advice
  reviewAt
  dissent {
    person {
      id
      name
    }
    option
    text
    at
  }
  successor
}
    `, {"fragmentName":"DecisionParts"}) as unknown as TypedDocumentString<DecisionPartsFragment, unknown>;
export const ExhibitPartsFragmentDoc = new TypedDocumentString(`
    fragment ExhibitParts on Exhibit {
  id
  reference
  description
  source
  category
  volatile
  label
  place
  integrity
  finder {
    id
    name
  }
  custodian {
    id
    name
  }
  original
  derivedFrom
  hasFile
  bytes
  fileMissed
  fileMissedSince
  keyDestroyed
  algorithms
  checkedOutTo {
    id
    name
  }
  override
  holds
  transfer
  transferTo {
    id
    name
  }
  proposed
  proposedBy {
    id
    name
  }
  forTask
  custodyRows
  identifiedAt
  movedAt
}
    `, {"fragmentName":"ExhibitParts"}) as unknown as TypedDocumentString<ExhibitPartsFragment, unknown>;
export const FactPartsFragmentDoc = new TypedDocumentString(`
    fragment FactParts on Fact {
  id
  version
  truth
  cleared
  tlp
  label
  confidence
  owner {
    id
    name
  }
  wording
  publicWording
  wordings {
    language
    words
    current
    clearedBy {
      id
      name
    }
    at
  }
  sources
  reason
  method
  validAt
  recheckBy
  verifiedBy {
    id
    name
  }
  verifiedAt
  alone
  clearedBy {
    id
    name
  }
  changeKind
  changedBy {
    id
    name
  }
  at
  earlier {
    version
    wording
    publicWording
    wordings {
      language
      words
      current
      clearedBy {
        id
        name
      }
      at
    }
    at
    changedBy {
      id
      name
    }
    changeKind
    reason
  }
}
    `, {"fragmentName":"FactParts"}) as unknown as TypedDocumentString<FactPartsFragment, unknown>;
export const CellRolePartsFragmentDoc = new TypedDocumentString(`
    fragment CellRoleParts on CellRole {
  id
  role
  title
  person {
    id
    name
  }
  deputy
  standing
  offeredAt
  since
}
    `, {"fragmentName":"CellRoleParts"}) as unknown as TypedDocumentString<CellRolePartsFragment, unknown>;
export const CommandPartsFragmentDoc = new TypedDocumentString(`
    fragment CommandParts on IncidentCommand {
  id
  director {
    id
    name
  }
  since
  brief
  offeredTo {
    id
    name
  }
  offeredAt
  takeoverBy {
    id
    name
  }
  takeoverReason
  watch
  observeUntil
  observeLimits
}
    `, {"fragmentName":"CommandParts"}) as unknown as TypedDocumentString<CommandPartsFragment, unknown>;
export const PagePartsFragmentDoc = new TypedDocumentString(`
    fragment PageParts on Page {
  id
  person {
    id
    name
  }
  role
  deputy {
    id
    name
  }
  via
  call
  rung
  reply
  eta
  heardBy {
    id
    name
  }
  askedAt
  answeredAt
  arrivedAt
}
    `, {"fragmentName":"PageParts"}) as unknown as TypedDocumentString<PagePartsFragment, unknown>;
export const PlaybookRunPartsFragmentDoc = new TypedDocumentString(`
    fragment PlaybookRunParts on PlaybookRun {
  id
  playbook
  title
  version
  digest
  reviewedOn
  startedAt
  status
  exit
  nodes {
    node
    state
    stage
    since
    until
    event
    by {
      id
      name
    }
    overdue
    missing
  }
  ways
}
    `, {"fragmentName":"PlaybookRunParts"}) as unknown as TypedDocumentString<PlaybookRunPartsFragment, unknown>;
export const StatementPartsFragmentDoc = new TypedDocumentString(`
    fragment StatementParts on Statement {
  id
  version
  digest
  language
  audience
  entity
  topic
  kind
  use
  attribution
  embargo
  expires
  text
  outing
  why
  label
  title
  body
  owner {
    id
    name
  }
  author {
    id
    name
  }
  hands {
    id
    name
  }
  parent
  parentVersion
  stale
  movedAt
  cites {
    fact
    version
    sentence
    why
    alone
  }
  steps {
    step
    roles
    needed
    open
  }
  release
  approvals {
    recovered
    version
    step
    role
    by {
      id
      name
    }
    behalf {
      id
      name
    }
    at
    voidedAt
    why
    comment
  }
  due {
    fact
    was
  }
  recovered
  offeredBy {
    id
    name
  }
  offeredAt
  releasedBy {
    id
    name
  }
  releasedAt
  channels
  recipients
  outcome
  replacedBy
}
    `, {"fragmentName":"StatementParts"}) as unknown as TypedDocumentString<StatementPartsFragment, unknown>;
export const SpokespersonPartsFragmentDoc = new TypedDocumentString(`
    fragment SpokespersonParts on Spokesperson {
  id
  person {
    id
    name
  }
  place
  topics
  audiences
  languages
  from
  to
  answerBy
  term
  presence
  succeeds
  handingTo
  ours
  limits
  offeredAt
}
    `, {"fragmentName":"SpokespersonParts"}) as unknown as TypedDocumentString<SpokespersonPartsFragment, unknown>;
export const PrintPartsFragmentDoc = new TypedDocumentString(`
    fragment PrintParts on Print {
  id
  label
  kind
  item
  copy
  printedBy {
    id
    name
  }
  at
  digest
  entryHash
}
    `, {"fragmentName":"PrintParts"}) as unknown as TypedDocumentString<PrintPartsFragment, unknown>;
export const SitrepPartsFragmentDoc = new TypedDocumentString(`
    fragment SitrepParts on Sitrep {
  id
  label
  version
  audience
  state
  overtaken
  nextDue
  asOf
  facts {
    fact
    version
  }
  decisions
  author {
    id
    name
  }
  writtenAt
  headline
  situation
  changes
  questions
  forecast
  needs
  textSha256
  entryHash
  reference
  publishedBy {
    id
    name
  }
  publishedAt
  distribution
  nextReportAt
}
    `, {"fragmentName":"SitrepParts"}) as unknown as TypedDocumentString<SitrepPartsFragment, unknown>;
export const TaskPartsFragmentDoc = new TypedDocumentString(`
    fragment TaskParts on Task {
  id
  label
  reference
  version
  kind
  state
  gate
  missing {
    id
    reference
  }
  attention
  title
  details
  checklist
  doNot
  critical
  lane
  run
  statement
  doerRole
  doer
  accountable
  confirmRole
  confirmer
  waiveRole
  overrideRole
  person {
    id
    name
  }
  doneBy {
    id
    name
  }
  hands
  confirmedBy {
    id
    name
  }
  exhibits
  due
  late
  rung
  called
  calledDeputy
  note
  reason
  block
  seen
  overrideReason
  openedAt
  changedAt
}
    `, {"fragmentName":"TaskParts"}) as unknown as TypedDocumentString<TaskPartsFragment, unknown>;
export const MeDocument = {"__meta__":{"hash":"sha256:d95eb73f7cd6953b925a692beaecde4ee54efffbed4af88d5e83b24ef38a7bd7"}} as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const DashboardPeopleDocument = {"__meta__":{"hash":"sha256:01f5dee9491788aa412da0768ee51840c2b15bf4a0c0c5a861500005fa86ef93"}} as unknown as TypedDocumentString<DashboardPeopleQuery, DashboardPeopleQueryVariables>;
export const DashboardIncidentsDocument = {"__meta__":{"hash":"sha256:3db279145b58def344504c19ca831e80afcaf3d22bf09a24117935a568ed1884"}} as unknown as TypedDocumentString<DashboardIncidentsQuery, DashboardIncidentsQueryVariables>;
export const DashboardBoardDocument = {"__meta__":{"hash":"sha256:157c2fea43b5ca2e26f42be7e56ce683ec05798bcb13dace3d7ae4e465c45614"}} as unknown as TypedDocumentString<DashboardBoardQuery, DashboardBoardQueryVariables>;
export const DashboardPlaybooksDocument = {"__meta__":{"hash":"sha256:7992ac3585fc96c6c74a8ff975a494ca5da6ea3a4bb50fb12c766195eef1133f"}} as unknown as TypedDocumentString<DashboardPlaybooksQuery, DashboardPlaybooksQueryVariables>;
export const DashboardReportDocument = {"__meta__":{"hash":"sha256:f7e33497e9209722553d242bb727585091682ecf32b4014e6be63673ef190923"}} as unknown as TypedDocumentString<DashboardReportMutation, DashboardReportMutationVariables>;
export const DashboardRaiseDocument = {"__meta__":{"hash":"sha256:3b2e6f5d15cde3707ab3523f342e488d78205fb0765391820760c558e3139db1"}} as unknown as TypedDocumentString<DashboardRaiseMutation, DashboardRaiseMutationVariables>;
export const DashboardDeclareDocument = {"__meta__":{"hash":"sha256:41671f6d87ef415ef6e259dec90f22906956b65e6460d31e07b035cbb2972884"}} as unknown as TypedDocumentString<DashboardDeclareMutation, DashboardDeclareMutationVariables>;
export const DashboardLogDocument = {"__meta__":{"hash":"sha256:811787e00e66ad0d2a359f172ab56b181ca088748384ae623642e069ac640477"}} as unknown as TypedDocumentString<DashboardLogMutation, DashboardLogMutationVariables>;
export const DashboardInviteDocument = {"__meta__":{"hash":"sha256:23295aae69865289979009a29296d3a312f229d8ac6254d354f0925a6ec1948a"}} as unknown as TypedDocumentString<DashboardInviteMutation, DashboardInviteMutationVariables>;
export const DashboardSampleDocument = {"__meta__":{"hash":"sha256:d8cdc8d7fe645ff75226794f08f57ca89a4a2f3d68a9a129687646d4fe9dc898"}} as unknown as TypedDocumentString<DashboardSampleQuery, DashboardSampleQueryVariables>;
export const DashboardOpenSampleDocument = {"__meta__":{"hash":"sha256:5e3cbf9f14998316f69abdc4a8a1cdbde6a53b334a399b21192213f28bd66862"}} as unknown as TypedDocumentString<DashboardOpenSampleMutation, DashboardOpenSampleMutationVariables>;
export const DashboardClockDocument = {"__meta__":{"hash":"sha256:13c57befbfbb34ce984e5947817970239be8a0f2ec0958ce3d490ba09b3c6d12"}} as unknown as TypedDocumentString<DashboardClockQuery, DashboardClockQueryVariables>;
export const DashboardAcceptClockDocument = {"__meta__":{"hash":"sha256:068a376eae9347da9bb7f8422821a455e6e065c27811968dde65cb288ac790f6"}} as unknown as TypedDocumentString<DashboardAcceptClockMutation, DashboardAcceptClockMutationVariables>;
export const DashboardRecordTimeDocument = {"__meta__":{"hash":"sha256:515d3587ce9d4029ea28adf50f2ae3552e90a489e90674acb5e7706b6f343264"}} as unknown as TypedDocumentString<DashboardRecordTimeQuery, DashboardRecordTimeQueryVariables>;
export const DashboardSettleTimeDocument = {"__meta__":{"hash":"sha256:e1b81c6a22bc470466bdd76fb424d4467b6f8380354f9ad563de298d7fa10731"}} as unknown as TypedDocumentString<DashboardSettleTimeMutation, DashboardSettleTimeMutationVariables>;
export const DashboardCorrectLogDocument = {"__meta__":{"hash":"sha256:d1157d75fa90f250aa5115274ca816d621d680a4ad89e90e41a28dd65b1a285e"}} as unknown as TypedDocumentString<DashboardCorrectLogMutation, DashboardCorrectLogMutationVariables>;
export const DashboardRecoveriesDocument = {"__meta__":{"hash":"sha256:db418fef2f39e03a1ff9f29c6eb3367f61c8961f1fef735dc4f49be94e69aeb5"}} as unknown as TypedDocumentString<DashboardRecoveriesQuery, DashboardRecoveriesQueryVariables>;
export const DashboardAccessDocument = {"__meta__":{"hash":"sha256:10e2a302c8fd4c57bb9c0ad69af04720d221267758001e1b4d2ca9955f9cd54a"}} as unknown as TypedDocumentString<DashboardAccessQuery, DashboardAccessQueryVariables>;
export const DashboardAskRecoveryDocument = {"__meta__":{"hash":"sha256:e3ac3077c7ccd0b5d86a3368d35ad76fc00de93bf893821155c078361d60b878"}} as unknown as TypedDocumentString<DashboardAskRecoveryMutation, DashboardAskRecoveryMutationVariables>;
export const DashboardGrantRecoveryDocument = {"__meta__":{"hash":"sha256:6f5fb40d0553f2253b3f85f5f4bf730b41fdcdf5b6fd9368f2c8f163a107c0f3"}} as unknown as TypedDocumentString<DashboardGrantRecoveryMutation, DashboardGrantRecoveryMutationVariables>;
export const DashboardRefuseRecoveryDocument = {"__meta__":{"hash":"sha256:a32dfdf5193126d8504ce827d62f48f9758021bfb6d376b8d1dc354706206e32"}} as unknown as TypedDocumentString<DashboardRefuseRecoveryMutation, DashboardRefuseRecoveryMutationVariables>;
export const DashboardSeeAccessDocument = {"__meta__":{"hash":"sha256:70209d55c64ca73144b44a6f350eeec78361cea6e3504fab20a8d1d0e64f97cd"}} as unknown as TypedDocumentString<DashboardSeeAccessMutation, DashboardSeeAccessMutationVariables>;
export const DashboardUpkeepDocument = {"__meta__":{"hash":"sha256:d684862a302c196ca557916ed906c20e26a1c8c32c1a4abc820454969369582d"}} as unknown as TypedDocumentString<DashboardUpkeepQuery, DashboardUpkeepQueryVariables>;
export const DashboardTryAgainDocument = {"__meta__":{"hash":"sha256:adba7432c01a0df94020788bf09ad68007ed659b307696ff6ebbf206b82813b8"}} as unknown as TypedDocumentString<DashboardTryAgainMutation, DashboardTryAgainMutationVariables>;
export const DashboardSettleHouseDocument = {"__meta__":{"hash":"sha256:af4f6738cd7a77560409ce672e86c38f1e7bd78224480b3bab742b78c2245df0"}} as unknown as TypedDocumentString<DashboardSettleHouseMutation, DashboardSettleHouseMutationVariables>;
export const DashboardNewLinkDocument = {"__meta__":{"hash":"sha256:3b77cf42c30eb706150e2561658e53792c5df2d95f0b1bf0c00c51c61dcf8c6c"}} as unknown as TypedDocumentString<DashboardNewLinkMutation, DashboardNewLinkMutationVariables>;
export const DashboardEndSessionsDocument = {"__meta__":{"hash":"sha256:1cc414d6fd46de580b8cecacd22e2b3ea7840e60bbce400f9fc148e5ccc05590"}} as unknown as TypedDocumentString<DashboardEndSessionsMutation, DashboardEndSessionsMutationVariables>;
export const DashboardDeactivateDocument = {"__meta__":{"hash":"sha256:a29dcae216ca678fad05638266b6a44a710f7216c9edc0f35b9079b3714503f0"}} as unknown as TypedDocumentString<DashboardDeactivateMutation, DashboardDeactivateMutationVariables>;
export const DashboardLinesDocument = {"__meta__":{"hash":"sha256:04a091a16f6355f9c489f71a2d5159a84cec391bcb9ce293dd05ff1eb558c49e"}} as unknown as TypedDocumentString<DashboardLinesQuery, DashboardLinesQueryVariables>;
export const DashboardChannelsDocument = {"__meta__":{"hash":"sha256:a1f8cc9c7f18ce52f257ca6aab8d7fe7e10f2fd3cd86829e9cc0a96a2c42a243"}} as unknown as TypedDocumentString<DashboardChannelsQuery, DashboardChannelsQueryVariables>;
export const DashboardSetTrustDocument = {"__meta__":{"hash":"sha256:7013bda18831c9e4d640d4cd4dc4d5a55b4bfab075f410a4ec13869004ee169e"}} as unknown as TypedDocumentString<DashboardSetTrustMutation, DashboardSetTrustMutationVariables>;
export const DashboardSetAvailabilityDocument = {"__meta__":{"hash":"sha256:8707bec0782ac38ff72a32a26a8f42393436e6f5ae72ae41ed16ecfe2fca6d0a"}} as unknown as TypedDocumentString<DashboardSetAvailabilityMutation, DashboardSetAvailabilityMutationVariables>;
export const DashboardUseChannelDocument = {"__meta__":{"hash":"sha256:5dd1b096cd5f29a3bdba518758398a63562c74e9f2a0bbb93887a19c5c7e97ec"}} as unknown as TypedDocumentString<DashboardUseChannelMutation, DashboardUseChannelMutationVariables>;
export const DashboardStandByDocument = {"__meta__":{"hash":"sha256:903d556663463a440833f14ae7d5f42faad70c4d14b0bfa774efad0d1cdaed13"}} as unknown as TypedDocumentString<DashboardStandByMutation, DashboardStandByMutationVariables>;
export const DashboardPartiesDocument = {"__meta__":{"hash":"sha256:a95327be0119e91a8f8b7b24339ce98ef66ea88afa96e5a56637a11fb321bddd"}} as unknown as TypedDocumentString<DashboardPartiesQuery, DashboardPartiesQueryVariables>;
export const DashboardTryPartyDocument = {"__meta__":{"hash":"sha256:59a54b18c1c3fade548a699b640c9370cd50904143d0180f1eeae916707623c5"}} as unknown as TypedDocumentString<DashboardTryPartyMutation, DashboardTryPartyMutationVariables>;
export const DashboardAuthenticatePartyDocument = {"__meta__":{"hash":"sha256:1862318fd5d12197d65bc0ac87c847b922b1675860ca389b1a9abb013735b264"}} as unknown as TypedDocumentString<DashboardAuthenticatePartyMutation, DashboardAuthenticatePartyMutationVariables>;
export const DashboardRecordNoContactDocument = {"__meta__":{"hash":"sha256:a4a29b03b3910e068758b91f67bfe8a19db1bbcec55b2d71acb685475a674ab2"}} as unknown as TypedDocumentString<DashboardRecordNoContactMutation, DashboardRecordNoContactMutationVariables>;
export const DashboardAgreeListeningDocument = {"__meta__":{"hash":"sha256:d9889b6c96f48a61b6d7644befd8e7b68a75fa421ba9570a1374ff387376ad00"}} as unknown as TypedDocumentString<DashboardAgreeListeningMutation, DashboardAgreeListeningMutationVariables>;
export const DashboardChannelPlanDocument = {"__meta__":{"hash":"sha256:866cb3640671e24e50916c7a5e6e651324f424b4a7155da8e7f5b9479c5408ec"}} as unknown as TypedDocumentString<DashboardChannelPlanQuery, DashboardChannelPlanQueryVariables>;
export const DashboardChannelCatalogueDocument = {"__meta__":{"hash":"sha256:aff21c24fe90d48e42d331b4f3f9e30a874d67658793942e911055352c2c86b5"}} as unknown as TypedDocumentString<DashboardChannelCatalogueQuery, DashboardChannelCatalogueQueryVariables>;
export const DashboardPlanPartyDocument = {"__meta__":{"hash":"sha256:f55c76f5c3b2161b4718a735463114fee05390d29d575027c7fb970d61313aff"}} as unknown as TypedDocumentString<DashboardPlanPartyMutation, DashboardPlanPartyMutationVariables>;
export const DashboardChangePartyDocument = {"__meta__":{"hash":"sha256:ce5c01dae6788d4007eea7c99d7953330f9687550c4d22f7c5d2a4d7d977e475"}} as unknown as TypedDocumentString<DashboardChangePartyMutation, DashboardChangePartyMutationVariables>;
export const DashboardDropPartyDocument = {"__meta__":{"hash":"sha256:8467c65d0f5f208acefb57d9efd8b8c606e0729bb1523b7062cf5b08a41cecdf"}} as unknown as TypedDocumentString<DashboardDropPartyMutation, DashboardDropPartyMutationVariables>;
export const DashboardRecordTestDocument = {"__meta__":{"hash":"sha256:d4b279c8a5b42407e2b37c592cb9d39fc35f38a5a1a9c05b7b84cd2fc6a485c8"}} as unknown as TypedDocumentString<DashboardRecordTestMutation, DashboardRecordTestMutationVariables>;
export const DashboardCloseGateDocument = {"__meta__":{"hash":"sha256:6cdadf903ffa525a190f22b94d5adfc3714a7b3d484fa4287d5ba615e20b1456"}} as unknown as TypedDocumentString<DashboardCloseGateQuery, DashboardCloseGateQueryVariables>;
export const DashboardLeftOpenDocument = {"__meta__":{"hash":"sha256:2c460801f63128da5293d3cad815712d6662562e855fcb55fe2ea116a2869163"}} as unknown as TypedDocumentString<DashboardLeftOpenQuery, DashboardLeftOpenQueryVariables>;
export const DashboardVouchForOpenDocument = {"__meta__":{"hash":"sha256:3bb7849115b7b68c5939c525866fb136b0958eba3c6ccc00f74392d5e488b99c"}} as unknown as TypedDocumentString<DashboardVouchForOpenMutation, DashboardVouchForOpenMutationVariables>;
export const DashboardSetSeverityDocument = {"__meta__":{"hash":"sha256:f50abbbdc2a83bebbaaa7c24316d8d18fe7779bfcf4a138000980be3e76e9105"}} as unknown as TypedDocumentString<DashboardSetSeverityMutation, DashboardSetSeverityMutationVariables>;
export const DashboardSetCircleDocument = {"__meta__":{"hash":"sha256:ee3949f74380493632aff55a0589921976e1da8e95298db4e28702f5e17071fd"}} as unknown as TypedDocumentString<DashboardSetCircleMutation, DashboardSetCircleMutationVariables>;
export const DashboardOrderObservationDocument = {"__meta__":{"hash":"sha256:66bc2a6bf8418ca8a57e4e123f9267df3982c06fd87756a1e6c7fa7960ce48b0"}} as unknown as TypedDocumentString<DashboardOrderObservationMutation, DashboardOrderObservationMutationVariables>;
export const DashboardStabiliseDocument = {"__meta__":{"hash":"sha256:e626b506ead7aa8586bc4bdc18b9b413209ee7dda4f2365faa40a2594f61d082"}} as unknown as TypedDocumentString<DashboardStabiliseMutation, DashboardStabiliseMutationVariables>;
export const DashboardStandDownDocument = {"__meta__":{"hash":"sha256:3964487203014f5c7ae108ab4175a3256aab9164fce4018e51889ffbda51a327"}} as unknown as TypedDocumentString<DashboardStandDownMutation, DashboardStandDownMutationVariables>;
export const DashboardCloseIncidentDocument = {"__meta__":{"hash":"sha256:f8cd5c8b354c4507634d4f0b8657e8711176bc309904a6ecd9d05cef1b769dc9"}} as unknown as TypedDocumentString<DashboardCloseIncidentMutation, DashboardCloseIncidentMutationVariables>;
export const DashboardReopenDocument = {"__meta__":{"hash":"sha256:63bdc9f8f52cd7a71d08e0faf3ed412852fde1b7256561e37efe9ed8044c0319"}} as unknown as TypedDocumentString<DashboardReopenMutation, DashboardReopenMutationVariables>;
export const DashboardAdmitPersonDocument = {"__meta__":{"hash":"sha256:6f7b83714fea0b54f2c6a99fd904a9dfa0609ee14866dfbe4e43f84e2bf8401c"}} as unknown as TypedDocumentString<DashboardAdmitPersonMutation, DashboardAdmitPersonMutationVariables>;
export const DashboardRemovePersonDocument = {"__meta__":{"hash":"sha256:656236aaffe4f9a32a96a8dd208231feb15320fd07fa28a5b02d9e29eb0e467e"}} as unknown as TypedDocumentString<DashboardRemovePersonMutation, DashboardRemovePersonMutationVariables>;
export const DashboardNameReadersDocument = {"__meta__":{"hash":"sha256:646acb0cfbb7b1a85c95fd26140aeb0f873606277d76464a1d7afc440a5e9971"}} as unknown as TypedDocumentString<DashboardNameReadersMutation, DashboardNameReadersMutationVariables>;
export const DashboardReadersDocument = {"__meta__":{"hash":"sha256:93c7273bdf41d64ce799abae77210f00b4f0af13c1b869d5e6a98e97574b9f71"}} as unknown as TypedDocumentString<DashboardReadersQuery, DashboardReadersQueryVariables>;
export const DashboardAbortRunDocument = {"__meta__":{"hash":"sha256:bcdf25a033a291d90742dbe65737ade1599c93f4e535a939235be929649ec98f"}} as unknown as TypedDocumentString<DashboardAbortRunMutation, DashboardAbortRunMutationVariables>;
export const DashboardDecisionsDocument = {"__meta__":{"hash":"sha256:aa539adb9f44e95f35dd17efef847f52e4966345235ea895df0663ad45ad39bb"}} as unknown as TypedDocumentString<DashboardDecisionsQuery, DashboardDecisionsQueryVariables>;
export const DashboardAskDecisionDocument = {"__meta__":{"hash":"sha256:fcce950678a01617d199012c6e71857e3520e9d2d260a6e4a64c10b3dd650471"}} as unknown as TypedDocumentString<DashboardAskDecisionMutation, DashboardAskDecisionMutationVariables>;
export const DashboardRecommendDocument = {"__meta__":{"hash":"sha256:bd16aa0088260c96ecf7387f39c2086f1053281ccee149b582f6483af1247c54"}} as unknown as TypedDocumentString<DashboardRecommendMutation, DashboardRecommendMutationVariables>;
export const DashboardTakeDecisionDocument = {"__meta__":{"hash":"sha256:63b51705a80461a6498a8619ac866421274488bc16103fac84e734104dc5a34c"}} as unknown as TypedDocumentString<DashboardTakeDecisionMutation, DashboardTakeDecisionMutationVariables>;
export const DashboardRecordDissentDocument = {"__meta__":{"hash":"sha256:7a3cc3f3ca9f2eb013a749ce6424452cd258256bc854be73dafe1d19a897259a"}} as unknown as TypedDocumentString<DashboardRecordDissentMutation, DashboardRecordDissentMutationVariables>;
export const DashboardDeferDecisionDocument = {"__meta__":{"hash":"sha256:8222f89d46ddca00f19d1c433fb20f0acb245e8d9d6329def9d65f0afff6c64e"}} as unknown as TypedDocumentString<DashboardDeferDecisionMutation, DashboardDeferDecisionMutationVariables>;
export const DashboardWithdrawQuestionDocument = {"__meta__":{"hash":"sha256:3025fcc911e254fb939e1c7c8c92c782ff108c0e43a69f460be3e1596b90877e"}} as unknown as TypedDocumentString<DashboardWithdrawQuestionMutation, DashboardWithdrawQuestionMutationVariables>;
export const DashboardReviewDecisionDocument = {"__meta__":{"hash":"sha256:47fc152c533f5001e44d827fc86b710db71ce9a200dbb6e8e4d98581295c5aa9"}} as unknown as TypedDocumentString<DashboardReviewDecisionMutation, DashboardReviewDecisionMutationVariables>;
export const DashboardSetHoldDocument = {"__meta__":{"hash":"sha256:41d60d7fda4b329f3182806e75b3aa33bca1e35fbbd069e036a4320b8b572f89"}} as unknown as TypedDocumentString<DashboardSetHoldMutation, DashboardSetHoldMutationVariables>;
export const DashboardLiftHoldDocument = {"__meta__":{"hash":"sha256:8d805d17cf6ae859843c6152986f43cd22732ed1b7a1ff48a79b4bb3be8a9710"}} as unknown as TypedDocumentString<DashboardLiftHoldMutation, DashboardLiftHoldMutationVariables>;
export const DashboardProposeDispositionDocument = {"__meta__":{"hash":"sha256:f2bceb9412f1e557ca04ebdb54e0efdb698b09dbdcf950521da8bfdae154cdc9"}} as unknown as TypedDocumentString<DashboardProposeDispositionMutation, DashboardProposeDispositionMutationVariables>;
export const DashboardWithdrawDispositionDocument = {"__meta__":{"hash":"sha256:473d2ce0217065f499ccedadd36206d3749c694d5c0e046c3ece3fa65c4ca4ad"}} as unknown as TypedDocumentString<DashboardWithdrawDispositionMutation, DashboardWithdrawDispositionMutationVariables>;
export const DashboardDisposeExhibitDocument = {"__meta__":{"hash":"sha256:c94ba7a7c5046595621915a026833fef0297564f3d8e970406ea48ff0d8c1b0a"}} as unknown as TypedDocumentString<DashboardDisposeExhibitMutation, DashboardDisposeExhibitMutationVariables>;
export const DashboardReturnExhibitDocument = {"__meta__":{"hash":"sha256:c882bd2091533633e8d2d362382685a51a26425722859e1c6b60e5e498abf2a6"}} as unknown as TypedDocumentString<DashboardReturnExhibitMutation, DashboardReturnExhibitMutationVariables>;
export const DashboardHandOverExhibitDocument = {"__meta__":{"hash":"sha256:a65e8ad372fa06dbdd02d6a8889f1fe3f4a75581bc506c20538e9248ea314fe3"}} as unknown as TypedDocumentString<DashboardHandOverExhibitMutation, DashboardHandOverExhibitMutationVariables>;
export const DashboardExhibitsDocument = {"__meta__":{"hash":"sha256:2c2ca22f0b6e59cf3aeea85f07bc1f8ee1043f22299eedb50ddbe8d6ef5a3870"}} as unknown as TypedDocumentString<DashboardExhibitsQuery, DashboardExhibitsQueryVariables>;
export const DashboardCustodyDocument = {"__meta__":{"hash":"sha256:363620c339025b6990f5e4e241b2cc13fe3ec9f1b61fab90efb49e374e0439b2"}} as unknown as TypedDocumentString<DashboardCustodyQuery, DashboardCustodyQueryVariables>;
export const DashboardIdentifyExhibitDocument = {"__meta__":{"hash":"sha256:2e874588136170b8f1056573c073eba94e75180baeb82bcc37604e3be9880acd"}} as unknown as TypedDocumentString<DashboardIdentifyExhibitMutation, DashboardIdentifyExhibitMutationVariables>;
export const DashboardDropCandidateDocument = {"__meta__":{"hash":"sha256:01b5157f4e84758e4acec88be73d5d13f3ba80f96c8b02f77617761fe21b8d57"}} as unknown as TypedDocumentString<DashboardDropCandidateMutation, DashboardDropCandidateMutationVariables>;
export const DashboardCollectExhibitDocument = {"__meta__":{"hash":"sha256:4a38fe83ad8b4b4f40e81986591ed0458d673949bdd9acefec3c57df586dd1a6"}} as unknown as TypedDocumentString<DashboardCollectExhibitMutation, DashboardCollectExhibitMutationVariables>;
export const DashboardAcquireExhibitDocument = {"__meta__":{"hash":"sha256:426aec7e86a26cda57bf5347902ff7e77f97a2b1473e957a59a509f72c0731b4"}} as unknown as TypedDocumentString<DashboardAcquireExhibitMutation, DashboardAcquireExhibitMutationVariables>;
export const DashboardRecordDigestsDocument = {"__meta__":{"hash":"sha256:5c3dfa86a1227159cf236c25ec4fc3723fa6585fd4478edb8d6fca73ee61ccd9"}} as unknown as TypedDocumentString<DashboardRecordDigestsMutation, DashboardRecordDigestsMutationVariables>;
export const DashboardSealExhibitDocument = {"__meta__":{"hash":"sha256:80fd1a1ffd539d2cf1308907d29ae1f7223fe63853465d05933fb49f553f862e"}} as unknown as TypedDocumentString<DashboardSealExhibitMutation, DashboardSealExhibitMutationVariables>;
export const DashboardBreakSealDocument = {"__meta__":{"hash":"sha256:5502de57e7125552453745eaad2a2f642c8ac6677dae4ad762d4625a9bc0a1b5"}} as unknown as TypedDocumentString<DashboardBreakSealMutation, DashboardBreakSealMutationVariables>;
export const DashboardOfferTransferDocument = {"__meta__":{"hash":"sha256:2a5dbc1ab8492c3617cad1750e762ee9c8231974efb8c9eb239f8e3318d24328"}} as unknown as TypedDocumentString<DashboardOfferTransferMutation, DashboardOfferTransferMutationVariables>;
export const DashboardAcceptTransferDocument = {"__meta__":{"hash":"sha256:079937660d9614b6c99ee5ee788037520f48103f6affdeb32d84b118429cafce"}} as unknown as TypedDocumentString<DashboardAcceptTransferMutation, DashboardAcceptTransferMutationVariables>;
export const DashboardRefuseTransferDocument = {"__meta__":{"hash":"sha256:20e9a4d52bb7fa886d71a777d5e58deda7654c07341502d97feb81e7677937bb"}} as unknown as TypedDocumentString<DashboardRefuseTransferMutation, DashboardRefuseTransferMutationVariables>;
export const DashboardWithdrawTransferDocument = {"__meta__":{"hash":"sha256:f667f99288d630ea4d2083a3f3622491bc3790ee7f10d58fd44239c1e69388be"}} as unknown as TypedDocumentString<DashboardWithdrawTransferMutation, DashboardWithdrawTransferMutationVariables>;
export const DashboardCheckOutExhibitDocument = {"__meta__":{"hash":"sha256:4e8065710ad4da790d1ea750e4b6a830697af0dcec7f6a6c0be2edd050f9c86c"}} as unknown as TypedDocumentString<DashboardCheckOutExhibitMutation, DashboardCheckOutExhibitMutationVariables>;
export const DashboardCheckInExhibitDocument = {"__meta__":{"hash":"sha256:9bbd4cd00fca971eb3dfe35f573699b3e6172515c5b94fa2ad4618ecd12c878c"}} as unknown as TypedDocumentString<DashboardCheckInExhibitMutation, DashboardCheckInExhibitMutationVariables>;
export const DashboardRecordAccessDocument = {"__meta__":{"hash":"sha256:6908d4dfc14c934c321b4edbcad4960d664f630b101e50224bb113cbc20267f2"}} as unknown as TypedDocumentString<DashboardRecordAccessMutation, DashboardRecordAccessMutationVariables>;
export const DashboardOverrideWorkingCopyDocument = {"__meta__":{"hash":"sha256:db9cad8ffcc7cc5c81bed95b8dfa557bd6bedcec245087f457cbd9b47cc8cec3"}} as unknown as TypedDocumentString<DashboardOverrideWorkingCopyMutation, DashboardOverrideWorkingCopyMutationVariables>;
export const DashboardVerifyExhibitDocument = {"__meta__":{"hash":"sha256:f43a913ea02c54e5160d05a9c4f503b813d37fecc01c4e3052abbd320038c415"}} as unknown as TypedDocumentString<DashboardVerifyExhibitMutation, DashboardVerifyExhibitMutationVariables>;
export const DashboardDisputeIntegrityDocument = {"__meta__":{"hash":"sha256:475555d9dc0edda97ba3e1f836e0384d6e0531322a21c604503a9c5fd0ad746f"}} as unknown as TypedDocumentString<DashboardDisputeIntegrityMutation, DashboardDisputeIntegrityMutationVariables>;
export const DashboardSettleIntegrityDocument = {"__meta__":{"hash":"sha256:65afd6cf7a2bbeb483c6a75113ed1ca8bcc3a029eadd4db5ef5b1fec63de871e"}} as unknown as TypedDocumentString<DashboardSettleIntegrityMutation, DashboardSettleIntegrityMutationVariables>;
export const DashboardFactsDocument = {"__meta__":{"hash":"sha256:2a346d1c90cceccdff76acacd3d84098ef5547c199f6186de1c4a052f6af202c"}} as unknown as TypedDocumentString<DashboardFactsQuery, DashboardFactsQueryVariables>;
export const DashboardAddFactDocument = {"__meta__":{"hash":"sha256:943f9bee3e57b04a3efd822e4e6fd6539a0ee58a3f86947b583674ffd69292ee"}} as unknown as TypedDocumentString<DashboardAddFactMutation, DashboardAddFactMutationVariables>;
export const DashboardStartVerificationDocument = {"__meta__":{"hash":"sha256:506ebaa2ec232214e350031416593d266e45e3f54c53dd2ec53d1e19cfe667b3"}} as unknown as TypedDocumentString<DashboardStartVerificationMutation, DashboardStartVerificationMutationVariables>;
export const DashboardConfirmFactDocument = {"__meta__":{"hash":"sha256:c1895f6507261504f2f409523a1ebe1796f5e249cd3592a27ac0adf45616b2c0"}} as unknown as TypedDocumentString<DashboardConfirmFactMutation, DashboardConfirmFactMutationVariables>;
export const DashboardClearWordingDocument = {"__meta__":{"hash":"sha256:6ea666209c7f9715a7df226e4b3f735028a760a45aee8d5a856190ec7f1f5aae"}} as unknown as TypedDocumentString<DashboardClearWordingMutation, DashboardClearWordingMutationVariables>;
export const DashboardCorrectFactDocument = {"__meta__":{"hash":"sha256:1d0b8b203ff2a5708204b16a063ef40d2fb047d3ed23e7aa47cdee134242ff5d"}} as unknown as TypedDocumentString<DashboardCorrectFactMutation, DashboardCorrectFactMutationVariables>;
export const DashboardDisputeFactDocument = {"__meta__":{"hash":"sha256:4ef29051098061023149c1551d9328902523e437c74b60cc46c4307143a6e381"}} as unknown as TypedDocumentString<DashboardDisputeFactMutation, DashboardDisputeFactMutationVariables>;
export const DashboardRetractFactDocument = {"__meta__":{"hash":"sha256:a06f9a63d63734c15e603360bc39db9bc023350728381f3ef623baa9b02ef90f"}} as unknown as TypedDocumentString<DashboardRetractFactMutation, DashboardRetractFactMutationVariables>;
export const DashboardRemarkFactDocument = {"__meta__":{"hash":"sha256:869d0bfccb770bd9d87b568e43f61336af0658acbb39283ead3a6dde23c65eda"}} as unknown as TypedDocumentString<DashboardRemarkFactMutation, DashboardRemarkFactMutationVariables>;
export const DashboardFilteredLogDocument = {"__meta__":{"hash":"sha256:648d56f8c1e79cb205ec42768463291d6675f4ebe0078fdc0fb1058ca77ec1af"}} as unknown as TypedDocumentString<DashboardFilteredLogQuery, DashboardFilteredLogQueryVariables>;
export const DashboardRolesDocument = {"__meta__":{"hash":"sha256:ac66896bbabc6c6c0844c36cdf919da2d32eedd95fda419ec7df66b51e228229"}} as unknown as TypedDocumentString<DashboardRolesQuery, DashboardRolesQueryVariables>;
export const DashboardCommandDocument = {"__meta__":{"hash":"sha256:93b50cc51d2d83abaf99208837af172db459d9e3e895f5087ae7079cf06aa2af"}} as unknown as TypedDocumentString<DashboardCommandQuery, DashboardCommandQueryVariables>;
export const DashboardBriefDocument = {"__meta__":{"hash":"sha256:2b96a35d62e8d87aaf80680118619ce688304f3eb37ac000b3cf83cdcfa2f56b"}} as unknown as TypedDocumentString<DashboardBriefQuery, DashboardBriefQueryVariables>;
export const DashboardPagesDocument = {"__meta__":{"hash":"sha256:006f8fdb283a3a7b384be5839dfa7c7d7b3aaba277ba3fe347bffcef48e5c4ec"}} as unknown as TypedDocumentString<DashboardPagesQuery, DashboardPagesQueryVariables>;
export const DashboardWouldBePagedDocument = {"__meta__":{"hash":"sha256:59e6d8923d69741038d895ff8277f232da477baaa68a9e2c4ca7e39cf18205c5"}} as unknown as TypedDocumentString<DashboardWouldBePagedQuery, DashboardWouldBePagedQueryVariables>;
export const DashboardOfferRoleDocument = {"__meta__":{"hash":"sha256:96729ec3e2d258f900fb258d01ad8e37cfd70b22f83e124d7a9e2e1f22c87e70"}} as unknown as TypedDocumentString<DashboardOfferRoleMutation, DashboardOfferRoleMutationVariables>;
export const DashboardAcceptRoleDocument = {"__meta__":{"hash":"sha256:8cdd0cc8ce50e5a31783e20fe7fab6122e7c9dfccf2c0f50b3ee42406c80967e"}} as unknown as TypedDocumentString<DashboardAcceptRoleMutation, DashboardAcceptRoleMutationVariables>;
export const DashboardDeclineRoleDocument = {"__meta__":{"hash":"sha256:2b0a35b29d37758b82c9b3c6497f6e69041f78a8da87f68c30e04b5014e596d4"}} as unknown as TypedDocumentString<DashboardDeclineRoleMutation, DashboardDeclineRoleMutationVariables>;
export const DashboardRelieveRoleDocument = {"__meta__":{"hash":"sha256:e0573b15001685147577ea37d7f4320d14f7a6a954ba484ad6f152679e8054b4"}} as unknown as TypedDocumentString<DashboardRelieveRoleMutation, DashboardRelieveRoleMutationVariables>;
export const DashboardAcknowledgePageDocument = {"__meta__":{"hash":"sha256:e2161a777ed2bbb50476ea3c4fa0ea4902da8e1bc8169d968c556951535ee9e2"}} as unknown as TypedDocumentString<DashboardAcknowledgePageMutation, DashboardAcknowledgePageMutationVariables>;
export const DashboardRecordAnswerDocument = {"__meta__":{"hash":"sha256:0e6c8a952ff8639b8008c98b2f8d31c119023af047d0a02d982d60307f119e61"}} as unknown as TypedDocumentString<DashboardRecordAnswerMutation, DashboardRecordAnswerMutationVariables>;
export const DashboardOfferCommandDocument = {"__meta__":{"hash":"sha256:c4a120ff7ce3047688fe261c710065438ac86cf4c2e2bfaa286fc9d5e32f549e"}} as unknown as TypedDocumentString<DashboardOfferCommandMutation, DashboardOfferCommandMutationVariables>;
export const DashboardAcceptCommandDocument = {"__meta__":{"hash":"sha256:58984d2dbd696db24ccadce378c7965bd110bfce99a628b3bc71b2ef5679c1a1"}} as unknown as TypedDocumentString<DashboardAcceptCommandMutation, DashboardAcceptCommandMutationVariables>;
export const DashboardDeclineCommandDocument = {"__meta__":{"hash":"sha256:5b175535e28853c147746333422aae006b0cf677c5aca285c89c46a1ac3087c3"}} as unknown as TypedDocumentString<DashboardDeclineCommandMutation, DashboardDeclineCommandMutationVariables>;
export const DashboardWithdrawCommandDocument = {"__meta__":{"hash":"sha256:1a4fc88c141e9c5e0df31dbbc3ceacb2ac490a45e8443d76453d048af8f8f2dc"}} as unknown as TypedDocumentString<DashboardWithdrawCommandMutation, DashboardWithdrawCommandMutationVariables>;
export const DashboardTakeCommandDocument = {"__meta__":{"hash":"sha256:d84f24e8dcd5364e5bb0d2e6b54f0f36f67d2e0090053e663ff363db3c5e1a5a"}} as unknown as TypedDocumentString<DashboardTakeCommandMutation, DashboardTakeCommandMutationVariables>;
export const DashboardCastDocument = {"__meta__":{"hash":"sha256:8bc0e8fccd6299524dca8a8b2fa5e1c6177e77895f4cbb0b53fdc91e34758c54"}} as unknown as TypedDocumentString<DashboardCastQuery, DashboardCastQueryVariables>;
export const DashboardPlaybookRunsDocument = {"__meta__":{"hash":"sha256:e9f274652c80b5f069bbd6b832372cce01cf43cd03a4519dafb8d97713c57f4f"}} as unknown as TypedDocumentString<DashboardPlaybookRunsQuery, DashboardPlaybookRunsQueryVariables>;
export const DashboardPlaybookDrawingDocument = {"__meta__":{"hash":"sha256:436df1caec773211a2e9ce8a0975ba7a5ff7ff03ae347931bc6691f7c2e948a2"}} as unknown as TypedDocumentString<DashboardPlaybookDrawingQuery, DashboardPlaybookDrawingQueryVariables>;
export const DashboardReportStepDocument = {"__meta__":{"hash":"sha256:7d5b89ab2aba160ff3104bd335ce957d18a56538dff298e1a8f629aec8aa4579"}} as unknown as TypedDocumentString<DashboardReportStepMutation, DashboardReportStepMutationVariables>;
export const DashboardPressRequestsDocument = {"__meta__":{"hash":"sha256:29ddbad1a75a7408c1ba3616728dcf51eb15ed320a8d93f3eb70cf2b90edcd0d"}} as unknown as TypedDocumentString<DashboardPressRequestsQuery, DashboardPressRequestsQueryVariables>;
export const DashboardStatementsDocument = {"__meta__":{"hash":"sha256:2ea62fad6eea443794dcb5bae4bf26ec917473c7996accd27e668c842fb1ce4c"}} as unknown as TypedDocumentString<DashboardStatementsQuery, DashboardStatementsQueryVariables>;
export const DashboardInboxDocument = {"__meta__":{"hash":"sha256:adf05a48b880e8c37f414797f3d621f6db481ebd77c7dfa8fe5053b7c4566920"}} as unknown as TypedDocumentString<DashboardInboxQuery, DashboardInboxQueryVariables>;
export const DashboardDraftDocument = {"__meta__":{"hash":"sha256:ed733596ecabf9431951ec59c3b23196dc802b15a9558575252d99097b51d0a7"}} as unknown as TypedDocumentString<DashboardDraftMutation, DashboardDraftMutationVariables>;
export const DashboardReviseDocument = {"__meta__":{"hash":"sha256:9ea71892554689840d0a14ffcc0bf4d761c1ee0a51abed579d0afaa272f88b90"}} as unknown as TypedDocumentString<DashboardReviseMutation, DashboardReviseMutationVariables>;
export const DashboardSubmitDocument = {"__meta__":{"hash":"sha256:849bfd13c3082d072483ddbb7aed582d5a06570973e9b989cd3c6f2123b33050"}} as unknown as TypedDocumentString<DashboardSubmitMutation, DashboardSubmitMutationVariables>;
export const DashboardApproveDocument = {"__meta__":{"hash":"sha256:add5c5e52c910e572a7d0bd0689c4c5d9df9c141ac7c2d2476c4417d06a02478"}} as unknown as TypedDocumentString<DashboardApproveMutation, DashboardApproveMutationVariables>;
export const DashboardRequestChangesDocument = {"__meta__":{"hash":"sha256:e4c400df929dd8345bfce16a5400c5696b696a6116c76e88f85fc775f478b660"}} as unknown as TypedDocumentString<DashboardRequestChangesMutation, DashboardRequestChangesMutationVariables>;
export const DashboardRefuseDocument = {"__meta__":{"hash":"sha256:b841a3898eab6f9b9e9a7e1142002dc5a227792ecd6bdf8b0238cbdd276a98a6"}} as unknown as TypedDocumentString<DashboardRefuseMutation, DashboardRefuseMutationVariables>;
export const DashboardOfferReleaseDocument = {"__meta__":{"hash":"sha256:156e558bdcc12df7e4a81a6f9e5fd7a68692c16a293f66c3576fc2cb7843094f"}} as unknown as TypedDocumentString<DashboardOfferReleaseMutation, DashboardOfferReleaseMutationVariables>;
export const DashboardWithdrawOfferDocument = {"__meta__":{"hash":"sha256:11c407ada2a8e02789cdde2aae3c0bda696d006747d1dfb7b2a499f276a1f757"}} as unknown as TypedDocumentString<DashboardWithdrawOfferMutation, DashboardWithdrawOfferMutationVariables>;
export const DashboardReleaseDocument = {"__meta__":{"hash":"sha256:e4474f2d83588901f29264164735a34f83b4572ba3fca137e6f7a922b25fa6af"}} as unknown as TypedDocumentString<DashboardReleaseMutation, DashboardReleaseMutationVariables>;
export const DashboardCorrectStatementDocument = {"__meta__":{"hash":"sha256:141388ee86bb228da507fbff1e5cbada393417a8349fa883a1fc8deb783f5b37"}} as unknown as TypedDocumentString<DashboardCorrectStatementMutation, DashboardCorrectStatementMutationVariables>;
export const DashboardWithdrawStatementDocument = {"__meta__":{"hash":"sha256:03b83ed89727a8542e5e52aaccad0d8ad41311c3d3e1bf8252dcbf5cc493849e"}} as unknown as TypedDocumentString<DashboardWithdrawStatementMutation, DashboardWithdrawStatementMutationVariables>;
export const DashboardSpokespersonsDocument = {"__meta__":{"hash":"sha256:203e28be9d02f87671d1111397383e6c366284e78fd185bc209374c3d13a6310"}} as unknown as TypedDocumentString<DashboardSpokespersonsQuery, DashboardSpokespersonsQueryVariables>;
export const DashboardOfferAssignmentDocument = {"__meta__":{"hash":"sha256:6afd3f079009a438559a63c215b30334f62455c2e0f9d1c22be8ae2680ec8bb3"}} as unknown as TypedDocumentString<DashboardOfferAssignmentMutation, DashboardOfferAssignmentMutationVariables>;
export const DashboardAcceptAssignmentDocument = {"__meta__":{"hash":"sha256:c33296ed30d8a9d70a6fac988337566f63392e799f73bfb0d209a143c0a54d39"}} as unknown as TypedDocumentString<DashboardAcceptAssignmentMutation, DashboardAcceptAssignmentMutationVariables>;
export const DashboardDeclineAssignmentDocument = {"__meta__":{"hash":"sha256:dc570237bd4e3af9a6fe6d95e3e6e6388687c68333ed4a8cfdb52ffa5afaf16b"}} as unknown as TypedDocumentString<DashboardDeclineAssignmentMutation, DashboardDeclineAssignmentMutationVariables>;
export const DashboardEndAssignmentDocument = {"__meta__":{"hash":"sha256:1772f07fc91da4fccb883d50b84b6146e5d68a78418c1cce03d522bf4d76e663"}} as unknown as TypedDocumentString<DashboardEndAssignmentMutation, DashboardEndAssignmentMutationVariables>;
export const DashboardPrintsDocument = {"__meta__":{"hash":"sha256:affd6cc2b630b89ab63d0a5b8cf810637ecae8b3d1ef6fe6d851bd78a2cc0c2d"}} as unknown as TypedDocumentString<DashboardPrintsQuery, DashboardPrintsQueryVariables>;
export const DashboardRecordPrintDocument = {"__meta__":{"hash":"sha256:0168da403f6502adceb3999b554d30a572826d69fc156d49650e2090e8aef551"}} as unknown as TypedDocumentString<DashboardRecordPrintMutation, DashboardRecordPrintMutationVariables>;
export const DashboardRecordDocument = {"__meta__":{"hash":"sha256:bf81b7fe9c2dfdd9e78cddcc7d3b88badddf8c4939393ea0a363d0fe85ca1af8"}} as unknown as TypedDocumentString<DashboardRecordQuery, DashboardRecordQueryVariables>;
export const DashboardRecordEntriesDocument = {"__meta__":{"hash":"sha256:da13368b0c414ab118c714f7ec26d2a164d6660d6535ed9bbf55b5baaf62965c"}} as unknown as TypedDocumentString<DashboardRecordEntriesQuery, DashboardRecordEntriesQueryVariables>;
export const DashboardProveEntryDocument = {"__meta__":{"hash":"sha256:212010869e4a9448b42f7523620d81bc0e7ed074689a18c6db9ac9d672288b62"}} as unknown as TypedDocumentString<DashboardProveEntryQuery, DashboardProveEntryQueryVariables>;
export const DashboardVerifyRecordDocument = {"__meta__":{"hash":"sha256:b5cb694a3cf19384f9fef401d8953543a74ae46b17d63357def0700029b5a175"}} as unknown as TypedDocumentString<DashboardVerifyRecordMutation, DashboardVerifyRecordMutationVariables>;
export const DashboardSitrepsDocument = {"__meta__":{"hash":"sha256:d4eac06be9b52d46b66f47c02ff5361f3987dcefdc1e3c27fe617e64901c35c5"}} as unknown as TypedDocumentString<DashboardSitrepsQuery, DashboardSitrepsQueryVariables>;
export const DashboardDraftSitrepDocument = {"__meta__":{"hash":"sha256:4f3b3929c83db8b470c259f71ccbaa0feec646574fc4c17d4c6562f27dc316e7"}} as unknown as TypedDocumentString<DashboardDraftSitrepMutation, DashboardDraftSitrepMutationVariables>;
export const DashboardReviseSitrepDocument = {"__meta__":{"hash":"sha256:fa5552090b6f2a82e36ab094a0a885f87015d371e17f0063b777f8ebf9433f2b"}} as unknown as TypedDocumentString<DashboardReviseSitrepMutation, DashboardReviseSitrepMutationVariables>;
export const DashboardPublishSitrepDocument = {"__meta__":{"hash":"sha256:bd96e9b88ea39c0c54bb8511f55c59176eb921fe79301889a65c7958aa69e8f6"}} as unknown as TypedDocumentString<DashboardPublishSitrepMutation, DashboardPublishSitrepMutationVariables>;
export const DashboardStoppedPartsDocument = {"__meta__":{"hash":"sha256:86e47b3c66948d6acf3a9292ba1169d322dfb28e748cea346ae729c243f55edd"}} as unknown as TypedDocumentString<DashboardStoppedPartsQuery, DashboardStoppedPartsQueryVariables>;
export const DashboardTasksDocument = {"__meta__":{"hash":"sha256:4ad98cab3a495bfa4964cb465c24e6174ef3a85e137ceca2839cfb70fc0a3134"}} as unknown as TypedDocumentString<DashboardTasksQuery, DashboardTasksQueryVariables>;
export const DashboardOpenTaskDocument = {"__meta__":{"hash":"sha256:1a02793a6eb4c69232c63b94ed278391c13d477ee9041bdcc207bb90a9c20516"}} as unknown as TypedDocumentString<DashboardOpenTaskMutation, DashboardOpenTaskMutationVariables>;
export const DashboardAcknowledgeTaskDocument = {"__meta__":{"hash":"sha256:bbfba10d2d853a44eb60a3976fb5c3034ad1deb33a198c5246ab0c9d86f92a43"}} as unknown as TypedDocumentString<DashboardAcknowledgeTaskMutation, DashboardAcknowledgeTaskMutationVariables>;
export const DashboardClaimTaskDocument = {"__meta__":{"hash":"sha256:250283b2de8e9141f27ff532af7f4c7d068cd285fb6d97f67e6e9efc69f2b3b2"}} as unknown as TypedDocumentString<DashboardClaimTaskMutation, DashboardClaimTaskMutationVariables>;
export const DashboardStartTaskDocument = {"__meta__":{"hash":"sha256:00c4dbad00cafcb3a3052a71674ebe27ab22c3963d3989fcf32ec284c13fcf90"}} as unknown as TypedDocumentString<DashboardStartTaskMutation, DashboardStartTaskMutationVariables>;
export const DashboardUnblockTaskDocument = {"__meta__":{"hash":"sha256:720bdefcbcd38d0729c385d42dd9d367aa513d97c8d756fad1d68dba030d5040"}} as unknown as TypedDocumentString<DashboardUnblockTaskMutation, DashboardUnblockTaskMutationVariables>;
export const DashboardReturnTaskDocument = {"__meta__":{"hash":"sha256:c9ecc98dac5c3cd825fbbd65391f5337e201549142c94a0dcf368e640b7687b3"}} as unknown as TypedDocumentString<DashboardReturnTaskMutation, DashboardReturnTaskMutationVariables>;
export const DashboardCompleteTaskDocument = {"__meta__":{"hash":"sha256:fd3b9fde7f404d46a0eccfee88190d11a0cb14a672083acd90ff852eb19cebae"}} as unknown as TypedDocumentString<DashboardCompleteTaskMutation, DashboardCompleteTaskMutationVariables>;
export const DashboardBlockTaskDocument = {"__meta__":{"hash":"sha256:a6f5b7e0644ce68b1faa5be803d6a3c1a40139ac5127411e5a811cbae05f4182"}} as unknown as TypedDocumentString<DashboardBlockTaskMutation, DashboardBlockTaskMutationVariables>;
export const DashboardConfirmEffectDocument = {"__meta__":{"hash":"sha256:287ab84387a173d3e6805b05d6b10396fc180c176ab2a3367605595713091939"}} as unknown as TypedDocumentString<DashboardConfirmEffectMutation, DashboardConfirmEffectMutationVariables>;
export const DashboardDenyEffectDocument = {"__meta__":{"hash":"sha256:5fe8a6da857aedd3fef6661211ac6b819cc77e90660cb21240efff4cbbda4aaf"}} as unknown as TypedDocumentString<DashboardDenyEffectMutation, DashboardDenyEffectMutationVariables>;
export const DashboardOverrideGateDocument = {"__meta__":{"hash":"sha256:e264011094e97ccf196dda0e869a69239fe5e5c6750939d3eb271f6540ecb73b"}} as unknown as TypedDocumentString<DashboardOverrideGateMutation, DashboardOverrideGateMutationVariables>;
export const DashboardWaiveTaskDocument = {"__meta__":{"hash":"sha256:715e6f3d09acbf42afe931216320757180f8fba955234ce51272cde0401f54de"}} as unknown as TypedDocumentString<DashboardWaiveTaskMutation, DashboardWaiveTaskMutationVariables>;
export const DashboardCancelTaskDocument = {"__meta__":{"hash":"sha256:87643c5a3ac5aeccccd75540211bdb8786031a9abeae2387d9789c68e38b624c"}} as unknown as TypedDocumentString<DashboardCancelTaskMutation, DashboardCancelTaskMutationVariables>;
export const DashboardAssignTaskDocument = {"__meta__":{"hash":"sha256:c8c94e1a1dc658e96ff4215e8d5ff2a55a9b894beac8649163a7793ff3a9704e"}} as unknown as TypedDocumentString<DashboardAssignTaskMutation, DashboardAssignTaskMutationVariables>;