import type { ServerResponse } from 'node:http';
import {
  cookieFor,
  cookieGone,
  deviceCookie,
  deviceIn,
  labelsOf,
  tokenIn,
  type LinkPurpose,
  type Links,
  type Passwords,
  type PeopleReader,
  type Sessions,
  type Token,
  type Viewer,
} from '@chancery/identity';
import { languageOf } from '@chancery/identity/api';
import { flawIn, isName, keptName, type Id, type JsonObject } from '@chancery/kernel';
import { ORGANISATION, type CommandHandler, type Edge } from '@chancery/ledger';
import type { Log } from '../log.ts';
import { answer, type Middleware, type Request } from './middleware.ts';
import { namesAnother } from './named.ts';
import type { Origins } from './origins.ts';
import { membersOf, posted, textIn, type Route } from './routes.ts';
import { faulted, say } from './said.ts';

export interface SignIn {
  readonly sessions: Sessions;
  readonly links: Links;
  readonly passwords: Passwords;
  readonly people: PeopleReader;
  readonly handler: Pick<CommandHandler, 'handle'>;
  readonly edge: Pick<Edge, 'clock' | 'random'>;
}

const NAME_MAX = 120;

/** Gives a person their cookie, and their device one by which it is known again. */
export function admitBy(token: Token, sessions: Sessions, origins: Origins, response: ServerResponse, device?: Token): void {
  const session = cookieFor(token, origins.secure, sessions.limits.absoluteMs);
  response.setHeader('Set-Cookie', device === undefined ? [session] : [session, deviceCookie(device, origins.secure)]);
}

/** A browser that comes in anew leaves the session that it had. */
export async function leaveEarlier(request: Request, sessions: Sessions, origins: Origins): Promise<void> {
  const earlier = await sessions.viewerOf(tokenIn(request.headers.cookie, origins.secure), 'look');
  if (earlier) await sessions.revoke(earlier.session);
}

/**
 * `POST /session/look` says what a link would do, `POST /session/begin` uses it up and signs in, with an account and a password
 * for the next time where they are given. A link's token comes in the body: addresses are kept in histories and logs.
 */
export function signIn({ sessions, links, passwords, people, handler, edge }: SignIn, origins: Origins, log: Log): Middleware {
  const recorded = recording({ handler, edge });
  const begin = async (request: Request, response: ServerResponse): Promise<void> => {
    const { token } = membersOf(request);
    const looked = await links.look(token);
    if (!looked) return gone(request, response);
    const name = keptName(textIn(request, 'name'));
    if (looked.purpose === 'first-run' && (flawIn(name) || !isName(name) || name.length > NAME_MAX))
      return say(request, response, 422, 'name-missing');
    const [account, password] = [textIn(request, 'account'), textIn(request, 'password')];
    const chooses = account !== '' || password !== '';
    const problem = chooses ? await passwords.problemWith(looked.person, account, password) : undefined;
    if (problem) return say(request, response, 422, problem);
    const epoch = await sessions.epochOf(looked.person);
    const link = await links.use(token, textIn(request, 'code'));
    if (!link && (await links.look(token))?.needsCode) return say(request, response, 422, 'code-wrong');
    if (!link || (link.purpose === 'first-run' && !(await recorded.first(link.person, name)))) return gone(request, response);
    if (!(await recorded.came(link.person, link.purpose))) return gone(request, response);
    const chosen = chooses && (await passwords.choose(link.person, account, password, { epoch })) === undefined;
    if (chosen) await recorded.chose(link.person);
    const begun = await sessions.begin(link.person, chosen ? 'password' : 'link', epoch);
    if (begun === undefined) return gone(request, response);
    await leaveEarlier(request, sessions, origins);
    const device = chosen ? await passwords.knowDevice(link.person, deviceIn(request.headers.cookie, origins.secure), epoch) : undefined;
    admitBy(begun, sessions, origins, response, device);
    answer(response, 200, { person: link.person });
  };
  const look = async (request: Request, response: ServerResponse): Promise<void> => {
    const link = await links.look(membersOf(request)['token']);
    if (!link) return gone(request, response);
    const known = await people.byIds({ labels: labelsOf([]) }, [link.person]);
    const account = (await passwords.accountOf(link.person)) ?? null;
    answer(response, 200, {
      purpose: link.purpose,
      name: known.get(link.person)?.name ?? null,
      account,
      ...(link.needsCode ? { needsCode: true } : {}),
    });
  };
  return posted({ '/session/look': look, '/session/begin': begin, ...whoIsThere({ sessions, people, edge }, origins) }, log);
}

