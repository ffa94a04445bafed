import { incidentOf } from '@chancery/incident/api';
import { PeopleReader, readableLabels, rowsOf, type Page as Part } from '@chancery/identity';
import { nameOf, wordOf, type Changed, type Person, type Pushes, type Reading } from '@chancery/identity/api';
import type { StreamId } from '@chancery/kernel';
import type { StoredRow, Table } from '@chancery/ledger';
import { MoreThan, type DataSource, type FindOptionsWhere } from 'typeorm';
import { CHANNELS } from '../model/channels/catalogue.ts';
import { CHANNEL_ROW, PAGE_ROW } from '../read/continuity.tables.ts';
import { type Channel, type Page } from './continuity.types.ts';

/** What can carry a page where nothing is doubted. */
export const ANY_ROUTE: readonly string[] = [...CHANNELS.filter(({ pages }) => pages).map(({ id }) => id as string), 'in-person'];

const DOUBTED = ['suspect', 'compromised'];
const PEOPLE_COLUMNS = ['vouched_by', 'said_by', 'person', 'deputy', 'heard_by'];

/** Channels and pages of an incident, as a reader may see them. */
export class ContinuityReader implements Pushes {
  readonly #dataSource: DataSource;
  readonly #people: PeopleReader;

  constructor(dataSource: DataSource, people: PeopleReader) {
    this.#dataSource = dataSource;
    this.#people = people;
  }

  /** Every channel that the house knows; of which nothing was said, nothing is known. */
  async channels(reading: Reading, stream: StreamId): Promise<Channel[]> {
    if (readableLabels(reading.clearance).length === 0) return [];
    const said = new Map((await this.#rows(CHANNEL_ROW, reading, { stream })).map((row) => [row['channel'] as string, row]));
    const named = await this.#names(reading, [...said.values()]);
    return CHANNELS.map(({ id }) => channelOf(stream, id, said.get(id), reading, named));
  }

  async pages(reading: Reading, stream: StreamId, part?: Part): Promise<Page[]> {
    const rows = await this.#rows(PAGE_ROW, reading, { stream }, part);
    const named = await this.#names(reading, rows);
    return rows.map((row) => pageOf(row, named));
  }

  /** Channels that this incident doubts. */
  async doubted(reading: Reading, stream: StreamId): Promise<string[]> {
    return (await this.channels(reading, stream)).filter(({ trust }) => DOUBTED.includes(wordOf(trust))).map(({ channel }) => channel);
  }

  async changedSince(reading: Reading, stream: StreamId, seq: number): Promise<readonly Changed[]> {
    const where = seq === 0 ? { stream } : { stream, touched: MoreThan(seq) };
    const [channels, pages] = [await this.#rows(CHANNEL_ROW, reading, where), await this.#rows(PAGE_ROW, reading, where)];
    const named = await this.#names(reading, [...channels, ...pages]);
    const moved =
      seq === 0
        ? await this.channels(reading, stream)
        : channels.map((row) => channelOf(stream, row['channel'] as string, row, reading, named));
    return [
      ...moved.map((channel) => ({ __typename: 'Channel', ...channel })),
      ...pages.map((row) => ({ __typename: 'Page', ...pageOf(row, named) })),
    ];
  }

  async #rows(table: Table, { clearance }: Reading, where: FindOptionsWhere<StoredRow>, part?: Part): Promise<StoredRow[]> {
    return await rowsOf(this.#dataSource, clearance, { table, where, order: [[table.key[1]!, 'ASC']] }, part);
  }

  async #names({ clearance }: Reading, rows: readonly StoredRow[]): Promise<(id: unknown) => Person | null> {
    const ids = rows.flatMap((row) => PEOPLE_COLUMNS.map((column) => row[column]).filter((id) => typeof id === 'string'));
    const people = await this.#people.byIds(clearance, ids as string[]);
    return (id) => (typeof id === 'string' ? { id, name: people.get(id)?.name ?? null } : null);
  }
}

function channelOf(
  stream: StreamId,
  id: string,
  row: StoredRow | undefined,
  { language }: Reading,
  named: (id: unknown) => Person | null,
): Channel {
  return {
    id: `${incidentOf(stream)}.${id}`,
    channel: id,
    title: CHANNELS.find((channel) => channel.id === id)!.title[language],
    trust: nameOf((row?.['trust'] as string | undefined) ?? 'not-checked'),
    vouchedBy: named(row?.['vouched_by']),
    availability: nameOf((row?.['availability'] as string | undefined) ?? 'unknown'),
    inUse: row?.['in_use'] === true,
    instead: (row?.['instead'] as string | null | undefined) ?? null,
    since: (row?.['since'] as string | undefined) ?? null,
    saidBy: named(row?.['said_by']),
    reason: (row?.['reason'] as string | null | undefined) ?? null,
  };
}

function pageOf(row: StoredRow, named: (id: unknown) => Person | null): Page {
  const as = <T>(column: string): T => row[column] as T;
  return {
    id: as('page'),
    person: named(row['person'])!,
    role: as('role'),
    deputy: named(row['deputy']),
    via: as('via'),
    call: nameOf(as('call')),
    rung: as('rung'),
    reply: row['reply'] === null ? null : nameOf(as('reply')),
    eta: as('eta'),
    heardBy: named(row['heard_by']),
    askedAt: as('asked_at'),
    answeredAt: as('answered_at'),
    arrivedAt: as('arrived_at'),
  };
}
