import { cookieFor, cookieGone, labelsOf, tokenIn, type Link, type Links, type PeopleReader, type Sessions } from '@chancery/identity';
import { languageOf } from '@chancery/identity/api';
import { ORGANISATION, type CommandHandler, type Edge } from '@chancery/ledger';
import type { Log } from '../log.ts';
import { answer, pathOf, refuse, type Middleware, type Request } from './middleware.ts';
import type { Origins } from './origins.ts';

interface SignIn {
  readonly sessions: Sessions;
  readonly links: Links;
  readonly people: PeopleReader;
  readonly handler: Pick<CommandHandler, 'handle'>;
  readonly edge: Pick<Edge, 'clock' | 'random'>;
}

const NAME_MAX = 120;
type Respond = Parameters<Middleware>[1];

/**
 * `POST /session/look` says what a link would do, `POST /session/begin` uses it up and signs in, `POST /session/end` signs out.
 * A link's token comes in the body: addresses are kept in histories and logs.
 */
export function signIn({ sessions, links, people, handler, edge }: SignIn, origins: Origins, log: Log): Middleware {
  const begin = async (request: Request, response: Respond): Promise<void> => {
    const { token, name } = bodyOf(request);
    const looked = await links.look(token);
    if (!looked) return gone(response);
    const called = typeof name === 'string' ? name.replaceAll('\0', '').toWellFormed().trim() : '';
    if (looked.purpose === 'first-run' && (called === '' || called.length > NAME_MAX)) {
      return refuse(response, 422, 'name-missing', `Say your name, in at most ${NAME_MAX} characters.`);
    }
    const link = await links.use(token);
    if (!link) return gone(response);
    if (link.purpose === 'first-run' && !(await addFirst(link, called))) return gone(response);
    response.setHeader('Set-Cookie', cookieFor(await sessions.begin(link.person), origins.secure, sessions.limits.absoluteMs));
    answer(response, 200, { person: link.person });
  };
  /** False when somebody else was first after all. */
  const addFirst = async ({ person }: Link, name: string): Promise<boolean> => {
    const outcome = await handler.handle({
      type: 'AddPerson',
      stream: ORGANISATION,
      key: `first-run-${person}`,
      principal: { kind: 'person', id: person },
      now: edge.clock.now(),
      seed: edge.random(16),
      payload: { person, name, roles: ['administrator', 'director', 'duty-officer'] },
    });
    return outcome.accepted;
  };
  const look = async (request: Request, response: Respond): Promise<void> => {
    const link = await links.look(bodyOf(request).token);
    if (!link) return gone(response);
    const known = await people.byIds({ labels: labelsOf([]) }, [link.person]);
    answer(response, 200, { purpose: link.purpose, name: known.get(link.person)?.name ?? null });
  };
  const end = async (request: Request, response: Respond): Promise<void> => {
    const viewer = await sessions.viewerOf(tokenIn(request.headers.cookie, origins.secure));
    if (viewer) await sessions.revoke(viewer.session);
    response.setHeader('Set-Cookie', cookieGone(origins.secure));
    answer(response, 200, {});
  };
  const routes: Readonly<Record<string, typeof end>> = { '/session/look': look, '/session/begin': begin, '/session/end': end };
  return (request, response, next) => {
    const route = request.method === 'POST' ? routes[pathOf(request)] : undefined;
    if (!route) return next();
    route(request, response).catch((fault: unknown) => faulted(response, log.fault('sign-in-failed', fault)));
  };
}

/** Puts whoever asks into the request, or refuses. */
export function requireSession(sessions: Sessions, origins: Origins, log: Log): Middleware {
  const admit = async (request: Request, response: Respond, next: () => void): Promise<void> => {
    try {
      const viewer = await sessions.viewerOf(tokenIn(request.headers.cookie, origins.secure));
      if (!viewer) return refuse(response, 401, 'not-signed-in', 'Nobody is signed in. Ask an administrator for a link.');
      request.asker = { viewer, language: languageOf(request.headers['accept-language']) };
    } catch (fault) {
      return faulted(response, log.fault('session-failed', fault));
    }
    next();
  };
  return (request, response, next) => void admit(request, response, next);
}

const bodyOf = (request: Request): { token?: unknown; name?: unknown } =>
  typeof request.body === 'object' && request.body !== null ? request.body : {};

/** One answer for used, expired and never made. */
const gone = (response: Respond): void => refuse(response, 410, 'link-gone', 'This link is used up or too old. Ask for a new one.');

function faulted(response: Respond, correlation: string): void {
  answer(response, 503, {
    errors: [{ message: 'The server could not do this just now. Try again.', extensions: { code: 'fault', correlation } }],
  });
}
