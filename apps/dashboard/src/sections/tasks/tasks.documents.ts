import { graphql } from '../../gql/gql.ts';

graphql(`
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
`);

export const TasksDocument = graphql(`
  query DashboardTasks($incident: ID!, $after: String) {
    tasks(incident: $incident, after: $after) {
      ...TaskParts
    }
  }
`);

export const OpenTaskDocument = graphql(`
  mutation DashboardOpenTask($key: ID!, $incident: ID!, $input: OpenTaskInput!) {
    openTask(key: $key, incident: $incident, input: $input) {
      __typename
      ... on TaskOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const AcknowledgeTaskDocument = graphql(`
  mutation DashboardAcknowledgeTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!) {
    acknowledgeTask(key: $key, incident: $incident, id: $id, base: $base) {
      __typename
      ... on TaskOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const ClaimTaskDocument = graphql(`
  mutation DashboardClaimTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!) {
    claimTask(key: $key, incident: $incident, id: $id, base: $base) {
      __typename
      ... on TaskOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const StartTaskDocument = graphql(`
  mutation DashboardStartTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!) {
    startTask(key: $key, incident: $incident, id: $id, base: $base) {
      __typename
      ... on TaskOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const UnblockTaskDocument = graphql(`
  mutation DashboardUnblockTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!) {
    unblockTask(key: $key, incident: $incident, id: $id, base: $base) {
      __typename
      ... on TaskOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const ReturnTaskDocument = graphql(`
  mutation DashboardReturnTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $reason: String!) {
    returnTask(key: $key, incident: $incident, id: $id, base: $base, reason: $reason) {
      __typename
      ... on TaskOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const CompleteTaskDocument = graphql(`
  mutation DashboardCompleteTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $exhibits: [ID!]!, $note: String!) {
    completeTask(key: $key, incident: $incident, id: $id, base: $base, exhibits: $exhibits, note: $note) {
      __typename
      ... on TaskOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const BlockTaskDocument = graphql(`
  mutation DashboardBlockTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $code: TaskBlock!, $reason: String!) {
    blockTask(key: $key, incident: $incident, id: $id, base: $base, code: $code, reason: $reason) {
      __typename
      ... on TaskOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const ConfirmEffectDocument = graphql(`
  mutation DashboardConfirmEffect($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $seen: String!) {
    confirmEffect(key: $key, incident: $incident, id: $id, base: $base, seen: $seen) {
      __typename
      ... on TaskOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const DenyEffectDocument = graphql(`
  mutation DashboardDenyEffect($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $reason: String!) {
    denyEffect(key: $key, incident: $incident, id: $id, base: $base, reason: $reason) {
      __typename
      ... on TaskOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const OverrideGateDocument = graphql(`
  mutation DashboardOverrideGate($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $decision: ID, $reason: String!, $authority: String!) {
    overrideGate(key: $key, incident: $incident, id: $id, base: $base, decision: $decision, reason: $reason, authority: $authority) {
      __typename
      ... on TaskOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const WaiveTaskDocument = graphql(`
  mutation DashboardWaiveTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $decision: ID, $reason: String!) {
    waiveTask(key: $key, incident: $incident, id: $id, base: $base, decision: $decision, reason: $reason) {
      __typename
      ... on TaskOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const CancelTaskDocument = graphql(`
  mutation DashboardCancelTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $decision: ID, $reason: String!) {
    cancelTask(key: $key, incident: $incident, id: $id, base: $base, decision: $decision, reason: $reason) {
      __typename
      ... on TaskOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const AssignTaskDocument = graphql(`
  mutation DashboardAssignTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $person: ID!, $note: String!) {
    assignTask(key: $key, incident: $incident, id: $id, base: $base, person: $person, note: $note) {
      __typename
      ... on TaskOk {
        incident
      }
      ...RejectedParts
    }
  }
`);
