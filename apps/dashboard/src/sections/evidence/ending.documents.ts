import { graphql } from '../../gql/gql.ts';

export const SetHoldDocument = graphql(`
  mutation DashboardSetHold($key: ID!, $incident: ID!, $exhibit: ID!, $reason: String!) {
    setHold(key: $key, incident: $incident, exhibit: $exhibit, reason: $reason) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const LiftHoldDocument = graphql(`
  mutation DashboardLiftHold($key: ID!, $incident: ID!, $exhibit: ID!, $hold: ID!, $reason: String!) {
    liftHold(key: $key, incident: $incident, exhibit: $exhibit, hold: $hold, reason: $reason) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const ProposeDispositionDocument = graphql(`
  mutation DashboardProposeDisposition($key: ID!, $incident: ID!, $input: ProposeDispositionInput!) {
    proposeDisposition(key: $key, incident: $incident, input: $input) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const WithdrawDispositionDocument = graphql(`
  mutation DashboardWithdrawDisposition($key: ID!, $incident: ID!, $exhibit: ID!, $reason: String!) {
    withdrawDisposition(key: $key, incident: $incident, exhibit: $exhibit, reason: $reason) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const DisposeExhibitDocument = graphql(`
  mutation DashboardDisposeExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $certificate: String!) {
    disposeExhibit(key: $key, incident: $incident, exhibit: $exhibit, certificate: $certificate) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const ReturnExhibitDocument = graphql(`
  mutation DashboardReturnExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $to: ID, $certificate: String!) {
    returnExhibit(key: $key, incident: $incident, exhibit: $exhibit, to: $to, certificate: $certificate) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const HandOverExhibitDocument = graphql(`
  mutation DashboardHandOverExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $to: ID, $certificate: String!) {
    handOverExhibit(key: $key, incident: $incident, exhibit: $exhibit, to: $to, certificate: $certificate) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);
