import { graphql } from '../gql/gql.ts';

export const SampleDocument = graphql(`
  query DashboardSample {
    sample {
      incident
      readyAt
      fact
      exhibit
      decision
    }
  }
`);

export const OpenSampleDocument = graphql(`
  mutation DashboardOpenSample($anew: Boolean!) {
    openSample(anew: $anew) {
      incident
      readyAt
      fact
      exhibit
      decision
    }
  }
`);
