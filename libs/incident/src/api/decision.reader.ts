import { canRead, PeopleReader, readable, readableLabels, rowsOf, type Order, type Page } from '@chancery/identity';
import { type Changed, type Language, nameOf, type Reading } from '@chancery/identity/api';
import type { Json, StreamId } from '@chancery/kernel';
import { entityOf, type StoredRow } from '@chancery/ledger';
import { In, MoreThan, type DataSource } from 'typeorm';
import type { OptionWords } from '../model/decisions/decision.events.ts';
import { DECISION_ROW, DECISION_WORD } from '../read/incident.tables.ts';
import type { Decision, DecisionOption, DecisionWord } from './decision.types.ts';
import { personOf, personOrNull, saidIn, type Cards } from './names.ts';
import { roleName } from './role-names.ts';

const LATEST_FIRST: Order = [
  ['asked_at', 'DESC'],
  ['id', 'ASC'],
];

/** Questions and decisions of an incident as a reader may see them. */
export class DecisionReader {
  readonly #dataSource: DataSource;
  readonly #people: PeopleReader;

  constructor(dataSource: DataSource, people: PeopleReader) {
    this.#dataSource = dataSource;
    this.#people = people;
  }

  /** The latest question first. */
  async decisions(reading: Reading, stream: StreamId, page?: Page): Promise<readonly Decision[]> {
    return await this.#read(reading, stream, {}, page);
  }

  async decision(reading: Reading, stream: StreamId, id: string): Promise<Decision | undefined> {
    return (await this.#read(reading, stream, { id }))[0];
  }

  async changedSince(reading: Reading, stream: StreamId, seq: number): Promise<readonly Changed[]> {
    return (await this.#read(reading, stream, { touched: MoreThan(seq) })).map((decision) => ({ __typename: 'Decision', ...decision }));
  }

  async #read(reading: Reading, stream: StreamId, of: object, page?: Page): Promise<Decision[]> {
    const wanted = { table: DECISION_ROW, where: { stream, ...of }, order: LATEST_FIRST };
    return await this.#decisions(reading, stream, await rowsOf(this.#dataSource, reading.clearance, wanted, page));
  }

  async #decisions({ clearance, language }: Reading, stream: StreamId, rows: readonly StoredRow[]): Promise<Decision[]> {
    if (rows.length === 0) return [];
    const said = await this.#dataSource
      .getRepository(entityOf(DECISION_WORD))
      .find({ where: { stream, decision: In(rows.map((row) => row['id'])), label: In(readableLabels(clearance)) }, order: { seq: 'ASC' } });
    const words = readable(clearance, said);
    const people = [...rows.flatMap((row) => [row['asked_by'], row['decided_by']]), ...words.map((row) => row['person'])];
    const cards = await this.#people.byIds(clearance, people.filter((person) => person !== null) as string[]);
    return rows.map((row) => {
      const own = words.filter((word) => word['decision'] === row['id']);
      const of = (kind: string): DecisionWord[] => own.filter((word) => word['kind'] === kind).map((word) => wordFrom(word, cards));
      const adviceRead = row['advice_label'] !== null && canRead(clearance, row['advice_label'] as string);
      return {
        ...decisionFrom(row, cards, language),
        advice: adviceRead ? (row['advice'] as string | null) : null,
        recommendations: of('recommendation'),
        dissent: of('dissent'),
      };
    });
  }
}

const wordFrom = (row: StoredRow, cards: Cards): DecisionWord => ({
  person: personOf(cards, row['person'] as string),
  option: row['option'] as string | null,
  text: row['text'] as string | null,
  at: row['at'] as string,
});

function optionsFrom(row: StoredRow, language: Language): DecisionOption[] {
  const options = (row['options'] as readonly OptionWords[] | null) ?? [];
  return options.map(({ id, text, tradeoffs }) => ({
    id,
    text: saidIn(language, text as Json),
    tradeoffs: saidIn(language, tradeoffs as Json | undefined),
  }));
}

function decisionFrom(row: StoredRow, cards: Cards, language: Language): Omit<Decision, 'advice' | 'recommendations' | 'dissent'> {
  const as = <T>(column: string): T => row[column] as T;
  return {
    id: as('id'),
    label: as('label'),
    question: saidIn(language, as<Json>('question')),
    options: optionsFrom(row, language),
    owner: as('owner'),
    ownerTitle: roleName(as('owner'), language),
    substitutes: as('substitutes'),
    shownDefault: as('shown_default'),
    state: nameOf(as('matter')),
    lapsed: as('lapsed'),
    infoMoved: as('info_moved'),
    decideBy: as('decide_by'),
    askedBy: personOrNull(cards, as('asked_by')),
    askedAt: as('asked_at'),
    step: as('step'),
    option: as('option'),
    decidedBy: personOrNull(cards, as('decided_by')),
    decidedRole: as('decided_role'),
    decidedAt: as('decided_at'),
    authority: row['authority'] === null ? null : nameOf(as('authority')),
    rationale: as('rationale'),
    risks: as('risks'),
    reviewAt: as('review_at'),
    successor: as('successor'),
  };
}
