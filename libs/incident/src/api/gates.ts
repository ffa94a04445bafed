import type { Id, Instant, Label, Missing, StreamId } from '@chancery/kernel';

type Ask = (gate: string, stream: StreamId, at: Instant, asker: Id) => Promise<readonly Missing[]>;
type AskOver = (stream: StreamId, asker: Id) => Promise<readonly Over[]>;

/** What an incident was closed over, and nobody has vouched for yet. */
export interface Over {
  readonly label: Label;
  readonly codes: readonly string[];
  readonly items: readonly Id[];
}

/** What is open at a gate of an incident, asked of all domains by the fold itself, as far as the asker may know of it. */
export class Gates {
  readonly #missing: Ask;
  readonly #over: AskOver;
  readonly #now: () => Instant;

  constructor(missing: Ask, over: AskOver, now: () => Instant) {
    this.#missing = missing;
    this.#over = over;
    this.#now = now;
  }

  async missing(gate: 'close' | 'handover' | 'open', stream: StreamId, asker: Id): Promise<readonly Missing[]> {
    return await this.#missing(gate, stream, this.#now(), asker);
  }

  async closedOver(stream: StreamId, asker: Id): Promise<readonly Over[]> {
    return await this.#over(stream, asker);
  }
}
