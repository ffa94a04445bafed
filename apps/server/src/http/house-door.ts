import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Middleware } from './middleware.ts';
import { say } from './said.ts';

/** After the signal: what flows to or from somebody who does not keep up is cut. */
const CUT_AFTER_MS = 2_000;
/** What was begun is answered within this time, or ended. */
const ANSWERED_WITHIN_MS = 10_000;
const COME_BACK_S = '2';

/** The door of the house: shut until everything is there to be asked, and shut again from the moment when it is told to stop. */
export class HouseDoor {
  #state: 'starting' | 'open' | 'stopping' = 'starting';
  readonly #answering = new Set<ServerResponse>();
  readonly #upgraded = new Set<Duplex>();

  /** Sees each request and each upgrade of the server first. */
  watch(http: HttpServer): void {
    http.prependListener('request', (_: IncomingMessage, response: ServerResponse) => {
      this.#answering.add(response);
      response.on('close', () => this.#answering.delete(response));
      if (this.#state === 'stopping') response.shouldKeepAlive = false;
    });
    http.prependListener('upgrade', (_: IncomingMessage, socket: Socket) => {
      if (this.#state !== 'open') return void socket.destroy();
      this.#upgraded.add(socket);
      socket.on('close', () => this.#upgraded.delete(socket));
    });
  }

  get isOpen(): boolean {
    return this.#state === 'open';
  }

  open(): void {
    this.#state = 'open';
  }

  /** Nothing new is begun from here on, also on connections that are open. */
  shut(): void {
    this.#state = 'stopping';
    for (const response of this.#answering) response.shouldKeepAlive = false;
  }

  /** Stands before everything that does something. */
  readonly guard: Middleware = (request, response, next) => {
    if (this.#state === 'open') return next();
    response.shouldKeepAlive = false;
    response.setHeader('Retry-After', COME_BACK_S);
    say(request, response, 503, this.#state === 'starting' ? 'server-starting' : 'server-stopping');
  };

  /**
   * Ends the connections of a server whose door is shut. What was begun is answered; idle ones end at once; sockets, files on their way and
   * requests that do not arrive are cut after two seconds, whatever the other side does.
   */
  async empty(http: HttpServer): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    http.close(() => resolve());
    http.closeIdleConnections();
    const cut = setTimeout(() => {
      for (const socket of this.#upgraded) socket.destroy();
      for (const response of this.#answering) if (response.headersSent || !response.req.complete) response.socket?.destroy();
    }, CUT_AFTER_MS);
    const late = setTimeout(() => http.closeAllConnections(), ANSWERED_WITHIN_MS);
    await promise;
    clearTimeout(cut);
    clearTimeout(late);
  }
}
