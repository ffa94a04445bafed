import { ReadDoor } from '@chancery/identity';
import { Asking, readingIn, type Asker } from '@chancery/identity/api';
import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { streamOf } from './incident-id.ts';
import { IncidentReader } from './incident.reader.ts';
import { StoppedParts } from './stopped-parts.ts';

@Resolver()
export class StoppedPartsResolver {
  readonly #reader: IncidentReader;
  readonly #door: ReadDoor;
  readonly #stopped: StoppedParts;

  constructor(
    @Inject(IncidentReader) reader: IncidentReader,
    @Inject(ReadDoor) door: ReadDoor,
    @Inject(StoppedParts) stopped: StoppedParts,
  ) {
    this.#reader = reader;
    this.#door = door;
    this.#stopped = stopped;
  }

  @Query(() => [String], {
    description:
      'Parts of the record that stopped at an entry which they could not take: `evidence`, `run`. Empty while all of them go on. At which entry is in the log of the server, since not everybody may know of it.',
  })
  async stoppedParts(@Asking() asker: Asker, @Args('incident', { type: () => ID }) incident: string): Promise<readonly string[]> {
    const stream = streamOf(incident);
    const board = await this.#reader.board(await readingIn(this.#door, asker, stream), incident);
    return board ? await this.#stopped.of(stream) : [];
  }
}
