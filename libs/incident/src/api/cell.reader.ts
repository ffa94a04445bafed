import {
  CursorUnknown,
  canRead,
  CLOSED,
  EVERYBODY,
  PeopleReader,
  readable,
  readableLabels,
  READER_ROW,
  ROLE_MARK,
  rowsOf,
  sizeOf,
  type Order,
  type Page,
} from '@chancery/identity';
import { type Changed, nameOf, type Reading } from '@chancery/identity/api';
import type { StreamId } from '@chancery/kernel';
import { entityOf, type StoredRow } from '@chancery/ledger';
import { And, In, MoreThan, Not, type DataSource, type FindOptionsWhere } from 'typeorm';
import { COMMAND_ROW, ROLE_ROW } from '../read/incident.tables.ts';
import { incidentOf } from './incident-id.ts';
import type { CellRole, IncidentCommand, LabelReader } from './cell.types.ts';
import { personOf, personOrNull } from './names.ts';
import { roleName } from './role-names.ts';

const BY_ROLE: Order = [
  ['role', 'ASC'],
  ['offered_at', 'DESC'],
  ['id', 'ASC'],
];

/** A row has no id of its own: label and person are its name. */
function readersAfter(
  stream: StreamId,
  labels: readonly string[],
  { label, person }: { readonly label: string; readonly person: string },
): FindOptionsWhere<StoredRow>[] {
  return [
    { stream, label: And(In([...labels]), MoreThan(label)), person: Not(CLOSED) },
    { stream, label, person: And(Not(CLOSED), MoreThan(person)) },
  ];
}

/** Who does what in an incident, as a reader may see it. */
export class CellReader {
  readonly #dataSource: DataSource;
  readonly #people: PeopleReader;

  constructor(dataSource: DataSource, people: PeopleReader) {
    this.#dataSource = dataSource;
    this.#people = people;
  }

  /** By role, the latest first. */
  async roles(reading: Reading, stream: StreamId, page?: Page): Promise<readonly CellRole[]> {
    return await this.#roles(reading, await this.#rows(reading, { stream }, page));
  }

  async command(reading: Reading, stream: StreamId): Promise<IncidentCommand | undefined> {
    const row = await this.#commandRow(reading, stream);
    return row && (await this.#command(reading, row));
  }

  /** Who reads the labels that the asker reads: whoever is in may know who else is. */
  async readers({ clearance }: Reading, stream: StreamId, page?: Page): Promise<readonly LabelReader[]> {
    const rows = await this.#readers(stream, readableLabels(clearance), page);
    const shown = rows.filter((row) => canRead(clearance, row['label'] as string));
    const cards = await this.#people.byIds(
      clearance,
      shown.map((row) => row['person'] as string),
    );
    return shown.map((row) => {
      const [label, person] = [row['label'] as string, row['person'] as string];
      const role = person.startsWith(ROLE_MARK) ? person.slice(ROLE_MARK.length) : null;
      return { id: `${label}/${person}`, label, role, person: person === EVERYBODY || role !== null ? null : personOf(cards, person) };
    });
  }

  async #readers(stream: StreamId, labels: readonly string[], page?: Page): Promise<readonly StoredRow[]> {
    const rows = this.#dataSource.getRepository(entityOf(READER_ROW));
    let where: FindOptionsWhere<StoredRow> | FindOptionsWhere<StoredRow>[] = { stream, label: In([...labels]), person: Not(CLOSED) };
    if (page?.after !== null && page?.after !== undefined) {
      const [label = '', person = ''] = page.after.split(/\/(.*)/s);
      if (!labels.includes(label) || !(await rows.exists({ where: { stream, label, person } }))) throw new CursorUnknown();
      where = readersAfter(stream, labels, { label, person });
    }
    return await rows.find({ where, order: { label: 'ASC', person: 'ASC' }, ...(page ? { take: sizeOf(page) } : {}) });
  }

  /** The open offer, with the words of who hands over: for its two sides only. */
  async offer(reading: Reading, stream: StreamId, person: string): Promise<StoredRow | undefined> {
    const row = await this.#commandRow(reading, stream);
    return row && row['brief'] !== null && [row['director'], row['offered_to']].includes(person) ? row : undefined;
  }

  async changedSince(reading: Reading, stream: StreamId, seq: number): Promise<readonly Changed[]> {
    const rows = await this.#rows(reading, { stream, touched: MoreThan(seq) });
    const command = await this.#commandRow(reading, stream);
    const moved = command && Number(command['touched']) > seq ? [await this.#command(reading, command)] : [];
    return [
      ...(await this.#roles(reading, rows)).map((role) => ({ __typename: 'CellRole', ...role })),
      ...moved.map((each) => ({ __typename: 'IncidentCommand', ...each })),
    ];
  }

  async #rows({ clearance }: Reading, where: object, page?: Page): Promise<readonly StoredRow[]> {
    return await rowsOf(this.#dataSource, clearance, { table: ROLE_ROW, where, order: BY_ROLE }, page);
  }

  async #commandRow({ clearance }: Reading, stream: StreamId): Promise<StoredRow | undefined> {
    const row = await this.#dataSource.getRepository(entityOf(COMMAND_ROW)).findOne({ where: { stream } });
    return row ? readable(clearance, [row])[0] : undefined;
  }

  async #roles({ clearance, language }: Reading, rows: readonly StoredRow[]): Promise<CellRole[]> {
    const cards = await this.#people.byIds(
      clearance,
      rows.map((row) => row['person'] as string),
    );
    return rows.map((row) => {
      const as = <T>(column: string): T => row[column] as T;
      return {
        id: as('id'),
        role: as('role'),
        title: roleName(as('role'), language),
        person: personOf(cards, as('person')),
        deputy: as('deputy'),
        standing: nameOf(as('standing')),
        offeredAt: as('offered_at'),
        since: as('since'),
      };
    });
  }

  async #command({ clearance }: Reading, row: StoredRow): Promise<IncidentCommand> {
    const as = <T>(column: string): T => row[column] as T;
    const named = ['director', 'offered_to', 'takeover_by'].map((column) => row[column]).filter((id) => id !== null) as string[];
    const cards = await this.#people.byIds(clearance, named);
    return {
      id: incidentOf(as<string>('stream')),
      director: personOrNull(cards, as('director')),
      since: as('since'),
      brief: as('brief'),
      offeredTo: personOrNull(cards, as('offered_to')),
      offeredAt: as('offered_at'),
      takeoverBy: personOrNull(cards, as('takeover_by')),
      takeoverReason: as('takeover_reason'),
      watch: nameOf(as('watch')),
      observeUntil: as('observe_until'),
      observeLimits: as('observe_limits'),
    };
  }
}
