import { graphql } from '../../gql/gql.ts';

graphql(`
  fragment PlaybookRunParts on PlaybookRun {
    id
    playbook
    title
    version
    digest
    reviewedOn
    startedAt
    status
    exit
    nodes {
      node
      state
      stage
      since
      until
      event
      by {
        id
        name
      }
      overdue
      missing
    }
    ways
  }
`);

export const PlaybookRunsDocument = graphql(`
  query DashboardPlaybookRuns($incident: ID!) {
    playbookRuns(incident: $incident) {
      ...PlaybookRunParts
    }
  }
`);

export const PlaybookDrawingDocument = graphql(`
  query DashboardPlaybookDrawing($incident: ID!, $run: ID!) {
    playbookDrawing(incident: $incident, run: $run) {
      id
      w
      h
      lanes {
        id
        title
        y
        h
      }
      nodes {
        id
        lane
        kind
        step
        title
        text
        strip
        x
        y
        w
        h
        role {
          role
          title
        }
        confirmer {
          role
          title
        }
        override {
          role
          title
        }
        ender {
          role
          title
        }
        withinMs
        timed
        rungs {
          afterMs
          to {
            role
            title
          }
        }
        requires {
          any {
            step
            title
            how
            options
          }
        }
        options {
          id
          text
        }
      }
      edges {
        from
        to
        kind
        options
        points
      }
    }
  }
`);

export const ReportStepDocument = graphql(`
  mutation DashboardReportStep($key: ID!, $incident: ID!, $run: ID!, $loc: String!, $event: String!, $note: String!) {
    reportStep(key: $key, incident: $incident, run: $run, loc: $loc, event: $event, note: $note) {
      __typename
      ... on RunOk {
        incident
      }
      ...RejectedParts
    }
  }
`);
