import type { ServerResponse } from 'node:http';
import { deviceIn, type Passwords, type Sessions, type Tried, type Viewer } from '@chancery/identity';
import { STEP_UP_MS } from '@chancery/identity/api';
import { later, type Id } from '@chancery/kernel';
import { ORGANISATION, type CommandHandler, type Edge } from '@chancery/ledger';
import type { Log } from '../log.ts';
import { answer, type Middleware, type Request } from './middleware.ts';
import { networkOf } from './network.ts';
import type { Origins } from './origins.ts';
import { posted, textIn, type Route } from './routes.ts';
import { say } from './said.ts';
import { admitBy, leaveEarlier, viewerFor } from './sign-in.ts';

interface Coming {
  readonly sessions: Sessions;
  readonly passwords: Passwords;
  readonly handler: Pick<CommandHandler, 'handle'>;
  readonly edge: Pick<Edge, 'clock' | 'random'>;
}

/**
 * `POST /session/sign-in {account, password}` signs in, `POST /session/prove {password}` gives the password again within a
 * session, `POST /session/password {account, password, current}` sets or changes both and ends the person's other sessions.
 * Each makes a new token: an old cookie, whoever has it, is worth nothing afterwards.
 */
export function passwordDoors(coming: Coming, origins: Origins, log: Log): Middleware {
  const door = new Door(coming, origins, log);
  return posted(
    {
      '/session/sign-in': (request, response) => door.come(request, response),
      '/session/prove': door.within((...asked) => door.prove(...asked)),
      '/session/password': door.within((...asked) => door.choose(...asked)),
    },
    log,
  );
}

/** Whose name and password they are, and which of their ways in were of then. */
type Known = Extract<Tried, { person: Id }>;
type Within = (viewer: Viewer, request: Request, response: ServerResponse) => Promise<void>;

class Door {
  readonly #coming: Coming;
  readonly #origins: Origins;
  readonly #log: Log;

  constructor(coming: Coming, origins: Origins, log: Log) {
    this.#coming = coming;
    this.#origins = origins;
    this.#log = log;
  }

  async come(request: Request, response: ServerResponse): Promise<void> {
    const known = await this.#knownBy(textIn(request, 'account'), textIn(request, 'password'), request, response);
    if (known === undefined) return;
    const { person, epoch } = known;
    const { sessions, passwords } = this.#coming;
    await leaveEarlier(request, sessions, this.#origins);
    const token = await sessions.begin(person, 'password', epoch);
    if (token === undefined) return say(request, response, 401, 'sign-in-wrong');
    const device = await passwords.knowDevice(person, deviceIn(request.headers.cookie, this.#origins.secure), epoch);
    admitBy(token, sessions, this.#origins, response, device);
    answer(response, 200, { person });
  }

  async prove(viewer: Viewer, request: Request, response: ServerResponse): Promise<void> {
    const account = await this.#coming.passwords.accountOf(viewer.person);
    if (account === undefined) return say(request, response, 409, 'no-password');
    if ((await this.#knownBy(account, textIn(request, 'password'), request, response)) !== undefined) await this.#renew(viewer, response);
  }

  async choose(viewer: Viewer, request: Request, response: ServerResponse): Promise<void> {
    const { passwords, sessions, edge } = this.#coming;
    const epoch = await sessions.epochOf(viewer.person);
    const known = await passwords.accountOf(viewer.person);
    if (known !== undefined && !(viewer.provedAt && viewer.provedAt >= later(edge.clock.now(), -STEP_UP_MS))) {
      const current = textIn(request, 'current');
      if (current === '') return say(request, response, 422, 'password-needed');
      if ((await this.#knownBy(known, current, request, response)) === undefined) return;
    }
    const problem = await passwords.choose(viewer.person, textIn(request, 'account') || known || '', textIn(request, 'password'), {
      epoch,
      session: viewer.session,
    });
    if (problem === 'ended') return say(request, response, 401, 'not-signed-in');
    if (problem) return say(request, response, 422, problem);
    await this.#noted(viewer.person);
    await sessions.revokeAllOf(viewer.person, viewer.session);
    await this.#renew(viewer, response);
  }

  /** That it was chosen stands in the record; what it is stands nowhere. */
  async #noted(person: Id): Promise<void> {
    const { handler, edge } = this.#coming;
    await handler.handle({
      type: 'ChoosePassword',
      stream: ORGANISATION,
      key: edge.random(16),
      principal: { kind: 'person', id: person },
      now: edge.clock.now(),
      seed: edge.random(16),
      payload: {},
    });
  }

  within(then: Within): Route {
    return async (request, response) => {
      const viewer = await viewerFor(request, response, this.#coming.sessions, this.#origins);
      if (viewer) await then(viewer, request, response);
    };
  }

  /** Whose name and password they are; where they are nobody's, that was answered. */
  async #knownBy(account: string, password: string, request: Request, response: ServerResponse): Promise<Known | undefined> {
    const { passwords, edge } = this.#coming;
    const device = deviceIn(request.headers.cookie, this.#origins.secure);
    const network = networkOf(request, this.#origins.behindProxy);
    const tried = await passwords.try(account, password, network, device);
    if ('person' in tried) return tried;
    this.#log.seldom('sign-in-refused', { reason: tried.refused, network, ...(tried.of === undefined ? {} : { account: tried.of }) });
    if (tried.refused === 'wrong') {
      say(request, response, 401, 'sign-in-wrong');
      return undefined;
    }
    const seconds = Math.max(1, Math.ceil((Date.parse(tried.until) - Date.parse(edge.clock.now())) / 1000));
    response.setHeader('Retry-After', String(seconds));
    say(request, response, 429, 'sign-in-too-many', { until: tried.until });
    return undefined;
  }

  /** The session goes on under a new token; sockets that came in with the old one are closed once the new one is told. */
  async #renew({ session, person }: Viewer, response: ServerResponse): Promise<void> {
    const { sessions } = this.#coming;
    admitBy(await sessions.prove(session), sessions, this.#origins, response);
    response.on('close', () => sessions.heardRevoked(session));
    answer(response, 200, { person });
  }
}
