import { type Clearance, type Order, type Page, type PeopleReader, readable, readableLabels, rowsOf } from '@chancery/identity';
import { type Changed, nameOf, type Reading } from '@chancery/identity/api';
import type { Instant, StreamId } from '@chancery/kernel';
import { entityOf, type StoredRow } from '@chancery/ledger';
import type { Table } from '@chancery/ledger';
import { In, MoreThan, Raw, type DataSource, type FindOptionsOrder } from 'typeorm';
import { APPROVAL_ROW, CITATION, LINE_IN_FORCE, RELEASE_ROW, STATEMENT_ROW, VERSION_ROW } from '../read/press.tables.ts';
import { idsIn, personOf, personOrNull, type Cards } from './people.ts';
import type { LineInForce, Statement } from './statement.types.ts';

const LATEST_MOVED: Order = [
  ['moved_at', 'DESC'],
  ['statement', 'ASC'],
];
const LATEST_OUT: Order = [
  ['released_at', 'DESC'],
  ['statement', 'ASC'],
];

/** All rows of one statement. */
interface Rows {
  readonly statement: StoredRow;
  readonly version: StoredRow;
  readonly cites: readonly StoredRow[];
  readonly approvals: readonly StoredRow[];
  readonly release: StoredRow | undefined;
}

/** Texts of an incident as a reader may see them, for queries and pushes alike. */
export class StatementReader {
  readonly #dataSource: DataSource;
  readonly #people: PeopleReader;

  constructor(dataSource: DataSource, people: PeopleReader) {
    this.#dataSource = dataSource;
    this.#people = people;
  }

  /** The latest moved first. */
  async statements(reading: Reading, stream: StreamId, page?: Page): Promise<Statement[]> {
    return await this.#read(reading, stream, {}, page);
  }

  async these(reading: Reading, stream: StreamId, statements: readonly string[]): Promise<Statement[]> {
    return statements.length > 0 ? await this.#read(reading, stream, { statement: In([...statements]) }) : [];
  }

  async changedSince(reading: Reading, stream: StreamId, seq: number): Promise<readonly Changed[]> {
    const items = await this.#read(reading, stream, { touched: MoreThan(seq) });
    return items.map((item) => ({ __typename: 'Statement', ...item }));
  }

  /** Texts that are out and have not expired at a moment, the latest first. */
  async linesInForce({ clearance }: Reading, stream: StreamId, at: Instant, page?: Page): Promise<LineInForce[]> {
    const expires = Raw((column) => `(${column} IS NULL OR ${column} > :at)`, { at });
    const rows = await rowsOf(this.#dataSource, clearance, { table: LINE_IN_FORCE, where: { stream, expires }, order: LATEST_OUT }, page);
    const versions = await this.#versions(
      clearance,
      stream,
      rows.map((row) => row['version'] as string),
    );
    return rows.map((row) => lineOf(row, versions.get(row['version'] as string)));
  }

  async #read({ clearance }: Reading, stream: StreamId, of: object, page?: Page): Promise<Statement[]> {
    const wanted = { table: STATEMENT_ROW, where: { stream, ...of }, order: LATEST_MOVED };
    const rows = await rowsOf(this.#dataSource, clearance, wanted, page);
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row['statement'] as string);
    const versions = await this.#versions(
      clearance,
      stream,
      rows.map((row) => row['version'] as string),
    );
    const these = { stream, statement: In(ids) };
    const citations = await this.#find(
      CITATION,
      clearance,
      { stream, version: In([...versions.keys()]) },
      { sentence: 'ASC', fact: 'ASC' },
    );
    const approvals = await this.#find(APPROVAL_ROW, clearance, these, { at: 'ASC', step: 'ASC' });
    const releases = await this.#find(RELEASE_ROW, clearance, these, { statement: 'ASC' });
    const all = rows.flatMap((statement): Rows[] => {
      const version = versions.get(statement['version'] as string);
      const isOf = (row: StoredRow): boolean => row['statement'] === statement['statement'];
      return version
        ? [{ statement, version, cites: citations.filter(isOf), approvals: approvals.filter(isOf), release: releases.find(isOf) }]
        : [];
    });
    const cards = await this.#people.byIds(clearance, [
      ...idsIn(rows, ['owner', 'hands', 'offered_by']),
      ...idsIn([...versions.values()], ['author']),
      ...idsIn(approvals, ['by', 'behalf']),
      ...idsIn(releases, ['by', 'offered_by']),
    ]);
    return all.map((each) => statementOf(each, cards));
  }

  async #versions(clearance: Clearance, stream: StreamId, ids: readonly string[]): Promise<ReadonlyMap<string, StoredRow>> {
    const rows = await this.#find(VERSION_ROW, clearance, { stream, version: In([...ids]) }, { version: 'ASC' });
    return new Map(rows.map((row) => [row['version'] as string, row]));
  }

  async #find(table: Table, clearance: Clearance, where: object, order: FindOptionsOrder<StoredRow>): Promise<StoredRow[]> {
    const labelled = { ...where, label: In(readableLabels(clearance)) };
    const rows = await this.#dataSource.getRepository(entityOf(table)).find({ where: labelled, order });
    return readable(clearance, rows);
  }
}

