import { deviceNow } from '../net/clock.ts';

type Headers0 = Readonly<Record<string, string>>;

interface Session {
  readonly id: string;
  readonly person: string;
  ended: boolean;
}

/** What a browser has of a server: one cookie, for all of its tabs. */
export interface Jar {
  cookie: string | undefined;
}

export interface Recorded {
  readonly person: string;
  readonly key: string;
  readonly text: string;
}

const WAY_MS = 2;
const errors = (code: string, status: number): Response =>
  new Response(JSON.stringify({ data: null, errors: [{ message: code, extensions: { code, correlation: 'c' } }] }), { status });
const json = (body: object): Response => new Response(JSON.stringify(body));
const dead = (): Promise<never> => new Promise(() => {});

/** A server as small as the tabs of a browser need it, with the rule that it is tried with: whoever is named must be who is signed in. */
export class MemoryServer {
  readonly recorded: Recorded[] = [];
  /** What it was asked that should not have been asked. */
  readonly wrong: string[] = [];
  isReached = true;
  /** Answers of something else, before any of its own. */
  readonly strays: (() => Response)[] = [];
  #refusesOthers: boolean;
  readonly #sessions = new Map<string, Session>();
  /** Sessions out of which somebody has signed on their device: from then on nothing may be done with them. */
  readonly #left = new Set<string>();

  constructor({ refusesOthers = true } = {}) {
    this.#refusesOthers = refusesOthers;
  }

  /** What `fetch` is to a page. */
  fetchOf(jar: Jar, isOpen: () => boolean): typeof fetch {
    return (async (path: string, init: { body: string; headers: Headers0 }) => {
      if (!isOpen()) return await dead();
      const { cookie } = jar;
      if (!this.isReached) throw new TypeError('Failed to fetch');
      this.#look(path, cookie);
      const stray = this.strays.shift();
      await way();
      const { response, set } = stray ? { response: stray() } : this.#answer(path, cookie, init);
      if (!this.isReached) throw new TypeError('the answer was lost');
      if (set !== undefined) jar.cookie = set === '' ? undefined : set;
      await way();
      return isOpen() ? response : await dead();
    }) as unknown as typeof fetch;
  }

  begin(person: string): string {
    const cookie = crypto.randomUUID();
    this.#sessions.set(cookie, { id: `of ${cookie}`, person, ended: false });
    return cookie;
  }

  /** Its time is over, or an administrator ended it. */
  end(cookie: string | undefined): void {
    const session = cookie === undefined ? undefined : this.#sessions.get(cookie);
    if (session) session.ended = true;
  }

  /** A person has signed out on their device; whether this server has heard it is another matter. */
  left(cookie: string | undefined): void {
    if (cookie !== undefined) this.#left.add(cookie);
  }

  whoIs(cookie: string | undefined): string | undefined {
    const session = cookie === undefined ? undefined : this.#sessions.get(cookie);
    return session?.ended === false ? session.person : undefined;
  }

  #look(path: string, cookie: string | undefined): void {
    if (cookie === undefined || !this.#left.has(cookie) || this.whoIs(cookie) === undefined) return;
    if (path !== '/session/end') this.wrong.push(`${path} of somebody who had signed out`);
  }

  #answer(
    path: string,
    cookie: string | undefined,
    { body, headers }: { body: string; headers: Headers0 },
  ): { response: Response; set?: string } {
    const sent = JSON.parse(body) as {
      documentId?: string;
      variables?: { key?: string; text?: string };
      person?: string;
      session?: string;
    };
    if (path === '/session/sign-in') {
      this.end(cookie);
      return { response: json({ person: sent.person }), set: this.begin(sent.person!) };
    }
    const person = this.whoIs(cookie);
    if (person === undefined) return { response: errors('not-signed-in', 401) };
    const session = this.#sessions.get(cookie!)!;
    if (path === '/session/who') return { response: json({ person, name: person, session: session.id, now: deviceNow() }) };
    const named = headers['X-Chancery-Person'];
    if (this.#refusesOthers && named !== undefined && named !== person) return { response: errors('other-person', 412) };
    if (path === '/graphql') return { response: this.#execute(person, sent.documentId!, sent.variables ?? {}) };
    if (sent.session !== undefined && sent.session !== session.id) return { response: json({}) };
    session.ended = true;
    return { response: json({}), set: '' };
  }

  #execute(person: string, document: string, { key = '', text = '' }: { key?: string; text?: string }): Response {
    if (document === 'read') return json({ data: { read: { __typename: 'Page', of: `read by ${person}` } } });
    if (text.includes('poison')) return errors('fault', 200);
    if (text.includes('refused'))
      return json({ data: { add: { __typename: 'Rejected', code: 'no', sentence: 'No.', cure: '', fields: [] } } });
    if (!this.recorded.some((each) => each.key === key)) this.recorded.push({ person, key, text });
    return json({ data: { add: { __typename: 'Ok', id: key } } });
  }
}

const way = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, WAY_MS));
