import type { EventSpec, Id } from '@chancery/kernel';

export interface ChannelNamed {
  readonly channel: string;
}
/** `ChannelSuspected`, `ChannelCompromised`. */
export interface ChannelDoubted extends ChannelNamed {
  /** Said by somebody whose word holds in this incident alone, until a duty officer, director or security lead confirms it. */
  readonly local?: true;
}
/** The first of two who say that it may be trusted again. */
export interface ChannelVouchedFor extends ChannelNamed {
  readonly by: Id;
}
/** Who vouched is gone: what they said counts no more as one of two. */
export type ChannelVouchFell = ChannelVouchedFor;
export interface ChannelTrusted extends ChannelNamed {
  readonly by: readonly [first: Id, second: Id];
}
export interface ChannelPutInUse extends ChannelNamed {
  /** The channel that it stands in for. */
  readonly instead: string | null;
  /** How the other side was recognised: a call back on a registered number, a challenge, a known voice. */
  readonly authenticated: string;
}

/** Content section of each: `reason`. */
export const channelEvents = {
  ChannelSuspected: { version: 1, rank: 9, content: ['reason'] },
  ChannelCompromised: { version: 1, rank: 9, content: ['reason'] },
  ChannelVouchedFor: { version: 1, rank: 9, content: ['reason'] },
  ChannelVouchFell: { version: 1, rank: 7, content: [] },
  ChannelTrusted: { version: 1, rank: 9, content: ['reason'] },
  ChannelWentUp: { version: 1, rank: 9, content: ['reason'] },
  ChannelDegraded: { version: 1, rank: 9, content: ['reason'] },
  ChannelWentDown: { version: 1, rank: 9, content: ['reason'] },
  ChannelPutInUse: { version: 1, rank: 9, content: ['reason'] },
  ChannelStoodBy: { version: 1, rank: 9, content: ['reason'] },
} as const satisfies Record<string, EventSpec>;
