import type { Socket } from 'socket.io';

/** What one socket and one person may hold open here. */
export interface LiveLimits {
  /** Sockets of one person: pages that they have open, on all their devices. */
  readonly perPerson: number;
  readonly topicsPerSocket: number;
  readonly topicsPerPerson: number;
  /** Characters that wait to be taken. */
  readonly bufferedPerSocket: number;
  readonly bufferedPerPerson: number;
  /** A socket may subscribe `paceMax` times within `paceMs`, again or anew. */
  readonly paceMax: number;
  readonly paceMs: number;
  /** A connection that has not signed in by then is closed. */
  readonly nobodyMs: number;
}

const MEGA = 1024 * 1024;

export const LIVE_LIMITS: LiveLimits = {
  perPerson: 300,
  topicsPerSocket: 20,
  topicsPerPerson: 900,
  bufferedPerSocket: MEGA,
  bufferedPerPerson: 16 * MEGA,
  paceMax: 200,
  paceMs: 10_000,
  nobodyMs: 5_000,
};

/** So many times within so long. */
export class Pace {
  readonly #max: number;
  readonly #ms: number;
  #from = 0;
  #taken = 0;

  constructor(max: number, ms: number) {
    this.#max = max;
    this.#ms = ms;
  }

  takes(): boolean {
    const now = performance.now();
    if (now - this.#from > this.#ms) [this.#from, this.#taken] = [now, 0];
    this.#taken++;
    return this.#taken <= this.#max;
  }
}

/** Characters that a slow reader has not taken yet: what the transport holds, and what waits behind it. Neither is told in public. */
export function bufferedBy({ conn }: Socket): number {
  const { transport, writeBuffer } = conn as unknown as {
    transport: { socket?: { bufferedAmount?: number } };
    writeBuffer: readonly { data?: string | Buffer }[];
  };
  return writeBuffer.reduce((sum, { data }) => sum + (data?.length ?? 0), transport.socket?.bufferedAmount ?? 0);
}
