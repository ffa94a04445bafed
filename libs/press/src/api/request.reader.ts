import { readable, readableLabels } from '@chancery/identity';
import { type Changed, nameOf, type Reading } from '@chancery/identity/api';
import type { StreamId } from '@chancery/kernel';
import { entityOf, type StoredRow } from '@chancery/ledger';
import { In, MoreThan, type DataSource } from 'typeorm';
import { PRESS_REQUEST } from '../read/press.tables.ts';
import type { PressRequest } from './statement.types.ts';

/** What playbooks asked the press of an incident for. */
export class RequestReader {
  readonly #dataSource: DataSource;

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource;
  }

  /** The oldest first. */
  async requests(reading: Reading, stream: StreamId): Promise<PressRequest[]> {
    return await this.#read(reading, { stream });
  }

  async changedSince(reading: Reading, stream: StreamId, seq: number): Promise<readonly Changed[]> {
    const items = await this.#read(reading, { stream, touched: MoreThan(seq) });
    return items.map((item) => ({ __typename: 'PressRequest', ...item }));
  }

  async #read({ clearance }: Reading, where: object): Promise<PressRequest[]> {
    const labelled = { ...where, label: In(readableLabels(clearance)) };
    const order = { at: 'ASC', request: 'ASC' } as const;
    const rows = await this.#dataSource.getRepository(entityOf(PRESS_REQUEST)).find({ where: labelled, order });
    return readable(clearance, rows).map(requestOf);
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
