import type { EventSpec, Id, Instant } from '@chancery/kernel';

export const REPLIES = ['coming', 'remote', 'later', 'cannot'] as const;
/** `cannot` is no acknowledgement: it settles the page as declined. */
export type Reply = (typeof REPLIES)[number];

export interface PageRequested {
  readonly page: Id;
  readonly person: Id;
  readonly role: string | null;
  /** Who is paged next if nobody answers. */
  readonly deputy: Id | null;
  /** Channels that may carry it; what was left out stands nowhere, since why is not for everybody. */
  readonly via: readonly string[];
}
export interface PageAcknowledged {
  readonly page: Id;
  readonly reply: Reply;
  readonly eta: Instant | null;
  /** Who heard the answer, where it was given by voice. */
  readonly heardBy: Id | null;
}
export interface PageSettled {
  readonly page: Id;
  /** Who heard a refusal that was given by voice; nothing where the person declined here. */
  readonly heardBy?: Id;
}
export interface PageRungFell {
  readonly page: Id;
  /** 1 is the first after the page itself. */
  readonly rung: number;
  readonly to: 'deputy' | 'CD';
}

/** Pages carry no words at all: nothing of an incident may be read off one. */
export const pageEvents = {
  PageRequested: { version: 1, rank: 2, content: [] },
  PageAcknowledged: { version: 1, rank: 2, content: [] },
  PageDeclined: { version: 1, rank: 9, content: ['reason'] },
  PageWithdrawn: { version: 1, rank: 1, content: [] },
  PageRungFell: { version: 1, rank: 9, content: [] },
  PersonArrived: { version: 1, rank: 9, content: [] },
} as const satisfies Record<string, EventSpec>;
