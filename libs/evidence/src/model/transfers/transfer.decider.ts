import {
  own,
  reject,
  type Accepted,
  type CommandSpec,
  type Deciding,
  type Id,
  type JsonObject,
  type Rejection,
  type Timer,
} from '@chancery/kernel';
import { barred, inHouse } from '@chancery/incident';
import { entry, isSaid } from '../entry.ts';
import type { EvidenceState } from '../evidence.state.ts';
import { isRefused, inHand, takes, unread } from '../found.ts';
import type { AcceptTransfer, OfferTransfer, RefuseTransfer, WithdrawTransfer } from './transfer.commands.ts';
import { isOpen, transferOfTimer, transferTakes, type Transfer } from './transfer.state.ts';

type Asked<P extends JsonObject> = Deciding<EvidenceState, P>;

const named = ({ id, exhibit, from, to }: Transfer) => ({ transfer: id, exhibit, from, to });

function offer(d: Asked<OfferTransfer>): Accepted | Rejection {
  const exhibit = inHand(d);
  if (isRefused(exhibit)) return exhibit;
  const { to, courier, route, waybill } = d.command.payload;
  const from = d.command.principal.id;
  const open = Object.values(d.state.transfers).find((t) => t.exhibit === exhibit.id && isOpen(t));
  if (open) return reject('evidence-transfer-open', { exhibit: exhibit.id, transfer: open.id, to: open.to });
  if (to === from) return reject('evidence-self-transfer', { exhibit: exhibit.id });
  const refused = takes(exhibit, 'TransferOffered') ?? barred(d, to) ?? unread(d, exhibit, to);
  if (refused) return refused;
  const transfer = d.nextId();
  const structure = { transfer, exhibit: exhibit.id, from, to, courier, route };
  return { events: [entry(exhibit.label, 'TransferOffered', structure, { waybill })], result: { transfer } };
}

/** The offer, for one of its two sides only, while it can still be answered. */
function open(d: Asked<{ readonly transfer: Id }>, side: 'from' | 'to', type: string): Transfer | Rejection {
  const transfer = own(d.state.transfers, d.command.payload.transfer);
  if (!transfer || !d.ask.reads(d.command.principal.id, transfer.label)) return reject('not-found');
  if (transfer[side] !== d.command.principal.id)
    return side === 'to'
      ? reject('evidence-not-receiver', { transfer: transfer.id, to: transfer.to })
      : reject('evidence-not-custodian', { exhibit: transfer.exhibit, custodian: transfer.from });
  return transferTakes(transfer, type) ? transfer : reject('evidence-offer-gone', { transfer: transfer.id });
}

/** Custody moves in this one entry: there is no moment with two custodians, nor with none. */
function accept(d: Asked<AcceptTransfer>): Accepted | Rejection {
  const transfer = open(d, 'to', 'TransferAccepted');
  if (isRefused(transfer)) return transfer;
  const { seal, condition } = d.command.payload;
  return { events: [entry(transfer.label, 'TransferAccepted', { ...named(transfer), seal }, { condition })] };
}

function refuse(d: Asked<RefuseTransfer>): Accepted | Rejection {
  const transfer = open(d, 'to', 'TransferRefused');
  if (isRefused(transfer)) return transfer;
  const { seal, condition, reason } = d.command.payload;
  if (!isSaid(reason)) return reject('evidence-reason-needed', { exhibit: transfer.exhibit });
  return { events: [entry(transfer.label, 'TransferRefused', { ...named(transfer), seal }, { condition, reason })] };
}

function withdraw(d: Asked<WithdrawTransfer>): Accepted | Rejection {
  const transfer = open(d, 'from', 'TransferWithdrawn');
  if (isRefused(transfer)) return transfer;
  return { events: [entry(transfer.label, 'TransferWithdrawn', named(transfer), { reason: d.command.payload.reason })] };
}

/** Asks both sides where it is. The offer stays open. */
export function transferFell(timer: Timer, { state }: Deciding<EvidenceState>): Accepted | Rejection {
  const transfer = own(state.transfers, transferOfTimer(timer.owner));
  if (!transfer || !transferTakes(transfer, 'TransferOverdue')) return reject('kernel-timer-stale');
  return { events: [entry(transfer.label, 'TransferOverdue', named(transfer))] };
}

/** Each is for one side of the transfer, whatever role that person has. */
export const transferCommands: { readonly [type: string]: CommandSpec<EvidenceState, any> } = {
  OfferTransfer: { compares: inHouse, decide: offer },
  AcceptTransfer: { decide: accept },
  RefuseTransfer: { decide: refuse },
  WithdrawTransfer: { decide: withdraw },
};
