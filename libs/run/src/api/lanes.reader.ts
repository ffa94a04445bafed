import { readable, readableLabels } from '@chancery/identity';
import type { Changed, Language, Reading } from '@chancery/identity/api';
import type { StreamId } from '@chancery/kernel';
import { entityOf, type StoredRow } from '@chancery/ledger';
import { In, type DataSource } from 'typeorm';
import type { PlaybookShelf } from '../playbooks/shelf.ts';
import { RUN_LANE } from '../read/run-lane.projection.ts';
import type { Lane } from './lane.types.ts';

type Texts = { readonly [language: string]: string };

/** Where the lanes of an incident's runs stand, as a reader may see them. */
export class LanesReader {
  readonly #dataSource: DataSource;
  readonly #shelf: PlaybookShelf;

  constructor(dataSource: DataSource, shelf: PlaybookShelf) {
    this.#dataSource = dataSource;
    this.#shelf = shelf;
  }

  async lanes({ clearance, language }: Reading, stream: StreamId): Promise<Lane[]> {
    const where = { stream, label: In(readableLabels(clearance)) };
    const rows = await this.#dataSource.getRepository(entityOf(RUN_LANE)).find({ where, order: { run: 'ASC', lane: 'ASC' } });
    const lanes = readable(clearance, rows).map((row) => this.#laneOf(row, language));
    return lanes.toSorted((a, b) => this.#order(a) - this.#order(b) || (a.lane < b.lane ? -1 : 1));
  }

  /** All of them: where a lane stands is small, and whoever pushes leaves out what did not change. */
  async changedSince(reading: Reading, stream: StreamId): Promise<readonly Changed[]> {
    return (await this.lanes(reading, stream)).map((lane) => ({ __typename: 'Lane', ...lane }));
  }

  #laneOf(row: StoredRow, language: Language): Lane {
    const as = <T>(column: string): T => row[column] as T;
    const [id, playbook, role] = [as<string>('lane'), as<string>('playbook'), as<string | null>('role')];
    const known = this.#shelf.get(playbook);
    return {
      id: `${as<string>('run')}.${id}`,
      lane: id,
      title: titleOf(known?.head.lanes, id, language),
      playbook,
      step: as('step'),
      kind: as<string>('kind').toUpperCase() as Lane['kind'],
      text: said(as<Texts | null>('text') ?? undefined, language),
      role: role === null ? null : (said(known?.ir.roles[role], language) ?? role),
      since: as('since'),
      overdue: as('overdue'),
      status: as<string>('status').toUpperCase() as Lane['status'],
    };
  }

  /** Lanes come in the order in which the playbook tells them, and the branches of one after it. */
  #order({ playbook, lane }: Lane): number {
    return Object.keys(this.#shelf.get(playbook)?.ir.lanes ?? {}).indexOf(ownLane(lane));
  }
}

const said = (texts: Texts | undefined, language: Language): string | null =>
  texts?.[language] ?? texts?.['en'] ?? Object.values(texts ?? {})[0] ?? null;

/** A branch of `continuity` is called `continuity/P1.2`. */
const ownLane = (lane: string): string => lane.split('/', 1)[0]!;

/** A branch is called like its lane, with its number. */
function titleOf(titles: { readonly [lane: string]: Texts } | undefined, lane: string, language: Language): string {
  const own = ownLane(lane);
  const numbers = lane.slice(own.length).match(/(?<=\.)\d+/g) ?? [];
  return [said(titles?.[own], language) ?? own, ...numbers].join(' ');
}
