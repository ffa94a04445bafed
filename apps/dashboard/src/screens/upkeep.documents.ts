import { graphql } from '../gql/index.ts';

export const UpkeepDocument = graphql(/* GraphQL */ `
  query DashboardUpkeep {
    undelivered {
      id
      topic
      incident
      plannedAt
      tries
      failure
      correlation
      nextTryAt
      setAsideAt
    }
    recordsAhead {
      record
      aheadSeconds
    }
  }
`);

export const TryAgainDocument = graphql(/* GraphQL */ `
  mutation DashboardTryAgain($message: ID!) {
    tryAgain(message: $message) {
      __typename
      ... on TryAgainOk {
        message
      }
      ...RejectedParts
    }
  }
`);

export const SettleHouseDocument = graphql(/* GraphQL */ `
  mutation DashboardSettleHouse($key: ID!) {
    settleTime(key: $key) {
      __typename
      ... on SettleTimeOk {
        records
      }
      ...RejectedParts
    }
  }
`);
