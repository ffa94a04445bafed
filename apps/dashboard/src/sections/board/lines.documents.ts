import { graphql } from '../../gql/gql.ts';

export const LinesDocument = graphql(`
  query DashboardLines($incident: ID!, $after: String) {
    linesInForce(incident: $incident, after: $after) {
      id
      version
      title
      body
      entity
      topic
      audience
      language
      releasedAt
      expires
      doubts {
        fact
        was
      }
    }
  }
`);
