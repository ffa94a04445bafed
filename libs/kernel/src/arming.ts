import { own } from './own.ts';
import type { Timer, TimerBook } from './domain.ts';
import type { StructuralEvent } from './event.ts';
import { timerName } from './stream-state.ts';
import { later } from './time.ts';

/** Collects what one event arms and cancels; copies the stream's timers only when something changes. */
export class Timers implements TimerBook {
  #timers: { readonly [name: string]: Timer };
  readonly #event: StructuralEvent;

  constructor(timers: { readonly [name: string]: Timer }, event: StructuralEvent) {
    this.#timers = timers;
    this.#event = event;
    const fired = event.header.timer;
    if (fired && own(this.#timers, timerName(fired.owner, fired.id))?.generation === fired.generation) this.cancel(fired.owner, fired.id);
  }

  arm(owner: string, id: string, afterMs: number): void {
    const timer: Timer = { owner, id, generation: this.#event.seq, dueAt: later(this.#event.header.streamTime, afterMs) };
    this.#timers = { ...this.#timers, [timerName(owner, id)]: timer };
  }

  cancel(owner: string, id: string): void {
    const name = timerName(owner, id);
    if (!(name in this.#timers)) return;
    const { [name]: _, ...rest } = this.#timers;
    this.#timers = rest;
  }

  /** As they were before whatever threw. */
  restore(timers: { readonly [name: string]: Timer }): void {
    this.#timers = timers;
  }

  result(): { readonly [name: string]: Timer } {
    return this.#timers;
  }
}
