import { ReadDoor } from '@chancery/identity';
import { type Asker, Asking, CommandSender, nameOf, readingIn, Rejected, PageArgs } from '@chancery/identity/api';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RecordPrint } from '../model/prints/print.commands.ts';
import { PAPERS, type Paper } from '../model/prints/print.events.ts';
import { streamOf } from './incident-id.ts';
import { InIncident } from './in-incident.args.ts';
import { PrintReader } from './print.reader.ts';
import { Print, PrintInput, PrintOk, PrintResult } from './print.types.ts';

const ID_MAX = 64;
const DIGEST_MAX = 64;

/** `callList` is `CALL_LIST` to whoever asks. */
const PAPER_OF: ReadonlyMap<string, Paper> = new Map(PAPERS.map((paper) => [nameOf(paper), paper]));

/** What goes onto paper is recorded before it does. */
@Resolver()
export class PrintsResolver {
  readonly #sender: CommandSender;
  readonly #reader: PrintReader;
  readonly #door: ReadDoor;

  constructor(@Inject(CommandSender) sender: CommandSender, @Inject(PrintReader) reader: PrintReader, @Inject(ReadDoor) door: ReadDoor) {
    this.#sender = sender;
    this.#reader = reader;
    this.#door = door;
  }

  @Query(() => [Print], { description: 'Who has what on paper, the latest first.' })
  async prints(
    @Asking() asker: Asker,
    @Args('incident', { type: () => ID }) incident: string,
    @Args() page: PageArgs,
  ): Promise<readonly Print[]> {
    const stream = streamOf(incident);
    return await this.#reader.prints(await readingIn(this.#door, asker, stream), stream, page);
  }

  @Mutation(() => PrintResult, { description: 'Records a print. The paper carries the hash of its own entry, which the answer has.' })
  async recordPrint(@Asking() asker: Asker, @Args() sending: InIncident, @Args('input') input: PrintInput): Promise<PrintOk | Rejected> {
    const { incident } = sending;
    const stream = streamOf(incident);
    const sent = await this.#sender.send<{ print: string }, RecordPrint>(asker, sending, (inputs) => ({
      stream,
      type: 'RecordPrint',
      payload: {
        kind: PAPER_OF.get(input.kind)!,
        item: input.item ?? null,
        digest: inputs.text('digest', input.digest, DIGEST_MAX),
        label: inputs.text('label', input.label, ID_MAX),
      },
    }));
    if (sent instanceof Rejected) return sent;
    const print = await this.#reader.print(await readingIn(this.#door, asker, stream), stream, sent.print);
    return print ? { incident, print } : this.#sender.recordedUnseen(asker);
  }
}
