import { verifyExport, type Verdict } from '@chancery/ledger/verify';

/**
 * Passes lines on and verifies them on the way; those that `ofExport` leaves out are passed on only. `verdict` is there once
 * the lines have ended.
 */
export class Verified {
  readonly #handoff = new Handoff();
  readonly #judging: Promise<Verdict>;

  constructor() {
    this.#judging = verifyExport(this.#handoff);
  }

  async *pass(lines: AsyncIterable<string>, ofExport: (line: string) => boolean): AsyncGenerator<string> {
    for await (const line of lines) {
      if (ofExport(line)) await this.#handoff.give(line);
      yield line;
    }
    this.#handoff.end();
  }

  verdict(): Promise<Verdict> {
    this.#handoff.end();
    return this.#judging;
  }
}

/** Hands lines from one that gives to one that takes, one at a time. Once the taker has gone, giving costs nothing. */
class Handoff implements AsyncIterable<string> {
  #line: string | undefined;
  #ended = false;
  #wakeTaker = (): void => undefined;
  #wakeGiver = (): void => undefined;

  async give(line: string): Promise<void> {
    if (this.#ended) return;
    this.#line = line;
    const taken = new Promise<void>((resolve) => (this.#wakeGiver = resolve));
    this.#wakeTaker();
    await taken;
  }

  end(): void {
    this.#ended = true;
    this.#wakeTaker();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    try {
      for (;;) {
        while (this.#line === undefined && !this.#ended) await new Promise<void>((resolve) => (this.#wakeTaker = resolve));
        if (this.#line === undefined) return;
        const line = this.#line;
        this.#line = undefined;
        this.#wakeGiver();
        yield line;
      }
    } finally {
      this.#ended = true;
      this.#wakeGiver();
    }
  }
}
