import type { Id, Instant, Missing, StreamId } from '@chancery/kernel';

type Ask = (gate: string, stream: StreamId, at: Instant, asker: Id) => Promise<readonly Missing[]>;

/** What is open at a gate of an incident, asked of all domains by the fold itself, as far as the asker may know of it. */
export class Gates {
  readonly #missing: Ask;
  readonly #now: () => Instant;

  constructor(missing: Ask, now: () => Instant) {
    this.#missing = missing;
    this.#now = now;
  }

  async missing(gate: 'close' | 'handover', stream: StreamId, asker: Id): Promise<readonly Missing[]> {
    return await this.#missing(gate, stream, this.#now(), asker);
  }
}
