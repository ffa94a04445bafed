/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Whether the caller was called back on a registered number. */
export type CallBack =
  | 'NO'
  | 'NOT_YET'
  | 'YES';

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

export type DeclareIncidentInput = {
  circle?: Circle;
  kind: IncidentKind;
  /** The playbook that runs at once; null for none. */
  playbook?: string | null | undefined;
  /** 1 to 4; 1 is the gravest. */
  severity: number;
  title: string;
};

export type HeardHow =
  | 'IN_PERSON'
  | 'LETTER'
  | 'MAIL'
  | 'MESSAGE'
  | 'MONITORING'
  | 'OTHER'
  | 'VOICE';

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

/** What the lane waits for: a person, other lanes (gate), time (wait), a machine (auto), or nothing (end). */
export type StepKind =
  | 'AUTO'
  | 'BRANCH'
  | 'END'
  | 'GATE'
  | 'HUMAN'
  | 'WAIT';

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