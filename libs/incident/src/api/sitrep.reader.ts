import { PeopleReader, rowsOf, type Order, type Page } from '@chancery/identity';
import { type Changed, nameOf, type Reading } from '@chancery/identity/api';
import type { StreamId } from '@chancery/kernel';
import type { StoredRow } from '@chancery/ledger';
import { MoreThan, type DataSource } from 'typeorm';
import type { SitrepText } from '../model/sitreps/sitrep.events.ts';
import { SITREP_ROW } from '../read/incident.tables.ts';
import { personOf, personOrNull, type Cards } from './names.ts';
import type { Sitrep } from './sitrep.types.ts';

const LATEST_FIRST: Order = [
  ['as_of', 'DESC'],
  ['id', 'ASC'],
];

/** Situation reports of an incident as a reader may see them. */
export class SitrepReader {
  readonly #dataSource: DataSource;
  readonly #people: PeopleReader;

  constructor(dataSource: DataSource, people: PeopleReader) {
    this.#dataSource = dataSource;
    this.#people = people;
  }

  /** The latest first. */
  async sitreps(reading: Reading, stream: StreamId, page?: Page): Promise<readonly Sitrep[]> {
    return await this.#sitreps(reading, await this.#rows(reading, { stream }, page));
  }

  async sitrep(reading: Reading, stream: StreamId, id: string): Promise<Sitrep | undefined> {
    return (await this.#sitreps(reading, await this.#rows(reading, { stream, id })))[0];
  }

  async changedSince(reading: Reading, stream: StreamId, seq: number): Promise<readonly Changed[]> {
    const rows = await this.#rows(reading, { stream, touched: MoreThan(seq) });
    return (await this.#sitreps(reading, rows)).map((sitrep) => ({ __typename: 'Sitrep', ...sitrep }));
  }

  async #rows({ clearance }: Reading, where: object, page?: Page): Promise<readonly StoredRow[]> {
    return await rowsOf(this.#dataSource, clearance, { table: SITREP_ROW, where, order: LATEST_FIRST }, page);
  }

  async #sitreps({ clearance }: Reading, rows: readonly StoredRow[]): Promise<Sitrep[]> {
    const people = rows.flatMap((row) => [row['author'], row['published_by']]).filter((person) => person !== null) as string[];
    const cards = await this.#people.byIds(clearance, people);
    return rows.map((row) => sitrepFrom(row, cards));
  }
}

function sitrepFrom(row: StoredRow, cards: Cards): Sitrep {
  const as = <T>(column: string): T => row[column] as T;
  const text = as<SitrepText | null>('text');
  return {
    id: as('id'),
    label: as('label'),
    version: as('version'),
    audience: nameOf(as('audience')),
    state: nameOf(as('state')),
    overtaken: as('overtaken'),
    nextDue: as('due_fell'),
    asOf: as('as_of'),
    facts: as('facts'),
    decisions: as('decisions'),
    author: personOf(cards, as('author')),
    writtenAt: as('written_at'),
    headline: text?.headline ?? null,
    situation: text?.situation ?? null,
    changes: text?.changes ?? null,
    questions: text?.questions ?? null,
    forecast: text?.forecast ?? null,
    needs: text?.needs ?? null,
    textSha256: as('text_sha256'),
    entryHash: as('entry_hash'),
    reference: as('reference'),
    publishedBy: personOrNull(cards, as('published_by')),
    publishedAt: as('published_at'),
    distribution: as('distribution'),
    nextReportAt: as('next_report_at'),
  };
}
