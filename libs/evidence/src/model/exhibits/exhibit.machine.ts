import { setup } from 'xstate';

/** Life of an exhibit: where it is, whether it is what it was, whether it is held. Machine events are the domain's events. */
export const exhibitMachine = setup({
  types: {} as { events: { type: string; seal?: string; last?: boolean } },
  guards: {
    sealIntact: ({ event }) => event.seal === 'intact',
    lastHold: ({ event }) => event.last === true,
  },
}).createMachine({
  id: 'exhibit',
  type: 'parallel',
  options: { maxIterations: 200 },
  states: {
    place: {
      initial: 'identified',
      states: {
        identified: { on: { ExhibitCollected: 'collected', ExhibitAcquired: 'collected', CandidateDropped: 'dropped' } },
        collected: { on: { ExhibitSealed: 'sealed', TransferOffered: 'offeredOpen', ExhibitCheckedOut: 'checkedOut' } },
        sealed: {
          on: {
            SealBroken: 'collected',
            TransferOffered: 'offered',
            ExhibitCheckedOut: 'checkedOut',
            ExhibitReturned: 'returned',
            ExhibitHandedOver: 'handedOver',
            ExhibitDisposed: 'disposed',
          },
        },
        // The receiver says how the seal was met, whether the exhibit is taken or not.
        offered: {
          on: {
            TransferAccepted: [{ target: 'sealed', guard: 'sealIntact' }, { target: 'collected' }],
            TransferRefused: [{ target: 'sealed', guard: 'sealIntact' }, { target: 'collected' }],
            TransferWithdrawn: 'sealed',
            SealBroken: 'offeredOpen',
          },
        },
        offeredOpen: { on: { TransferAccepted: 'collected', TransferRefused: 'collected', TransferWithdrawn: 'collected' } },
        checkedOut: { on: { ExhibitCheckedIn: 'collected' } },
        returned: { type: 'final' },
        handedOver: { type: 'final' },
        disposed: { type: 'final' },
        dropped: { type: 'final' },
      },
    },
    integrity: {
      initial: 'unverified',
      states: {
        unverified: { on: { ExhibitVerified: 'good', IntegrityFailed: 'failed', FileMissed: 'missing' } },
        // Who answers for it now has not looked at it.
        good: {
          on: {
            CustodyFell: 'unverified',
            ExhibitVerified: 'good',
            IntegrityFailed: 'failed',
            IntegrityDisputed: 'disputed',
            FileMissed: 'missing',
          },
        },
        // What comes back has yet to be looked at.
        missing: { on: { FileFoundAgain: 'unverified', IntegrityFailed: 'failed' } },
        // One good reading does not mend what was found altered: only a settled dispute does.
        failed: { on: { IntegrityFailed: 'failed', IntegrityDisputed: 'disputed' } },
        disputed: { on: { IntegrityFailed: 'disputed', DisputeSettledGood: 'good', DisputeSettledFailed: 'failed' } },
      },
    },
    hold: {
      initial: 'free',
      states: {
        free: { on: { HoldSet: 'held' } },
        held: { on: { HoldSet: 'held', HoldLifted: [{ target: 'free', guard: 'lastHold' }, { target: 'held' }] } },
      },
    },
  },
});
