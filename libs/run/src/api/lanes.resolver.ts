import { Asking, type Asker } from '@chancery/identity/api';
import { Board, streamOf } from '@chancery/incident/api';
import { Inject } from '@nestjs/common';
import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PlaybookShelf } from '../playbooks/shelf.ts';
import { Lane, PlaybookCard } from './lane.types.ts';
import { LanesReader } from './lanes.reader.ts';

@Resolver(() => Board)
export class LanesResolver {
  readonly #reader: LanesReader;
  readonly #shelf: PlaybookShelf;

  constructor(@Inject(LanesReader) reader: LanesReader, @Inject(PlaybookShelf) shelf: PlaybookShelf) {
    this.#reader = reader;
    this.#shelf = shelf;
  }

  @ResolveField(() => [Lane])
  async lanes(@Asking() { viewer, language }: Asker, @Parent() board: Board): Promise<Lane[]> {
    return await this.#reader.lanes(viewer, language, streamOf(board.id));
  }

  @Query(() => [PlaybookCard])
  playbooks(@Asking() { language }: Asker): PlaybookCard[] {
    return this.#shelf.ids.map((id) => {
      const { title } = this.#shelf.get(id)!.head;
      return { id, title: (title as Record<string, string>)[language] ?? (title as Record<string, string>)['en'] ?? id };
    });
  }
}
