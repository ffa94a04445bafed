import { canRead, readable, readableLabels, rowsOf, type Clearance, type Order, type Page, type PeopleReader } from '@chancery/identity';
import { type Changed, nameOf, type Reading } from '@chancery/identity/api';
import type { StreamId } from '@chancery/kernel';
import { entityOf, type StoredRow } from '@chancery/ledger';
import { In, MoreThan, type DataSource, type FindOperator } from 'typeorm';
import { isNamed, PRESS } from '../model/entry.ts';
import { UNDETERMINED } from '../model/facts/normal-form.ts';
import { FACT_VERSION, FACT_WORDING } from '../read/press.tables.ts';
import type { Fact, FactVersion } from './fact.types.ts';
import { idsIn, personOf, personOrNull, type Cards } from './people.ts';

const OLDEST_FIRST: Order = [
  ['at', 'ASC'],
  ['fact', 'ASC'],
];
const PEOPLE = ['owner', 'verified_by', 'cleared_by', 'changed_by'];

/** Facts of an incident as a reader may see them, for queries and pushes alike. */
export class FactReader {
  readonly #dataSource: DataSource;
  readonly #people: PeopleReader;

  constructor(dataSource: DataSource, people: PeopleReader) {
    this.#dataSource = dataSource;
    this.#people = people;
  }

  /** The oldest first. */
  async facts(reading: Reading, stream: StreamId, page?: Page): Promise<Fact[]> {
    const first = { table: FACT_VERSION, where: { stream, version: 1 }, order: OLDEST_FIRST };
    const begun = await rowsOf(this.#dataSource, reading.clearance, first, page);
    const ids = begun.map((row) => row['fact'] as string);
    return ids.length > 0 ? await this.#read(reading, stream, In(ids)) : [];
  }

  async fact(reading: Reading, stream: StreamId, fact: string): Promise<Fact | undefined> {
    return (await this.#read(reading, stream, fact))[0];
  }

  async changedSince(reading: Reading, stream: StreamId, seq: number): Promise<readonly Changed[]> {
    const moved = await this.#dataSource
      .getRepository(entityOf(FACT_VERSION))
      .find({ select: { fact: true }, where: { stream, label: In(readableLabels(reading.clearance)), touched: MoreThan(seq) } });
    const ids = [...new Set(moved.map((row) => row['fact'] as string))];
    return (ids.length > 0 ? await this.#read(reading, stream, In(ids)) : []).map((item) => ({ __typename: 'Fact', ...item }));
  }

  async #read({ clearance, language }: Reading, stream: StreamId, fact: string | FindOperator<string>): Promise<Fact[]> {
    const where = { stream, label: In(readableLabels(clearance)), fact };
    const found = await this.#dataSource.getRepository(entityOf(FACT_VERSION)).find({ where, order: { fact: 'ASC', version: 'DESC' } });
    const rows = readable(clearance, found);
    const cleared = await this.#wordings(clearance, where);
    const cards = await this.#people.byIds(clearance, [...idsIn(rows, PEOPLE), ...idsIn(cleared, ['cleared_by'])]);
    const said: Said = (row) => wordingsOf(row, cleared, language, cards);
    const words = (row: StoredRow, column: string): string | null =>
      isNamed(row['label'] as string) || canRead(clearance, PRESS) ? (row[column] as string | null) : null;
    return [...Map.groupBy(rows, (row) => row['fact'] as string).values()]
      .map(([current, ...earlier]) => ({
        begun: String((earlier.at(-1) ?? current!)['at']),
        item: factOf(current!, earlier, { words, said, cards }),
      }))
      .toSorted((a, b) => order(a.begun, b.begun) || order(a.item.id, b.item.id))
      .map(({ item }) => item);
  }

  async #wordings(clearance: Clearance, where: object): Promise<StoredRow[]> {
    const rows = await this.#dataSource.getRepository(entityOf(FACT_WORDING)).find({ where, order: { seq: 'ASC' } });
    return readable(clearance, rows);
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Words = (row: StoredRow, column: string) => string | null;
type Said = (row: StoredRow) => Pick<Fact, 'publicWording' | 'wordings'>;
interface Telling {
  readonly words: Words;
  readonly said: Said;
  readonly cards: Cards;
}

function wordingsOf(row: StoredRow, all: readonly StoredRow[], language: string, cards: Cards): ReturnType<Said> {
  const wordings = all
    .filter((each) => each['fact'] === row['fact'] && each['version'] === row['version'])
    .map((each) => ({
      language: each['language'] as string,
      words: each['words'] as string | null,
      current: each['current'] as boolean,
      clearedBy: personOf(cards, each['cleared_by'] as string),
      at: each['cleared_at'] as string,
    }));
  // Of a version that stands no more, what was cleared last.
  const standing = row['current'] === true ? wordings.filter(({ current }) => current) : wordings.toReversed();
  const shown = [language, UNDETERMINED].map((each) => standing.find((wording) => wording.language === each)).find(Boolean) ?? standing[0];
  return { publicWording: shown?.words ?? null, wordings };
}

function factOf(row: StoredRow, earlier: readonly StoredRow[], { words, said, cards }: Telling): Fact {
  const as = <T>(column: string): T => row[column] as T;
  return {
    id: as('fact'),
    version: as('version'),
    truth: nameOf(as('truth')),
    cleared: as('cleared'),
    tlp: nameOf(as('tlp')),
    label: as('label'),
    confidence: nameOf(as('confidence')),
    owner: personOf(cards, as('owner')),
    wording: as('wording'),
    ...said(row),
    sources: words(earlier.at(-1) ?? row, 'sources'),
    reason: as('reason'),
    method: as('method'),
    validAt: as('valid_at'),
    recheckBy: as('recheck_by'),
    verifiedBy: personOrNull(cards, as('verified_by')),
    verifiedAt: as('verified_at'),
    alone: as('alone'),
    clearedBy: personOrNull(cards, as('cleared_by')),
    changeKind: changeKindOf(row),
    changedBy: personOf(cards, as('changed_by')),
    at: as('at'),
    earlier: earlier.map((before) => versionOf(before, said, cards)),
  };
}

const changeKindOf = (row: StoredRow): string | null => (row['change_kind'] === null ? null : nameOf(row['change_kind'] as string));

const versionOf = (row: StoredRow, said: Said, cards: Cards): FactVersion => ({
  version: row['version'] as number,
  wording: row['wording'] as string | null,
  ...said(row),
  at: row['at'] as string,
  changedBy: personOf(cards, row['changed_by'] as string),
  changeKind: changeKindOf(row),
  reason: row['reason'] as string | null,
});
