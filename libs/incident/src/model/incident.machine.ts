import { setup } from 'xstate';

/** Life of an incident: what is known of it, and who commands. Machine events are the domain's events. */
export const incidentMachine = setup({}).createMachine({
  id: 'incident',
  type: 'parallel',
  options: { maxIterations: 200 },
  states: {
    phase: {
      initial: 'reported',
      states: {
        reported: { on: { ReportRaised: 'raised' } },
        raised: { on: { IncidentDeclared: 'active' } },
        active: {},
      },
    },
    command: {
      initial: 'none',
      states: {
        none: { on: { DirectorAppointed: 'held' } },
        held: {},
      },
    },
  },
});
