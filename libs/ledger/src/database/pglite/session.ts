import type { PGlite } from '@electric-sql/pglite';
import { Frames, GONE, isTerminate, SYNC_MESSAGE } from './frames.ts';

const FLUSH_BYTES = 262_144;

interface Client {
  readonly frames: Frames;
  readonly work: Buffer[];
}

/**
 * Lends the one PostgreSQL session to one client after the other. A client has it from its first message until it is gone,
 * so settings, roles, transactions and prepared statements never reach the next; whoever comes meanwhile waits.
 */
export class Session {
  readonly #pg: PGlite;
  readonly #send: (id: number, data: Uint8Array<ArrayBuffer>) => void;
  readonly #onFatal: (error: unknown) => never;
  readonly #clients = new Map<number, Client>(); // the first one has the session
  #pumping: Promise<void> | undefined;

  constructor(pg: PGlite, send: (id: number, data: Uint8Array<ArrayBuffer>) => void, onFatal: (error: unknown) => never) {
    this.#pg = pg;
    this.#send = send;
    this.#onFatal = onFatal;
  }

  receive(id: number, data: Uint8Array): void {
    let client = this.#clients.get(id);
    if (!client) this.#clients.set(id, (client = { frames: new Frames(), work: [] }));
    client.work.push(...client.frames.push(data));
    this.#wake();
  }

  /** The client's work that has not begun is dropped. */
  gone(id: number): void {
    const client = this.#clients.get(id);
    if (!client) return;
    client.work.splice(0, Infinity, GONE);
    this.#wake();
  }

  /** Ends the batch that is running and then the database. */
  async stop(): Promise<void> {
    this.#clients.clear();
    await this.#pumping;
    await this.#pg.close();
  }

  #wake(): void {
    this.#pumping ??= this.#pump()
      .catch(this.#onFatal)
      .finally(() => (this.#pumping = undefined));
  }

  async #pump(): Promise<void> {
    for (let next = this.#clients.entries().next().value; next; next = this.#clients.entries().next().value) {
      const [id, client] = next;
      const batch = client.work.shift();
      if (!batch) return;
      if (!isTerminate(batch)) await this.#run(id, batch);
      else {
        this.#clients.delete(id);
        await this.#leaveClean();
      }
    }
  }

  async #run(id: number, batch: Uint8Array): Promise<void> {
    let parts: Buffer[] = [];
    let size = 0;
    const flush = (): void => {
      if (size > 0) this.#send(id, joined(parts, size));
      parts = [];
      size = 0;
    };
    await this.#pg.execProtocolRawStream(batch, {
      onRawData: (view) => {
        parts.push(Buffer.from(view)); // a copy: the view is memory of the WASM module
        size += view.length;
        if (size > FLUSH_BYTES) flush();
      },
    });
    flush();
  }

  /** A client that vanished may have left an unfinished exchange, an open transaction, settings and prepared statements. */
  async #leaveClean(): Promise<void> {
    await this.#pg.execProtocolRawStream(SYNC_MESSAGE, { onRawData: () => undefined });
    if (this.#pg.isInTransaction()) await this.#pg.exec('ROLLBACK');
    await this.#pg.exec('DISCARD ALL');
  }
}

function joined(parts: readonly Buffer[], size: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
