import { assert, type Id, type Label, type StructuralEvent, type TimerBook } from '@chancery/kernel';
import { canTake, start, step, type Snapshot } from '@chancery/engine';
import { structureOf } from '../entry.ts';
import type { Route, TransferOffered } from './transfer.events.ts';
import { transferMachine } from './transfer.machine.ts';

export interface Transfer {
  readonly id: Id;
  readonly exhibit: Id;
  readonly from: Id;
  readonly to: Id;
  /** That of its exhibit. */
  readonly label: Label;
  readonly snapshot: Snapshot;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** When somebody is asked where the exhibit is. */
const OVERDUE_MS: { readonly [R in Route]: number } = { hand: 30 * MINUTE, network: 30 * MINUTE, courier: DAY, bag: 7 * DAY };

const OVERDUE = 'overdue';
const owner = (transfer: Id): string => `evidence:${transfer}`;
/** The transfer that a timer belongs to. */
export const transferOfTimer = (timerOwner: string): Id => timerOwner.slice('evidence:'.length);

export const isOpen = (transfer: Transfer): boolean => transfer.snapshot.status === 'active';
export const transferTakes = (transfer: Transfer, type: string): boolean => canTake(transferMachine, transfer.snapshot, { type });

export function evolveTransfer(before: Transfer | undefined, event: StructuralEvent, timers: TimerBook): Transfer {
  if (event.type === 'TransferOffered') {
    const { transfer: id, exhibit, from, to, route } = structureOf<TransferOffered>(event);
    timers.arm(owner(id), OVERDUE, OVERDUE_MS[route]);
    return { id, exhibit, from, to, label: event.label, snapshot: start(transferMachine).snapshot };
  }
  assert(before, `${event.type} of a transfer that was never offered`);
  timers.cancel(owner(before.id), OVERDUE);
  return { ...before, snapshot: step(transferMachine, before.snapshot, { type: event.type }).snapshot };
}
