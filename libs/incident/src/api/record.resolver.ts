import { ReadDoor } from '@chancery/identity';
import { Asking, CommandSender, readingIn, Rejected, type Asker } from '@chancery/identity/api';
import { Verifications } from '@chancery/ledger';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { streamOf } from './incident-id.ts';
import { RecordReader } from './record.reader.ts';
import { ProvenEntry, RecordEntries, RecordState, VerifyRecordOk, VerifyRecordResult } from './record.types.ts';

const PAGE = 50;
const incidentArg = { type: () => ID };

@Resolver()
export class RecordResolver {
  readonly #reader: RecordReader;
  readonly #door: ReadDoor;
  readonly #verifications: Verifications;
  readonly #sender: CommandSender;

  constructor(
    @Inject(RecordReader) reader: RecordReader,
    @Inject(ReadDoor) door: ReadDoor,
    @Inject(Verifications) verifications: Verifications,
    @Inject(CommandSender) sender: CommandSender,
  ) {
    this.#reader = reader;
    this.#door = door;
    this.#verifications = verifications;
    this.#sender = sender;
  }

  @Query(() => RecordState, {
    nullable: true,
    description: 'Whether the record is whole. Null when there is nothing that the viewer may open.',
  })
  async record(@Asking() asker: Asker, @Args('incident', incidentArg) incident: string): Promise<RecordState | null> {
    const stream = streamOf(incident);
    return (await this.#reader.state(await readingIn(this.#door, asker, stream), stream)) ?? null;
  }

  @Query(() => RecordEntries, {
    nullable: true,
    description: 'For the owner of the incident and the auditors in its circle; null for everybody else, as where there is no incident.',
  })
  async recordEntries(
    @Asking() asker: Asker,
    @Args('incident', incidentArg) incident: string,
    @Args('first', { type: () => Int, defaultValue: PAGE }) first: number,
    @Args('after', { type: () => Int, nullable: true, description: '`next` of the page before.' }) after: number | null,
  ): Promise<RecordEntries | null> {
    const stream = streamOf(incident);
    const reading = await readingIn(this.#door, asker, stream);
    if (!(await this.#reader.mayInspect(asker.viewer, reading.clearance, stream))) return null;
    return await this.#reader.entries(reading, stream, first, after ?? undefined);
  }

  @Query(() => ProvenEntry, {
    nullable: true,
    description: 'The entry that a printed value (16 or more signs of its hash) or a reference names, if the viewer may read it.',
  })
  async proveEntry(
    @Asking() asker: Asker,
    @Args('incident', incidentArg) incident: string,
    @Args('value') value: string,
  ): Promise<ProvenEntry | null> {
    const stream = streamOf(incident);
    return (await this.#reader.proven(await readingIn(this.#door, asker, stream), stream, value)) ?? null;
  }

  @Mutation(() => VerifyRecordResult, {
    description: 'Begins a verification, or joins the one that runs. Records nothing and may be sent again; `record` says how far it is.',
  })
  async verifyRecord(@Asking() asker: Asker, @Args('incident', incidentArg) incident: string): Promise<VerifyRecordOk | Rejected> {
    const stream = streamOf(incident);
    const reading = await readingIn(this.#door, asker, stream);
    if (!(await this.#reader.state(reading, stream))) return this.#sender.refusal(asker, 'not-found');
    await this.#verifications.start(stream, asker.viewer.person);
    return { incident };
  }
}
