import { graphql } from '../../gql/gql.ts';

graphql(`
  fragment DecisionParts on Decision {
    id
    label
    question
    options {
      id
      text
      tradeoffs
    }
    owner
    ownerTitle
    substitutes
    shownDefault
    state
    lapsed
    infoMoved
    decideBy
    askedBy {
      id
      name
    }
    askedAt
    step
    recommendations {
      person {
        id
        name
      }
      option
      text
      at
    }
    option
    decidedBy {
      id
      name
    }
    decidedRole
    decidedAt
    authority
    rationale
    risks
    advice
    reviewAt
    dissent {
      person {
        id
        name
      }
      option
      text
      at
    }
    successor
  }
`);

export const DecisionsDocument = graphql(`
  query DashboardDecisions($incident: ID!, $after: String) {
    decisions(incident: $incident, after: $after) {
      ...DecisionParts
    }
  }
`);

export const AskDecisionDocument = graphql(`
  mutation DashboardAskDecision($key: ID!, $incident: ID!, $input: AskDecisionInput!) {
    askDecision(key: $key, incident: $incident, input: $input) {
      __typename
      ... on DecisionOk {
        incident
        decision {
          id
        }
      }
      ...RejectedParts
    }
  }
`);

export const RecommendDocument = graphql(`
  mutation DashboardRecommend($key: ID!, $incident: ID!, $decision: ID!, $option: String!, $reason: String!) {
    recommend(key: $key, incident: $incident, decision: $decision, option: $option, reason: $reason) {
      __typename
      ... on DecisionOk {
        incident
        decision {
          id
        }
      }
      ...RejectedParts
    }
  }
`);

export const TakeDecisionDocument = graphql(`
  mutation DashboardTakeDecision($key: ID!, $incident: ID!, $decision: ID!, $input: TakeDecisionInput!) {
    takeDecision(key: $key, incident: $incident, decision: $decision, input: $input) {
      __typename
      ... on DecisionOk {
        incident
        decision {
          id
        }
      }
      ...RejectedParts
    }
  }
`);

export const RecordDissentDocument = graphql(`
  mutation DashboardRecordDissent($key: ID!, $incident: ID!, $decision: ID!, $words: String!) {
    recordDissent(key: $key, incident: $incident, decision: $decision, words: $words) {
      __typename
      ... on DecisionOk {
        incident
        decision {
          id
        }
      }
      ...RejectedParts
    }
  }
`);

export const DeferDecisionDocument = graphql(`
  mutation DashboardDeferDecision($key: ID!, $incident: ID!, $decision: ID!, $until: Instant!, $reason: String!) {
    deferDecision(key: $key, incident: $incident, decision: $decision, until: $until, reason: $reason) {
      __typename
      ... on DecisionOk {
        incident
        decision {
          id
        }
      }
      ...RejectedParts
    }
  }
`);

export const WithdrawQuestionDocument = graphql(`
  mutation DashboardWithdrawQuestion($key: ID!, $incident: ID!, $decision: ID!, $reason: String!) {
    withdrawQuestion(key: $key, incident: $incident, decision: $decision, reason: $reason) {
      __typename
      ... on DecisionOk {
        incident
        decision {
          id
        }
      }
      ...RejectedParts
    }
  }
`);

export const ReviewDecisionDocument = graphql(`
  mutation DashboardReviewDecision($key: ID!, $incident: ID!, $decision: ID!, $reason: String!, $reviewAt: Instant, $successor: ID) {
    reviewDecision(key: $key, incident: $incident, decision: $decision, reason: $reason, reviewAt: $reviewAt, successor: $successor) {
      __typename
      ... on DecisionOk {
        incident
        decision {
          id
        }
      }
      ...RejectedParts
    }
  }
`);
