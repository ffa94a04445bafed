import type { Id, Instant, Label } from '@chancery/kernel';
import type { FactVersion } from '../cell.ts';
import type { Audience, SitrepText } from './sitrep.events.ts';

type Written = {
  readonly audience: Audience;
  readonly asOf: Instant;
  readonly facts: readonly FactVersion[];
  readonly decisions: readonly Id[];
  readonly text: SitrepText;
};

export type DraftSitrep = Written & { readonly label?: Label };
/** `base` is the version that was on the screen. */
export type ReviseSitrep = Written & { readonly sitrep: Id; readonly base: number };

export type PublishSitrep = {
  readonly sitrep: Id;
  readonly base: number;
  readonly distribution: readonly string[];
  readonly nextReportAt: Instant | null;
};

export type DiscardSitrep = { readonly sitrep: Id };
