import { stoppedParts, type Hash, type Json, type Label, type RecordedEvent, type StreamState } from '@chancery/kernel';

export type ColumnType = 'text' | 'bigint' | 'int' | 'boolean' | 'timestamptz' | 'jsonb';

/** A read model's table. Its rows belong to one stream each, so that streams commit side by side. */
export interface Table {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: { readonly [column: string]: ColumnType };
}

export type Row = { readonly [column: string]: Json };

/** What one event does to one row. `put` gives every column, `patch` the key and what changes. */
export type RowChange =
  | { readonly table: Table; readonly put: Row }
  | { readonly table: Table; readonly patch: Row }
  | { readonly table: Table; readonly remove: Row };

/** A recorded event with the hash of its entry, from which a row may take an id that tells no number. */
export type ProjectedEvent = RecordedEvent & { readonly hash: Hash };

/**
 * A read model: rows as a pure function of events, written in the commit of the entries and buildable again from them.
 * A new `version` has the tables built again at the next start.
 */
export interface Projection {
  readonly name: string;
  readonly version: number;
  /** Kinds of stream that it reads. */
  readonly prefixes: readonly string[];
  readonly tables: readonly Table[];
  /** `state` is the fold after the event. */
  readonly project: (event: ProjectedEvent, state: StreamState) => readonly RowChange[];
}

/**
 * In a table that copies words: by column, the label in force of what was copied into it, once it was given another than its row
 * has. What a patch says of it is added to what is there.
 */
export const LABELS = 'labels';

/**
 * What an event does to a read model. A section that gets another label is found by what its erasure would take out: each column
 * that would be emptied bears the section's label from then on.
 */
export function changesOf(projection: Projection, event: ProjectedEvent, state: StreamState): readonly RowChange[] {
  if (stoppedParts(state).length === 0) return projected(projection, event, state);
  try {
    return projected(projection, event, state);
  } catch {
    return []; // what a part could not take may be more than its rows can: they stand as it stands, and the others go on
  }
}

function projected(projection: Projection, event: ProjectedEvent, state: StreamState): readonly RowChange[] {
  const changes = projection.project(event, state);
  if (event.type !== 'SectionRelabelled') return changes;
  const { seq, section, label } = event.structure as { seq: number; section: string; label: Label };
  const structure = { authority: '', entries: [{ seq, sections: [section] }] };
  const emptied = projection.project({ ...event, type: 'Erased', structure }, state);
  const shut = emptied.flatMap((change) => labelled(change, label));
  return shut.length > 0 ? [...changes, ...shut, ...emptied.filter(isTouch)] : changes;
}

function labelled(change: RowChange, label: Label): RowChange[] {
  const { table } = change;
  if (!('patch' in change) || !(LABELS in table.columns)) return [];
  const copied = Object.keys(change.patch).filter((column) => change.patch[column] === null && !table.key.includes(column));
  if (copied.length === 0) return [];
  const kept = Object.entries(change.patch).filter(([column]) => table.key.includes(column) || MOVED.has(column));
  return [{ table, patch: { ...Object.fromEntries(kept), [LABELS]: Object.fromEntries(copied.map((column) => [column, label])) } }];
}

/** Columns that say at which entry a row moved. */
const MOVED: ReadonlySet<string> = new Set(['touched', 'relabelled']);

/** A patch that says no more than that something moved: of the item whose words are in another table. */
const isTouch = (change: RowChange): boolean =>
  'patch' in change && Object.keys(change.patch).every((column) => change.table.key.includes(column) || MOVED.has(column));

/** A patch over a row or an earlier patch. */
export const patched = (row: Row, patch: Row): Row => ({
  ...row,
  ...patch,
  ...(patch[LABELS] && row[LABELS] ? { [LABELS]: { ...(row[LABELS] as object), ...(patch[LABELS] as object) } } : {}),
});

/** Changes of one commit, at most one for each row: a statement may touch a row only once. */
export class RowChanges {
  readonly #byTable = new Map<Table, Map<string, RowChange>>();

  add(change: RowChange): void {
    const row = 'put' in change ? change.put : 'patch' in change ? change.patch : change.remove;
    const key = JSON.stringify(change.table.key.map((column) => row[column] ?? null));
    let rows = this.#byTable.get(change.table);
    if (!rows) this.#byTable.set(change.table, (rows = new Map()));
    const before = rows.get(key);
    rows.set(key, before ? merge(before, change) : change);
  }

  addAll(other: RowChanges): void {
    for (const changes of other.#byTable.values()) for (const change of changes.values()) this.add(change);
  }

  *[Symbol.iterator](): Iterator<[Table, readonly RowChange[]]> {
    for (const [table, rows] of this.#byTable) yield [table, [...rows.values()]];
  }
}

function merge(before: RowChange, after: RowChange): RowChange {
  if (!('patch' in after)) return after;
  if ('put' in before) return { table: after.table, put: patched(before.put, after.patch) };
  if ('patch' in before) return { table: after.table, patch: patched(before.patch, after.patch) };
  return before; // a patch of a row that was removed has nothing to change
}
