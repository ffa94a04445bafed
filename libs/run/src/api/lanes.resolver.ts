import { ReadDoor } from '@chancery/identity';
import { Asking, readingIn, type Asker } from '@chancery/identity/api';
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
  readonly #door: ReadDoor;

  constructor(@Inject(LanesReader) reader: LanesReader, @Inject(PlaybookShelf) shelf: PlaybookShelf, @Inject(ReadDoor) door: ReadDoor) {
    this.#reader = reader;
    this.#door = door;
    this.#shelf = shelf;
  }

  @ResolveField(() => [Lane])
  async lanes(@Asking() asker: Asker, @Parent() board: Board): Promise<Lane[]> {
    const stream = streamOf(board.id);
    return await this.#reader.lanes(await readingIn(this.#door, asker, stream), stream);
  }

  @Query(() => [PlaybookCard])
  playbooks(@Asking() { language }: Asker): PlaybookCard[] {
    return this.#shelf.ids.map((id) => {
      const { title } = this.#shelf.get(id)!.head;
      const words = title as Record<string, string>;
      return { id, title: words[language] ?? words['en'] ?? id, kinds: [...this.#shelf.kindsOf(id)] };
    });
  }
}
