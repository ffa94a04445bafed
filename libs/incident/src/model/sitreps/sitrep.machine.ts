import { setup } from 'xstate';

/** A situation report: its paper, and whether what it says still holds. A published one is never edited. */
export const sitrepMachine = setup({ types: {} as { events: { type: string } } }).createMachine({
  id: 'sitrep',
  type: 'parallel',
  options: { maxIterations: 200 },
  states: {
    paper: {
      initial: 'draft',
      states: {
        draft: { on: { SitrepRevised: 'draft', SitrepPublished: 'published', SitrepDiscarded: 'discarded' } },
        published: { on: { SitrepSuperseded: 'superseded' } },
        superseded: { type: 'final' },
        discarded: { type: 'final' },
      },
    },
    currency: {
      initial: 'current',
      states: {
        current: { on: { SitrepOvertaken: 'overtaken' } },
        overtaken: { on: { SitrepRevised: 'current' } },
      },
    },
  },
});
