import { graphql } from '../../gql/gql.ts';

graphql(`
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
`);

export const PartiesDocument = graphql(`
  query DashboardParties($incident: ID!, $after: String) {
    parties(incident: $incident, after: $after) {
      ...PartyParts
    }
  }
`);

export const TryPartyDocument = graphql(`
  mutation DashboardTryParty($key: ID!, $incident: ID!, $party: ID!, $level: PaceLevel!) {
    tryParty(key: $key, incident: $incident, party: $party, level: $level) {
      __typename
      ... on ContactOk {
        party
      }
      ...RejectedParts
    }
  }
`);

export const AuthenticatePartyDocument = graphql(`
  mutation DashboardAuthenticateParty(
    $key: ID!
    $incident: ID!
    $party: ID!
    $level: PaceLevel!
    $means: AuthenticatedBy!
    $challenge: String!
  ) {
    authenticateParty(key: $key, incident: $incident, party: $party, level: $level, means: $means, challenge: $challenge) {
      __typename
      ... on ContactOk {
        party
      }
      ...RejectedParts
    }
  }
`);

export const NoContactDocument = graphql(`
  mutation DashboardRecordNoContact($key: ID!, $incident: ID!, $party: ID!, $level: PaceLevel!, $failure: ContactFailure!) {
    recordNoContact(key: $key, incident: $incident, party: $party, level: $level, failure: $failure) {
      __typename
      ... on ContactOk {
        party
      }
      ...RejectedParts
    }
  }
`);

export const AgreeListeningDocument = graphql(`
  mutation DashboardAgreeListening($key: ID!, $incident: ID!, $party: ID!, $level: PaceLevel!, $at: Instant!) {
    agreeListening(key: $key, incident: $incident, party: $party, level: $level, at: $at) {
      __typename
      ... on ContactOk {
        party
      }
      ...RejectedParts
    }
  }
`);
