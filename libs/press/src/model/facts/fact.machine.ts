import { setup } from 'xstate';

/** Life of a fact: whether it holds, and whether its public wording may be quoted. Machine events are the domain's events. */
export const factMachine = setup({
  types: {} as { events: { type: string; wordingCleared?: boolean; last?: boolean } },
  guards: { wordingCleared: ({ event }) => event.wordingCleared === true, last: ({ event }) => event.last === true },
}).createMachine({
  id: 'fact',
  type: 'parallel',
  options: { maxIterations: 200 },
  states: {
    truth: {
      initial: 'claim',
      states: {
        claim: { on: { FactVerificationStarted: 'verifying', FactRetracted: 'retracted' } },
        verifying: {
          on: { FactConfirmed: 'confirmed', FactFoundFalse: 'false', FactUnverifiable: 'unverifiable', FactRetracted: 'retracted' },
        },
        // Confirmed again: by a second person, where only its author stood for it.
        confirmed: { on: { FactConfirmed: 'confirmed', FactCorrected: 'confirmed', FactDisputed: 'disputed', FactRetracted: 'retracted' } },
        disputed: { on: { FactConfirmed: 'confirmed', FactCorrected: 'confirmed', FactRetracted: 'retracted' } },
        false: { on: { FactVerificationStarted: 'verifying' } },
        unverifiable: { on: { FactVerificationStarted: 'verifying', FactRetracted: 'retracted' } },
        retracted: { type: 'final' },
      },
    },
    wording: {
      initial: 'none',
      states: {
        none: { on: { PublicWordingCleared: 'cleared', FactCorrected: { target: 'cleared', guard: 'wordingCleared' } } },
        // In some language. Cleared words are not cleared over: texts cite them by the fact's version, which would not move.
        cleared: {
          on: {
            PublicWordingCleared: 'cleared',
            PublicWordingWithdrawn: [{ target: 'none', guard: 'last' }, { target: 'cleared' }],
            FactRetracted: 'none',
            FactCorrected: [{ target: 'cleared', guard: 'wordingCleared' }, { target: 'none' }],
          },
        },
      },
    },
  },
});

/** Regions that must take an event which both regions know. */
export const FACT_OWNERS: { readonly [type: string]: readonly string[] } = { FactCorrected: ['truth'], FactRetracted: ['truth'] };
