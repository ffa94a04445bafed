/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

export type ApproveStatementInput = {
  comment?: string;
  digest: string;
  role: string;
  statement: string | number;
  step: string;
  version: string | number;
};

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

/** Who is read in. */
export type Circle =
  | 'CLOSED_LIST'
  | 'OPEN'
  | 'RESTRICTED';

export type CitedInput = {
  fact: string | number;
  sentence: number;
  version: number;
};

export type Confidence =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

export type CorrectFactInput = {
  fact: string | number;
  kind: ChangeKind;
  /** Null where it has none yet; given by the head of press only. */
  publicWording?: string | null | undefined;
  reason: string;
  /** As its author saw it. */
  version: number;
  wording: string;
};

export type DeclareIncidentInput = {
  circle?: Circle;
  kind: IncidentKind;
  /** The playbook that runs at once; null for none. */
  playbook?: string | null | undefined;
  /** 1 to 4; 1 is the gravest. */
  severity: number;
  title: string;
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

/** Whether a fact holds. Only a confirmed one may be quoted. */
export type FactTruth =
  | 'CLAIM'
  | 'CONFIRMED'
  | 'DISPUTED'
  | 'FALSE'
  | 'RETRACTED'
  | 'UNVERIFIABLE'
  | 'VERIFYING';

export type HeardHow =
  | 'IN_PERSON'
  | 'LETTER'
  | 'MAIL'
  | 'MESSAGE'
  | 'MONITORING'
  | 'OTHER'
  | 'VOICE';

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

export type Phase =
  | 'ACTIVE'
  | 'RAISED'
  | 'REPORTED';

/** How exactly the asker knows when it happened. */
export type Precision =
  | 'DAY'
  | 'EXACT'
  | 'HOUR'
  | 'MINUTE'
  | 'UNKNOWN';

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

export type BoardPartsFragment = { id: string, reference: string, phase: Phase, codeName: string | null, title: string | null, what: string | null, severity: number | null, proposedSeverity: number | null, kind: IncidentKind | null, circle: Circle | null, heardHow: HeardHow, callBack: CallBack, affectedChannels: Array<string>, firstReportAt: string, declaredAt: string | null, playbook: string | null, director: { id: string, name: string | null } | null, reporter: { id: string, name: string | null } };

export type LanePartsFragment = { id: string, lane: string, title: string, playbook: string, step: string, kind: StepKind, text: string | null, role: string | null, since: string, overdue: boolean, status: LaneStatus };

export type LogLinePartsFragment = { id: string, at: string, claimedAt: string | null, gapMarked: boolean, offline: boolean, sentence: string, text: string | null, person: { id: string, name: string | null } | null };

export type RejectedPartsFragment = { code: string, sentence: string, cure: string, fields: Array<{ field: string, sentence: string }> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, name: string | null, roles: Array<Role> } };

export type DashboardPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardPeopleQuery = { people: Array<{ id: string, name: string | null, roles: Array<Role>, active: boolean }> };

export type DashboardIncidentsQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardIncidentsQuery = { incidents: Array<{ id: string, reference: string, phase: Phase, codeName: string | null, title: string | null, what: string | null, severity: number | null, proposedSeverity: number | null, kind: IncidentKind | null, circle: Circle | null, heardHow: HeardHow, callBack: CallBack, affectedChannels: Array<string>, firstReportAt: string, declaredAt: string | null, playbook: string | null, director: { id: string, name: string | null } | null, reporter: { id: string, name: string | null } }> };

