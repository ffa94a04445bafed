import { setup } from 'xstate';

/** One page: who is called answers, by the screen or by voice. The last rung stays lit until somebody does. */
export const pageMachine = setup({ types: {} as { events: { type: string } } }).createMachine({
  id: 'page',
  type: 'parallel',
  options: { maxIterations: 200 },
  states: {
    call: {
      initial: 'called',
      states: {
        called: { on: { PageAcknowledged: 'acknowledged', PageDeclined: 'declined', PageWithdrawn: 'withdrawn' } },
        // Who said "later" may say "coming"; the last word holds.
        acknowledged: { on: { PageAcknowledged: 'acknowledged', PersonArrived: 'arrived', PageDeclined: 'declined' } },
        declined: { on: { PageAcknowledged: 'acknowledged' } },
        arrived: {},
        withdrawn: {},
      },
    },
    ladder: {
      initial: 'first',
      states: {
        first: { on: { PageRungFell: 'second' } },
        second: { on: { PageRungFell: 'exhausted' } },
        exhausted: {},
      },
    },
  },
});
