import { canRead, CLOSED, EVERYBODY, PeopleReader, readable, readableLabels, READER_ROW, ROLE_MARK } from '@chancery/identity';
import { type Changed, nameOf, type Reading } from '@chancery/identity/api';
import type { StreamId } from '@chancery/kernel';
import { entityOf, type StoredRow } from '@chancery/ledger';
import { In, MoreThan, type DataSource } from 'typeorm';
import { COMMAND_ROW, ROLE_ROW } from '../read/incident.tables.ts';
import { incidentOf } from './incident-id.ts';
import type { CellRole, IncidentCommand, LabelReader } from './cell.types.ts';
import { personOf, personOrNull } from './names.ts';
import { roleName } from './role-names.ts';

/** Who does what in an incident, as a reader may see it. */
export class CellReader {
  readonly #dataSource: DataSource;
  readonly #people: PeopleReader;

  constructor(dataSource: DataSource, people: PeopleReader) {
    this.#dataSource = dataSource;
    this.#people = people;
  }

  /** By role, the latest first. */
  async roles(reading: Reading, stream: StreamId): Promise<readonly CellRole[]> {
    return await this.#roles(reading, await this.#rows(reading, stream));
  }

  async command(reading: Reading, stream: StreamId): Promise<IncidentCommand | undefined> {
    const row = await this.#commandRow(reading, stream);
    return row && (await this.#command(reading, row));
  }

  /** Who reads the labels that the asker reads: whoever is in may know who else is. */
  async readers({ clearance }: Reading, stream: StreamId): Promise<readonly LabelReader[]> {
    const where = { stream, label: In(readableLabels(clearance)) };
    const rows = await this.#dataSource.getRepository(entityOf(READER_ROW)).find({ where, order: { label: 'ASC', person: 'ASC' } });
    const shown = rows.filter((row) => canRead(clearance, row['label'] as string) && row['person'] !== CLOSED);
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

  /** The open offer, with the words of who hands over: for its two sides only. */
  async offer(reading: Reading, stream: StreamId, person: string): Promise<StoredRow | undefined> {
    const row = await this.#commandRow(reading, stream);
    return row && row['brief'] !== null && [row['director'], row['offered_to']].includes(person) ? row : undefined;
  }

  async changedSince(reading: Reading, stream: StreamId, seq: number): Promise<readonly Changed[]> {
    const rows = await this.#rows(reading, stream, seq);
    const command = await this.#commandRow(reading, stream);
    const moved = command && Number(command['touched']) > seq ? [await this.#command(reading, command)] : [];
    return [
      ...(await this.#roles(reading, rows)).map((role) => ({ __typename: 'CellRole', ...role })),
      ...moved.map((each) => ({ __typename: 'IncidentCommand', ...each })),
    ];
  }

  async #rows({ clearance }: Reading, stream: StreamId, after = 0): Promise<readonly StoredRow[]> {
    const where = { stream, label: In(readableLabels(clearance)), touched: MoreThan(after) };
    const rows = await this.#dataSource
      .getRepository(entityOf(ROLE_ROW))
      .find({ where, order: { role: 'ASC', offered_at: 'DESC', id: 'ASC' } });
    return readable(clearance, rows);
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
