import type { Id } from '@chancery/kernel';

export type OfferCommand = {
  readonly to: Id;
  /** What worries the director: the most useful words of a handover. */
  readonly worries: string;
};

export type AcceptCommand = {
  readonly brief: Id;
  readonly ticked: readonly Id[];
};

/** DeclineCommand, WithdrawCommand. */
export type EndHandover = {
  readonly brief: Id;
  readonly reason: string;
};

export type TakeCommand = {
  readonly reason: string;
};

export type SecondTakeover = {
  /** Whose takeover is seconded: what the screen showed. */
  readonly to: Id;
};
