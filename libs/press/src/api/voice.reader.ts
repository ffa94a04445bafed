import { canRead, rowsOf, type Clearance, type Order, type Page, type PeopleReader } from '@chancery/identity';
import { type Changed, nameOf, type Reading } from '@chancery/identity/api';
import type { Instant, StreamId } from '@chancery/kernel';
import { entityOf, type StoredRow } from '@chancery/ledger';
import type { DataSource } from 'typeorm';
import { PRESS } from '../model/entry.ts';
import { voicesStream } from '../model/streams.ts';
import { ASSIGNMENT_ROW } from '../read/press.tables.ts';
import { idsIn, personOf, type Cards } from './people.ts';
import type { Spokesperson } from './voice.types.ts';

const AS_THEY_SPEAK: Order = [
  ['place', 'ASC'],
  ['from_at', 'ASC'],
  ['assignment', 'ASC'],
];

/** Who speaks for the entity in an incident, as its press circle may see it. What other incidents have is not there. */
export class VoiceReader {
  readonly #dataSource: DataSource;
  readonly #people: PeopleReader;
  readonly #entity: string;

  constructor(dataSource: DataSource, people: PeopleReader, entity: string) {
    this.#dataSource = dataSource;
    this.#people = people;
    this.#entity = entity;
  }

  /** In the order in which they would speak. */
  async spokespersons({ clearance }: Reading, stream: StreamId, page?: Page): Promise<Spokesperson[]> {
    return canRead(clearance, PRESS) ? await this.#read(clearance, stream, { asked_by: stream }, page) : [];
  }

  /** All of them: they live in another stream than the one that is watched, and whoever pushes leaves out what did not change. */
  async changedSince(reading: Reading, stream: StreamId): Promise<readonly Changed[]> {
    return (await this.spokespersons(reading, stream)).map((item) => ({ __typename: 'Spokesperson', ...item }));
  }

  /** True where `voices` keeps who speaks for the entity in an incident. */
  isSpokenFor(stream: StreamId, voices: StreamId): boolean {
    return voicesStream(stream, this.#entity) === voices;
  }

  /** The incident that asked somebody to speak, for the person whom it asked: null where none did, undefined for everybody else. */
  async askedBy(stream: StreamId, assignment: string, person: string): Promise<StreamId | null | undefined> {
    const where = { stream: voicesStream(stream, this.#entity), assignment, person };
    const row = await this.#dataSource.getRepository(entityOf(ASSIGNMENT_ROW)).findOne({ where });
    return row === null ? undefined : (row['asked_by'] as StreamId | null);
  }

  /** Offers that wait for a person's answer at a moment: theirs to read, also from outside the press circle. */
  async offersTo({ clearance }: Reading, stream: StreamId, person: string, at: Instant): Promise<Spokesperson[]> {
    const own = await this.#read(clearance, stream, { person, term: 'offered' });
    return own.filter(({ answerBy }) => at < answerBy);
  }

  async #read(clearance: Clearance, stream: StreamId, of: object, page?: Page): Promise<Spokesperson[]> {
    // Their own offer is shown to them outside the press circle, too.
    const reads = { labels: [PRESS] };
    const where = { stream: voicesStream(stream, this.#entity), ...of };
    const wanted = { table: ASSIGNMENT_ROW, where, order: AS_THEY_SPEAK };
    const rows = await rowsOf(this.#dataSource, reads, wanted, page);
    const cards = await this.#people.byIds(clearance, idsIn(rows, ['person']));
    return rows.map((row) => spokespersonOf(row, stream, cards));
  }
}

function spokespersonOf(row: StoredRow, stream: StreamId, cards: Cards): Spokesperson {
  const as = <T>(column: string): T => row[column] as T;
  return {
    id: as('assignment'),
    person: personOf(cards, as('person')),
    place: as('place'),
    topics: as('topics'),
    audiences: as('audiences'),
    languages: as('languages'),
    // Offered from a moment that had passed, a term begins when it is accepted.
    from: as<Instant>('from_at') < as<Instant>('offered_at') ? as('offered_at') : as('from_at'),
    to: as('to_at'),
    answerBy: as('answer_by'),
    term: nameOf(as('term')),
    presence: nameOf(as('presence')),
    succeeds: as('succeeds'),
    handingTo: as('handing_to'),
    ours: as('asked_by') === stream,
    limits: as('limits'),
    offeredAt: as('offered_at'),
  };
}
