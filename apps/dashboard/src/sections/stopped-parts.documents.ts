import { graphql } from '../gql/gql.ts';

export const StoppedPartsDocument = graphql(`
  query DashboardStoppedParts($incident: ID!) {
    stoppedParts(incident: $incident)
  }
`);
