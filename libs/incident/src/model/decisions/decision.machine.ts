import { setup } from 'xstate';

/** A question and its clock. That time ran out is recorded and ends nothing: only people decide. */
export const decisionMachine = setup({ types: {} as { events: { type: string } } }).createMachine({
  id: 'decision',
  type: 'parallel',
  options: { maxIterations: 200 },
  states: {
    matter: {
      initial: 'open',
      states: {
        open: {
          on: {
            DecisionRecommended: 'recommended',
            DecisionTaken: 'decided',
            DecisionDeferred: 'deferred',
            QuestionWithdrawn: 'withdrawn',
          },
        },
        recommended: {
          on: {
            DecisionRecommended: 'recommended',
            DecisionTaken: 'decided',
            DecisionDeferred: 'deferred',
            QuestionWithdrawn: 'withdrawn',
          },
        },
        deferred: {
          on: {
            DecisionRecommended: 'recommended',
            DecisionTaken: 'decided',
            DecisionDeferred: 'deferred',
            QuestionWithdrawn: 'withdrawn',
          },
        },
        decided: {
          on: { DissentRecorded: 'decided', DecisionReviewFell: 'reviewDue', DecisionUpheld: 'upheld', DecisionSuperseded: 'superseded' },
        },
        reviewDue: { on: { DissentRecorded: 'reviewDue', DecisionUpheld: 'upheld', DecisionSuperseded: 'superseded' } },
        upheld: {
          on: { DissentRecorded: 'upheld', DecisionUpheld: 'upheld', DecisionSuperseded: 'superseded', DecisionReviewFell: 'reviewDue' },
        },
        superseded: { type: 'final' },
        withdrawn: { type: 'final' },
      },
    },
    clock: {
      initial: 'running',
      states: {
        running: { on: { DecisionLapsed: 'lapsed', DecisionTaken: 'stopped', QuestionWithdrawn: 'stopped' } },
        lapsed: { on: { DecisionDeferred: 'running', DecisionTaken: 'stopped', QuestionWithdrawn: 'stopped' } },
        stopped: { type: 'final' },
      },
    },
  },
});
