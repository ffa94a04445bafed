import { setup } from 'xstate';

/**
 * Life of an assignment to speak: its term, and whether the person can be reached. Who speaks at a moment is a question of
 * time over accepted assignments, never a state: a late timer makes neither two voices nor none.
 */
export const assignmentMachine = setup({}).createMachine({
  id: 'assignment',
  type: 'parallel',
  options: { maxIterations: 200 },
  states: {
    term: {
      initial: 'offered',
      states: {
        offered: {
          on: {
            AssignmentAccepted: 'accepted',
            AssignmentDeclined: 'declined',
            AssignmentOfferLapsed: 'lapsed',
            AssignmentWithdrawn: 'withdrawn',
          },
        },
        accepted: { on: { AssignmentHandoverOffered: 'handingOver', AssignmentEnded: 'ended' } },
        handingOver: {
          on: {
            AssignmentSucceeded: 'ended',
            AssignmentHandoverDeclined: 'accepted',
            AssignmentHandoverLapsed: 'accepted',
            AssignmentHandoverWithdrawn: 'accepted',
            AssignmentEnded: 'ended',
          },
        },
        declined: { type: 'final' },
        lapsed: { type: 'final' },
        withdrawn: { type: 'final' },
        ended: { type: 'final' },
      },
    },
    presence: {
      initial: 'reachable',
      states: {
        reachable: { on: { SpokespersonUnavailable: 'away' } },
        away: { on: { SpokespersonReturned: 'reachable' } },
      },
    },
  },
});

/** No event is known to both regions. */
export const ASSIGNMENT_OWNERS: { readonly [type: string]: readonly string[] } = {};
