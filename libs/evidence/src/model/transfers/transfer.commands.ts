import type { Id } from '@chancery/kernel';
import type { Route, SealMet } from './transfer.events.ts';

export type OfferTransfer = {
  readonly exhibit: Id;
  readonly to: Id;
  readonly courier: Id | null;
  readonly route: Route;
  readonly waybill: string;
};

export type AcceptTransfer = { readonly transfer: Id; readonly seal: SealMet; readonly condition: string };
export type RefuseTransfer = AcceptTransfer & { readonly reason: string };
export type WithdrawTransfer = { readonly transfer: Id; readonly reason: string };
