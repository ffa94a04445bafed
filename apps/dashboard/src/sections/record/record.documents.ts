import { graphql } from '../../gql/gql.ts';

export const RecordDocument = graphql(`
  query DashboardRecord($incident: ID!) {
    record(incident: $incident) {
      id
      verdict
      verifiedAt
      verifiedBy {
        id
        name
      }
      progress
      startedBy {
        id
        name
      }
      files {
        count
        bad {
          exhibit
          finding
        }
      }
      owner {
        id
        name
      }
    }
  }
`);

export const RecordEntriesDocument = graphql(`
  query DashboardRecordEntries($incident: ID!, $first: Int!, $after: Int) {
    recordEntries(incident: $incident, first: $first, after: $after) {
      id
      count
      head
      finding {
        number
        code
        sentence
      }
      entries {
        number
        hash
        at
        person {
          id
          name
        }
        sentence
        text
        sections {
          name
          state
        }
      }
      next
    }
  }
`);

export const ProveEntryDocument = graphql(`
  query DashboardProveEntry($incident: ID!, $value: String!) {
    proveEntry(incident: $incident, value: $value) {
      recordedAt
      at
      person {
        id
        name
      }
      sentence
      text
    }
  }
`);

export const VerifyRecordDocument = graphql(`
  mutation DashboardVerifyRecord($incident: ID!) {
    verifyRecord(incident: $incident) {
      __typename
      ... on VerifyRecordOk {
        incident
      }
      ...RejectedParts
    }
  }
`);
