import { graphql } from '../../gql/gql.ts';

graphql(`
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
`);

export const RolesDocument = graphql(`
  query DashboardRoles($incident: ID!, $after: String) {
    roles(incident: $incident, after: $after) {
      ...CellRoleParts
    }
  }
`);

graphql(`
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
`);

export const CommandDocument = graphql(`
  query DashboardCommand($incident: ID!) {
    command(incident: $incident) {
      ...CommandParts
    }
  }
`);

export const BriefDocument = graphql(`
  query DashboardBrief($incident: ID!) {
    handoverBrief(incident: $incident) {
      brief
      from {
        id
        name
      }
      to {
        id
        name
      }
      offeredAt
      worries
      headline
      situation
      items {
        id
        code
        toTick
      }
      channelsInDoubt
      channelsInUse
    }
  }
`);

graphql(`
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
`);

export const PagesDocument = graphql(`
  query DashboardPages($incident: ID!, $after: String) {
    pages(incident: $incident, after: $after) {
      ...PageParts
    }
  }
`);

export const WouldBePagedDocument = graphql(`
  query DashboardWouldBePaged($incident: ID!) {
    wouldBePaged(incident: $incident) {
      via
      leftOut
    }
  }
`);

export const OfferRoleDocument = graphql(`
  mutation DashboardOfferRole($key: ID!, $incident: ID!, $input: OfferRoleInput!) {
    offerRole(key: $key, incident: $incident, input: $input) {
      __typename
      ... on RoleOk {
        assignment
      }
      ...RejectedParts
    }
  }
`);

export const AcceptRoleDocument = graphql(`
  mutation DashboardAcceptRole($key: ID!, $incident: ID!, $assignment: ID!) {
    acceptRole(key: $key, incident: $incident, assignment: $assignment) {
      __typename
      ... on RoleOk {
        assignment
      }
      ...RejectedParts
    }
  }
`);

export const DeclineRoleDocument = graphql(`
  mutation DashboardDeclineRole($key: ID!, $incident: ID!, $assignment: ID!, $reason: String!) {
    declineRole(key: $key, incident: $incident, assignment: $assignment, reason: $reason) {
      __typename
      ... on RoleOk {
        assignment
      }
      ...RejectedParts
    }
  }
`);

export const RelieveRoleDocument = graphql(`
  mutation DashboardRelieveRole($key: ID!, $incident: ID!, $assignment: ID!, $reason: String!) {
    relieveRole(key: $key, incident: $incident, assignment: $assignment, reason: $reason) {
      __typename
      ... on RoleOk {
        assignment
      }
      ...RejectedParts
    }
  }
`);

export const AcknowledgePageDocument = graphql(`
  mutation DashboardAcknowledgePage($key: ID!, $incident: ID!, $page: ID!, $reply: PageReply!, $eta: Instant) {
    acknowledgePage(key: $key, incident: $incident, page: $page, reply: $reply, eta: $eta) {
      __typename
      ... on PageOk {
        page
      }
      ...RejectedParts
    }
  }
`);

export const RecordAnswerDocument = graphql(`
  mutation DashboardRecordAnswer($key: ID!, $incident: ID!, $page: ID!, $reply: PageReply!, $eta: Instant) {
    recordAnswer(key: $key, incident: $incident, page: $page, reply: $reply, eta: $eta) {
      __typename
      ... on PageOk {
        page
      }
      ...RejectedParts
    }
  }
`);

export const OfferCommandDocument = graphql(`
  mutation DashboardOfferCommand($key: ID!, $incident: ID!, $to: ID!, $worries: String!) {
    offerCommand(key: $key, incident: $incident, to: $to, worries: $worries) {
      __typename
      ... on CommandOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const AcceptCommandDocument = graphql(`
  mutation DashboardAcceptCommand($key: ID!, $incident: ID!, $brief: ID!, $ticked: [ID!]!) {
    acceptCommand(key: $key, incident: $incident, brief: $brief, ticked: $ticked) {
      __typename
      ... on CommandOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const DeclineCommandDocument = graphql(`
  mutation DashboardDeclineCommand($key: ID!, $incident: ID!, $brief: ID!, $reason: String!) {
    declineCommand(key: $key, incident: $incident, brief: $brief, reason: $reason) {
      __typename
      ... on CommandOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const WithdrawCommandDocument = graphql(`
  mutation DashboardWithdrawCommand($key: ID!, $incident: ID!, $brief: ID!, $reason: String!) {
    withdrawCommand(key: $key, incident: $incident, brief: $brief, reason: $reason) {
      __typename
      ... on CommandOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const TakeCommandDocument = graphql(`
  mutation DashboardTakeCommand($key: ID!, $incident: ID!, $reason: String!) {
    takeCommand(key: $key, incident: $incident, reason: $reason) {
      __typename
      ... on CommandOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const CastDocument = graphql(`
  query DashboardCast($incident: ID!) {
    cast(incident: $incident) {
      id
      name
      roles
      active
    }
  }
`);
