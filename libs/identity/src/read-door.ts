import { RECORD_LABEL, type Id, type Instant, type Label, type StreamId } from '@chancery/kernel';
import { LABELS, SEALED_LABEL, type StoredRow } from '@chancery/ledger';
import type { DataSource } from 'typeorm';
import type { Role } from './model/people.events.ts';
import { CLOSED, EVERYBODY, ROLE_MARK } from './read/reader.table.ts';

/** What somebody may read, whoever it is: pushes are rendered once for all who share it. */
export interface Clearance {
  readonly labels: readonly Label[];
}

/** A signed-in person, as every read and command sees them. */
export interface Viewer extends Clearance {
  readonly person: Id;
  readonly session: Id;
  readonly roles: readonly Role[];
  /** When they last gave their password in this session. */
  readonly provedAt?: Instant | null;
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

/** Of rows those that may be read, without the words in them that were given a label which may not be. */
export function readable(reader: Clearance, rows: readonly StoredRow[]): StoredRow[] {
  return rows.filter((row) => canRead(reader, row['label'] as Label)).map((row) => withoutShut(reader, row));
}

function withoutShut(reader: Clearance, row: StoredRow): StoredRow {
  const shut = Object.entries((row[LABELS] as Record<string, Label> | null | undefined) ?? {}).filter(
    ([, label]) => !canRead(reader, label),
  );
  return shut.length > 0 ? { ...row, ...Object.fromEntries(shut.map(([column]) => [column, null])) } : row;
}

/** A name for the set of labels: readers with the same name see the same. */
export function clearanceClass(reader: Clearance): string {
  return readableLabels(reader).toSorted().join('+');
}

/** A row of `READER_ROW`, or `OTHERS` for those of other people, which keep the circle from being open. */
export interface ReaderRow {
  readonly label: Label;
  readonly person: string;
}

const OTHERS = '';
const OVERSEEING: readonly Role[] = ['duty-officer', 'director'];
const CIRCLE = 'I';
const meant = ({ person, roles }: Pick<Viewer, 'person' | 'roles'>): readonly string[] => [
  person,
  EVERYBODY,
  ...roles.map((role) => `${ROLE_MARK}${role}`),
];
const isIncident = (stream: StreamId): boolean => stream.startsWith('inc:') || stream.startsWith('exr:');

/** What the rows of one incident let a person read. Who administers or audits reads nothing by that alone. */
export function clearanceFrom(rows: readonly ReaderRow[], viewer: Pick<Viewer, 'person' | 'roles'>): Clearance {
  const { roles } = viewer;
  if (!rows.some(({ label }) => label === CIRCLE)) rows = [...rows, { label: CIRCLE, person: EVERYBODY }];
  const names = meant(viewer);
  const labels = new Set(rows.filter((row) => names.includes(row.person)).map(({ label }) => label));
  const closed = rows.some((row) => row.person === CLOSED && row.label === CIRCLE);
  if (!closed && roles.some((role) => OVERSEEING.includes(role))) labels.add(CIRCLE);
  // Who is not in the circle does not know that there is an incident, whatever they were named for.
  return { labels: labels.has(CIRCLE) ? [...labels] : [] };
}

/**
 * Says what a person may read in one stream. Whoever reads on someone's behalf asks it first, each time.
 * An incident whose circle has no row is open: it was reported before circles were kept. One that does not exist is shut,
 * so that it is answered like one that may not be read.
 */
export class ReadDoor {
  readonly #dataSource: DataSource;

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource;
  }

  /** One query, by the key of the table. */
  async clearanceIn(viewer: Viewer, stream: StreamId): Promise<Clearance> {
    if (!isIncident(stream)) return { labels: viewer.labels };
    const rows = (await this.#dataSource.query(
      `SELECT label, person FROM reader_row WHERE stream = $1 AND (person = ANY ($2::text[]) OR person = '${CLOSED}')
       UNION ALL SELECT '${CIRCLE}', '${OTHERS}' WHERE EXISTS (SELECT FROM reader_row WHERE stream = $1 AND label = '${CIRCLE}')
       UNION ALL SELECT '${CIRCLE}', '${CLOSED}' WHERE NOT EXISTS (SELECT FROM stream_head WHERE stream = $1)`,
      [stream, meant(viewer)],
    )) as ReaderRow[];
    return clearanceFrom(rows, viewer);
  }

  /** The incidents that are not to be in any list or count of this person's. */
  async hiddenFrom(viewer: Pick<Viewer, 'person' | 'roles'>): Promise<readonly StreamId[]> {
    const { roles } = viewer;
    const oversees = roles.some((role) => OVERSEEING.includes(role));
    const rows = (await this.#dataSource.query(
      `SELECT stream FROM reader_row WHERE label = '${CIRCLE}' GROUP BY stream
       HAVING NOT bool_or(person = ANY ($1::text[])) AND (bool_or(person = '${CLOSED}') OR NOT $2::boolean) ORDER BY stream`,
      [meant(viewer), oversees],
    )) as { stream: StreamId }[];
    return rows.map(({ stream }) => stream);
  }

  /** Everybody who was read into a stream: what `clearanceFrom` needs for any number of people. */
  async rowsOf(stream: StreamId): Promise<readonly ReaderRow[]> {
    return (await this.#dataSource.query(`SELECT label, person FROM reader_row WHERE stream = $1`, [stream])) as ReaderRow[];
  }
}

/** Outside incidents, whoever is signed in reads what everybody who works here does. */
export function labelsOf(_roles: readonly Role[]): readonly Label[] {
  return [CIRCLE];
}
