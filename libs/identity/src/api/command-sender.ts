import { later, type Command, type Instant, type JsonObject, type Precision, type Principal, type StreamId } from '@chancery/kernel';
import type { CommandHandler, Edge, Outcome } from '@chancery/ledger';
import { PEOPLE_LABEL } from '../model/people.decider.ts';
import { canRead, type ReadDoor } from '../read-door.ts';
import type { Asker } from './asker.ts';
import { Inputs } from './inputs.ts';
import { Rejected } from './rejected.ts';
import type { SentenceBook } from './sentence-book.ts';

/** What every mutation brings beside its input. */
export interface Sending {
  readonly key: string;
  readonly occurredAt?: string | null | undefined;
  readonly precision?: Precision | null | undefined;
  readonly offline?: boolean | undefined;
}

export interface Wish<P extends JsonObject> {
  readonly stream: StreamId;
  readonly type: string;
  readonly payload: P;
  /** For what must not be done from a page that was left open: the password was given within the last five minutes. */
  readonly stepUp?: boolean;
  /** In which role, where the stream that decides cannot know it: from the record, never from whoever asks. */
  readonly role?: string | undefined;
  /** Random values for this attempt alone, as in the kernel's `Command`. */
  readonly drawn?: JsonObject | undefined;
}

export const STEP_UP_MS = 5 * 60_000;
/** How long what somebody does is marked after others let them in anew. */
export const RECOVERED_MS = 24 * 3_600_000;

/** What a sender asks before anything is decided. */
export interface Gate {
  readonly door: Pick<ReadDoor, 'clearanceIn'>;
  /** True for a command that begins its stream: nobody can be kept from what does not exist. */
  readonly opens: (command: Command) => boolean;
  /**
   * True for a command on a stream whose own fold answers who may not know of it as if nothing were there. It is handed on: what came of
   * it is kept under its key, and is answered again to whom it took out, as somebody who declines a role.
   */
  readonly keepsOut: (command: Command) => boolean;
}

/** From an input to an outcome: looks at the input, sends the command in the asker's name, and says refusals in their language. */
export class CommandSender {
  readonly #handler: Pick<CommandHandler, 'handle'>;
  readonly #edge: Pick<Edge, 'clock' | 'random'>;
  readonly #book: SentenceBook;
  readonly #gate: Gate;

  constructor(handler: Pick<CommandHandler, 'handle'>, edge: Pick<Edge, 'clock' | 'random'>, book: SentenceBook, gate: Gate) {
    this.#handler = handler;
    this.#edge = edge;
    this.#book = book;
    this.#gate = gate;
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
    const inputs = new Inputs(asker.language, asker.problems);
    const key = inputs.key(sending.key);
    const occurredAt = inputs.instant('occurredAt', sending.occurredAt);
    const { stream, type, payload, stepUp, role, drawn } = wish(inputs, occurredAt);
    const refused = (code: string, data: JsonObject = {}) => Rejected.from(code, data, this.#book, asker.language, inputs.problems);
    if (inputs.problems.length > 0) return refused('input-invalid');
    if (stepUp && !this.hasProved(asker)) return refused('identity-step-up-needed');
    const command: Command<P> = {
      type,
      stream,
      key,
      payload,
      principal: this.#principalOf(asker, role),
      houseRoles: asker.viewer.roles,
      now: this.#edge.clock.now(),
      seed: this.#edge.random(16),
      ...(drawn === undefined ? {} : { drawn }),
      ...(sending.offline ? { offline: true as const } : {}),
      ...(occurredAt === null ? {} : { claimed: { at: occurredAt, precision: sending.precision ?? 'minute' } }),
    };
    if (!(await this.#isOpen(asker, command))) return refused('not-found');
    const outcome: Outcome = await this.#handler.handle(command);
    return outcome.accepted ? (outcome.result as R) : refused(outcome.code, outcome.data);
  }

  #principalOf({ viewer }: Asker, role: string | undefined): Principal {
    const isFresh = !!viewer.recoveredAt && viewer.recoveredAt > later(this.#edge.clock.now(), -RECOVERED_MS);
    return {
      kind: 'person',
      id: viewer.person,
      ...(role === undefined ? {} : { roleAtTime: role }),
      ...(isFresh ? { recovered: true as const } : {}),
    };
  }

  /** For what is no command: a refusal in the asker's language. */
  refusal({ language }: Asker, code: string, data: JsonObject = {}): Rejected {
    return Rejected.from(code, data, this.#book, language);
  }

  now(): Instant {
    return this.#edge.clock.now();
  }

  /** For who may no longer read what came of their wish: a right that went between a command and its answer is no fault. */
  recordedUnseen(asker: Asker): Rejected {
    return this.refusal(asker, 'identity-recorded-unseen');
  }

  /** True for five minutes after the asker gave their password. */
  hasProved({ viewer }: Asker): boolean {
    return !!viewer.provedAt && viewer.provedAt >= later(this.#edge.clock.now(), -STEP_UP_MS);
  }

  /** A command on a stream that the asker may not read is answered like one on a stream that is not there. */
  async #isOpen({ viewer }: Asker, command: Command): Promise<boolean> {
    if (this.#gate.opens(command) || this.#gate.keepsOut(command)) return true;
    return canRead(await this.#gate.door.clearanceIn(viewer, command.stream), PEOPLE_LABEL);
  }
}
