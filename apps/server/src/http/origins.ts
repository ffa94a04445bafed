import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.ts';
import type { Middleware } from './middleware.ts';
import { say } from './said.ts';

/** Addresses from which our own pages come; what another page sends in a person's name is refused. */
export class Origins {
  readonly secure: boolean;
  /** Somebody else ends the encryption before us. */
  readonly behindProxy: boolean;
  readonly #configured: string | undefined;
  readonly #allowed = new Set<string>();
  #own: string | undefined;

  constructor(config: Pick<Config, 'origin' | 'tls'>) {
    this.#configured = config.origin;
    this.secure = config.tls !== undefined || config.origin?.startsWith('https:') === true;
    this.behindProxy = this.secure && config.tls === undefined;
    if (config.origin) this.#allowed.add(config.origin);
  }

  /** Called once the port is known. */
  listening(port: number, tls: boolean): void {
    const scheme = tls ? 'https' : 'http';
    this.#own = `${scheme}://localhost:${port}`;
    if (this.#configured === undefined)
      for (const host of ['localhost', '127.0.0.1', '[::1]']) this.#allowed.add(`${scheme}://${host}:${port}`);
  }

  /** The address to print and to put into links. */
  get main(): string {
    return this.#configured ?? this.#own ?? '';
  }

  isOurs(origin: string | undefined): boolean {
    return origin !== undefined && this.#allowed.has(origin);
  }

  /** A name that somebody else's DNS points at this machine is not ours. */
  isOurHost(request: IncomingMessage): boolean {
    const host = request.headers.host;
    return host !== undefined && [...this.#allowed].some((origin) => new URL(origin).host === host || host === new URL(origin).hostname);
  }

  /** Browsers name the page's origin with every POST. A request without one comes from a program, which holds its own cookie. */
  readonly guard: Middleware = (request, response, next) => {
    if (!this.isOurHost(request)) return say(request, response, 421, 'wrong-host', { address: this.main });
    const { origin } = request.headers;
    if (request.method !== 'GET' && request.method !== 'HEAD' && origin !== undefined && !this.isOurs(origin)) {
      return say(request, response, 403, 'wrong-origin', { address: this.main });
    }
    next();
  };
}
