import type { StreamId } from '@chancery/kernel';

/** What would carry a page in an incident now: what its rules would answer, whoever doubts a channel and wherever. */
export class Routes {
  readonly #in: (stream: StreamId) => Promise<readonly string[]>;

  constructor(routesIn: (stream: StreamId) => Promise<readonly string[]>) {
    this.#in = routesIn;
  }

  async in(stream: StreamId): Promise<readonly string[]> {
    return await this.#in(stream);
  }
}
