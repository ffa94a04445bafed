import type { Viewer } from '@chancery/identity';
import type { StreamId } from '@chancery/kernel';
import type { Installation } from './installation.ts';

/** Somebody takes or brings bytes for longer than a moment. */
export interface Held {
  readonly viewer: Viewer;
  readonly stream: StreamId;
  /** Whether they may still have what they have begun, as who they are now. */
  readonly may: (now: Viewer) => Promise<boolean>;
  /** Ends it where it is. */
  readonly end: () => void;
}

const HOUSE: StreamId = 'org';
/** Sessions also end by time. */
const AGAIN_MS = 5_000;

/** Whatever flows for longer than a moment ends with the right to it, as sockets do: asked at each commit that may have taken it. */
export class Holding {
  readonly #sessions: Pick<Installation['sessions'], 'still'>;
  readonly #report: (fault: unknown) => void;
  readonly #all = new Set<Held>();

  constructor(sessions: Pick<Installation['sessions'], 'still'>, report: (fault: unknown) => void) {
    this.#sessions = sessions;
    this.#report = report;
  }

  /** Until the returned function is called. It says whether the right is still there, once more. */
  hold(held: Held): () => Promise<boolean> {
    this.#all.add(held);
    const again = setInterval(() => void this.#ask(held), AGAIN_MS).unref();
    return async () => {
      clearInterval(again);
      return this.#all.delete(held) && (await this.#surely(held));
    };
  }

  /** A commit was stored, here or by another replica. */
  heard(stream: StreamId): void {
    for (const held of this.#all) if (stream === HOUSE || held.stream === stream) void this.#ask(held);
  }

  /** Commits were perhaps not heard of. */
  heardNothing(): void {
    for (const held of this.#all) void this.#ask(held);
  }

  revoked(session: string): void {
    for (const held of this.#all) if (held.viewer.session === session) this.#end(held);
  }

  async #may({ viewer, may }: Held): Promise<boolean> {
    const now = await this.#sessions.still(viewer.session);
    return now !== undefined && (await may(now));
  }

  async #ask(held: Held): Promise<void> {
    if (!(await this.#surely(held))) this.#end(held);
  }

  /** Who cannot be asked about is not given more. */
  async #surely(held: Held): Promise<boolean> {
    try {
      return await this.#may(held);
    } catch (fault) {
      this.#report(fault);
      return false;
    }
  }

  #end(held: Held): void {
    if (this.#all.delete(held)) held.end();
  }
}
