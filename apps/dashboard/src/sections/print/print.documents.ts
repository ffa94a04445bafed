import { graphql } from '../../gql/gql.ts';

graphql(`
  fragment PrintParts on Print {
    id
    label
    kind
    item
    copy
    printedBy {
      id
      name
    }
    at
    digest
    entryHash
  }
`);

export const PrintsDocument = graphql(`
  query DashboardPrints($incident: ID!, $after: String) {
    prints(incident: $incident, after: $after) {
      ...PrintParts
    }
  }
`);

export const RecordPrintDocument = graphql(`
  mutation DashboardRecordPrint($key: ID!, $incident: ID!, $input: PrintInput!) {
    recordPrint(key: $key, incident: $incident, input: $input) {
      __typename
      ... on PrintOk {
        print {
          ...PrintParts
        }
      }
      ...RejectedParts
    }
  }
`);
