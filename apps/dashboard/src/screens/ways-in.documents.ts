import { graphql } from '../gql/index.ts';

export const NewLinkDocument = graphql(/* GraphQL */ `
  mutation DashboardNewLink($person: ID!) {
    newLink(person: $person) {
      __typename
      ... on NewLinkOk {
        link
      }
      ... on Rejected {
        code
        sentence
        cure
        fields {
          field
          sentence
        }
      }
    }
  }
`);

export const EndSessionsDocument = graphql(/* GraphQL */ `
  mutation DashboardEndSessions($person: ID!) {
    endSessions(person: $person) {
      __typename
      ... on EndSessionsOk {
        person
      }
      ... on Rejected {
        code
        sentence
        cure
        fields {
          field
          sentence
        }
      }
    }
  }
`);

export const DeactivateDocument = graphql(/* GraphQL */ `
  mutation DashboardDeactivate($key: ID!, $person: ID!) {
    deactivatePerson(key: $key, person: $person) {
      __typename
      ... on DeactivatePersonOk {
        person
      }
      ... on Rejected {
        code
        sentence
        cure
        fields {
          field
          sentence
        }
      }
    }
  }
`);
