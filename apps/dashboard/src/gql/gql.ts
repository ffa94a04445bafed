/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment BoardParts on Board {\n    id\n    reference\n    phase\n    codeName\n    title\n    what\n    severity\n    proposedSeverity\n    kind\n    circle\n    director {\n      id\n      name\n    }\n    reporter {\n      id\n      name\n    }\n    heardHow\n    callBack\n    affectedChannels\n    firstReportAt\n    declaredAt\n    playbook\n  }\n": typeof types.BoardPartsFragmentDoc,
    "\n  fragment LaneParts on Lane {\n    id\n    lane\n    title\n    playbook\n    step\n    kind\n    text\n    role\n    since\n    overdue\n    status\n  }\n": typeof types.LanePartsFragmentDoc,
    "\n  fragment LogLineParts on LogLine {\n    id\n    at\n    claimedAt\n    gapMarked\n    offline\n    person {\n      id\n      name\n    }\n    sentence\n    text\n  }\n": typeof types.LogLinePartsFragmentDoc,
    "\n  fragment RejectedParts on Rejected {\n    code\n    sentence\n    cure\n    fields {\n      field\n      sentence\n    }\n  }\n": typeof types.RejectedPartsFragmentDoc,
    "\n  query Me {\n    me {\n      id\n      name\n      roles\n    }\n  }\n": typeof types.MeDocument,
    "\n  query DashboardPeople {\n    people {\n      id\n      name\n      roles\n      active\n    }\n  }\n": typeof types.DashboardPeopleDocument,
    "\n  query DashboardIncidents {\n    incidents {\n      ...BoardParts\n    }\n  }\n": typeof types.DashboardIncidentsDocument,
    "\n  query DashboardBoard($incident: ID!, $first: Int!, $after: String) {\n    board(incident: $incident) {\n      ...BoardParts\n      lanes {\n        ...LaneParts\n      }\n      log(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            ...LogLineParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.DashboardBoardDocument,
    "\n  query DashboardPlaybooks {\n    playbooks {\n      id\n      title\n    }\n  }\n": typeof types.DashboardPlaybooksDocument,
    "\n  mutation DashboardReport($key: ID!, $occurredAt: Instant, $precision: Precision, $input: ReportIncidentInput!) {\n    reportIncident(key: $key, occurredAt: $occurredAt, precision: $precision, input: $input) {\n      __typename\n      ... on ReportIncidentOk {\n        incident\n        reference\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardReportDocument,
    "\n  mutation DashboardRaise($key: ID!, $incident: ID!, $input: RaiseReportInput!) {\n    raiseReport(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on RaiseReportOk {\n        incident\n        proposedSeverity\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardRaiseDocument,
    "\n  mutation DashboardDeclare($key: ID!, $incident: ID!, $input: DeclareIncidentInput!) {\n    declareIncident(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on DeclareIncidentOk {\n        incident\n        codeName\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardDeclareDocument,
    "\n  mutation DashboardLog($key: ID!, $occurredAt: Instant, $precision: Precision, $incident: ID!, $text: String!) {\n    addLogEntry(key: $key, occurredAt: $occurredAt, precision: $precision, incident: $incident, text: $text) {\n      __typename\n      ... on AddLogEntryOk {\n        incident\n        entry\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardLogDocument,
    "\n  mutation DashboardInvite($key: ID!, $input: InvitePersonInput!) {\n    invitePerson(key: $key, input: $input) {\n      __typename\n      ... on InvitePersonOk {\n        person {\n          id\n          name\n        }\n        link\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardInviteDocument,
    "\n  fragment ChannelParts on Channel {\n    id\n    channel\n    title\n    trust\n    vouchedBy {\n      id\n      name\n    }\n    availability\n    inUse\n    instead\n    since\n    saidBy {\n      id\n      name\n    }\n    reason\n  }\n": typeof types.ChannelPartsFragmentDoc,
    "\n  query DashboardChannels($incident: ID!) {\n    channels(incident: $incident) {\n      ...ChannelParts\n    }\n  }\n": typeof types.DashboardChannelsDocument,
    "\n  mutation DashboardSetTrust($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $trust: ChannelTrust!) {\n    setChannelTrust(key: $key, incident: $incident, channel: $channel, reason: $reason, trust: $trust) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardSetTrustDocument,
    "\n  mutation DashboardSetAvailability($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $availability: ChannelAvailability!) {\n    setChannelAvailability(key: $key, incident: $incident, channel: $channel, reason: $reason, availability: $availability) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardSetAvailabilityDocument,
    "\n  mutation DashboardUseChannel($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $instead: String, $authenticated: String!) {\n    useChannel(key: $key, incident: $incident, channel: $channel, reason: $reason, instead: $instead, authenticated: $authenticated) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardUseChannelDocument,
    "\n  mutation DashboardStandBy($key: ID!, $incident: ID!, $channel: String!, $reason: String!) {\n    standChannelBy(key: $key, incident: $incident, channel: $channel, reason: $reason) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardStandByDocument,
};
const documents: Documents = {
    "\n  fragment BoardParts on Board {\n    id\n    reference\n    phase\n    codeName\n    title\n    what\n    severity\n    proposedSeverity\n    kind\n    circle\n    director {\n      id\n      name\n    }\n    reporter {\n      id\n      name\n    }\n    heardHow\n    callBack\n    affectedChannels\n    firstReportAt\n    declaredAt\n    playbook\n  }\n": types.BoardPartsFragmentDoc,
    "\n  fragment LaneParts on Lane {\n    id\n    lane\n    title\n    playbook\n    step\n    kind\n    text\n    role\n    since\n    overdue\n    status\n  }\n": types.LanePartsFragmentDoc,
    "\n  fragment LogLineParts on LogLine {\n    id\n    at\n    claimedAt\n    gapMarked\n    offline\n    person {\n      id\n      name\n    }\n    sentence\n    text\n  }\n": types.LogLinePartsFragmentDoc,
    "\n  fragment RejectedParts on Rejected {\n    code\n    sentence\n    cure\n    fields {\n      field\n      sentence\n    }\n  }\n": types.RejectedPartsFragmentDoc,
    "\n  query Me {\n    me {\n      id\n      name\n      roles\n    }\n  }\n": types.MeDocument,
    "\n  query DashboardPeople {\n    people {\n      id\n      name\n      roles\n      active\n    }\n  }\n": types.DashboardPeopleDocument,
    "\n  query DashboardIncidents {\n    incidents {\n      ...BoardParts\n    }\n  }\n": types.DashboardIncidentsDocument,
    "\n  query DashboardBoard($incident: ID!, $first: Int!, $after: String) {\n    board(incident: $incident) {\n      ...BoardParts\n      lanes {\n        ...LaneParts\n      }\n      log(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            ...LogLineParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.DashboardBoardDocument,
    "\n  query DashboardPlaybooks {\n    playbooks {\n      id\n      title\n    }\n  }\n": types.DashboardPlaybooksDocument,
    "\n  mutation DashboardReport($key: ID!, $occurredAt: Instant, $precision: Precision, $input: ReportIncidentInput!) {\n    reportIncident(key: $key, occurredAt: $occurredAt, precision: $precision, input: $input) {\n      __typename\n      ... on ReportIncidentOk {\n        incident\n        reference\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardReportDocument,
    "\n  mutation DashboardRaise($key: ID!, $incident: ID!, $input: RaiseReportInput!) {\n    raiseReport(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on RaiseReportOk {\n        incident\n        proposedSeverity\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardRaiseDocument,
    "\n  mutation DashboardDeclare($key: ID!, $incident: ID!, $input: DeclareIncidentInput!) {\n    declareIncident(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on DeclareIncidentOk {\n        incident\n        codeName\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardDeclareDocument,
    "\n  mutation DashboardLog($key: ID!, $occurredAt: Instant, $precision: Precision, $incident: ID!, $text: String!) {\n    addLogEntry(key: $key, occurredAt: $occurredAt, precision: $precision, incident: $incident, text: $text) {\n      __typename\n      ... on AddLogEntryOk {\n        incident\n        entry\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardLogDocument,
    "\n  mutation DashboardInvite($key: ID!, $input: InvitePersonInput!) {\n    invitePerson(key: $key, input: $input) {\n      __typename\n      ... on InvitePersonOk {\n        person {\n          id\n          name\n        }\n        link\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardInviteDocument,
    "\n  fragment ChannelParts on Channel {\n    id\n    channel\n    title\n    trust\n    vouchedBy {\n      id\n      name\n    }\n    availability\n    inUse\n    instead\n    since\n    saidBy {\n      id\n      name\n    }\n    reason\n  }\n": types.ChannelPartsFragmentDoc,
    "\n  query DashboardChannels($incident: ID!) {\n    channels(incident: $incident) {\n      ...ChannelParts\n    }\n  }\n": types.DashboardChannelsDocument,
    "\n  mutation DashboardSetTrust($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $trust: ChannelTrust!) {\n    setChannelTrust(key: $key, incident: $incident, channel: $channel, reason: $reason, trust: $trust) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardSetTrustDocument,
    "\n  mutation DashboardSetAvailability($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $availability: ChannelAvailability!) {\n    setChannelAvailability(key: $key, incident: $incident, channel: $channel, reason: $reason, availability: $availability) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardSetAvailabilityDocument,
    "\n  mutation DashboardUseChannel($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $instead: String, $authenticated: String!) {\n    useChannel(key: $key, incident: $incident, channel: $channel, reason: $reason, instead: $instead, authenticated: $authenticated) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardUseChannelDocument,
    "\n  mutation DashboardStandBy($key: ID!, $incident: ID!, $channel: String!, $reason: String!) {\n    standChannelBy(key: $key, incident: $incident, channel: $channel, reason: $reason) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardStandByDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BoardParts on Board {\n    id\n    reference\n    phase\n    codeName\n    title\n    what\n    severity\n    proposedSeverity\n    kind\n    circle\n    director {\n      id\n      name\n    }\n    reporter {\n      id\n      name\n    }\n    heardHow\n    callBack\n    affectedChannels\n    firstReportAt\n    declaredAt\n    playbook\n  }\n"): typeof import('./graphql.ts').BoardPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LaneParts on Lane {\n    id\n    lane\n    title\n    playbook\n    step\n    kind\n    text\n    role\n    since\n    overdue\n    status\n  }\n"): typeof import('./graphql.ts').LanePartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LogLineParts on LogLine {\n    id\n    at\n    claimedAt\n    gapMarked\n    offline\n    person {\n      id\n      name\n    }\n    sentence\n    text\n  }\n"): typeof import('./graphql.ts').LogLinePartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RejectedParts on Rejected {\n    code\n    sentence\n    cure\n    fields {\n      field\n      sentence\n    }\n  }\n"): typeof import('./graphql.ts').RejectedPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me {\n      id\n      name\n      roles\n    }\n  }\n"): typeof import('./graphql.ts').MeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardPeople {\n    people {\n      id\n      name\n      roles\n      active\n    }\n  }\n"): typeof import('./graphql.ts').DashboardPeopleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardIncidents {\n    incidents {\n      ...BoardParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardIncidentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardBoard($incident: ID!, $first: Int!, $after: String) {\n    board(incident: $incident) {\n      ...BoardParts\n      lanes {\n        ...LaneParts\n      }\n      log(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            ...LogLineParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DashboardBoardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardPlaybooks {\n    playbooks {\n      id\n      title\n    }\n  }\n"): typeof import('./graphql.ts').DashboardPlaybooksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardReport($key: ID!, $occurredAt: Instant, $precision: Precision, $input: ReportIncidentInput!) {\n    reportIncident(key: $key, occurredAt: $occurredAt, precision: $precision, input: $input) {\n      __typename\n      ... on ReportIncidentOk {\n        incident\n        reference\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardReportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardRaise($key: ID!, $incident: ID!, $input: RaiseReportInput!) {\n    raiseReport(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on RaiseReportOk {\n        incident\n        proposedSeverity\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRaiseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardDeclare($key: ID!, $incident: ID!, $input: DeclareIncidentInput!) {\n    declareIncident(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on DeclareIncidentOk {\n        incident\n        codeName\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardDeclareDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardLog($key: ID!, $occurredAt: Instant, $precision: Precision, $incident: ID!, $text: String!) {\n    addLogEntry(key: $key, occurredAt: $occurredAt, precision: $precision, incident: $incident, text: $text) {\n      __typename\n      ... on AddLogEntryOk {\n        incident\n        entry\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardLogDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardInvite($key: ID!, $input: InvitePersonInput!) {\n    invitePerson(key: $key, input: $input) {\n      __typename\n      ... on InvitePersonOk {\n        person {\n          id\n          name\n        }\n        link\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardInviteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChannelParts on Channel {\n    id\n    channel\n    title\n    trust\n    vouchedBy {\n      id\n      name\n    }\n    availability\n    inUse\n    instead\n    since\n    saidBy {\n      id\n      name\n    }\n    reason\n  }\n"): typeof import('./graphql.ts').ChannelPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardChannels($incident: ID!) {\n    channels(incident: $incident) {\n      ...ChannelParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardChannelsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardSetTrust($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $trust: ChannelTrust!) {\n    setChannelTrust(key: $key, incident: $incident, channel: $channel, reason: $reason, trust: $trust) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardSetTrustDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardSetAvailability($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $availability: ChannelAvailability!) {\n    setChannelAvailability(key: $key, incident: $incident, channel: $channel, reason: $reason, availability: $availability) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardSetAvailabilityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardUseChannel($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $instead: String, $authenticated: String!) {\n    useChannel(key: $key, incident: $incident, channel: $channel, reason: $reason, instead: $instead, authenticated: $authenticated) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardUseChannelDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardStandBy($key: ID!, $incident: ID!, $channel: String!, $reason: String!) {\n    standChannelBy(key: $key, incident: $incident, channel: $channel, reason: $reason) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardStandByDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
