import { graphql } from '../../gql/gql.ts';

graphql(`
  fragment FactParts on Fact {
    id
    version
    truth
    cleared
    tlp
    label
    confidence
    owner {
      id
      name
    }
    wording
    publicWording
    wordings {
      language
      words
      current
      clearedBy {
        id
        name
      }
      at
    }
    sources
    reason
    method
    validAt
    recheckBy
    verifiedBy {
      id
      name
    }
    verifiedAt
    alone
    clearedBy {
      id
      name
    }
    changeKind
    changedBy {
      id
      name
    }
    at
    earlier {
      version
      wording
      publicWording
      wordings {
        language
        words
        current
        clearedBy {
          id
          name
        }
        at
      }
      at
      changedBy {
        id
        name
      }
      changeKind
      reason
    }
  }
`);

export const FactsDocument = graphql(`
  query DashboardFacts($incident: ID!, $after: String) {
    facts(incident: $incident, after: $after) {
      ...FactParts
    }
  }
`);

export const AddFactDocument = graphql(`
  mutation DashboardAddFact($key: ID!, $incident: ID!, $input: AddFactInput!) {
    addFact(key: $key, incident: $incident, input: $input) {
      __typename
      ... on FactOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const StartVerificationDocument = graphql(`
  mutation DashboardStartVerification($key: ID!, $incident: ID!, $fact: ID!, $version: Int!) {
    startVerification(key: $key, incident: $incident, fact: $fact, version: $version) {
      __typename
      ... on FactOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const ConfirmFactDocument = graphql(`
  mutation DashboardConfirmFact($key: ID!, $incident: ID!, $fact: ID!, $version: Int!, $method: String!) {
    confirmFact(key: $key, incident: $incident, fact: $fact, version: $version, method: $method) {
      __typename
      ... on FactOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const ClearWordingDocument = graphql(`
  mutation DashboardClearWording($key: ID!, $incident: ID!, $fact: ID!, $version: Int!, $publicWording: String!, $language: String) {
    clearWording(key: $key, incident: $incident, fact: $fact, version: $version, publicWording: $publicWording, language: $language) {
      __typename
      ... on FactOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const CorrectFactDocument = graphql(`
  mutation DashboardCorrectFact($key: ID!, $incident: ID!, $input: CorrectFactInput!) {
    correctFact(key: $key, incident: $incident, input: $input) {
      __typename
      ... on FactOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const DisputeFactDocument = graphql(`
  mutation DashboardDisputeFact($key: ID!, $incident: ID!, $fact: ID!, $version: Int!, $reason: String!) {
    disputeFact(key: $key, incident: $incident, fact: $fact, version: $version, reason: $reason) {
      __typename
      ... on FactOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const RetractFactDocument = graphql(`
  mutation DashboardRetractFact($key: ID!, $incident: ID!, $fact: ID!, $version: Int!, $reason: String!) {
    retractFact(key: $key, incident: $incident, fact: $fact, version: $version, reason: $reason) {
      __typename
      ... on FactOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const RemarkFactDocument = graphql(`
  mutation DashboardRemarkFact($key: ID!, $incident: ID!, $fact: ID!, $version: Int!, $tlp: Tlp!, $label: String) {
    remarkFact(key: $key, incident: $incident, fact: $fact, version: $version, tlp: $tlp, label: $label) {
      __typename
      ... on FactOk {
        incident
      }
      ...RejectedParts
    }
  }
`);
