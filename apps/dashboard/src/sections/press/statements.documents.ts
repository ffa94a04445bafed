import { graphql } from '../../gql/gql.ts';

graphql(`
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
`);

export const StatementsDocument = graphql(`
  query DashboardStatements($incident: ID!, $after: String) {
    statements(incident: $incident, after: $after) {
      ...StatementParts
    }
  }
`);

export const InboxDocument = graphql(`
  query DashboardInbox($incident: ID!, $after: String) {
    inbox(incident: $incident, after: $after) {
      id
      kind
      statement
      assignment
      step
      role
      title
      since
    }
  }
`);

export const DraftDocument = graphql(`
  mutation DashboardDraft($key: ID!, $incident: ID!, $input: DraftStatementInput!) {
    draftStatement(key: $key, incident: $incident, input: $input) {
      __typename
      ... on StatementOk {
        incident
        statement {
          id
        }
      }
      ...RejectedParts
    }
  }
`);

export const ReviseDocument = graphql(`
  mutation DashboardRevise($key: ID!, $incident: ID!, $statement: ID!, $base: ID!, $text: TextInput!) {
    reviseStatement(key: $key, incident: $incident, statement: $statement, base: $base, text: $text) {
      __typename
      ... on StatementOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const SubmitDocument = graphql(`
  mutation DashboardSubmit($key: ID!, $incident: ID!, $statement: ID!, $base: ID!) {
    submitStatement(key: $key, incident: $incident, statement: $statement, base: $base) {
      __typename
      ... on StatementOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const ApproveDocument = graphql(`
  mutation DashboardApprove($key: ID!, $incident: ID!, $input: ApproveStatementInput!) {
    approveStatement(key: $key, incident: $incident, input: $input) {
      __typename
      ... on StatementOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const RequestChangesDocument = graphql(`
  mutation DashboardRequestChanges($key: ID!, $incident: ID!, $statement: ID!, $version: ID!, $step: String!, $reason: String!) {
    requestChanges(key: $key, incident: $incident, statement: $statement, version: $version, step: $step, reason: $reason) {
      __typename
      ... on StatementOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const RefuseDocument = graphql(`
  mutation DashboardRefuse($key: ID!, $incident: ID!, $statement: ID!, $version: ID!, $step: String!, $reason: String!) {
    refuseStatement(key: $key, incident: $incident, statement: $statement, version: $version, step: $step, reason: $reason) {
      __typename
      ... on StatementOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const OfferReleaseDocument = graphql(`
  mutation DashboardOfferRelease($key: ID!, $incident: ID!, $input: OfferReleaseInput!) {
    offerRelease(key: $key, incident: $incident, input: $input) {
      __typename
      ... on StatementOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const WithdrawOfferDocument = graphql(`
  mutation DashboardWithdrawOffer($key: ID!, $incident: ID!, $statement: ID!, $reason: String!) {
    withdrawReleaseOffer(key: $key, incident: $incident, statement: $statement, reason: $reason) {
      __typename
      ... on StatementOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const ReleaseDocument = graphql(`
  mutation DashboardRelease($key: ID!, $incident: ID!, $statement: ID!, $version: ID!) {
    releaseStatement(key: $key, incident: $incident, statement: $statement, version: $version) {
      __typename
      ... on StatementOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const CorrectStatementDocument = graphql(`
  mutation DashboardCorrectStatement($key: ID!, $incident: ID!, $statement: ID!, $by: ID!, $reason: String!) {
    correctStatement(key: $key, incident: $incident, statement: $statement, by: $by, reason: $reason) {
      __typename
      ... on StatementOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const WithdrawStatementDocument = graphql(`
  mutation DashboardWithdrawStatement($key: ID!, $incident: ID!, $statement: ID!, $decision: ID, $reason: String!) {
    withdrawStatement(key: $key, incident: $incident, statement: $statement, decision: $decision, reason: $reason) {
      __typename
      ... on StatementOk {
        incident
      }
      ...RejectedParts
    }
  }
`);
