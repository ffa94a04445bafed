import type { EventSpec, Id, Instant } from '@chancery/kernel';
import type { FactVersion } from '../cell.ts';

/** For whom a report is written. */
export const AUDIENCES = ['cell', 'leadership', 'staff', 'partners'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** `SitrepDrafted`, `SitrepRevised`. */
export interface SitrepWritten {
  readonly sitrep: Id;
  /** 1 for the draft, one more with each revision. */
  readonly version: number;
  readonly by: Id;
  readonly audience: Audience;
  /** The moment that it describes. */
  readonly asOf: Instant;
  readonly facts: readonly FactVersion[];
  readonly decisions: readonly Id[];
}

/** From here on its words are frozen. */
export interface SitrepPublished {
  readonly sitrep: Id;
  readonly version: number;
  readonly by: Id;
  /** Drawn, never counted. */
  readonly reference: string;
  readonly distribution: readonly string[];
  readonly nextReportAt: Instant | null;
}

export interface SitrepSuperseded {
  readonly sitrep: Id;
  readonly successor: Id;
}

export interface SitrepOvertaken {
  readonly sitrep: Id;
  readonly fact: Id;
  readonly was: number;
}

/** `SitrepDiscarded`, `SitrepDueFell`. */
export interface SitrepMoved {
  readonly sitrep: Id;
}

/** What a report says, section by section. */
export const SITREP_SECTIONS = ['headline', 'situation', 'changes', 'questions', 'forecast', 'needs'] as const;
export type SitrepSection = (typeof SITREP_SECTIONS)[number];
export type SitrepText = { readonly [S in SitrepSection]: string };

export const sitrepEvents = {
  SitrepDrafted: { version: 1, rank: 9, content: SITREP_SECTIONS },
  SitrepRevised: { version: 1, rank: 9, content: SITREP_SECTIONS },
  SitrepPublished: { version: 1, rank: 9, content: [] },
  SitrepDiscarded: { version: 1, rank: 9, content: [] },
  SitrepSuperseded: { version: 1, rank: 5, content: [] },
  SitrepOvertaken: { version: 1, rank: 5, content: [] },
  SitrepDueFell: { version: 1, rank: 9, content: [] },
} as const satisfies Record<string, EventSpec>;
