import { post } from '../net/request.ts';

/** What the door said: who came in, or why not. `undefined` when it was not reached. */
export interface Said {
  readonly person?: string;
  readonly code?: string;
  readonly message?: string;
}

/** Asks at one of the addresses under `/session`. */
export async function atTheDoor(way: string, body: object, language: string): Promise<Said | undefined> {
  const answer = await post(`/session/${way}`, body, language).catch(() => undefined);
  if (!answer || answer.status >= 500) return undefined;
  const { person, errors } = answer.body as { person?: string; errors?: readonly { message: string; extensions: { code: string } }[] };
  return answer.status === 200
    ? { person: person ?? '' }
    : { code: errors?.[0]?.extensions.code ?? '', message: errors?.[0]?.message ?? '' };
}

/** Which field a refusal of the door is about. */
export const fieldOf = (code: string | undefined): 'account' | 'password' | undefined =>
  code?.startsWith('account-') ? 'account' : code?.startsWith('password-') ? 'password' : undefined;
