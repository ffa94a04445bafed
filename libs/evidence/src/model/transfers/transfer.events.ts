import type { EventSpec, Id } from '@chancery/kernel';

/** How an exhibit travels. Each has its own time to arrive. */
export const ROUTES = ['hand', 'courier', 'bag', 'network'] as const;
export type Route = (typeof ROUTES)[number];

/** How the receiver met the seal. */
export type SealMet = 'intact' | 'broken' | 'none';

export interface TransferOffered {
  readonly transfer: Id;
  readonly exhibit: Id;
  readonly from: Id;
  readonly to: Id;
  readonly courier: Id | null;
  readonly route: Route;
}

/** `TransferAccepted` moves custody; `TransferRefused` does not. */
export interface TransferAnswered {
  readonly transfer: Id;
  readonly exhibit: Id;
  readonly from: Id;
  readonly to: Id;
  readonly seal: SealMet;
}

/** `TransferWithdrawn`, `TransferOverdue`. */
export interface TransferMoved {
  readonly transfer: Id;
  readonly exhibit: Id;
  readonly from: Id;
  readonly to: Id;
}

export const transferEvents = {
  TransferOffered: { version: 1, rank: 9, content: ['waybill'] },
  TransferAccepted: { version: 1, rank: 9, content: ['condition'] },
  TransferRefused: { version: 1, rank: 9, content: ['condition', 'reason'] },
  TransferWithdrawn: { version: 1, rank: 8, content: ['reason'] },
  TransferOverdue: { version: 1, rank: 9, content: [] },
} as const satisfies Record<string, EventSpec>;
