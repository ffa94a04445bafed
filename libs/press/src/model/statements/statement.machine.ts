import { setup } from 'xstate';

/**
 * Life of a statement in one language: the text, and its outing. Machine events are the domain's events.
 * Embargo and expiry are questions of stream time; the events about them only record.
 */
export const statementMachine = setup({
  types: {} as { events: { type: string; complete?: boolean; last?: boolean } },
  guards: { complete: ({ event }) => event.complete === true, last: ({ event }) => event.last === true },
}).createMachine({
  id: 'statement',
  type: 'parallel',
  options: { maxIterations: 200 },
  states: {
    text: {
      initial: 'draft',
      states: {
        draft: { on: { StatementRevised: 'draft', StatementSubmitted: 'inReview', StatementAbandoned: 'abandoned' } },
        inReview: {
          on: {
            StatementRevised: 'inReview',
            StatementApproved: [{ target: 'approved', guard: 'complete' }, { target: 'inReview' }],
            ChangesRequested: 'changesRequested',
            StatementRefused: 'draft',
            ApprovalVoided: 'inReview',
            StatementBlocked: 'blocked',
            StatementAbandoned: 'abandoned',
          },
        },
        changesRequested: { on: { StatementRevised: 'inReview', StatementBlocked: 'blocked', StatementAbandoned: 'abandoned' } },
        approved: {
          on: {
            ApprovalVoided: 'needsReapproval',
            StatementRevised: 'inReview',
            StatementBlocked: 'blocked',
            StatementExpired: 'expired',
            StatementAbandoned: 'abandoned',
            StatementReleased: 'closed',
          },
        },
        needsReapproval: {
          on: {
            StatementSubmitted: 'inReview',
            StatementRevised: 'inReview',
            StatementBlocked: 'blocked',
            StatementExpired: 'expired',
            StatementAbandoned: 'abandoned',
          },
        },
        // A cited fact moved: a new version is needed, or the same one again once a dispute is settled.
        blocked: { on: { StatementSubmitted: 'inReview', StatementRevised: 'inReview', StatementAbandoned: 'abandoned' } },
        expired: { on: { StatementRevised: 'inReview', StatementAbandoned: 'abandoned' } },
        closed: { type: 'final' },
        abandoned: { type: 'final' },
      },
    },
    outing: {
      initial: 'inside',
      states: {
        // Straight out only where the policy leaves the release to one person.
        inside: { on: { ReleaseOffered: 'offered', StatementReleased: 'released' } },
        offered: { on: { ReleaseOfferVoided: 'inside', ReleaseOfferWithdrawn: 'inside', StatementReleased: 'released' } },
        released: {
          on: {
            CorrectionDue: 'correctionDue',
            StatementCorrected: 'corrected',
            StatementSuperseded: 'superseded',
            StatementWithdrawn: 'withdrawn',
            LineExpired: 'lapsed',
          },
        },
        lapsed: {
          on: {
            CorrectionDue: 'correctionDue',
            StatementCorrected: 'corrected',
            StatementSuperseded: 'superseded',
            StatementWithdrawn: 'withdrawn',
          },
        },
        correctionDue: {
          on: {
            CorrectionDue: 'correctionDue',
            StatementCorrected: 'corrected',
            StatementWithdrawn: 'withdrawn',
            CorrectionWaived: [{ target: 'released', guard: 'last' }, { target: 'correctionDue' }],
          },
        },
        // What was said stays said.
        superseded: { on: { CorrectionDue: 'correctionDue' } },
        corrected: { on: { CorrectionDue: 'correctionDue' } },
        withdrawn: { type: 'final' },
      },
    },
  },
});

/** Regions that must take an event which both regions know. */
export const STATEMENT_OWNERS: { readonly [type: string]: readonly string[] } = { StatementReleased: ['text', 'outing'] };
