import type { Command, Instant, JsonObject } from '@chancery/kernel';
import { instantOf, later } from '@chancery/kernel';
import type { Edge } from '../edge.ts';

export const T0: Instant = instantOf(Date.UTC(2026, 10, 25, 2, 47));

/** A clock that is set by hand and alarms that ring when it is moved. */
export class VirtualEdge implements Edge {
  #now = T0;
  #passed = 0;
  #drawn = 0;
  #alarms: { at: Instant; then: () => void }[] = [];

  readonly clock = { now: () => this.#now };
  readonly ticks = (): number => this.#passed;
  /** Not random at all: a counter, so that each test sees the same bytes. */
  readonly random = (bytes: number): string => (++this.#drawn).toString(16).padStart(bytes * 2, '0');
  readonly alarm = {
    after: (ms: number, then: () => void): (() => void) => {
      const alarm = { at: later(this.#now, ms), then };
      this.#alarms.push(alarm);
      return () => {
        this.#alarms = this.#alarms.filter((a) => a !== alarm);
      };
    },
  };

  /** Moves time on and rings what is due, in order. */
  advance(ms: number): void {
    const until = later(this.#now, ms);
    this.#passed += ms;
    for (;;) {
      const next = this.#alarms.filter((a) => a.at <= until).sort((a, b) => (a.at < b.at ? -1 : 1))[0];
      if (!next) break;
      this.#alarms = this.#alarms.filter((a) => a !== next);
      this.#now = next.at > this.#now ? next.at : this.#now;
      next.then();
    }
    this.#now = until;
  }

  /** Sets the clock anywhere, also back, as a machine's clock may jump. */
  jump(to: Instant): void {
    this.#now = to;
  }
}

/** Commands with keys and seeds from a counter. */
export function commands(
  edge: Pick<Edge, 'clock'>,
  principal = 'ines',
): (stream: string, type: string, payload?: JsonObject, key?: string) => Command {
  let n = 0;
  return (stream, type, payload = {}, key = `${principal}-${++n}`) => ({
    type,
    stream,
    key,
    principal: { kind: 'person', id: principal },
    now: edge.clock.now(),
    seed: (++n).toString(16).padStart(32, '0'),
    payload,
  });
}
