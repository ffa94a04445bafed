import type { EventSpec, Id, Instant } from '@chancery/kernel';

/** In the order in which they are tried. */
export const LEVELS = ['primary', 'alternate', 'contingency', 'emergency'] as const;
export type Level = (typeof LEVELS)[number];

export const PARTY_KINDS = ['mission', 'partner', 'duty-list'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

export const TEST_RESULTS = ['passed', 'partly', 'failed'] as const;
export type TestResult = (typeof TEST_RESULTS)[number];

/** Codes of the catalogue; null where the plan still owes a channel. */
export type Levels = { readonly [L in Level]: string | null };

export interface PartyPlanned {
  readonly party: Id;
  readonly kind: PartyKind;
  /** The party's own time zone, by its IANA name. */
  readonly zone: string;
  /** 1 is reached first. */
  readonly criticality: number;
  readonly levels: Levels;
}
export interface ChannelTested {
  readonly party: Id;
  readonly level: Level;
  readonly channel: string;
  readonly result: TestResult;
  readonly at: Instant;
}

/** Content: `name` of the party, and for each level what the channel is called there, such as a courier's hours. */
export const planEvents = {
  PartyPlanned: { version: 1, rank: 9, content: ['name', ...LEVELS] },
  PartyChanged: { version: 1, rank: 9, content: ['name', ...LEVELS] },
  PartyDropped: { version: 1, rank: 9, content: [] },
  ChannelTested: { version: 1, rank: 9, content: ['note'] },
} as const satisfies Record<string, EventSpec>;
