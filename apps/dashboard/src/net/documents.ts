import { graphql } from '../gql/gql.ts';

export const BoardParts = graphql(`
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
`);

export const LaneParts = graphql(`
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
`);

export const LogLineParts = graphql(`
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
`);

export const RejectedParts = graphql(`
  fragment RejectedParts on Rejected {
    code
    sentence
    cure
    fields {
      field
      sentence
    }
  }
`);

export const MeDocument = graphql(`
  query Me {
    me {
      id
      name
      roles
    }
  }
`);

export const PeopleDocument = graphql(`
  query DashboardPeople($after: String) {
    people(after: $after) {
      id
      name
      roles
      active
    }
  }
`);

export const IncidentsDocument = graphql(`
  query DashboardIncidents($after: String) {
    incidents(after: $after) {
      ...BoardParts
    }
  }
`);

export const BoardDocument = graphql(`
  query DashboardBoard($incident: ID!, $first: Int!, $after: String) {
    board(incident: $incident) {
      ...BoardParts
      lanes {
        ...LaneParts
      }
      log(first: $first, after: $after) {
        edges {
          cursor
          node {
            ...LogLineParts
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const PlaybooksDocument = graphql(`
  query DashboardPlaybooks {
    playbooks {
      id
      title
      kinds
    }
  }
`);

export const ReportDocument = graphql(`
  mutation DashboardReport($key: ID!, $occurredAt: Instant, $precision: Precision, $input: ReportIncidentInput!) {
    reportIncident(key: $key, occurredAt: $occurredAt, precision: $precision, input: $input) {
      __typename
      ... on ReportIncidentOk {
        incident
        reference
      }
      ...RejectedParts
    }
  }
`);

export const RaiseDocument = graphql(`
  mutation DashboardRaise($key: ID!, $incident: ID!, $input: RaiseReportInput!) {
    raiseReport(key: $key, incident: $incident, input: $input) {
      __typename
      ... on RaiseReportOk {
        incident
        proposedSeverity
      }
      ...RejectedParts
    }
  }
`);

export const DeclareDocument = graphql(`
  mutation DashboardDeclare($key: ID!, $incident: ID!, $input: DeclareIncidentInput!) {
    declareIncident(key: $key, incident: $incident, input: $input) {
      __typename
      ... on DeclareIncidentOk {
        incident
        codeName
      }
      ...RejectedParts
    }
  }
`);

export const LogDocument = graphql(`
  mutation DashboardLog(
    $key: ID!
    $occurredAt: Instant
    $precision: Precision
    $offline: Boolean! = false
    $incident: ID!
    $text: String!
  ) {
    addLogEntry(key: $key, occurredAt: $occurredAt, precision: $precision, offline: $offline, incident: $incident, text: $text) {
      __typename
      ... on AddLogEntryOk {
        incident
        entry
      }
      ...RejectedParts
    }
  }
`);

export const InviteDocument = graphql(`
  mutation DashboardInvite($key: ID!, $input: InvitePersonInput!) {
    invitePerson(key: $key, input: $input) {
      __typename
      ... on InvitePersonOk {
        person {
          id
          name
        }
        link
      }
      ...RejectedParts
    }
  }
`);
