import { tab, wire } from '../net/page.ts';

/** What the door said: who came in, or why not. `undefined` when it was not reached. */
export interface Said {
  readonly person?: string;
  readonly code?: string;
  readonly message?: string;
}

/** Asks at one of the addresses under `/session`; `of` says for whom, where that is within their session. */
export async function atTheDoor(way: string, body: object, language: string, of?: string): Promise<Said | undefined> {
  const answer = await wire.post(`/session/${way}`, body, { language, person: of }).catch(() => undefined);
  const { person, errors } = (answer?.body ?? {}) as Answer;
  if (answer?.status === 200) return { person: person ?? '' };
  const code = errors?.[0]?.extensions.code;
  if (code === 'other-person') void tab.check();
  // What is not the door's own word is none: it was not reached.
  return code === undefined || code === 'fault' ? undefined : { code, message: errors![0]!.message };
}

interface Answer {
  readonly person?: string;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

/** Which field a refusal of the door is about. */
export const fieldOf = (code: string | undefined): 'account' | 'password' | undefined =>
  code?.startsWith('account-') ? 'account' : code?.startsWith('password-') ? 'password' : undefined;
