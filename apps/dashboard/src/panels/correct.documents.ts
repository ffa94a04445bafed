import { graphql } from '../gql/gql.ts';

export const CorrectLogDocument = graphql(`
  mutation DashboardCorrectLog($key: ID!, $incident: ID!, $entry: ID!, $text: String!, $reason: String!) {
    correctLog(key: $key, incident: $incident, entry: $entry, text: $text, reason: $reason) {
      __typename
      ... on AddLogEntryOk {
        entry
      }
      ...RejectedParts
    }
  }
`);
