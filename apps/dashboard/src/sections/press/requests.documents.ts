import { graphql } from '../../gql/gql.ts';

export const RequestsDocument = graphql(`
  query DashboardPressRequests($incident: ID!) {
    pressRequests(incident: $incident) {
      id
      kind
      role
      lane
      run
      step
      at
      dueMs
      statement
      assignment
    }
  }
`);
