import { graphql } from '../../gql/gql.ts';

export const FilteredLogDocument = graphql(`
  query DashboardFilteredLog($incident: ID!, $first: Int!, $after: String, $group: LogGroup, $person: ID, $search: String) {
    board(incident: $incident) {
      id
      log(first: $first, after: $after, group: $group, person: $person, search: $search) {
        edges {
          cursor
          node {
            ...LogLineParts
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);
