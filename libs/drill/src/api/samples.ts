import type { PeopleReader, Viewer } from '@chancery/identity';
import type { Language } from '@chancery/identity/api';
import { idFromBytes, later, type Id } from '@chancery/kernel';
import type { CommandHandler, Edge } from '@chancery/ledger';
import { stageSample, type SampleHouse } from '../sample/sample.ts';
import type { Sample } from './drill.types.ts';
import type { ExerciseReader } from './exercise.reader.ts';

/** After this a sample is no longer in anything like its 42nd minute, and another is staged. */
const FRESH_MS = 12 * 3_600_000;

const DAY_MS = 24 * 3_600_000;
/** As many samples one person is given anew in a day. */
export const DAILY_MAX = 10;

interface Readers {
  readonly exercises: ExerciseReader;
  readonly people: PeopleReader;
}

/** Each person's own sample: staged when it is first wanted, kept for the day, put away when a new one is wanted. */
export class Samples {
  readonly #handler: Pick<CommandHandler, 'handle' | 'cache' | 'onCommit'>;
  readonly #readers: Readers;
  readonly #house: SampleHouse;
  readonly #edge: Edge;
  /** One staging at a time for each person: who presses twice waits for the same one. */
  readonly #staging = new Map<Id, Promise<Sample>>();

  constructor(handler: Pick<CommandHandler, 'handle' | 'cache' | 'onCommit'>, readers: Readers, house: SampleHouse, edge: Edge) {
    this.#handler = handler;
    this.#readers = readers;
    this.#house = house;
    this.#edge = edge;
  }

  async of({ person }: Pick<Viewer, 'person'>): Promise<Sample | undefined> {
    return await this.#readers.exercises.sampleOf(person, later(this.#edge.clock.now(), -FRESH_MS));
  }

  async open(viewer: Viewer, language: Language, anew: boolean): Promise<Sample> {
    const known = await this.of(viewer);
    if (known && (!anew || (await this.#hadEnough(viewer)))) return known;
    const running = this.#staging.get(viewer.person);
    if (running) return await running;
    const staging = this.#stage(viewer, language).finally(() => this.#staging.delete(viewer.person));
    this.#staging.set(viewer.person, staging);
    return await staging;
  }

  /** The record keeps each sample for ever: beyond some a day the last one is given again. */
  async #hadEnough({ person }: Viewer): Promise<boolean> {
    return (await this.#readers.exercises.stagedSince(person, later(this.#edge.clock.now(), -DAY_MS))) >= DAILY_MAX;
  }

  async #stage(viewer: Viewer, language: Language): Promise<Sample> {
    const { exercises, people } = this.#readers;
    const before = await exercises.openOf(viewer.person);
    const name = (await people.byIds(viewer, [viewer.person])).get(viewer.person)?.name ?? '';
    const player = { person: viewer.person, name, language };
    await stageSample(`exr:${this.#newId()}`, player, this.#house, this.#handler, this.#edge, () => this.#newId());
    for (const stream of before) await this.#putAway(viewer.person, stream);
    const staged = await this.of(viewer);
    if (!staged) throw new Error('a sample was staged and is not there');
    return staged;
  }

  async #putAway(player: Id, stream: string): Promise<void> {
    const { clock, random } = this.#edge;
    const principal = { kind: 'person', id: player } as const;
    await this.#handler.handle({
      type: 'EndExercise',
      stream,
      principal,
      payload: {},
      key: random(16),
      now: clock.now(),
      seed: random(16),
    });
  }

  #newId(): Id {
    return idFromBytes(Buffer.from(this.#edge.random(16), 'hex'));
  }
}
