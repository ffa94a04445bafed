import { randomUUID } from 'node:crypto';
import type { Server } from 'socket.io';

/** What a page hears of its socket. */
export interface Ears {
  heard(event: string, value: unknown): void;
  closed(): void;
}

interface Packet {
  readonly type: number;
  readonly id?: number;
  readonly data?: unknown;
}

interface Room {
  readonly id: string;
  _onpacket(packet: object): void;
  _onclose(reason: string): void;
}
interface Namespace {
  _add(client: object, auth: object): Promise<void>;
  readonly sockets: ReadonlyMap<string, Room & { client: unknown }>;
}

const [CONNECT, DISCONNECT, EVENT, ACK, REFUSED] = [0, 1, 2, 3, 4];
const NAME = '/live';

/** A page's end of a socket, without a wire: whatever the server sends is heard in the same breath. */
export class WireSocket {
  readonly id = randomUUID();
  readonly server: Server;
  readonly request: object;
  readonly conn = { readyState: 'open', protocol: 4, remoteAddress: '::1', transport: {}, writeBuffer: [], request: {} };
  readonly encoder = { encode: (packet: Packet): [Packet] => [packet] };
  readonly #ears: Ears;
  readonly #waiting = new Map<number, (answer: unknown) => void>();
  #ids = 0;
  isOpen = true;
  refused: string | undefined;

  constructor(server: Server, cookie: string, ears: Ears) {
    this.server = server;
    this.request = { headers: { cookie }, url: '/live', connection: {} };
    this.#ears = ears;
  }

  async connect(person: string): Promise<void> {
    await this.#space._add(this, { person });
  }

  get #space(): Namespace {
    return this.server.of(NAME) as unknown as Namespace;
  }

  get #room(): Room | undefined {
    return [...this.#space.sockets.values()].find(({ client }) => client === this);
  }

  ask(event: string, value: object): Promise<any> {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const id = this.#ids++;
    this.#waiting.set(id, resolve);
    this.#room?._onpacket({ type: EVENT, nsp: NAME, data: [event, value], id });
    return promise;
  }

  tell(event: string, value: object): void {
    this.#room?._onpacket({ type: EVENT, nsp: NAME, data: [event, value] });
  }

  /** The line is cut, or the page is left. */
  close(): void {
    if (!this.isOpen) return;
    this.#end();
    this.#room?._onclose('transport close');
  }

  #end(): void {
    this.isOpen = false;
    this.conn.readyState = 'closed';
    for (const answer of this.#waiting.values()) answer({ refused: true });
    this.#ears.closed();
  }

  // --- what the server does to a connection ---

  _packet(packet: Packet): void {
    if (!this.isOpen || packet.type === CONNECT) return;
    if (packet.type === REFUSED) this.refused = (packet.data as { message: string }).message;
    if (packet.type === DISCONNECT || packet.type === REFUSED) this.#end();
    else if (packet.type === ACK) {
      this.#waiting.get(packet.id!)?.((packet.data as unknown[])[0]);
      this.#waiting.delete(packet.id!);
    } else this.#event(packet.data as [string, unknown]);
  }

  writeToEngine(encoded: string | readonly string[]): void {
    for (const text of [encoded].flat() as string[])
      if (this.isOpen) this.#event(JSON.parse(text.slice(text.indexOf('['))) as [string, unknown]);
  }

  /** As words, as they would go over the wire. */
  #event([event, value]: [string, unknown]): void {
    this.#ears.heard(event, value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
  }

  _remove(): void {}
  _disconnect(): void {
    this.#end();
  }
}
