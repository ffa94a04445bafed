import { setup } from 'xstate';

/** One person in one role: from the offer to its end. Who cannot be reached keeps the role; a deputy acts meanwhile. */
export const roleMachine = setup({ types: {} as { events: { type: string } } }).createMachine({
  id: 'role',
  initial: 'offered',
  options: { maxIterations: 200 },
  states: {
    offered: {
      on: { RoleAccepted: 'present', RoleDeclined: 'declined', RoleOfferLapsed: 'lapsed', RoleOfferWithdrawn: 'withdrawn' },
    },
    present: { on: { HolderUnreachable: 'unreachable', RoleRelieved: 'relieved' } },
    unreachable: { on: { HolderReturned: 'present', RoleRelieved: 'relieved' } },
    declined: { type: 'final' },
    lapsed: { type: 'final' },
    withdrawn: { type: 'final' },
    relieved: { type: 'final' },
  },
});
