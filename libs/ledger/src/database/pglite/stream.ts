import { Duplex } from 'node:stream';

/** What a connection needs of the host that owns the database thread. */
export interface Bridge {
  /** Resolves when the database takes messages of this connection. */
  attach(stream: PgStream): Promise<void>;
  send(id: number, chunk: Uint8Array): void;
  detach(id: number): void;
}

/** One connection to the embedded database, in the shape of the socket that `pg` expects. No port is opened. */
export class PgStream extends Duplex {
  readonly id: number;
  readonly #bridge: Bridge;

  constructor(bridge: Bridge, id: number) {
    super();
    this.#bridge = bridge;
    this.id = id;
  }

  connect(): this {
    this.#bridge.attach(this).then(
      () => this.destroyed || this.emit('connect'),
      (error: Error) => this.destroy(error),
    );
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#bridge.send(this.id, chunk);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#bridge.send(this.id, Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }

  /** A server answers Terminate by closing. */
  override _final(done: () => void): void {
    done();
    this.push(null);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#bridge.detach(this.id);
    done(error);
  }
}
