import { graphql } from '../../gql/gql.ts';

graphql(`
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
`);

export const SpokespersonsDocument = graphql(`
  query DashboardSpokespersons($incident: ID!, $after: String) {
    spokespersons(incident: $incident, after: $after) {
      ...SpokespersonParts
    }
  }
`);

export const OfferAssignmentDocument = graphql(`
  mutation DashboardOfferAssignment($key: ID!, $incident: ID!, $input: OfferAssignmentInput!) {
    offerAssignment(key: $key, incident: $incident, input: $input) {
      __typename
      ... on AssignmentOk {
        assignment
      }
      ...RejectedParts
    }
  }
`);

export const AcceptAssignmentDocument = graphql(`
  mutation DashboardAcceptAssignment($key: ID!, $incident: ID!, $assignment: ID!) {
    acceptAssignment(key: $key, incident: $incident, assignment: $assignment) {
      __typename
      ... on AssignmentOk {
        assignment
      }
      ...RejectedParts
    }
  }
`);

export const DeclineAssignmentDocument = graphql(`
  mutation DashboardDeclineAssignment($key: ID!, $incident: ID!, $assignment: ID!, $reason: String!) {
    declineAssignment(key: $key, incident: $incident, assignment: $assignment, reason: $reason) {
      __typename
      ... on AssignmentOk {
        assignment
      }
      ...RejectedParts
    }
  }
`);

export const EndAssignmentDocument = graphql(`
  mutation DashboardEndAssignment($key: ID!, $incident: ID!, $assignment: ID!, $reason: String!) {
    endAssignment(key: $key, incident: $incident, assignment: $assignment, reason: $reason) {
      __typename
      ... on AssignmentOk {
        assignment
      }
      ...RejectedParts
    }
  }
`);
