import { ReadDoor } from '@chancery/identity';
import { CommandSender, readingIn, Rejected, type Asker, type Inputs, type Sending } from '@chancery/identity/api';
import { streamOf } from '@chancery/incident/api';
import type { JsonObject } from '@chancery/kernel';
import { Inject } from '@nestjs/common';
import { ExhibitReader } from './exhibit.reader.ts';
import type { ExhibitOk } from './exhibit.types.ts';

/** Sends a command about one exhibit, and answers with how it stands then. */
export class ExhibitSending {
  readonly #sender: CommandSender;
  readonly #reader: ExhibitReader;
  readonly #door: ReadDoor;

  constructor(
    @Inject(CommandSender) sender: CommandSender,
    @Inject(ExhibitReader) reader: ExhibitReader,
    @Inject(ReadDoor) door: ReadDoor,
  ) {
    this.#sender = sender;
    this.#reader = reader;
    this.#door = door;
  }

  /** `exhibit` is undefined for a command that makes one. */
  async send<P extends JsonObject>(
    asker: Asker,
    sending: Sending,
    incident: string,
    exhibit: string | undefined,
    type: string,
    payload: (inputs: Inputs) => P,
  ): Promise<ExhibitOk | Rejected> {
    const stream = streamOf(incident);
    const sent = await this.#sender.send<{ exhibit?: string; transfer?: string; hold?: string } | null, P>(asker, sending, (inputs) => ({
      stream,
      type,
      payload: payload(inputs),
    }));
    if (sent instanceof Rejected) return sent;
    const of = exhibit ?? sent?.exhibit;
    const found = of && (await this.#reader.exhibit(await readingIn(this.#door, asker, stream), stream, of));
    return { incident, exhibit: found || null, transfer: sent?.transfer ?? null, hold: sent?.hold ?? null };
  }
}
