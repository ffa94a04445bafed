import { ReadDoor } from '@chancery/identity';
import { CommandSender, readingIn, Rejected, type Asker, type Inputs, type Sending } from '@chancery/identity/api';
import { streamOf } from '@chancery/incident/api';
import type { JsonObject } from '@chancery/kernel';
import { Inject } from '@nestjs/common';
import { StatementReader } from './statement.reader.ts';
import type { StatementOk } from './statement.types.ts';

/** Sends a command about one text, and answers with how the text stands then. */
export class StatementSending {
  readonly #sender: CommandSender;
  readonly #reader: StatementReader;
  readonly #door: ReadDoor;

  constructor(
    @Inject(CommandSender) sender: CommandSender,
    @Inject(StatementReader) reader: StatementReader,
    @Inject(ReadDoor) door: ReadDoor,
  ) {
    this.#sender = sender;
    this.#reader = reader;
    this.#door = door;
  }

  /** `statement` is undefined for a command that makes one. */
  async send<P extends JsonObject>(
    asker: Asker,
    sending: Sending,
    incident: string,
    statement: string | undefined,
    type: string,
    payload: (inputs: Inputs) => P,
    drawn?: JsonObject,
  ): Promise<StatementOk | Rejected> {
    const stream = streamOf(incident);
    const sent = await this.#sender.send<{ statement?: string; version?: string } | null, P>(asker, sending, (inputs) => ({
      stream,
      type,
      payload: payload(inputs),
      drawn,
    }));
    if (sent instanceof Rejected) return sent;
    const of = statement ?? sent?.statement;
    const [found] = await this.#reader.these(await readingIn(this.#door, asker, stream), stream, of ? [of] : []);
    return { incident, statement: found ?? null, version: sent?.version ?? null };
  }
}
