import type { Language } from '@chancery/identity/api';
import type { Viewer } from '@chancery/identity';
import type { Socket } from 'socket.io';
import type { Frame } from './frame.ts';

/** One subscription: a socket that looks at one thing. */
export interface Seat {
  readonly socket: Socket;
  readonly token: string;
  readonly language: Language;
}

/** What everybody who looks at something needs of the outside. */
export interface Stage {
  /** Those of many whom their tokens still stand for. */
  readonly viewersOf: (tokens: readonly string[]) => Promise<ReadonlyMap<string, Viewer>>;
  readonly newCursor: () => string;
  readonly report: (fault: unknown) => void;
  /** To everybody in a room but these. Whoever takes nothing is cut off first. */
  readonly push: (room: string, frame: Frame, but: readonly Socket[]) => void;
  /** Somebody looks at something no longer, though they did not ask for it. */
  readonly left: (socket: Socket, to: string) => void;
  readonly send: (socket: Socket, frame: Frame) => void;
  /** Nobody looks at something any more, nor is about to. */
  readonly emptied: (to: string) => void;
}

export interface Joining extends Seat {
  readonly done: (cursor: string | undefined) => void;
  readonly failed: (fault: unknown) => void;
}

/** Those who are about to look: the ones who wait, and the ones whom the step that runs has in hand. Any of them may leave again meanwhile. */
export class Joiners {
  #waiting: Joining[] = [];
  #inHand: readonly Joining[] = [];
  readonly #gone = new Set<Joining>();

  get any(): boolean {
    return this.#inHand.length > 0 || this.wait;
  }

  get wait(): boolean {
    return this.#waiting.length > 0;
  }

  async add(seat: Seat): Promise<string | undefined> {
    const { promise, resolve, reject } = Promise.withResolvers<string | undefined>();
    this.#waiting.push({ ...seat, done: resolve, failed: reject });
    return await promise;
  }

  leave(socket: Socket): void {
    for (const joining of this.#inHand) if (joining.socket === socket) this.#gone.add(joining);
    for (const joining of this.#waiting) if (joining.socket === socket) joining.done(undefined);
    this.#waiting = this.#waiting.filter((joining) => joining.socket !== socket);
  }

  take(): readonly Joining[] {
    this.#inHand = this.#waiting;
    this.#waiting = [];
    return this.#inHand;
  }

  stays(joining: Joining): boolean {
    return !this.#gone.has(joining) && joining.socket.connected;
  }

  /** Those in hand were answered, or are now. */
  end(fault?: unknown): void {
    if (fault !== undefined) for (const joining of this.#inHand) joining.failed(fault);
    this.#inHand = [];
    this.#gone.clear();
  }
}

/** Works through what waits one after the other; `fails` gets what a step throws. */
export class Turns {
  readonly #step: () => Promise<boolean>;
  readonly #fails: (fault: unknown) => void;
  #running = false;

  /** `step` does one thing and says whether more waits. */
  constructor(step: () => Promise<boolean>, fails: (fault: unknown) => void) {
    this.#step = step;
    this.#fails = fails;
  }

  wake(): void {
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    let more = true;
    while (more) {
      try {
        more = await this.#step();
      } catch (fault) {
        this.#fails(fault);
      }
    }
    this.#running = false;
  }
}
