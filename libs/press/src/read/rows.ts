import { type ErasedSection, own, type StreamState } from '@chancery/kernel';
import type { ProjectedEvent, Row, Table } from '@chancery/ledger';
import { structureOf } from '../model/entry.ts';
import type { PressState } from '../model/press.state.ts';

export const PRESS_PREFIXES = ['inc', 'exr'] as const;

export const pressOf = (state: StreamState): PressState => state.slices['press'] as PressState;

/** The words of a section; null once erased, or where the entry carries none. */
export const wordsIn = (event: ProjectedEvent, section: string): string | null =>
  (own(event.content, section)?.value as string | undefined) ?? null;

/** A row of nulls, to be filled: `put` gives every column. */
export const emptyRow = (table: Table): Row => Object.fromEntries(Object.keys(table.columns).map((column) => [column, null]));

/** The sections that an `Erased` entry names. */
export function* erasedIn(event: ProjectedEvent): Generator<{ readonly seq: number; readonly section: string }> {
  for (const { seq, sections } of structureOf<{ entries: readonly ErasedSection[] }>(event).entries)
    for (const section of sections) yield { seq, section };
}
