import type { Command, Instant, JsonObject, Precision, StreamId } from '@chancery/kernel';
import type { CommandHandler, Edge, Outcome } from '@chancery/ledger';
import type { Asker } from './asker.ts';
import { Inputs } from './inputs.ts';
import { Rejected } from './rejected.ts';
import type { SentenceBook } from './sentence-book.ts';

/** What every mutation brings beside its input. */
export interface Sending {
  readonly key: string;
  readonly occurredAt?: string | null | undefined;
  readonly precision?: Precision | null | undefined;
}

export interface Wish<P extends JsonObject> {
  readonly stream: StreamId;
  readonly type: string;
  readonly payload: P;
}

/** From an input to an outcome: looks at the input, sends the command in the asker's name, and says refusals in their language. */
export class CommandSender {
  readonly #handler: Pick<CommandHandler, 'handle'>;
  readonly #edge: Pick<Edge, 'clock' | 'random'>;
  readonly #book: SentenceBook;

  constructor(handler: Pick<CommandHandler, 'handle'>, edge: Pick<Edge, 'clock' | 'random'>, book: SentenceBook) {
    this.#handler = handler;
    this.#edge = edge;
    this.#book = book;
  }

  /**
   * `wish` makes the command from the input that it looks through; it is sent only when nothing is wrong with any field.
   * Gives the accepted outcome's result, or a `Rejected`. Throws what the handler throws.
   */
  async send<R, P extends JsonObject>(
    asker: Asker,
    sending: Sending,
    wish: (inputs: Inputs, occurredAt: Instant | null) => Wish<P>,
  ): Promise<R | Rejected> {
    const inputs = new Inputs(asker.language);
    const key = inputs.key(sending.key);
    const occurredAt = inputs.instant('occurredAt', sending.occurredAt);
    const { stream, type, payload } = wish(inputs, occurredAt);
    if (inputs.problems.length > 0) return Rejected.from('input-invalid', {}, this.#book, asker.language, inputs.problems);
    const outcome: Outcome = await this.#handler.handle({
      type,
      stream,
      key,
      payload,
      principal: { kind: 'person', id: asker.viewer.person },
      now: this.#edge.clock.now(),
      seed: this.#edge.random(16),
      ...(occurredAt === null ? {} : { claimed: { at: occurredAt, precision: sending.precision ?? 'minute' } }),
    } satisfies Command<P>);
    return outcome.accepted ? (outcome.result as R) : Rejected.from(outcome.code, outcome.data, this.#book, asker.language);
  }
}
