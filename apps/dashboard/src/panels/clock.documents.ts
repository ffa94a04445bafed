import { graphql } from '../gql/index.ts';

export const ClockDocument = graphql(/* GraphQL */ `
  query DashboardClock {
    clock {
      state
      aheadSeconds
      since
      mayAccept
    }
  }
`);

export const AcceptClockDocument = graphql(/* GraphQL */ `
  mutation DashboardAcceptClock($key: ID!) {
    acceptClock(key: $key) {
      __typename
      ... on AcceptClockOk {
        to
      }
      ...RejectedParts
    }
  }
`);

export const RecordTimeDocument = graphql(/* GraphQL */ `
  query DashboardRecordTime($incident: ID!) {
    recordTime(incident: $incident) {
      aheadSeconds
      maySettle
    }
  }
`);

export const SettleTimeDocument = graphql(/* GraphQL */ `
  mutation DashboardSettleTime($key: ID!, $incident: ID!) {
    settleTime(key: $key, incident: $incident) {
      __typename
      ... on SettleTimeOk {
        records
      }
      ...RejectedParts
    }
  }
`);
