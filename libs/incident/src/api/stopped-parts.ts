import { stoppedParts, type StreamId, type StreamState } from '@chancery/kernel';

/** Which parts of an incident's record have stopped at an entry that they could not take: asked of the fold itself. */
export class StoppedParts {
  readonly #state: (stream: StreamId) => Promise<StreamState>;

  constructor(state: (stream: StreamId) => Promise<StreamState>) {
    this.#state = state;
  }

  async of(stream: StreamId): Promise<readonly string[]> {
    return stoppedParts(await this.#state(stream));
  }
}
