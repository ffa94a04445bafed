import { graphql } from '../../gql/gql.ts';

export const CloseGateDocument = graphql(`
  query DashboardCloseGate($incident: ID!) {
    closeGate(incident: $incident) {
      code
      items
    }
  }
`);

export const LeftOpenDocument = graphql(`
  query DashboardLeftOpen($incident: ID!) {
    leftOpen(incident: $incident) {
      label
      codes
    }
  }
`);

export const VouchForOpenDocument = graphql(`
  mutation DashboardVouchForOpen($key: ID!, $incident: ID!, $label: ID!, $words: String!) {
    vouchForOpen(key: $key, incident: $incident, label: $label, words: $words) {
      __typename
      ... on VouchOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const SetSeverityDocument = graphql(`
  mutation DashboardSetSeverity($key: ID!, $incident: ID!, $severity: Int!, $decision: ID, $reason: String!) {
    setSeverity(key: $key, incident: $incident, severity: $severity, decision: $decision, reason: $reason) {
      __typename
      ... on PhaseOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const SetCircleDocument = graphql(`
  mutation DashboardSetCircle($key: ID!, $incident: ID!, $circle: Circle!, $decision: ID, $reason: String!) {
    setCircle(key: $key, incident: $incident, circle: $circle, decision: $decision, reason: $reason) {
      __typename
      ... on PhaseOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const OrderObservationDocument = graphql(`
  mutation DashboardOrderObservation($key: ID!, $incident: ID!, $decision: ID!, $until: Instant!, $limits: String!) {
    orderObservation(key: $key, incident: $incident, decision: $decision, until: $until, limits: $limits) {
      __typename
      ... on PhaseOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const StabiliseDocument = graphql(`
  mutation DashboardStabilise($key: ID!, $incident: ID!, $decision: ID, $reason: String!) {
    stabilise(key: $key, incident: $incident, decision: $decision, reason: $reason) {
      __typename
      ... on PhaseOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const StandDownDocument = graphql(`
  mutation DashboardStandDown($key: ID!, $incident: ID!, $decision: ID, $reason: String!) {
    standDown(key: $key, incident: $incident, decision: $decision, reason: $reason) {
      __typename
      ... on PhaseOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const CloseIncidentDocument = graphql(`
  mutation DashboardCloseIncident($key: ID!, $incident: ID!, $decision: ID!, $summary: String!, $residualRisk: String!) {
    closeIncident(key: $key, incident: $incident, decision: $decision, summary: $summary, residualRisk: $residualRisk) {
      __typename
      ... on PhaseOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const ReopenDocument = graphql(`
  mutation DashboardReopen($key: ID!, $incident: ID!, $reason: String!) {
    reopen(key: $key, incident: $incident, reason: $reason) {
      __typename
      ... on PhaseOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const AdmitPersonDocument = graphql(`
  mutation DashboardAdmitPerson($key: ID!, $incident: ID!, $person: ID!, $reason: String!) {
    admitPerson(key: $key, incident: $incident, person: $person, reason: $reason) {
      __typename
      ... on CircleOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const RemovePersonDocument = graphql(`
  mutation DashboardRemovePerson($key: ID!, $incident: ID!, $person: ID!, $reason: String!) {
    removePerson(key: $key, incident: $incident, person: $person, reason: $reason) {
      __typename
      ... on CircleOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const NameReadersDocument = graphql(`
  mutation DashboardNameReaders($key: ID!, $incident: ID!, $label: String, $readers: [ID!]!) {
    nameReaders(key: $key, incident: $incident, label: $label, readers: $readers) {
      __typename
      ... on CircleOk {
        incident
      }
      ...RejectedParts
    }
  }
`);

export const ReadersDocument = graphql(`
  query DashboardReaders($incident: ID!, $after: String) {
    readers(incident: $incident, after: $after) {
      id
      label
      role
      person {
        id
        name
      }
    }
  }
`);

export const AbortRunDocument = graphql(`
  mutation DashboardAbortRun($key: ID!, $incident: ID!, $run: ID!, $exit: String!) {
    abortRun(key: $key, incident: $incident, run: $run, exit: $exit) {
      __typename
      ... on RunOk {
        run
      }
      ...RejectedParts
    }
  }
`);
