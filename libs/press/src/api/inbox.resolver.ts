import { CursorUnknown, ReadDoor, sizeOf } from '@chancery/identity';
import { Asking, readingIn, type Asker, PageArgs } from '@chancery/identity/api';
import { streamOf } from '@chancery/incident/api';
import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { waitsFor } from '../model/statements/waiting.ts';
import { PressDesk } from './press-desk.ts';
import { StatementReader } from './statement.reader.ts';
import { RequestReader } from './request.reader.ts';
import { InboxItem, PressRequest, type Statement } from './statement.types.ts';
import { VoiceReader } from './voice.reader.ts';
import type { Spokesperson } from './voice.types.ts';

/** What waits for whoever asks. Only a help: each command decides for itself. */
@Resolver()
export class InboxResolver {
  readonly #statements: StatementReader;
  readonly #voices: VoiceReader;
  readonly #door: ReadDoor;
  readonly #desk: PressDesk;
  readonly #requests: RequestReader;

  constructor(
    @Inject(StatementReader) statements: StatementReader,
    @Inject(VoiceReader) voices: VoiceReader,
    @Inject(ReadDoor) door: ReadDoor,
    @Inject(PressDesk) desk: PressDesk,
    @Inject(RequestReader) requests: RequestReader,
  ) {
    this.#statements = statements;
    this.#voices = voices;
    this.#door = door;
    this.#desk = desk;
    this.#requests = requests;
  }

  @Query(() => [PressRequest], { description: 'What playbooks asked the press for, the oldest first.' })
  async pressRequests(
    @Asking() asker: Asker,
    @Args('incident', { type: () => ID }) incident: string,
    @Args() page: PageArgs,
  ): Promise<PressRequest[]> {
    const stream = streamOf(incident);
    return await this.#requests.requests(await readingIn(this.#door, asker, stream), stream, page);
  }

  @Query(() => [InboxItem], { description: 'Texts and offers that wait for the reader, the longest waiting first.' })
  async inbox(
    @Asking() asker: Asker,
    @Args('incident', { type: () => ID }) incident: string,
    @Args() page: PageArgs,
  ): Promise<InboxItem[]> {
    const stream = streamOf(incident);
    const reading = await readingIn(this.#door, asker, stream);
    const { person } = asker.viewer;
    const standing = await this.#desk.standingIn(stream);
    // Only those that wait are read.
    const waiting = Object.values(standing.state.statements).filter((each) => waitsFor(standing, each, person).length > 0);
    const statements = await this.#statements.these(
      reading,
      stream,
      waiting.map(({ id }) => id),
    );
    const offers = await this.#voices.offersTo(reading, stream, person, this.#desk.now());
    const items = [...statements.flatMap((statement) => this.#waiting(standing, statement, person)), ...offers.map(offered)];
    return pageOf(
      items.toSorted((a, b) => (a.since === b.since ? (a.id < b.id ? -1 : 1) : a.since < b.since ? -1 : 1)),
      page,
    );
  }

  #waiting(standing: Parameters<typeof waitsFor>[0], statement: Statement, person: string): InboxItem[] {
    const found = standing.state.statements[statement.id];
    if (!found) return [];
    return waitsFor(standing, found, person).map(({ kind, step = null, role = null }) => ({ ...item(statement, kind, step), role }));
  }
}

/** What waits is computed for its reader; there is no table of it. */
function pageOf(items: readonly InboxItem[], page: PageArgs): InboxItem[] {
  const after = page.after ?? undefined;
  const from = after === undefined ? 0 : items.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && from === 0) throw new CursorUnknown();
  return items.slice(from, from + sizeOf(page));
}

const item = ({ id, title, movedAt }: Statement, kind: string, step: string | null = null): InboxItem => ({
  id: [id, kind, step].filter(Boolean).join('.'),
  kind,
  statement: id,
  assignment: null,
  step,
  role: null,
  title,
  since: movedAt,
});

const offered = ({ id, offeredAt }: Spokesperson): InboxItem => ({
  id: `${id}.ACCEPT`,
  kind: 'ACCEPT',
  statement: null,
  assignment: id,
  step: null,
  role: null,
  title: null,
  since: offeredAt,
});
