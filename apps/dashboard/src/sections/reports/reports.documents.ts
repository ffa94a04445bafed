import { graphql } from '../../gql/gql.ts';

graphql(`
  fragment SitrepParts on Sitrep {
    id
    label
    version
    audience
    state
    overtaken
    nextDue
    asOf
    facts {
      fact
      version
    }
    decisions
    author {
      id
      name
    }
    writtenAt
    headline
    situation
    changes
    questions
    forecast
    needs
    textSha256
    entryHash
    reference
    publishedBy {
      id
      name
    }
    publishedAt
    distribution
    nextReportAt
  }
`);

export const SitrepsDocument = graphql(`
  query DashboardSitreps($incident: ID!, $after: String) {
    sitreps(incident: $incident, after: $after) {
      ...SitrepParts
    }
  }
`);

export const DraftSitrepDocument = graphql(`
  mutation DashboardDraftSitrep($key: ID!, $incident: ID!, $input: SitrepInput!) {
    draftSitrep(key: $key, incident: $incident, input: $input) {
      __typename
      ... on SitrepOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const ReviseSitrepDocument = graphql(`
  mutation DashboardReviseSitrep($key: ID!, $incident: ID!, $sitrep: ID!, $base: Int!, $input: SitrepInput!) {
    reviseSitrep(key: $key, incident: $incident, sitrep: $sitrep, base: $base, input: $input) {
      __typename
      ... on SitrepOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const PublishSitrepDocument = graphql(`
  mutation DashboardPublishSitrep($key: ID!, $incident: ID!, $sitrep: ID!, $base: Int!, $distribution: [String!]!, $nextReportAt: Instant) {
    publishSitrep(key: $key, incident: $incident, sitrep: $sitrep, base: $base, distribution: $distribution, nextReportAt: $nextReportAt) {
      __typename
      ... on SitrepOk {
        incident
      }
      ...RejectedParts
    }
  }
`);
