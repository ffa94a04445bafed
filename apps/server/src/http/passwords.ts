import type { ServerResponse } from 'node:http';
import { tokenIn, type Passwords, type Sessions, type Tried, type Viewer } from '@chancery/identity';
import { STEP_UP_MS } from '@chancery/identity/api';
import { later } from '@chancery/kernel';
import type { Edge } from '@chancery/ledger';
import type { Log } from '../log.ts';
import { answer, type Middleware, type Request } from './middleware.ts';
import { networkOf } from './network.ts';
import type { Origins } from './origins.ts';
import { posted, textIn } from './routes.ts';
import { say } from './said.ts';
import { admitBy, leaveEarlier } from './sign-in.ts';

interface Coming {
  readonly sessions: Sessions;
  readonly passwords: Passwords;
  readonly edge: Pick<Edge, 'clock'>;
}

/**
 * `POST /session/sign-in {account, password}` signs in, `POST /session/prove {password}` gives the password again within a
 * session, `POST /session/password {account, password, current}` sets or changes both and ends the person's other sessions.
 * Each makes a new token: an old cookie, whoever has it, is worth nothing afterwards.
 */
export function passwordDoors({ sessions, passwords, edge }: Coming, origins: Origins, log: Log): Middleware {
  const tried = (request: Request, account: string, password: string): Promise<Tried> =>
    passwords.try(account, password, networkOf(request, origins.behindProxy));

  const refused = (request: Request, response: ServerResponse, outcome: Exclude<Tried, { person: string }>): void => {
    log.info('sign-in-refused', { reason: outcome.refused });
    if (outcome.refused === 'wrong') return say(request, response, 401, 'sign-in-wrong');
    const seconds = Math.max(1, Math.ceil((Date.parse(outcome.until) - Date.parse(edge.clock.now())) / 1000));
    response.setHeader('Retry-After', String(seconds));
    say(request, response, 429, 'sign-in-too-many', outcome.until);
  };

  /** The session goes on under a new token; sockets that came in with the old one are closed once the new one is told. */
  const renew = async ({ session, person }: Viewer, response: ServerResponse): Promise<void> => {
    admitBy(await sessions.prove(session), sessions, origins, response);
    response.on('close', () => sessions.heardRevoked(session));
    answer(response, 200, { person });
  };

  const come = async (request: Request, response: ServerResponse): Promise<void> => {
    const outcome = await tried(request, textIn(request, 'account'), textIn(request, 'password'));
    if ('refused' in outcome) return refused(request, response, outcome);
    await leaveEarlier(request, sessions, origins);
    admitBy(await sessions.begin(outcome.person, 'password'), sessions, origins, response);
    answer(response, 200, { person: outcome.person });
  };

  const signedIn =
    (then: (viewer: Viewer, request: Request, response: ServerResponse) => Promise<void>) =>
    async (request: Request, response: ServerResponse): Promise<void> => {
      const viewer = await sessions.viewerOf(tokenIn(request.headers.cookie, origins.secure));
      if (!viewer) return say(request, response, 401, 'not-signed-in');
      await then(viewer, request, response);
    };

  const prove = signedIn(async (viewer, request, response) => {
    const account = await passwords.accountOf(viewer.person);
    if (account === undefined) return say(request, response, 409, 'no-password');
    const outcome = await tried(request, account, textIn(request, 'password'));
    if ('refused' in outcome) return refused(request, response, outcome);
    await renew(viewer, response);
  });

  const choose = signedIn(async (viewer, request, response) => {
    const known = await passwords.accountOf(viewer.person);
    const account = textIn(request, 'account') || known || '';
    if (known !== undefined && !(viewer.provedAt && viewer.provedAt >= later(edge.clock.now(), -STEP_UP_MS))) {
      const current = textIn(request, 'current');
      if (current === '') return say(request, response, 422, 'password-needed');
      const outcome = await tried(request, known, current);
      if ('refused' in outcome) return refused(request, response, outcome);
    }
    const problem = await passwords.choose(viewer.person, account, textIn(request, 'password'));
    if (problem) return say(request, response, 422, problem);
    await sessions.revokeAllOf(viewer.person, viewer.session);
    await renew(viewer, response);
  });

  return posted({ '/session/sign-in': come, '/session/prove': prove, '/session/password': choose }, log);
}
