import { graphql } from '../../gql/gql.ts';

export const RequestsDocument = graphql(`
  query DashboardPressRequests($incident: ID!, $after: String) {
    pressRequests(incident: $incident, after: $after) {
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