function statementOf({ statement, version, cites, approvals, release }: Rows, cards: Cards): Statement {
  const as = <T>(column: string): T => statement[column] as T;
  const open = as<string[]>('steps_open');
  return {
    id: as('statement'),
    ...versionOf(version, cards),
    entity: as('entity'),
    topic: as('topic'),
    text: nameOf(as('text')),
    outing: nameOf(as('outing')),
    why: as('why'),
    label: as('label'),
    owner: personOf(cards, as('owner')),
    hands: as<string[]>('hands').map((id) => personOf(cards, id)),
    parent: as('parent'),
    stale: as('stale'),
    movedAt: as('moved_at'),
    cites: cites.map((row) => ({
      fact: row['fact'] as string,
      version: row['fact_version'] as number,
      sentence: row['sentence'] as number,
      why: row['why_not'] === null ? null : nameOf(row['why_not'] as string),
      alone: row['alone'] as boolean,
    })),
    steps: as<{ step: string; roles: string[]; needed: number }[]>('steps').map(({ step, roles, needed }) => ({
      step,
      roles,
      needed,
      open: open.includes(step),
    })),
    release: as('releasers'),
    approvals: approvals.map((row) => ({
      version: row['version'] as string,
      step: row['step'] as string,
      role: row['role'] as string,
      by: personOf(cards, row['by'] as string),
      behalf: personOrNull(cards, row['behalf'] as string | null),
      at: row['at'] as string,
      voidedAt: row['voided_at'] as string | null,
      why: row['why'] as string | null,
      comment: row['comment'] as string | null,
      recovered: row['recovered'] as boolean,
    })),
    due: as<{ fact: string; was: number }[]>('due').map(({ fact, was }) => ({ fact, was })),
    ...releaseOf(release, cards),
  };
}

function versionOf(row: StoredRow, cards: Cards) {
  const as = <T>(column: string): T => row[column] as T;
  return {
    version: as<string>('version'),
    digest: as<string>('digest'),
    language: as<string>('language'),
    audience: nameOf(as('audience')),
    kind: nameOf(as('kind')),
    use: nameOf(as('use')),
    attribution: nameOf(as('attribution')),
    embargo: as<Instant | null>('embargo'),
    expires: as<Instant | null>('expires'),
    parentVersion: as<string | null>('parent_version'),
    title: as<string | null>('title'),
    body: as<string | null>('body'),
    author: personOf(cards, as('author')),
  };
}

function releaseOf(row: StoredRow | undefined, cards: Cards) {
  const as = <T>(column: string): T | null => (row?.[column] ?? null) as T | null;
  return {
    offeredBy: personOrNull(cards, as('offered_by')),
    offeredAt: as<Instant>('offered_at'),
    releasedBy: (as<string[]>('by') ?? []).map((id) => personOf(cards, id)),
    releasedAt: as<Instant>('released_at'),
    channels: as<string[]>('channels') ?? [],
    recipients: as<string>('recipients'),
    outcome: as<string>('outcome'),
    replacedBy: as<string>('replaced_by'),
    recovered: [
      ...(as<boolean>('offered_recovered') ? [as<string>('offered_by')!] : []),
      ...(as<boolean>('released_recovered') ? (as<string[]>('by') ?? []).slice(-1) : []),
    ],
  };
}

function lineOf(row: StoredRow, version: StoredRow | undefined): LineInForce {
  const as = <T>(column: string): T => row[column] as T;
  return {
    id: as('statement'),
    version: as('version'),
    title: (version?.['title'] ?? null) as string | null,
    body: (version?.['body'] ?? null) as string | null,
    entity: as('entity'),
    topic: as('topic'),
    audience: nameOf(as('audience')),
    language: as('language'),
    releasedAt: as('released_at'),
    expires: as('expires'),
    doubts: as<{ fact: string; was: number }[]>('doubts').map(({ fact, was }) => ({ fact, was })),
  };
}
