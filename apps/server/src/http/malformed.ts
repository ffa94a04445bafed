import { STATUS_CODES, type Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Log } from '../log.ts';
import type { Middleware } from './middleware.ts';
import { say, sentenceOf } from './said.ts';

/** Headers that a request says once: of two, one program reads the first and another the last. */
const ONCE = new Set(['host', 'origin', 'content-length', 'content-type', 'transfer-encoding', 'x-chancery-person']);

/** Refuses a request that says twice what may be said once, or not what must be. */
export const wellFormed =
  (log: Log): Middleware =>
  (request, response, next) => {
    const said = request.rawHeaders.filter((_, i) => i % 2 === 0).map((name) => name.toLowerCase());
    const twice = said.find((name, i) => ONCE.has(name) && said.indexOf(name) !== i);
    if (twice === undefined && said.includes('host')) return next();
    log.seldom('request-malformed', { header: twice ?? 'host' });
    response.shouldKeepAlive = false;
    say(request, response, 400, 'malformed-request');
  };

const STATUS: { readonly [code: string]: number } = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** What Node cannot read as a request gets an answer in words as well, and a line in the log. */
export function answerMalformed(http: HttpServer, log: Log): void {
  http.requestTimeout = REQUEST_WITHIN_MS;
  http.headersTimeout = HEADERS_WITHIN_MS;
  (http as { requireHostHeader?: boolean }).requireHostHeader = false; // one without is refused above, in words
  http.on('clientError', (error: Error & { code?: string }, socket: Duplex & { _httpMessage?: { readonly headersSent: boolean } }) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    log.seldom('request-malformed', { reason: error.code ?? error.name });
    if (socket._httpMessage?.headersSent) return void socket.destroy();
    const status = STATUS[error.code ?? ''] ?? 400;
    const body = JSON.stringify({
      errors: [{ message: sentenceOf('malformed-request', 'en'), extensions: { code: 'malformed-request' } }],
    });
    const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, 'Content-Type: application/json; charset=utf-8', 'Connection: close'];
    socket.end(`${head.join('\r\n')}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  });
}

/** A request whose headers, or whose whole, does not arrive in time is given up: connections are not held open by halves. */
const HEADERS_WITHIN_MS = 20_000;
const REQUEST_WITHIN_MS = 300_000;
