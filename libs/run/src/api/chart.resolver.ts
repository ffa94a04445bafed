import { ReadDoor } from '@chancery/identity';
import { Asking, readingIn, type Asker } from '@chancery/identity/api';
import { streamOf } from '@chancery/incident/api';
import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ChartReader } from './chart.reader.ts';
import { PlaybookDrawing, PlaybookRun } from './chart.types.ts';

@Resolver()
export class ChartResolver {
  readonly #reader: ChartReader;
  readonly #door: ReadDoor;

  constructor(@Inject(ChartReader) reader: ChartReader, @Inject(ReadDoor) door: ReadDoor) {
    this.#reader = reader;
    this.#door = door;
  }

  @Query(() => [PlaybookRun], { description: 'The executions of playbooks in an incident, in the order in which they were started.' })
  async playbookRuns(@Asking() asker: Asker, @Args('incident', { type: () => ID }) incident: string): Promise<PlaybookRun[]> {
    const stream = streamOf(incident);
    return await this.#reader.runs(await readingIn(this.#door, asker, stream), stream);
  }

  @Query(() => PlaybookDrawing, { nullable: true, description: 'How the playbook of a run is drawn. Never changes for a run.' })
  async playbookDrawing(
    @Asking() asker: Asker,
    @Args('incident', { type: () => ID }) incident: string,
    @Args('run', { type: () => ID }) run: string,
  ): Promise<PlaybookDrawing | null> {
    const stream = streamOf(incident);
    return (await this.#reader.drawing(await readingIn(this.#door, asker, stream), stream, run)) ?? null;
  }
}
