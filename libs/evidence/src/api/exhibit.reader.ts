import {
  CursorUnknown,
  type Clearance,
  type Order,
  type Page,
  type PeopleReader,
  readable,
  readableLabels,
  rowsOf,
} from '@chancery/identity';
import { type Changed, nameOf, type Reading } from '@chancery/identity/api';
import type { Instant, StreamId } from '@chancery/kernel';
import { entityOf, type StoredRow } from '@chancery/ledger';
import { In, MoreThan, type DataSource } from 'typeorm';
import type { Digest } from '../model/exhibits/exhibit.commands.ts';
import { CUSTODY_ROW, EXHIBIT_ROW } from '../read/evidence.tables.ts';
import type { CustodyConnection, CustodyStep, Exhibit } from './exhibit.types.ts';
import { idsIn, personOf, personOrNull, type Cards } from './people.ts';

const FIRST_FOUND: Order = [
  ['identified_at', 'ASC'],
  ['exhibit', 'ASC'],
];
const PAGE_MAX = 200;
const CURSOR = /^[0-9a-f]{26}$/;

/** Exhibits of an incident as a reader may see them, for queries, pushes and files alike. */
export class ExhibitReader {
  readonly #dataSource: DataSource;
  readonly #people: PeopleReader;

  constructor(dataSource: DataSource, people: PeopleReader) {
    this.#dataSource = dataSource;
    this.#people = people;
  }

  /** The first found first. */
  async exhibits(reading: Reading, stream: StreamId, page?: Page): Promise<Exhibit[]> {
    return await this.#read(reading, { stream }, page);
  }

  async exhibit(reading: Reading, stream: StreamId, exhibit: string): Promise<Exhibit | undefined> {
    return (await this.#read(reading, { stream, exhibit }))[0];
  }

  async changedSince(reading: Reading, stream: StreamId, seq: number): Promise<readonly Changed[]> {
    const items = await this.#read(reading, { stream, touched: MoreThan(seq) });
    return items.map((item) => ({ __typename: 'Exhibit', ...item }));
  }

  /** A cursor is random to whoever reads it. An unknown one gives an empty page. */
  async custody(
    { clearance }: Reading,
    stream: StreamId,
    exhibit: string,
    first: number,
    after?: string | null,
  ): Promise<CustodyConnection> {
    const take = Math.min(Math.max(first, 1), PAGE_MAX);
    const rows = await this.#stepsAfter(clearance, stream, exhibit, after, take + 1);
    const shown = rows.slice(0, take);
    const cards = await this.#people.byIds(clearance, idsIn(shown, ['by', 'custodian']));
    const edges = shown.map((row) => ({ cursor: row['cursor'] as string, node: stepOf(row, cards) }));
    return { edges, pageInfo: { hasNextPage: rows.length > take, endCursor: edges.at(-1)?.cursor ?? null } };
  }

  /** Whether there is such an exhibit for this reader. */
  async knows({ clearance }: Reading, stream: StreamId, exhibit: string): Promise<boolean> {
    return (await this.#rows(clearance, { stream, exhibit })).length > 0;
  }

  async #read({ clearance }: Reading, where: object, page?: Page): Promise<Exhibit[]> {
    const rows = await this.#rows(clearance, where, page);
    const people = ['finder', 'custodian', 'checked_out_to', 'transfer_to', 'proposed_by'];
    const cards = await this.#people.byIds(clearance, idsIn(rows, people));
    return rows.map((row) => exhibitOf(row, cards));
  }

  async #rows(clearance: Clearance, where: object, page?: Page): Promise<StoredRow[]> {
    return await rowsOf(this.#dataSource, clearance, { table: EXHIBIT_ROW, where, order: FIRST_FOUND }, page);
  }

  async #stepsAfter(clearance: Clearance, stream: StreamId, exhibit: string, after: string | null | undefined, take: number) {
    if (after === null || after === undefined) return await this.#steps(clearance, { stream, exhibit }, take);
    const [from] = CURSOR.test(after) ? await this.#steps(clearance, { stream, exhibit, cursor: after }) : [];
    if (!from) throw new CursorUnknown();
    return await this.#steps(clearance, { stream, exhibit, no: MoreThan(from['no']) }, take);
  }

  async #steps(clearance: Clearance, where: object, take?: number): Promise<StoredRow[]> {
    const labelled = { ...where, label: In(readableLabels(clearance)) };
    const limit = take === undefined ? {} : { take };
    const rows = await this.#dataSource.getRepository(entityOf(CUSTODY_ROW)).find({ where: labelled, order: { no: 'ASC' }, ...limit });
    return readable(clearance, rows);
  }
}

function exhibitOf(row: StoredRow, cards: Cards): Exhibit {
  const as = <T>(column: string): T => row[column] as T;
  return {
    id: as('exhibit'),
    label: as('label'),
    category: nameOf(as('category')),
    volatile: as('volatile'),
    reference: as('reference'),
    description: as('description'),
    source: as('source'),
    place: nameOf(as('place')),
    integrity: nameOf(as('integrity')),
    finder: personOf(cards, as('finder')),
    custodian: personOrNull(cards, as('custodian')),
    checkedOutTo: personOrNull(cards, as('checked_out_to')),
    transfer: as('open_transfer'),
    transferTo: personOrNull(cards, as('transfer_to')),
    forTask: as('for_task'),
    original: as('original'),
    derivedFrom: as('derived_from'),
    holds: as('holds'),
    proposed: as<string | null>('proposed') === null ? null : nameOf(as('proposed')),
    proposedBy: personOrNull(cards, as('proposed_by')),
    override: as('override_decision'),
    algorithms: as<string[]>('algorithms').map(nameOf),
    hasFile: as<string | null>('file') !== null,
    bytes: as<string | null>('bytes') === null ? null : Number(as('bytes')),
    fileMissed: as<string | null>('file_missed') === null ? null : nameOf(as('file_missed')),
    fileMissedSince: as('file_missed_since'),
    keyDestroyed: as('key_destroyed'),
    custodyRows: as('custody'),
    identifiedAt: as('identified_at'),
    movedAt: as('moved_at'),
  };
}

function stepOf(row: StoredRow, cards: Cards): CustodyStep {
  const as = <T>(column: string): T => row[column] as T;
  return {
    id: as('cursor'),
    no: as('no'),
    kind: as('kind'),
    by: personOf(cards, as('by')),
    role: as('role'),
    at: as<Instant>('at'),
    claimedAt: as('claimed_at'),
    custodian: personOrNull(cards, as('custodian')),
    place: as('place'),
    method: as('method'),
    tool: as('tool'),
    witness: as('witness'),
    digests: (as<Digest[] | null>('digests') ?? []).map(({ alg, value }) => ({ alg: nameOf(alg), value })),
    sealNumber: as('seal_number'),
    waybill: as('waybill'),
    condition: as('condition'),
    reason: as('reason'),
    note: as('note'),
    certificate: as('certificate'),
  };
}
