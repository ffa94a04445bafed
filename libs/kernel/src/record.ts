import type { EventSpec, Label, NewEvent, StreamId } from './event.ts';
import type { Json, JsonObject } from './json.ts';
import type { Instant } from './values/instant.ts';

/**
 * Event types that every stream knows: they concern the record itself, not a domain.
 * Rank 1: nothing follows from them.
 */
export const RECORD_EVENTS = {
  /** In the organisation's stream: another stream began. */
  StreamOpened: { version: 1, rank: 1, content: [] },
  /** The stream's clock runs otherwise from here on. */
  ClockSet: { version: 1, rank: 1, content: [] },
  /** The label in force of one section of an earlier entry. */
  SectionRelabelled: { version: 1, rank: 1, content: [] },
  /** Values and salts of the named content sections are gone. */
  Erased: { version: 1, rank: 1, content: [] },
  /** The stream ran ahead of the true time, by a clock that was wrong, and is brought back to it. */
  TimeSettled: { version: 1, rank: 1, content: [] },
} as const satisfies Record<string, EventSpec>;

/** The label of entries about the record itself; who may read it is the read door's business. */
export const RECORD_LABEL = 'record';

export interface ErasedSection {
  readonly seq: number;
  readonly sections: readonly string[];
}

export const streamOpened = (stream: StreamId): NewEvent => ({ type: 'StreamOpened', label: RECORD_LABEL, structure: { stream } });

export const clockSet = (clock: { real: Instant; stream: Instant; rate: number }): NewEvent => ({
  type: 'ClockSet',
  label: RECORD_LABEL,
  structure: { real: clock.real, stream: clock.stream, rate: clock.rate },
});

export const sectionRelabelled = (seq: number, section: string, label: string): NewEvent => ({
  type: 'SectionRelabelled',
  label: RECORD_LABEL,
  structure: { seq, section, label },
});

/** What an `Erased` event says is gone: what a read model shows of it must go with it, in the same commit. */
export const sectionsErased = (structure: JsonObject): readonly ErasedSection[] =>
  structure['entries'] as unknown as readonly ErasedSection[];

export const erased = (entries: readonly ErasedSection[], authority: string): NewEvent => ({
  type: 'Erased',
  label: RECORD_LABEL,
  structure: { authority, entries: entries.map((e) => ({ seq: e.seq, sections: [...e.sections] })) as unknown as Json },
});

/** What a `TimeSettled` says: the one place where the time of a stream runs back. */
export interface Settlement {
  /** The stream's time before it. */
  readonly from: Instant;
  /** The stream's time from here on, which is this entry's own. */
  readonly to: Instant;
  /** The seq of the first entry that was recorded ahead: what it and later ones armed is due earlier by as much. */
  readonly since: number;
}

/** Readable under `label`: whoever reads the stream's times must know why they run back. */
export const timeSettled = ({ from, to, since }: Settlement, label: Label): NewEvent => ({
  type: 'TimeSettled',
  label,
  structure: { from, to, since },
});
