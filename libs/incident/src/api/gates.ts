import type { Instant, Missing, StreamId } from '@chancery/kernel';

/** What is open at a gate of an incident, asked of all domains by the fold itself. */
export class Gates {
  readonly #missing: (gate: string, stream: StreamId, at: Instant) => Promise<readonly Missing[]>;
  readonly #now: () => Instant;

  constructor(missing: (gate: string, stream: StreamId, at: Instant) => Promise<readonly Missing[]>, now: () => Instant) {
    this.#missing = missing;
    this.#now = now;
  }

  async missing(gate: 'close' | 'handover', stream: StreamId): Promise<readonly Missing[]> {
    return await this.#missing(gate, stream, this.#now());
  }
}
