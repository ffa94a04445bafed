import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Asker } from '@chancery/identity/api';

/** A request as our middlewares pass it on; `body` is JSON that was read and bounded. */
export interface Request extends IncomingMessage {
  body?: unknown;
  asker?: Asker;
}

export type Next = (error?: unknown) => void;
export type Middleware = (request: Request, response: ServerResponse, next: Next) => void;

export const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?')[0]!;

export function answer(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}
