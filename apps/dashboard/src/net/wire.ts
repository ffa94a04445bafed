import type { TypedDocumentString } from '../gql/graphql.ts';
import { deviceMs, heardServer, heardServerDate } from './clock.ts';

const WITHIN_MS = 15_000;
/** Where our server says so, what was sent is at fault: sent again it is refused again. */
const AT_FAULT = new Set([200, 400, 413, 415, 422]);
/** And only with a code that says so: a gateway before our server has codes of its own, and a proxy may spoil a request that was sound. */
const FINAL = new Set([
  'bad-request',
  'document-unknown',
  'input-invalid',
  'no-batches',
  'not-an-object',
  'not-json',
  'too-large',
  'wrong-content-type',
]);

/** Nobody is signed in any more. */
export class SignedOut extends Error {}
/** Somebody else is signed in than the page was made for, or nobody is here any more: nothing was done. */
export class OtherPerson extends Error {}
/** The server was not reached, or could not do it just now: the same request may be sent again. */
export class NotNow extends Error {
  /** Where the server itself said so: what finds it in its log. */
  readonly correlation: string | undefined;

  constructor(correlation?: string) {
    super('not now');
    this.correlation = correlation;
  }
}
/** The server does not take this request, however often it is sent. */
export class NotTaken extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export interface Wired {
  readonly documentId: string;
  readonly variables: object;
}

/** What is sent for a document: its hash, since the server executes registered documents only. */
export function wired<V>(document: TypedDocumentString<unknown, V>, variables: V): Wired {
  return { documentId: String(document.__meta__?.['hash']), variables: variables as object };
}

/** The header in which each request says for whom its page was made. A cookie does not: it is the browser's, for all of its pages. */
export const namedHeader = (person: string | undefined): Readonly<Record<string, string>> =>
  person === undefined ? {} : { 'X-Chancery-Person': person };

interface Said {
  readonly data?: unknown;
  readonly errors?: readonly { message: string; extensions?: { code?: string; correlation?: string } }[];
}
interface Heard {
  readonly status: number;
  readonly body: unknown;
}
export interface PostOptions {
  readonly language?: string | undefined;
  /** For whom it is asked; nobody, where who is there is only being asked, or somebody comes in. */
  readonly person?: string | undefined;
}

/** How a page reaches the server: for one person at a time, and what comes back for somebody who is here no more is not given to anybody. */
export class Wire {
  #person: string | undefined;
  #given = new AbortController();
  readonly #fetch: typeof fetch;
  readonly #isStill: (person: string) => boolean;
  readonly #onOther: () => void;

  /** `onOther` is told when it turns out that somebody else is there, or nobody. */
  constructor(fetchIt: typeof fetch, isStill: (person: string) => boolean, onOther: () => void) {
    this.#fetch = fetchIt;
    this.#isStill = isStill;
    this.#onOther = onOther;
  }

  get person(): string | undefined {
    return this.#person;
  }

  /** From now on everything is asked for this person. What is on its way for another is given up. */
  actFor(person: string | undefined): void {
    if (person === this.#person) return;
    this.#person = person;
    this.#given.abort();
    this.#given = new AbortController();
  }

  async post(path: string, body: object, { language, person }: PostOptions = {}): Promise<Heard> {
    const begun = deviceMs();
    try {
      const response = await this.#fetch(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(language ? { 'Accept-Language': language } : {}), ...namedHeader(person) },
        body: JSON.stringify(body),
        signal: AbortSignal.any([AbortSignal.timeout(WITHIN_MS), ...(person === undefined ? [] : [this.#given.signal])]),
      });
      heardServerDate(response.headers.get('date'), begun);
      return { status: response.status, body: await response.json() };
    } catch {
      throw new NotNow();
    }
  }

  async send(request: Wired, language: string, person: string): Promise<unknown> {
    try {
      return await this.#send(request, language, person);
    } catch (error) {
      if (person === this.#person && (error instanceof OtherPerson || error instanceof SignedOut)) this.#onOther();
      throw error;
    }
  }

  async #send(request: Wired, language: string, person: string): Promise<unknown> {
    if (person !== this.#person || !this.#isStill(person)) throw new OtherPerson();
    const heard = await this.post('/graphql', request, { language, person }).catch((error: unknown) => {
      throw person === this.#person ? error : new OtherPerson();
    });
    if (person !== this.#person) throw new OtherPerson();
    return dataOf(heard);
  }

  async ask<R, V>(document: TypedDocumentString<R, V>, variables: V, language: string): Promise<R> {
    if (this.#person === undefined) throw new OtherPerson();
    return (await this.send(wired(document, variables), language, this.#person)) as R;
  }

  /** Who is signed in in this browser; null when nobody is, undefined when that could not be asked. */
  async who(): Promise<Who | null | undefined> {
    const begun = deviceMs();
    const heard = await this.post('/session/who', {}).catch(() => undefined);
    if (heard && codeIn(heard) === 'not-signed-in') return null;
    const who = heard?.status === 200 ? (heard.body as Partial<Who>) : undefined;
    if (typeof who?.person !== 'string') return undefined;
    if (typeof who.now === 'string') heardServer(who.now, begun);
    return who as Who;
  }
}

export interface Who {
  readonly person: string;
  readonly name: string | null;
  readonly now: string;
}

export const codeIn = ({ body }: Heard): string | undefined => (body as Said | null)?.errors?.[0]?.extensions?.code;

/** What is not known for a refusal is none: somebody between here and the server may have answered, or a server that only starts. */
function dataOf({ status, body }: Heard): unknown {
  const { data, errors } = (body ?? {}) as Said;
  const error = errors?.[0];
  const code = error?.extensions?.code;
  if (status === 200 && data && !errors) return data;
  if (code === 'not-signed-in') throw new SignedOut();
  if (code === 'other-person') throw new OtherPerson();
  if (code !== undefined && FINAL.has(code) && AT_FAULT.has(status)) throw new NotTaken(code, error?.message ?? '');
  throw new NotNow(error?.extensions?.correlation);
}
