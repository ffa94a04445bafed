import { later, sha256, type Instant } from '@chancery/kernel';
import type { Edge } from '@chancery/ledger';

const START: Instant = '2026-11-25T02:47:00.000Z';

/** Time and chance that are the same in two worlds: what happens in secret has a chance of its own and takes no time. */
export class Chance {
  #now = START;
  readonly #drawn = { open: 0, secret: 0 };
  #from: 'open' | 'secret' = 'open';

  readonly edge: Partial<Edge> = {
    clock: { now: () => this.#now },
    random: (bytes) => this.#draw(bytes),
  };

  advance(ms: number): void {
    this.#now = later(this.#now, ms);
  }

  async inSecret<T>(act: () => Promise<T>): Promise<T> {
    this.#from = 'secret';
    try {
      return await act();
    } finally {
      this.#from = 'open';
    }
  }

  #draw(bytes: number): string {
    const name = `${this.#from}/${this.#drawn[this.#from]++}`;
    let drawn = '';
    for (let i = 0; drawn.length < bytes * 2; i++) drawn += sha256(`${name}/${i}`);
    return drawn.slice(0, bytes * 2);
  }
}
