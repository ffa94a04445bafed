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
  /** When they last came in by other means than what they know themselves: by two others, or by the machine. */
  readonly recoveredAt?: Instant | null;
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

/** Stands for the list, where streams do. */
const LISTED = Symbol('the list');
const hiddenName = (hidden: readonly StreamId[]): string => hidden.join(' ');

/**
 * Says what a person may read in one stream. Whoever reads on someone's behalf asks it first, each time.
 * An incident whose circle has no row is open: it was reported before circles were kept. One that does not exist is shut,
 * so that it is answered like one that may not be read.
 */
export class ReadDoor {
  readonly #dataSource: DataSource;
  /** By whoever asked, what they were told they may read: by stream, and of the list. A viewer is made anew for each request. */
  readonly #told = new WeakMap<object, Map<StreamId | typeof LISTED, string[]>>();

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
    const clearance = clearanceFrom(rows, viewer);
    this.#note(viewer, stream, clearanceClass(clearance));
    return clearance;
  }

  /**
   * True where somebody was told that they may read something and it is otherwise by now: for `now`, who they are now; undefined for
   * who is no longer signed in. What was read for them since may be more than they may have. `last` looks at the last answer alone.
   */
  async isOtherwise(viewer: Viewer, now: Viewer | undefined, last = false): Promise<boolean> {
    for (const [what, answers] of this.#told.get(viewer) ?? []) {
      if (now === undefined) return true;
      const again =
        what === LISTED ? hiddenName(await this.hiddenFrom({ ...now })) : clearanceClass(await this.clearanceIn({ ...now }, what));
      if ((last ? answers.slice(-1) : answers).some((answer) => answer !== again)) return true;
    }
    return false;
  }

  #note(viewer: object, what: StreamId | typeof LISTED, answer: string): void {
    const told = this.#told.get(viewer) ?? new Map<StreamId | typeof LISTED, string[]>();
    this.#told.set(viewer, told);
    const answers = told.get(what) ?? [];
    if (answers.at(-1) !== answer) told.set(what, [...answers, answer]);
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
    const hidden = rows.map(({ stream }) => stream);
    this.#note(viewer, LISTED, hiddenName(hidden));
    return hidden;
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
