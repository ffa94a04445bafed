import type { Id } from '@chancery/kernel';
import type { CellRole } from './role.events.ts';

export type OfferRole = {
  readonly role: CellRole;
  readonly person: Id;
  readonly deputy: boolean;
};

/** AcceptRole, DeclineRole, WithdrawRoleOffer, ReportUnreachable, ReportReturn, RelieveRole. */
export type MoveRole = {
  readonly assignment: Id;
  readonly reason: string;
};
