import { PeopleReader, rowsOf, type Order, type Page } from '@chancery/identity';
import { type Changed, nameOf, type Reading } from '@chancery/identity/api';
import type { StreamId } from '@chancery/kernel';
import type { StoredRow } from '@chancery/ledger';
import { MoreThan, type DataSource, type FindOptionsWhere } from 'typeorm';
import { PRINT_ROW } from '../read/incident.tables.ts';
import { personOf } from './names.ts';
import type { Print } from './print.types.ts';

const LATEST_FIRST: Order = [
  ['at', 'DESC'],
  ['id', 'ASC'],
];

/** What of an incident is on paper, as a reader may know. */
export class PrintReader {
  readonly #dataSource: DataSource;
  readonly #people: PeopleReader;

  constructor(dataSource: DataSource, people: PeopleReader) {
    this.#dataSource = dataSource;
    this.#people = people;
  }

  /** The latest first. */
  async prints(reading: Reading, stream: StreamId, page?: Page): Promise<readonly Print[]> {
    return await this.#prints(reading, { stream }, page);
  }

  async print(reading: Reading, stream: StreamId, id: string): Promise<Print | undefined> {
    return (await this.#prints(reading, { stream, id }))[0];
  }

  async changedSince(reading: Reading, stream: StreamId, seq: number): Promise<readonly Changed[]> {
    const prints = await this.#prints(reading, { stream, touched: MoreThan(seq) });
    return prints.map((print) => ({ __typename: 'Print', ...print }));
  }

  async #prints({ clearance }: Reading, where: FindOptionsWhere<StoredRow>, page?: Page): Promise<Print[]> {
    const rows = await rowsOf(this.#dataSource, clearance, { table: PRINT_ROW, where, order: LATEST_FIRST }, page);
    const cards = await this.#people.byIds(
      clearance,
      rows.map((row) => row['printed_by'] as string),
    );
    return rows.map((row) => {
      const as = <T>(column: string): T => row[column] as T;
      return {
        id: as('id'),
        label: as('label'),
        kind: nameOf(as('kind')),
        item: as('item'),
        copy: as('copy'),
        printedBy: personOf(cards, as('printed_by')),
        at: as('at'),
        digest: as('digest'),
        entryHash: as('entry_hash'),
      };
    });
  }
}
