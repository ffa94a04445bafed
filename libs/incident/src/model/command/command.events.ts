import type { EventSpec, Id } from '@chancery/kernel';

export interface DirectorHandoverOffered {
  readonly brief: Id;
  readonly from: Id;
  readonly to: Id;
  /** What the receiver ticks one by one: open decisions, tasks, exhibits in hand. */
  readonly open: readonly Id[];
}

/** One entry for both sides: there is no moment with two directors, nor with none. */
export interface DirectorHandoverAccepted {
  readonly brief: Id;
  readonly from: Id;
  readonly to: Id;
  readonly ticked: readonly Id[];
}

/** `DirectorHandoverDeclined`, `DirectorHandoverWithdrawn`, `DirectorHandoverLapsed`: the director stays. */
export interface DirectorHandoverEnded {
  readonly brief: Id;
  readonly from: Id;
  readonly to: Id;
}

/** By what right somebody takes command from a director who cannot hand it over. */
export const TAKEOVER_AUTHORITIES = ['deputy', 'duty-officer', 'minister'] as const;
export type TakeoverAuthority = (typeof TAKEOVER_AUTHORITIES)[number];

/** `DirectorTakeoverProposed`, `DirectorTakeoverLapsed`. */
export interface DirectorTakeoverProposed {
  readonly from: Id;
  readonly to: Id;
  readonly authority: TakeoverAuthority;
}

export interface DirectorSucceeded {
  readonly from: Id;
  readonly to: Id;
  readonly authority: TakeoverAuthority;
  /** Null where the director left the house: nobody has to agree to that. */
  readonly secondedBy: Id | null;
}

/** The director left, and nobody had agreed to stand in: until somebody takes command, nobody directs. */
export interface CommandVacated {
  readonly from: Id;
}

export interface CommandEnded {
  readonly director: Id;
}

export const commandEvents = {
  DirectorHandoverOffered: { version: 1, rank: 9, content: ['worries'] },
  DirectorHandoverAccepted: { version: 1, rank: 9, content: [] },
  DirectorHandoverDeclined: { version: 1, rank: 9, content: ['reason'] },
  DirectorHandoverWithdrawn: { version: 1, rank: 8, content: ['reason'] },
  DirectorHandoverLapsed: { version: 1, rank: 9, content: [] },
  DirectorTakeoverProposed: { version: 1, rank: 9, content: ['reason'] },
  DirectorTakeoverLapsed: { version: 1, rank: 7, content: [] },
  DirectorSucceeded: { version: 1, rank: 8, content: [] },
  CommandVacated: { version: 1, rank: 8, content: [] },
  CommandEnded: { version: 1, rank: 5, content: [] },
} as const satisfies Record<string, EventSpec>;
