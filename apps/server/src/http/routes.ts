import type { ServerResponse } from 'node:http';
import type { Log } from '../log.ts';
import { pathOf, type Middleware, type Request } from './middleware.ts';
import { faulted } from './said.ts';

export type Route = (request: Request, response: ServerResponse) => Promise<void>;

/** Takes what is posted to one of these addresses. What a route throws is a fault: logged, and told by its correlation only. */
export function posted(routes: Readonly<Record<string, Route>>, log: Log): Middleware {
  return (request, response, next) => {
    const at = pathOf(request);
    const route = request.method === 'POST' && Object.hasOwn(routes, at) ? routes[at] : undefined;
    if (!route) return next();
    route(request, response).catch((fault: unknown) => faulted(request, response, log.fault('sign-in-failed', fault)));
  };
}

/** The members of a posted object; nothing is believed about them. */
export const membersOf = (request: Request): Readonly<Record<string, unknown>> =>
  typeof request.body === 'object' && request.body !== null ? (request.body as Readonly<Record<string, unknown>>) : {};

/** As it was sent: whoever keeps it looks at its signs first. */
export const textIn = (request: Request, name: string): string => {
  const value = membersOf(request)[name];
  return typeof value === 'string' ? value : '';
};
