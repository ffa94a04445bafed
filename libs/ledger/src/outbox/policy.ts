import type { Json, RecordedEvent, StreamState } from '@chancery/kernel';

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

/** Carries out one planned message. `id` is the same each time it is tried: the receiver's idempotency key. */
export type Deliver = (message: {
  readonly id: string;
  readonly stream: string;
  readonly seq: number;
  readonly body: Json;
}) => Promise<void>;
