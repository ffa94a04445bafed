import type { Json, RecordedEvent, StreamState } from '@chancery/kernel';
import type { Outcome } from '../command/outcome.ts';

/**
 * What may come later: from an event to a command on another stream, a page, a mail.
 * Planned in the commit of its event, carried out after it, at least once. Nothing that forbids may be a policy.
 */
export interface Policy {
  /** `whenever-<event>.<consequence>`: names the file, the outbox rows and the principal that acts. */
  readonly topic: string;
  readonly on: readonly string[];
  /** Ids and codes for the receiver; undefined when nothing is to be done. Content is read again, under the label of then. */
  readonly plan: (event: RecordedEvent, state: StreamState) => Json | undefined;
}

/**
 * Carries out one planned message. `id` is the same each time it is tried: the receiver's idempotency key. What it throws is a failed
 * try: the message is tried again, and set aside in the end.
 */
export type Deliver = (message: {
  readonly id: string;
  readonly stream: string;
  readonly seq: number;
  readonly body: Json;
}) => Promise<void>;

/** A rule refused what a message asked for, and nobody had said that it may: the message is kept. */
export class MessageRefused extends Error {
  override readonly name = 'MessageRefused';
  readonly code: string;

  constructor(code: string) {
    super(`refused: ${code}`);
    this.code = code;
  }
}

/**
 * Ends a delivery that sent commands. Throws `MessageRefused` for the first refusal whose code is not among those that are `expected`:
 * those mean that there is nothing left to do, and each policy says why.
 */
export function carriedOut(outcomes: readonly Outcome[], expected: readonly string[] = []): void {
  const refused = outcomes.find((outcome) => !outcome.accepted && !expected.includes(outcome.code));
  if (refused && !refused.accepted) throw new MessageRefused(refused.code);
}
