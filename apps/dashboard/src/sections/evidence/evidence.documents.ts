import { graphql } from '../../gql/gql.ts';

graphql(`
  fragment ExhibitParts on Exhibit {
    id
    reference
    description
    source
    category
    volatile
    label
    place
    integrity
    finder {
      id
      name
    }
    custodian {
      id
      name
    }
    original
    derivedFrom
    hasFile
    bytes
    fileMissed
    fileMissedSince
    keyDestroyed
    algorithms
    checkedOutTo {
      id
      name
    }
    override
    holds
    transfer
    transferTo {
      id
      name
    }
    proposed
    proposedBy {
      id
      name
    }
    forTask
    custodyRows
    identifiedAt
    movedAt
  }
`);

export const ExhibitsDocument = graphql(`
  query DashboardExhibits($incident: ID!, $after: String) {
    exhibits(incident: $incident, after: $after) {
      ...ExhibitParts
    }
  }
`);

export const CustodyDocument = graphql(`
  query DashboardCustody($incident: ID!, $exhibit: ID!, $first: Int!, $after: String) {
    custody(incident: $incident, exhibit: $exhibit, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          no
          kind
          by {
            id
            name
          }
          at
          claimedAt
          custodian {
            id
            name
          }
          place
          method
          tool
          witness
          digests {
            alg
            value
          }
          sealNumber
          waybill
          condition
          reason
          note
          certificate
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const IdentifyExhibitDocument = graphql(`
  mutation DashboardIdentifyExhibit($key: ID!, $incident: ID!, $input: IdentifyExhibitInput!) {
    identifyExhibit(key: $key, incident: $incident, input: $input) {
      __typename
      ... on ExhibitOk {
        exhibit {
          id
        }
      }
      ...RejectedParts
    }
  }
`);

export const DropCandidateDocument = graphql(`
  mutation DashboardDropCandidate($key: ID!, $incident: ID!, $exhibit: ID!, $reason: String!) {
    dropCandidate(key: $key, incident: $incident, exhibit: $exhibit, reason: $reason) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const CollectExhibitDocument = graphql(`
  mutation DashboardCollectExhibit($key: ID!, $incident: ID!, $input: TakeExhibitInput!) {
    collectExhibit(key: $key, incident: $incident, input: $input) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const AcquireExhibitDocument = graphql(`
  mutation DashboardAcquireExhibit($key: ID!, $incident: ID!, $input: TakeExhibitInput!) {
    acquireExhibit(key: $key, incident: $incident, input: $input) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const RecordDigestsDocument = graphql(`
  mutation DashboardRecordDigests($key: ID!, $incident: ID!, $exhibit: ID!, $digests: [DigestInput!]!) {
    recordDigests(key: $key, incident: $incident, exhibit: $exhibit, digests: $digests) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const SealExhibitDocument = graphql(`
  mutation DashboardSealExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $sealKind: String!, $sealNumber: String!) {
    sealExhibit(key: $key, incident: $incident, exhibit: $exhibit, sealKind: $sealKind, sealNumber: $sealNumber) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const BreakSealDocument = graphql(`
  mutation DashboardBreakSeal($key: ID!, $incident: ID!, $exhibit: ID!, $reason: String!) {
    breakSeal(key: $key, incident: $incident, exhibit: $exhibit, reason: $reason) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const OfferTransferDocument = graphql(`
  mutation DashboardOfferTransfer($key: ID!, $incident: ID!, $input: OfferTransferInput!) {
    offerTransfer(key: $key, incident: $incident, input: $input) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const AcceptTransferDocument = graphql(`
  mutation DashboardAcceptTransfer($key: ID!, $incident: ID!, $input: AnswerTransferInput!) {
    acceptTransfer(key: $key, incident: $incident, input: $input) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const RefuseTransferDocument = graphql(`
  mutation DashboardRefuseTransfer($key: ID!, $incident: ID!, $input: AnswerTransferInput!, $reason: String!) {
    refuseTransfer(key: $key, incident: $incident, input: $input, reason: $reason) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const WithdrawTransferDocument = graphql(`
  mutation DashboardWithdrawTransfer($key: ID!, $incident: ID!, $exhibit: ID!, $transfer: ID!, $reason: String!) {
    withdrawTransfer(key: $key, incident: $incident, exhibit: $exhibit, transfer: $transfer, reason: $reason) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const CheckOutExhibitDocument = graphql(`
  mutation DashboardCheckOutExhibit($key: ID!, $incident: ID!, $input: CheckOutInput!) {
    checkOutExhibit(key: $key, incident: $incident, input: $input) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const CheckInExhibitDocument = graphql(`
  mutation DashboardCheckInExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $note: String!) {
    checkInExhibit(key: $key, incident: $incident, exhibit: $exhibit, note: $note) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const RecordAccessDocument = graphql(`
  mutation DashboardRecordAccess($key: ID!, $incident: ID!, $exhibit: ID!, $purpose: ExhibitPurpose!, $note: String!) {
    recordAccess(key: $key, incident: $incident, exhibit: $exhibit, purpose: $purpose, note: $note) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const OverrideWorkingCopyDocument = graphql(`
  mutation DashboardOverrideWorkingCopy($key: ID!, $incident: ID!, $exhibit: ID!, $decision: ID, $reason: String!) {
    overrideWorkingCopy(key: $key, incident: $incident, exhibit: $exhibit, decision: $decision, reason: $reason) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const VerifyExhibitDocument = graphql(`
  mutation DashboardVerifyExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $alg: DigestAlgorithm!, $digestOk: Boolean!, $note: String!) {
    verifyExhibit(key: $key, incident: $incident, exhibit: $exhibit, alg: $alg, digestOk: $digestOk, note: $note) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const DisputeIntegrityDocument = graphql(`
  mutation DashboardDisputeIntegrity($key: ID!, $incident: ID!, $exhibit: ID!, $reason: String!) {
    disputeIntegrity(key: $key, incident: $incident, exhibit: $exhibit, reason: $reason) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const SettleIntegrityDocument = graphql(`
  mutation DashboardSettleIntegrity($key: ID!, $incident: ID!, $exhibit: ID!, $good: Boolean!, $decision: ID, $reason: String!) {
    settleIntegrity(key: $key, incident: $incident, exhibit: $exhibit, good: $good, decision: $decision, reason: $reason) {
      __typename
      ... on ExhibitOk {
        incident
      }
      ...RejectedParts
    }
  }
`);
