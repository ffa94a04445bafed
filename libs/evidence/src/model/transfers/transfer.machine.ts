import { setup } from 'xstate';

/** Life of an offer of custody. The custodian stays until the receiver accepts; an overdue offer may still be answered. */
export const transferMachine = setup({ types: {} as { events: { type: string } } }).createMachine({
  id: 'transfer',
  initial: 'offered',
  options: { maxIterations: 200 },
  states: {
    offered: {
      on: { TransferAccepted: 'accepted', TransferRefused: 'refused', TransferWithdrawn: 'withdrawn', TransferOverdue: 'overdue' },
    },
    overdue: { on: { TransferAccepted: 'accepted', TransferRefused: 'refused', TransferWithdrawn: 'withdrawn' } },
    accepted: { type: 'final' },
    refused: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});