export type DashboardBoardQueryVariables = Exact<{
  incident: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type DashboardBoardQuery = { board: { id: string, reference: string, phase: Phase, codeName: string | null, title: string | null, what: string | null, severity: number | null, proposedSeverity: number | null, kind: IncidentKind | null, circle: Circle | null, heardHow: HeardHow, callBack: CallBack, affectedChannels: Array<string>, firstReportAt: string, declaredAt: string | null, playbook: string | null, lanes: Array<{ id: string, lane: string, title: string, playbook: string, step: string, kind: StepKind, text: string | null, role: string | null, since: string, overdue: boolean, status: LaneStatus }>, log: { edges: Array<{ cursor: string, node: { id: string, at: string, claimedAt: string | null, gapMarked: boolean, offline: boolean, sentence: string, text: string | null, person: { id: string, name: string | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, director: { id: string, name: string | null } | null, reporter: { id: string, name: string | null } } | null };

export type DashboardPlaybooksQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardPlaybooksQuery = { playbooks: Array<{ id: string, title: string }> };

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

export type FactPartsFragment = { id: string, version: number, truth: FactTruth, cleared: boolean, tlp: Tlp, label: string, confidence: Confidence, wording: string | null, publicWording: string | null, sources: string | null, reason: string | null, method: string | null, validAt: string | null, recheckBy: string | null, verifiedAt: string | null, changeKind: ChangeKind | null, at: string, owner: { id: string, name: string | null }, verifiedBy: { id: string, name: string | null } | null, clearedBy: { id: string, name: string | null } | null, changedBy: { id: string, name: string | null }, earlier: Array<{ version: number, wording: string | null, publicWording: string | null, at: string, changeKind: ChangeKind | null, reason: string | null, changedBy: { id: string, name: string | null } }> };

export type DashboardFactsQueryVariables = Exact<{
  incident: string | number;
}>;


export type DashboardFactsQuery = { facts: Array<{ id: string, version: number, truth: FactTruth, cleared: boolean, tlp: Tlp, label: string, confidence: Confidence, wording: string | null, publicWording: string | null, sources: string | null, reason: string | null, method: string | null, validAt: string | null, recheckBy: string | null, verifiedAt: string | null, changeKind: ChangeKind | null, at: string, owner: { id: string, name: string | null }, verifiedBy: { id: string, name: string | null } | null, clearedBy: { id: string, name: string | null } | null, changedBy: { id: string, name: string | null }, earlier: Array<{ version: number, wording: string | null, publicWording: string | null, at: string, changeKind: ChangeKind | null, reason: string | null, changedBy: { id: string, name: string | null } }> }> };

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

export type StatementPartsFragment = { id: string, version: string, digest: string, language: string, audience: Audience, entity: string, topic: string, kind: StatementKind, use: StatementUse, attribution: Attribution, embargo: string | null, expires: string | null, text: TextState, outing: OutingState, why: string | null, label: string, title: string | null, body: string | null, parent: string | null, parentVersion: string | null, stale: boolean, movedAt: string, release: Array<string>, offeredAt: string | null, releasedAt: string | null, channels: Array<string>, recipients: string | null, outcome: string | null, replacedBy: string | null, owner: { id: string, name: string | null }, author: { id: string, name: string | null }, hands: Array<{ id: string, name: string | null }>, cites: Array<{ fact: string, version: number, sentence: number, why: WhyNotCitable | null }>, steps: Array<{ step: string, roles: Array<string>, needed: number, open: boolean }>, approvals: Array<{ version: string, step: string, role: string, at: string, voidedAt: string | null, why: string | null, comment: string | null, by: { id: string, name: string | null }, behalf: { id: string, name: string | null } | null }>, due: Array<{ fact: string, was: number }>, offeredBy: { id: string, name: string | null } | null, releasedBy: Array<{ id: string, name: string | null }> };

export type DashboardStatementsQueryVariables = Exact<{
  incident: string | number;
}>;


export type DashboardStatementsQuery = { statements: Array<{ id: string, version: string, digest: string, language: string, audience: Audience, entity: string, topic: string, kind: StatementKind, use: StatementUse, attribution: Attribution, embargo: string | null, expires: string | null, text: TextState, outing: OutingState, why: string | null, label: string, title: string | null, body: string | null, parent: string | null, parentVersion: string | null, stale: boolean, movedAt: string, release: Array<string>, offeredAt: string | null, releasedAt: string | null, channels: Array<string>, recipients: string | null, outcome: string | null, replacedBy: string | null, owner: { id: string, name: string | null }, author: { id: string, name: string | null }, hands: Array<{ id: string, name: string | null }>, cites: Array<{ fact: string, version: number, sentence: number, why: WhyNotCitable | null }>, steps: Array<{ step: string, roles: Array<string>, needed: number, open: boolean }>, approvals: Array<{ version: string, step: string, role: string, at: string, voidedAt: string | null, why: string | null, comment: string | null, by: { id: string, name: string | null }, behalf: { id: string, name: string | null } | null }>, due: Array<{ fact: string, was: number }>, offeredBy: { id: string, name: string | null } | null, releasedBy: Array<{ id: string, name: string | null }> }> };

export type DashboardInboxQueryVariables = Exact<{
  incident: string | number;
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

export type SpokespersonPartsFragment = { id: string, place: number, topics: Array<string>, audiences: Array<string>, languages: Array<string>, from: string, to: string, answerBy: string, term: AssignmentTerm, presence: SpokespersonPresence, succeeds: string | null, handingTo: string | null, ours: boolean, limits: string | null, offeredAt: string, person: { id: string, name: string | null } };

export type DashboardSpokespersonsQueryVariables = Exact<{
  incident: string | number;
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
  at
  claimedAt
  gapMarked
  offline
  person {
    id
    name
  }
  sentence
  text
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
  }
  steps {
    step
    roles
    needed
    open
  }
  release
  approvals {
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
export const MeDocument = {"__meta__":{"hash":"sha256:d95eb73f7cd6953b925a692beaecde4ee54efffbed4af88d5e83b24ef38a7bd7"}} as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const DashboardPeopleDocument = {"__meta__":{"hash":"sha256:0fb9d2802fc8a444265989ec5fdb2c04ef980ebeec97219034ccd39f2ce13618"}} as unknown as TypedDocumentString<DashboardPeopleQuery, DashboardPeopleQueryVariables>;
export const DashboardIncidentsDocument = {"__meta__":{"hash":"sha256:21b8fb69969c814162e4cf305d9777d391ca0953d4aa5346397f9ced6e4d3453"}} as unknown as TypedDocumentString<DashboardIncidentsQuery, DashboardIncidentsQueryVariables>;
export const DashboardBoardDocument = {"__meta__":{"hash":"sha256:18888bb5aecd25f3d4bac2f07a43bb085eaf29b017e6741bc25876f1fa9ecda1"}} as unknown as TypedDocumentString<DashboardBoardQuery, DashboardBoardQueryVariables>;
export const DashboardPlaybooksDocument = {"__meta__":{"hash":"sha256:a87580cb6b356e66de19f8cf6773155044197dbf87ba6e1d2bc8bc29ae35c21a"}} as unknown as TypedDocumentString<DashboardPlaybooksQuery, DashboardPlaybooksQueryVariables>;
export const DashboardReportDocument = {"__meta__":{"hash":"sha256:f7e33497e9209722553d242bb727585091682ecf32b4014e6be63673ef190923"}} as unknown as TypedDocumentString<DashboardReportMutation, DashboardReportMutationVariables>;
export const DashboardRaiseDocument = {"__meta__":{"hash":"sha256:3b2e6f5d15cde3707ab3523f342e488d78205fb0765391820760c558e3139db1"}} as unknown as TypedDocumentString<DashboardRaiseMutation, DashboardRaiseMutationVariables>;
export const DashboardDeclareDocument = {"__meta__":{"hash":"sha256:41671f6d87ef415ef6e259dec90f22906956b65e6460d31e07b035cbb2972884"}} as unknown as TypedDocumentString<DashboardDeclareMutation, DashboardDeclareMutationVariables>;
export const DashboardLogDocument = {"__meta__":{"hash":"sha256:5b0d6b9e8993cd5595b04f6dd3ff1a295148adbc51778e5d446ed48561ba3aa9"}} as unknown as TypedDocumentString<DashboardLogMutation, DashboardLogMutationVariables>;
export const DashboardInviteDocument = {"__meta__":{"hash":"sha256:23295aae69865289979009a29296d3a312f229d8ac6254d354f0925a6ec1948a"}} as unknown as TypedDocumentString<DashboardInviteMutation, DashboardInviteMutationVariables>;
export const DashboardChannelsDocument = {"__meta__":{"hash":"sha256:a1f8cc9c7f18ce52f257ca6aab8d7fe7e10f2fd3cd86829e9cc0a96a2c42a243"}} as unknown as TypedDocumentString<DashboardChannelsQuery, DashboardChannelsQueryVariables>;
export const DashboardSetTrustDocument = {"__meta__":{"hash":"sha256:7013bda18831c9e4d640d4cd4dc4d5a55b4bfab075f410a4ec13869004ee169e"}} as unknown as TypedDocumentString<DashboardSetTrustMutation, DashboardSetTrustMutationVariables>;
export const DashboardSetAvailabilityDocument = {"__meta__":{"hash":"sha256:8707bec0782ac38ff72a32a26a8f42393436e6f5ae72ae41ed16ecfe2fca6d0a"}} as unknown as TypedDocumentString<DashboardSetAvailabilityMutation, DashboardSetAvailabilityMutationVariables>;
export const DashboardUseChannelDocument = {"__meta__":{"hash":"sha256:5dd1b096cd5f29a3bdba518758398a63562c74e9f2a0bbb93887a19c5c7e97ec"}} as unknown as TypedDocumentString<DashboardUseChannelMutation, DashboardUseChannelMutationVariables>;
export const DashboardStandByDocument = {"__meta__":{"hash":"sha256:903d556663463a440833f14ae7d5f42faad70c4d14b0bfa774efad0d1cdaed13"}} as unknown as TypedDocumentString<DashboardStandByMutation, DashboardStandByMutationVariables>;
export const DashboardFactsDocument = {"__meta__":{"hash":"sha256:9a686f400bda9c3ddc44fd140115259a9569cd785386169e077a1c6c9ade2578"}} as unknown as TypedDocumentString<DashboardFactsQuery, DashboardFactsQueryVariables>;
export const DashboardAddFactDocument = {"__meta__":{"hash":"sha256:943f9bee3e57b04a3efd822e4e6fd6539a0ee58a3f86947b583674ffd69292ee"}} as unknown as TypedDocumentString<DashboardAddFactMutation, DashboardAddFactMutationVariables>;
export const DashboardStartVerificationDocument = {"__meta__":{"hash":"sha256:506ebaa2ec232214e350031416593d266e45e3f54c53dd2ec53d1e19cfe667b3"}} as unknown as TypedDocumentString<DashboardStartVerificationMutation, DashboardStartVerificationMutationVariables>;
export const DashboardConfirmFactDocument = {"__meta__":{"hash":"sha256:c1895f6507261504f2f409523a1ebe1796f5e249cd3592a27ac0adf45616b2c0"}} as unknown as TypedDocumentString<DashboardConfirmFactMutation, DashboardConfirmFactMutationVariables>;
export const DashboardClearWordingDocument = {"__meta__":{"hash":"sha256:17a04fa8c16b0bd17f0fab9449ffa65fe5ba77392339b29b79d049f62f199f18"}} as unknown as TypedDocumentString<DashboardClearWordingMutation, DashboardClearWordingMutationVariables>;
export const DashboardCorrectFactDocument = {"__meta__":{"hash":"sha256:1d0b8b203ff2a5708204b16a063ef40d2fb047d3ed23e7aa47cdee134242ff5d"}} as unknown as TypedDocumentString<DashboardCorrectFactMutation, DashboardCorrectFactMutationVariables>;
export const DashboardDisputeFactDocument = {"__meta__":{"hash":"sha256:4ef29051098061023149c1551d9328902523e437c74b60cc46c4307143a6e381"}} as unknown as TypedDocumentString<DashboardDisputeFactMutation, DashboardDisputeFactMutationVariables>;
export const DashboardRetractFactDocument = {"__meta__":{"hash":"sha256:a06f9a63d63734c15e603360bc39db9bc023350728381f3ef623baa9b02ef90f"}} as unknown as TypedDocumentString<DashboardRetractFactMutation, DashboardRetractFactMutationVariables>;
export const DashboardRemarkFactDocument = {"__meta__":{"hash":"sha256:869d0bfccb770bd9d87b568e43f61336af0658acbb39283ead3a6dde23c65eda"}} as unknown as TypedDocumentString<DashboardRemarkFactMutation, DashboardRemarkFactMutationVariables>;
export const DashboardStatementsDocument = {"__meta__":{"hash":"sha256:569a0835a2b3c39973975b190bd3f28ffdc51b85ed7fb40e7c6d40773a42982e"}} as unknown as TypedDocumentString<DashboardStatementsQuery, DashboardStatementsQueryVariables>;
export const DashboardInboxDocument = {"__meta__":{"hash":"sha256:835b0d734fcf6a33ebdbaa8d457bab3f3575c12b07308ac2e7b08b81bdfb39e6"}} as unknown as TypedDocumentString<DashboardInboxQuery, DashboardInboxQueryVariables>;
export const DashboardDraftDocument = {"__meta__":{"hash":"sha256:ed733596ecabf9431951ec59c3b23196dc802b15a9558575252d99097b51d0a7"}} as unknown as TypedDocumentString<DashboardDraftMutation, DashboardDraftMutationVariables>;
export const DashboardReviseDocument = {"__meta__":{"hash":"sha256:9ea71892554689840d0a14ffcc0bf4d761c1ee0a51abed579d0afaa272f88b90"}} as unknown as TypedDocumentString<DashboardReviseMutation, DashboardReviseMutationVariables>;
export const DashboardSubmitDocument = {"__meta__":{"hash":"sha256:849bfd13c3082d072483ddbb7aed582d5a06570973e9b989cd3c6f2123b33050"}} as unknown as TypedDocumentString<DashboardSubmitMutation, DashboardSubmitMutationVariables>;
export const DashboardApproveDocument = {"__meta__":{"hash":"sha256:add5c5e52c910e572a7d0bd0689c4c5d9df9c141ac7c2d2476c4417d06a02478"}} as unknown as TypedDocumentString<DashboardApproveMutation, DashboardApproveMutationVariables>;
export const DashboardRequestChangesDocument = {"__meta__":{"hash":"sha256:e4c400df929dd8345bfce16a5400c5696b696a6116c76e88f85fc775f478b660"}} as unknown as TypedDocumentString<DashboardRequestChangesMutation, DashboardRequestChangesMutationVariables>;
export const DashboardRefuseDocument = {"__meta__":{"hash":"sha256:b841a3898eab6f9b9e9a7e1142002dc5a227792ecd6bdf8b0238cbdd276a98a6"}} as unknown as TypedDocumentString<DashboardRefuseMutation, DashboardRefuseMutationVariables>;
export const DashboardOfferReleaseDocument = {"__meta__":{"hash":"sha256:156e558bdcc12df7e4a81a6f9e5fd7a68692c16a293f66c3576fc2cb7843094f"}} as unknown as TypedDocumentString<DashboardOfferReleaseMutation, DashboardOfferReleaseMutationVariables>;
export const DashboardWithdrawOfferDocument = {"__meta__":{"hash":"sha256:11c407ada2a8e02789cdde2aae3c0bda696d006747d1dfb7b2a499f276a1f757"}} as unknown as TypedDocumentString<DashboardWithdrawOfferMutation, DashboardWithdrawOfferMutationVariables>;
export const DashboardReleaseDocument = {"__meta__":{"hash":"sha256:e4474f2d83588901f29264164735a34f83b4572ba3fca137e6f7a922b25fa6af"}} as unknown as TypedDocumentString<DashboardReleaseMutation, DashboardReleaseMutationVariables>;
export const DashboardSpokespersonsDocument = {"__meta__":{"hash":"sha256:d2b132d40f39522849beedb30d16ad98b660781806ea092b3f09b7fde3700aa2"}} as unknown as TypedDocumentString<DashboardSpokespersonsQuery, DashboardSpokespersonsQueryVariables>;
export const DashboardOfferAssignmentDocument = {"__meta__":{"hash":"sha256:6afd3f079009a438559a63c215b30334f62455c2e0f9d1c22be8ae2680ec8bb3"}} as unknown as TypedDocumentString<DashboardOfferAssignmentMutation, DashboardOfferAssignmentMutationVariables>;
export const DashboardAcceptAssignmentDocument = {"__meta__":{"hash":"sha256:c33296ed30d8a9d70a6fac988337566f63392e799f73bfb0d209a143c0a54d39"}} as unknown as TypedDocumentString<DashboardAcceptAssignmentMutation, DashboardAcceptAssignmentMutationVariables>;
export const DashboardDeclineAssignmentDocument = {"__meta__":{"hash":"sha256:dc570237bd4e3af9a6fe6d95e3e6e6388687c68333ed4a8cfdb52ffa5afaf16b"}} as unknown as TypedDocumentString<DashboardDeclineAssignmentMutation, DashboardDeclineAssignmentMutationVariables>;
export const DashboardEndAssignmentDocument = {"__meta__":{"hash":"sha256:1772f07fc91da4fccb883d50b84b6146e5d68a78418c1cce03d522bf4d76e663"}} as unknown as TypedDocumentString<DashboardEndAssignmentMutation, DashboardEndAssignmentMutationVariables>;