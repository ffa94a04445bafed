import { ReadDoor } from '@chancery/identity';
import { Asking, Colleague, readingIn, type Asker } from '@chancery/identity/api';
import { streamOf } from '@chancery/incident/api';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Sample } from './drill.types.ts';
import { ExerciseReader } from './exercise.reader.ts';
import { Samples } from './samples.ts';

@Resolver()
export class DrillResolver {
  readonly #samples: Samples;
  readonly #reader: ExerciseReader;
  readonly #door: ReadDoor;

  constructor(@Inject(Samples) samples: Samples, @Inject(ExerciseReader) reader: ExerciseReader, @Inject(ReadDoor) door: ReadDoor) {
    this.#samples = samples;
    this.#reader = reader;
    this.#door = door;
  }

  @Query(() => Sample, { nullable: true, description: 'The asker’s own; null while none is open.' })
  async sample(@Asking() { viewer }: Asker): Promise<Sample | null> {
    return (await this.#samples.of(viewer)) ?? null;
  }

  @Query(() => [Colleague], { description: 'Who there is in an exercise; empty for an incident, where it is `people`.' })
  async cast(@Asking() asker: Asker, @Args('incident', { type: () => ID }) incident: string): Promise<Colleague[]> {
    const stream = streamOf(incident);
    const cast = await this.#reader.cast(await readingIn(this.#door, asker, stream), stream);
    return cast.map((person) => ({ ...person, roles: [...person.roles] }));
  }

  @Mutation(() => Sample, {
    description:
      'Opens the asker’s own sample incident; stages it first where there is none, which takes seconds. Asked for anew, the one before is put away; after ten of a day it is given again.',
  })
  async openSample(@Asking() { viewer, language }: Asker, @Args('anew', { defaultValue: false }) anew: boolean): Promise<Sample> {
    return await this.#samples.open(viewer, language, anew);
  }
}
