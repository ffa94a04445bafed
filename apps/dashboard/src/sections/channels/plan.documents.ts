import { graphql } from '../../gql/gql.ts';

export const ChannelPlanDocument = graphql(`
  query DashboardChannelPlan($after: String) {
    channelPlan(after: $after) {
      id
      name
      kind
      zone
      criticality
      levels {
        level
        channel
        title
        called
        test {
          result
          at
          by {
            id
            name
          }
        }
      }
    }
  }
`);

export const ChannelCatalogueDocument = graphql(`
  query DashboardChannelCatalogue {
    channelCatalogue {
      channel
      title
    }
  }
`);

export const PlanPartyDocument = graphql(`
  mutation DashboardPlanParty($key: ID!, $input: PlanPartyInput!) {
    planParty(key: $key, input: $input) {
      __typename
      ... on PlanOk {
        party
      }
      ...RejectedParts
    }
  }
`);

export const ChangePartyDocument = graphql(`
  mutation DashboardChangeParty($key: ID!, $party: ID!, $input: PlanPartyInput!) {
    changeParty(key: $key, party: $party, input: $input) {
      __typename
      ... on PlanOk {
        party
      }
      ...RejectedParts
    }
  }
`);

export const DropPartyDocument = graphql(`
  mutation DashboardDropParty($key: ID!, $party: ID!) {
    dropParty(key: $key, party: $party) {
      __typename
      ... on PlanOk {
        party
      }
      ...RejectedParts
    }
  }
`);

export const RecordTestDocument = graphql(`
  mutation DashboardRecordTest($key: ID!, $party: ID!, $level: PaceLevel!, $result: TestResult!, $note: String!) {
    recordChannelTest(key: $key, party: $party, level: $level, result: $result, note: $note) {
      __typename
      ... on PlanOk {
        party
      }
      ...RejectedParts
    }
  }
`);
