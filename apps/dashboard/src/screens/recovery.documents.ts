import { graphql } from '../gql/index.ts';

export const RecoveriesDocument = graphql(/* GraphQL */ `
  query DashboardRecoveries {
    recoveries {
      id
      at
      yours
      person {
        id
        name
      }
      askedBy {
        id
        name
      }
    }
  }
`);

export const AccessDocument = graphql(/* GraphQL */ `
  query DashboardAccess {
    mySession {
      account
    }
    accessNotices {
      kind
      at
      by {
        id
        name
      }
    }
  }
`);

export const AskRecoveryDocument = graphql(/* GraphQL */ `
  mutation DashboardAskRecovery($key: ID!, $person: ID!, $reason: String!) {
    askRecovery(key: $key, person: $person, reason: $reason) {
      __typename
      ... on AskRecoveryOk {
        recovery
        code
      }
      ... on Rejected {
        code
        sentence
        cure
        fields {
          field
          sentence
        }
      }
    }
  }
`);

export const GrantRecoveryDocument = graphql(/* GraphQL */ `
  mutation DashboardGrantRecovery($key: ID!, $recovery: ID!) {
    grantRecovery(key: $key, recovery: $recovery) {
      __typename
      ... on GrantRecoveryOk {
        link
      }
      ... on Rejected {
        code
        sentence
        cure
        fields {
          field
          sentence
        }
      }
    }
  }
`);

export const RefuseRecoveryDocument = graphql(/* GraphQL */ `
  mutation DashboardRefuseRecovery($key: ID!, $recovery: ID!) {
    refuseRecovery(key: $key, recovery: $recovery) {
      __typename
      ... on RefuseRecoveryOk {
        recovery
      }
      ... on Rejected {
        code
        sentence
        cure
        fields {
          field
          sentence
        }
      }
    }
  }
`);

export const SeeAccessDocument = graphql(/* GraphQL */ `
  mutation DashboardSeeAccess($key: ID!, $upTo: Instant!) {
    seeAccess(key: $key, upTo: $upTo) {
      __typename
      ... on SeeAccessOk {
        upTo
      }
      ... on Rejected {
        code
        sentence
        cure
        fields {
          field
          sentence
        }
      }
    }
  }
`);
