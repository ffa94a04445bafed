import { setup } from 'xstate';

/**
 * Life of an incident: what is known of it, who commands, and whether something is being watched instead of cut.
 * Machine events are the domain's events. `command` is left for `held` once and never goes back to `none`.
 */
export const incidentMachine = setup({ types: {} as { events: { type: string } } }).createMachine({
  id: 'incident',
  type: 'parallel',
  options: { maxIterations: 200 },
  states: {
    phase: {
      initial: 'reported',
      states: {
        reported: { on: { ReportRaised: 'raised' } },
        raised: { on: { IncidentDeclared: 'active' } },
        active: { on: { IncidentStabilised: 'stabilised', IncidentStoodDown: 'stoodDown' } },
        stabilised: { on: { IncidentEscalated: 'active', IncidentStoodDown: 'stoodDown', IncidentClosed: 'closed' } },
        stoodDown: { on: { IncidentReopened: 'active' } },
        closed: { on: { IncidentReopened: 'active' } },
      },
    },
    command: {
      initial: 'none',
      states: {
        none: { on: { DirectorAppointed: 'held' } },
        held: {
          on: { DirectorHandoverOffered: 'offered', DirectorSucceeded: 'held', CommandVacated: 'vacant', CommandEnded: 'ended' },
        },
        offered: {
          on: {
            DirectorHandoverAccepted: 'held',
            DirectorHandoverDeclined: 'held',
            DirectorHandoverWithdrawn: 'held',
            DirectorHandoverLapsed: 'held',
            DirectorSucceeded: 'held',
            CommandVacated: 'vacant',
            CommandEnded: 'ended',
          },
        },
        // The director left the house. Whoever of the cell is there takes command by themselves.
        vacant: { on: { DirectorAppointed: 'held', CommandEnded: 'ended' } },
        ended: { on: { DirectorAppointed: 'held' } },
      },
    },
    takeover: {
      initial: 'none',
      states: {
        none: { on: { DirectorTakeoverProposed: 'proposed' } },
        proposed: {
          on: {
            DirectorSucceeded: 'none',
            DirectorTakeoverLapsed: 'none',
            DirectorHandoverAccepted: 'none',
            CommandVacated: 'none',
            CommandEnded: 'none',
          },
        },
      },
    },
    watch: {
      initial: 'open',
      states: {
        open: { on: { ObservationOrdered: 'observing' } },
        observing: {
          on: { ObservationEnded: 'open', ObservationReviewFell: 'reviewDue', IncidentClosed: 'open', IncidentStoodDown: 'open' },
        },
        reviewDue: {
          on: { ObservationEnded: 'open', ObservationOrdered: 'observing', IncidentClosed: 'open', IncidentStoodDown: 'open' },
        },
      },
    },
  },
});
