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
