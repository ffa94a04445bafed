import { RECORD_LABEL, type Id, type Label, type StreamId } from '@chancery/kernel';
import { SEALED_LABEL } from '@chancery/ledger';
import type { Role } from './model/people.events.ts';

/** What somebody may read, whoever it is: pushes are rendered once for all who share it. */
export interface Clearance {
  readonly labels: readonly Label[];
}

/** A signed-in person, as every read and command sees them. */
export interface Viewer extends Clearance {
  readonly person: Id;
  readonly session: Id;
  readonly roles: readonly Role[];
}

/** Entries about the record, and the seeds: no person reads them here, whatever their labels. */
const NEVER: ReadonlySet<Label> = new Set([RECORD_LABEL, SEALED_LABEL]);

/** The one door: every read, push, export and print asks it of each item. */
export function canRead(reader: Clearance, label: Label): boolean {
  return !NEVER.has(label) && reader.labels.includes(label);
}

/** The labels to ask a table for; what comes back passes `canRead` all the same. */
export function readableLabels(reader: Clearance): Label[] {
  return reader.labels.filter((label) => canRead(reader, label));
}

/** A name for the set of labels: readers with the same name see the same. */
export function clearanceClass(reader: Clearance): string {
  return readableLabels(reader).toSorted().join('+');
}

/** Says what a person may read in one stream. Whoever reads on someone's behalf asks it first, each time. */
export class ReadDoor {
  // oxlint-disable-next-line typescript/require-await -- who was named as reader is asked of the database soon
  async clearanceIn(viewer: Viewer, _stream: StreamId): Promise<Clearance> {
    return { labels: viewer.labels };
  }
}

/** Until incidents have circles of their own, whoever is signed in reads what the circle reads. */
export function labelsOf(_roles: readonly Role[]): readonly Label[] {
  return ['I'];
}
