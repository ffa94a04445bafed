import type { Id, StreamId } from '@chancery/kernel';
import { entityOf, ORGANISATION } from '@chancery/ledger';
import { In, type DataSource } from 'typeorm';
import type { Role } from '../model/people.events.ts';
import { canRead, type Clearance } from '../read-door.ts';
import { rowsOf, type Order, type Page } from './pages.ts';
import { PERSON_ROW } from './person.projection.ts';

export interface PersonCard {
  readonly id: Id;
  /** Null once erased. */
  readonly name: string | null;
  readonly roles: readonly Role[];
  readonly active: boolean;
}

const BY_NAME: Order = [
  ['name', 'ASC'],
  ['id', 'ASC'],
];

/** People as a reader may see them. */
export class PeopleReader {
  readonly #dataSource: DataSource;

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource;
  }

  async anybody(): Promise<boolean> {
    return await this.#rows().exists({ where: { stream: ORGANISATION } });
  }

  /** Those of one house: the organisation's, or the cast of an exercise. */
  async all(reader: Clearance, house: StreamId = ORGANISATION, page?: Page): Promise<readonly PersonCard[]> {
    const rows = await rowsOf(this.#dataSource, reader, { table: PERSON_ROW, where: { stream: house }, order: BY_NAME }, page);
    return rows.map((row) => row as unknown as PersonCard);
  }

  /** Of any house; whoever plays in an exercise is shown as who they are in the organisation. */
  async byIds(reader: Clearance, ids: readonly Id[]): Promise<ReadonlyMap<Id, PersonCard>> {
    const rows = await this.#rows().find({ where: { id: In([...new Set(ids)]) }, order: { stream: 'ASC' } });
    return new Map(
      rows.filter((row) => canRead(reader, row['label'] as string)).map((row) => [row['id'] as Id, row as unknown as PersonCard]),
    );
  }

  #rows() {
    return this.#dataSource.getRepository(entityOf(PERSON_ROW));
  }
}
