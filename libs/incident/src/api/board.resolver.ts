import { ReadDoor } from '@chancery/identity';
import { Asking, readingIn, type Asker, PageArgs } from '@chancery/identity/api';
import { Inject } from '@nestjs/common';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Board, LogArgs, LogConnection } from './board.types.ts';
import { streamOf } from './incident-id.ts';
import { IncidentReader } from './incident.reader.ts';

@Resolver(() => Board)
export class BoardResolver {
  readonly #reader: IncidentReader;
  readonly #door: ReadDoor;

  constructor(@Inject(IncidentReader) reader: IncidentReader, @Inject(ReadDoor) door: ReadDoor) {
    this.#reader = reader;
    this.#door = door;
  }

  @Query(() => [Board], { description: 'Incidents that the viewer may know of, the latest first.' })
  async incidents(@Asking() asker: Asker, @Args() page: PageArgs): Promise<readonly Board[]> {
    const hidden = await this.#door.hiddenFrom(asker.viewer);
    return await this.#reader.list({ clearance: asker.viewer, language: asker.language }, hidden, page);
  }

  @Query(() => Board, { nullable: true, description: 'Null when there is nothing that the viewer may open.' })
  async board(@Asking() asker: Asker, @Args('incident', { type: () => ID }) incident: string): Promise<Board | null> {
    return (await this.#reader.board(await readingIn(this.#door, asker, streamOf(incident)), incident)) ?? null;
  }

  @ResolveField(() => LogConnection)
  async log(@Asking() asker: Asker, @Parent() board: Board, @Args() wanted: LogArgs): Promise<LogConnection> {
    return await this.#reader.log(await readingIn(this.#door, asker, streamOf(board.id)), board.id, wanted);
  }
}
