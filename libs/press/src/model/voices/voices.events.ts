import type { EventSpec, Id, Instant, StreamId } from '@chancery/kernel';

/** `*` meets everything. */
export const ANY = '*';

/** On what, to whom and in which language someone speaks. */
export interface Cells {
  readonly topics: readonly string[];
  readonly audiences: readonly string[];
  readonly languages: readonly string[];
}

export interface VoicesOpened {
  readonly entity: Id;
}

/** The incident that asked for an assignment, and its request where a playbook run made one. */
export interface AskedFrom {
  readonly stream: StreamId;
  readonly request: Id | null;
}

export interface AssignmentOffered extends Cells {
  readonly assignment: Id;
  readonly person: Id;
  /** 0 speaks first; then deputies. */
  readonly order: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly succeeds: Id | null;
  readonly origin: AskedFrom | null;
  /** Present where a director of the house offered it: it may meet what another incident has. */
  readonly house?: true;
}

export interface AssignmentAccepted {
  readonly assignment: Id;
  /** From when on: at once where it succeeds someone who speaks. */
  readonly from: Instant;
}

/** `AssignmentSucceeded`, `AssignmentEnded`: the term is over at this moment. */
export interface AssignmentOver {
  readonly assignment: Id;
  readonly at: Instant;
}

/** `AssignmentHandoverOffered`, `…Declined`, `…Lapsed`, `…Withdrawn`: whose, and to which assignment. */
export interface HandoverMoved {
  readonly assignment: Id;
  readonly to: Id;
}

export interface VoiceTurned {
  readonly assignment: Id;
  readonly turn: 'begins' | 'ends';
}

/** A text that is out, as the entity's voices know it. */
export interface LineNoted {
  readonly stream: StreamId;
  readonly statement: Id;
  readonly version: Id;
  readonly topic: Id;
  readonly audience: string;
  readonly language: string;
  readonly expires: Instant | null;
}

export interface LineDoubtful {
  readonly stream: StreamId;
  readonly statement: Id;
  readonly fact: Id;
  readonly was: number;
}

export interface LineEnded {
  readonly stream: StreamId;
  readonly statement: Id;
}

export const voicesEvents = {
  VoicesOpened: { version: 1, rank: 9, content: [] },
  AssignmentOffered: { version: 1, rank: 9, content: ['limits'] },
  AssignmentAccepted: { version: 1, rank: 9, content: [] },
  AssignmentDeclined: { version: 1, rank: 9, content: ['reason'] },
  AssignmentOfferLapsed: { version: 1, rank: 9, content: [] },
  AssignmentWithdrawn: { version: 1, rank: 9, content: ['reason'] },
  AssignmentHandoverOffered: { version: 1, rank: 9, content: [] },
  AssignmentHandoverDeclined: { version: 1, rank: 9, content: [] },
  AssignmentHandoverLapsed: { version: 1, rank: 9, content: [] },
  AssignmentHandoverWithdrawn: { version: 1, rank: 9, content: [] },
  AssignmentSucceeded: { version: 1, rank: 9, content: [] },
  AssignmentEnded: { version: 1, rank: 9, content: ['reason'] },
  SpokespersonUnavailable: { version: 1, rank: 9, content: ['reason'] },
  SpokespersonReturned: { version: 1, rank: 9, content: [] },
  VoiceTurned: { version: 1, rank: 9, content: [] },
  LineNoted: { version: 1, rank: 9, content: [] },
  LineDoubtful: { version: 1, rank: 9, content: [] },
  LineEnded: { version: 1, rank: 9, content: [] },
} as const satisfies Record<string, EventSpec>;
