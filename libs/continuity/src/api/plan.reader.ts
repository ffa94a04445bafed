import { incidentOf } from '@chancery/incident/api';
import { PeopleReader, rowsOf, type Order, type Page } from '@chancery/identity';
import { nameOf, type Changed, type Language, type Person, type Pushes, type Reading } from '@chancery/identity/api';
import { houseOf, type Id, type Instant, type StreamId } from '@chancery/kernel';
import type { StoredRow, Table } from '@chancery/ledger';
import { In, MoreThan, type DataSource, type FindOptionsWhere } from 'typeorm';
import { CHANNELS } from '../model/channels/catalogue.ts';
import type { Contact, OnLevel } from '../model/contacts/contact.state.ts';
import { LEVELS, type Level, type Levels } from '../model/plan/plan.events.ts';
import type { PlannedParty as Planned } from '../model/plan/plan.state.ts';
import { CONTACT_ROW, PLAN_ROW } from '../read/continuity.tables.ts';
import type { Party, PartyLevel, PlannedLevel, PlannedParty } from './plan.types.ts';

/** And those alike by name. */
const MOST_CRITICAL_FIRST: Order = [
  ['criticality', 'ASC'],
  ['name', 'ASC'],
  ['party', 'ASC'],
];

type Named = (id: unknown) => Person | null;

/** The plan of a house, and how an incident reaches its parties, as a reader may see them. */
export class PlanReader implements Pushes {
  readonly #dataSource: DataSource;
  readonly #people: PeopleReader;

  constructor(dataSource: DataSource, people: PeopleReader) {
    this.#dataSource = dataSource;
    this.#people = people;
  }

  /** The most critical first. */
  async planned(reading: Reading, house: StreamId, page?: Page): Promise<PlannedParty[]> {
    const rows = await this.#plan(reading, house, page);
    const named = await this.#names(reading, rows);
    return rows.map((row) => plannedOf(row, reading.language, named));
  }

  async parties(reading: Reading, stream: StreamId, page?: Page): Promise<Party[]> {
    const own = `${incidentOf(stream)}.`;
    const after = page?.after?.startsWith(own) ? page.after.slice(own.length) : page?.after;
    const plan = await this.#plan(reading, houseOf(stream), page && { ...page, after });
    const contacts = await this.#rows(CONTACT_ROW, reading, { stream, party: In(plan.map((row) => row['party'] as string)) });
    return await this.#parties(reading, stream, plan, contacts);
  }

  /** What the plan calls a party; empty for one that is not in it, or not for this reader. */
  async nameIn(reading: Reading, stream: StreamId, party: Id): Promise<string> {
    const [row] = await this.#rows(PLAN_ROW, reading, { stream: houseOf(stream), party });
    return (row?.['name'] as string | null | undefined) ?? '';
  }

  async changedSince(reading: Reading, stream: StreamId, seq: number): Promise<readonly Changed[]> {
    if (seq === 0) return (await this.parties(reading, stream)).map((each) => ({ __typename: 'Party', ...each }));
    const contacts = await this.#rows(CONTACT_ROW, reading, { stream, touched: MoreThan(seq) });
    if (contacts.length === 0) return [];
    const party = In(contacts.map((row) => row['party'] as string));
    const plan = await this.#plan(reading, houseOf(stream), undefined, { party });
    return (await this.#parties(reading, stream, plan, contacts)).map((each) => ({ __typename: 'Party', ...each }));
  }

  async #parties(reading: Reading, stream: StreamId, plan: readonly StoredRow[], contacts: readonly StoredRow[]): Promise<Party[]> {
    const named = await this.#names(reading, [...plan, ...contacts]);
    const byParty = new Map(contacts.map((row) => [row['party'] as string, row]));
    return plan.map((row) => partyOf(stream, plannedOf(row, reading.language, named), byParty.get(row['party'] as string), named));
  }

  async #rows(table: Table, { clearance }: Reading, where: FindOptionsWhere<StoredRow>): Promise<StoredRow[]> {
    return await rowsOf(this.#dataSource, clearance, { table, where, order: [[table.key[1]!, 'ASC']] });
  }

  async #plan({ clearance }: Reading, house: StreamId, page?: Page, of: object = {}): Promise<StoredRow[]> {
    const wanted = { table: PLAN_ROW, where: { stream: house, ...of }, order: MOST_CRITICAL_FIRST };
    return await rowsOf(this.#dataSource, clearance, wanted, page);
  }

  async #names({ clearance }: Reading, rows: readonly StoredRow[]): Promise<Named> {
    const said = rows.flatMap((row) => [...Object.values((row['tests'] ?? {}) as Planned['tests']), ...contactLevels(row)]);
    const people = await this.#people.byIds(
      clearance,
      said.map(({ by }) => by),
    );
    return (id) => (typeof id === 'string' ? { id, name: people.get(id)?.name ?? null } : null);
  }
}

const contactLevels = (row: StoredRow): readonly OnLevel[] => ('listens' in row ? Object.values(row['levels'] as Contact['levels']) : []);

function plannedOf(row: StoredRow, language: Language, named: Named): PlannedParty {
  return {
    id: row['party'] as string,
    name: row['name'] as string | null,
    kind: nameOf(row['kind'] as string),
    zone: row['zone'] as string,
    criticality: Number(row['criticality']),
    levels: LEVELS.map((level) => levelOf(row, level, language, named)),
  };
}

function levelOf(row: StoredRow, level: Level, language: Language, named: Named): PlannedLevel {
  const channel = (row['levels'] as Levels)[level];
  const called = row[`called_${level}`] as string | null;
  const test = (row['tests'] as Planned['tests'])[level];
  return {
    level: nameOf(level),
    channel,
    title: called ?? CHANNELS.find(({ id }) => id === channel)?.title[language] ?? null,
    called,
    test: test ? { result: nameOf(test.result), at: test.at, by: named(test.by) } : null,
  };
}

function partyOf(stream: StreamId, { id, levels, ...planned }: PlannedParty, contact: StoredRow | undefined, named: Named): Party {
  const level = (column: string): string | null => (contact?.[column] ? nameOf(contact[column] as string) : null);
  return {
    ...planned,
    id: `${incidentOf(stream)}.${id}`,
    party: id,
    levels: levels.map((each, index) => ({ ...each, ...saidOf(contact, LEVELS[index]!, each.channel, named) })),
    inUse: level('in_use'),
    trying: level('trying'),
  };
}

type Said = Omit<PartyLevel, keyof PlannedLevel>;

/** Nothing where the plan has another channel there by now: what was said was said of the earlier one. */
function saidOf(contact: StoredRow | undefined, level: Level, channel: string | null, named: Named): Said {
  const listens = ((contact?.['listens'] as Contact['listens'] | undefined)?.[level] as Instant | undefined) ?? null;
  const said = (contact?.['levels'] as Contact['levels'] | undefined)?.[level];
  if (!said || said.channel !== channel) return { said: null, means: null, at: null, by: null, listens };
  return { said: nameOf(said.said), means: said.means && nameOf(said.means), at: said.at, by: named(said.by), listens };
}