/** What is recorded of how somebody comes in, each by whom it is about. False where it may not be: they left, or another was first. */
function recording({ handler, edge }: Pick<SignIn, 'handler' | 'edge'>) {
  const record = async (person: Id, type: string, payload: JsonObject, key = edge.random(16)): Promise<boolean> => {
    const principal = { kind: 'person', id: person } as const;
    return (await handler.handle({ type, stream: ORGANISATION, key, principal, now: edge.clock.now(), seed: edge.random(16), payload }))
      .accepted;
  };
  return {
    came: (person: Id, purpose: LinkPurpose) => record(person, 'UseWayIn', { way: purpose === 'first-run' ? 'invitation' : purpose }),
    chose: (person: Id) => record(person, 'ChoosePassword', {}),
    first: (person: Id, name: string) =>
      record(person, 'AddPerson', { person, name, roles: ['administrator', 'director', 'duty-officer'] }, `first-run-${person}`),
  };
}

/** `POST /session/who` says who is signed in and what time it is; `POST /session/end` signs out, and where it says of which session, out of no other. */
function whoIsThere(
  { sessions, people, edge }: Pick<SignIn, 'sessions' | 'people' | 'edge'>,
  origins: Origins,
): Readonly<Record<string, Route>> {
  const who = async (request: Request, response: ServerResponse): Promise<void> => {
    const viewer = await sessions.viewerOf(tokenIn(request.headers.cookie, origins.secure), 'look');
    if (!viewer) return say(request, response, 401, 'not-signed-in');
    const known = await people.byIds({ labels: labelsOf([]) }, [viewer.person]);
    const { person, session } = viewer;
    answer(response, 200, { person, name: known.get(person)?.name ?? null, session, now: edge.clock.now() });
  };
  const end = async (request: Request, response: ServerResponse): Promise<void> => {
    const viewer = await sessions.viewerOf(tokenIn(request.headers.cookie, origins.secure), 'look');
    if (viewer && namesAnother(request, viewer.person)) return say(request, response, 412, 'other-person');
    const meant = textIn(request, 'session');
    if (viewer && meant !== '' && meant !== viewer.session) return answer(response, 200, {}); // it ended when this one began
    if (viewer) await sessions.revoke(viewer.session);
    response.setHeader('Set-Cookie', cookieGone(origins.secure));
    response.setHeader('Clear-Site-Data', '"cache"');
    answer(response, 200, {});
  };
  return { '/session/who': who, '/session/end': end };
}

/** Who is signed in, where it is whom the page was made for; otherwise that was answered. What another's page asks is not their use. */
export async function viewerFor(
  request: Request,
  response: ServerResponse,
  sessions: Sessions,
  origins: Origins,
): Promise<Viewer | undefined> {
  const token = tokenIn(request.headers.cookie, origins.secure);
  const viewer = await sessions.viewerOf(token, (person) => (namesAnother(request, person) ? 'look' : 'use'));
  if (viewer && !namesAnother(request, viewer.person)) return viewer;
  if (viewer) say(request, response, 412, 'other-person');
  else say(request, response, 401, 'not-signed-in');
  return undefined;
}

/** Puts whoever asks into the request, or refuses. */
export function requireSession(sessions: Sessions, origins: Origins, log: Log): Middleware {
  const admit = async (request: Request, response: ServerResponse, next: () => void): Promise<void> => {
    try {
      const viewer = await viewerFor(request, response, sessions, origins);
      if (!viewer) return;
      request.asker = { viewer, language: languageOf(request.headers['accept-language']) };
    } catch (fault) {
      return faulted(request, response, log.fault('session-failed', fault));
    }
    next();
  };
  return (request, response, next) => void admit(request, response, next);
}

/** One answer for used, expired and never made. */
const gone = (request: Request, response: ServerResponse): void => say(request, response, 410, 'link-gone');
