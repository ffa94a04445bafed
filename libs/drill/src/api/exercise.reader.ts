import { canRead, type PeopleReader, type PersonCard } from '@chancery/identity';
import type { Reading } from '@chancery/identity/api';
import { CIRCLE_LABEL } from '@chancery/incident';
import { incidentOf } from '@chancery/incident/api';
import { houseOf, isExercise, type Id, type Instant, type StreamId } from '@chancery/kernel';
import { entityOf } from '@chancery/ledger';
import { MoreThan, type DataSource } from 'typeorm';
import { EXERCISE_ROW } from '../read/exercise.projection.ts';
import type { Sample } from './drill.types.ts';

/** Exercises as whoever plays them may see them. */
export class ExerciseReader {
  readonly #dataSource: DataSource;
  readonly #people: PeopleReader;

  constructor(dataSource: DataSource, people: PeopleReader) {
    this.#dataSource = dataSource;
    this.#people = people;
  }

  /** The newest sample of this person's that was ready after a moment and was not put away. */
  async sampleOf(player: Id, since: Instant): Promise<Sample | undefined> {
    const row = await this.#rows().findOne({
      where: { player, kind: 'sample', ended: false, ready_at: MoreThan(since) },
      order: { ready_at: 'DESC' },
    });
    if (!row) return undefined;
    const as = <T>(column: string): T => row[column] as T;
    return {
      incident: incidentOf(as('stream')),
      readyAt: as('ready_at'),
      fact: as('fact'),
      exhibit: as('exhibit'),
      decision: as('decision'),
    };
  }

  /** How many samples of this person's were ready after a moment, put away or not. */
  async stagedSince(player: Id, since: Instant): Promise<number> {
    return await this.#rows().count({ where: { player, kind: 'sample', ready_at: MoreThan(since) } });
  }

  /** Samples of this person's that were not put away, ready or not. */
  async openOf(player: Id): Promise<readonly StreamId[]> {
    const rows = await this.#rows().find({ where: { player, ended: false } });
    return rows.map((row) => row['stream'] as StreamId);
  }

  /** Who there is in an exercise; nobody where the reader may not know of it. */
  async cast({ clearance }: Reading, stream: StreamId): Promise<readonly PersonCard[]> {
    if (!isExercise(stream) || !canRead(clearance, CIRCLE_LABEL)) return [];
    return await this.#people.all(clearance, houseOf(stream));
  }

  #rows() {
    return this.#dataSource.getRepository(entityOf(EXERCISE_ROW));
  }
}
