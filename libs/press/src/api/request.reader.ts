import { rowsOf, type Order, type Page } from '@chancery/identity';
import { type Changed, nameOf, type Reading } from '@chancery/identity/api';
import type { StreamId } from '@chancery/kernel';
import type { StoredRow } from '@chancery/ledger';
import { MoreThan, type DataSource } from 'typeorm';
import { PRESS_REQUEST } from '../read/press.tables.ts';
import type { PressRequest } from './statement.types.ts';

const OLDEST_FIRST: Order = [
  ['at', 'ASC'],
  ['request', 'ASC'],
];

/** What playbooks asked the press of an incident for. */
export class RequestReader {
  readonly #dataSource: DataSource;

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource;
  }

  /** The oldest first. */
  async requests(reading: Reading, stream: StreamId, page?: Page): Promise<PressRequest[]> {
    return await this.#read(reading, { stream }, page);
  }

  async changedSince(reading: Reading, stream: StreamId, seq: number): Promise<readonly Changed[]> {
    const items = await this.#read(reading, { stream, touched: MoreThan(seq) });
    return items.map((item) => ({ __typename: 'PressRequest', ...item }));
  }

  async #read({ clearance }: Reading, where: object, page?: Page): Promise<PressRequest[]> {
    const rows = await rowsOf(this.#dataSource, clearance, { table: PRESS_REQUEST, where, order: OLDEST_FIRST }, page);
    return rows.map(requestOf);
  }
}

function requestOf(row: StoredRow): PressRequest {
  const as = <T>(column: string): T => row[column] as T;
  return {
    id: as('request'),
    kind: nameOf(as('kind')),
    run: as('run'),
    step: as('loc'),
    lane: as('lane'),
    role: as('role'),
    dueMs: as<string | null>('due_ms') === null ? null : Number(as('due_ms')),
    at: as('at'),
    statement: as('statement'),
    assignment: as('assignment'),
  };
}
