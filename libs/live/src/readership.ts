import { sha256, type StreamId } from '@chancery/kernel';

/** Notices that who may read what of a stream has changed. Unknown counts as changed. */
export class Readership {
  readonly #readersOf: (stream: StreamId) => Promise<string>;
  readonly #changed: (stream: StreamId) => Promise<void>;
  readonly #known = new Map<StreamId, string>();
  readonly #turns = new Map<StreamId, Promise<void>>();

  constructor(readersOf: (stream: StreamId) => Promise<string>, changed: (stream: StreamId) => Promise<void>) {
    this.#readersOf = readersOf;
    this.#changed = changed;
  }

  /**
   * Resolves once everybody is classed by the readers of now. What was read before the call may then be pushed.
   * Those who call at once take turns, so that none goes ahead while another still classes. Throws what the door throws.
   */
  async settled(stream: StreamId): Promise<void> {
    const turn = (this.#turns.get(stream) ?? Promise.resolve()).then(() => this.#look(stream));
    const quiet = turn.catch(() => undefined);
    this.#turns.set(stream, quiet);
    try {
      await turn;
    } finally {
      if (this.#turns.get(stream) === quiet) this.#turns.delete(stream);
    }
  }

  forget(): void {
    this.#known.clear();
  }

  async #look(stream: StreamId): Promise<void> {
    const now = sha256(await this.#readersOf(stream));
    if (this.#known.get(stream) === now) return;
    this.#known.delete(stream);
    await this.#changed(stream);
    this.#known.set(stream, now);
  }
}
