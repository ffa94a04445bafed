import { Asking, type Asker } from '@chancery/identity/api';
import { Inject } from '@nestjs/common';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Board, LogArgs, LogConnection } from './board.types.ts';
import { IncidentReader, type Reading } from './incident.reader.ts';

export const readingOf = ({ viewer, language }: Asker): Reading => ({ clearance: viewer, language });

@Resolver(() => Board)
export class BoardResolver {
  readonly #reader: IncidentReader;

  constructor(@Inject(IncidentReader) reader: IncidentReader) {
    this.#reader = reader;
  }

  @Query(() => [Board], { description: 'Incidents that the viewer may know of, the latest first.' })
  async incidents(@Asking() asker: Asker): Promise<readonly Board[]> {
    return await this.#reader.list(readingOf(asker));
  }

  @Query(() => Board, { nullable: true, description: 'Null when there is nothing that the viewer may open.' })
  async board(@Asking() asker: Asker, @Args('incident', { type: () => ID }) incident: string): Promise<Board | null> {
    return (await this.#reader.board(readingOf(asker), incident)) ?? null;
  }

  @ResolveField(() => LogConnection)
  async log(@Asking() asker: Asker, @Parent() board: Board, @Args() { first, after }: LogArgs): Promise<LogConnection> {
    return await this.#reader.log(readingOf(asker), board.id, first, after);
  }
}
