import type { TypedDocumentString } from '../gql/graphql.ts';
import { heardServerDate } from './clock.ts';

const WITHIN_MS = 15_000;

/** Nobody is signed in any more. */
export class SignedOut extends Error {}
/** The server was not reached, or could not do it just now: the same request may be sent again. */
export class NotNow extends Error {
  readonly correlation: string | undefined;

  constructor(correlation?: string) {
    super('not now');
    this.correlation = correlation;
  }
}
/** The server does not take this request, however often it is sent. */
export class NotTaken extends Error {}

export interface Wired {
  readonly documentId: string;
  readonly variables: object;
}

/** What is sent for a document: its hash, since the server executes registered documents only. */
export function wired<V>(document: TypedDocumentString<unknown, V>, variables: V): Wired {
  return { documentId: String(document.__meta__?.['hash']), variables: variables as object };
}

export async function post(path: string, body: object, language?: string): Promise<{ status: number; body: unknown }> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(language ? { 'Accept-Language': language } : {}) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(WITHIN_MS),
    });
    heardServerDate(response.headers.get('date'));
    return { status: response.status, body: await response.json() };
  } catch {
    throw new NotNow();
  }
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { message: string; extensions?: { code?: string; correlation?: string } }[];
}

export async function sendWired(request: Wired, language: string): Promise<unknown> {
  const { status, body } = await post('/graphql', request, language);
  const { data, errors } = body as Answer;
  const error = errors?.[0];
  if (status === 401) throw new SignedOut();
  if (error?.extensions?.code === 'fault' || status >= 500) throw new NotNow(error?.extensions?.correlation);
  if (error || !data) throw new NotTaken(error?.message ?? String(status));
  return data;
}

export async function ask<R, V>(document: TypedDocumentString<R, V>, variables: V, language: string): Promise<R> {
  return (await sendWired(wired(document, variables), language)) as R;
}
