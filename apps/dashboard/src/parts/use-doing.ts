import { useState } from 'react';
import type { TypedDocumentString } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { useWords } from '../i18n/words.ts';
import { newKey, type Refusal } from '../net/outbox.ts';
import { ask } from '../net/request.ts';
import { SIGN_IN } from './sign-in.words.ts';

/** What a mutation of this kind answers, by whatever names. */
export type Done<T> = T & { readonly __typename: string };

/**
 * For what is done with the server or not at all, such as letting somebody in: it is never held. Says what was refused, and
 * does the same again once the password was given.
 */
export function useDoing() {
  const { language } = useMessages();
  const { lost } = useWords(SIGN_IN);
  const [refusal, setRefusal] = useState<Refusal>();
  const [last, setLast] = useState<() => void>();
  const act = <T extends object>(
    document: TypedDocumentString<unknown, never>,
    variables: object,
    done: (answer: Done<T>) => void,
  ): void => {
    const key = newKey();
    const send = async (): Promise<void> => {
      setRefusal(undefined);
      setLast(() => () => void send());
      const data = await ask(document, { key, ...variables } as never, language).catch(() => undefined);
      const answer = (data && Object.values(data as object)[0]) as (Done<T> & Partial<Refusal>) | undefined;
      if (answer && answer.__typename !== 'Rejected') return done(answer);
      setRefusal({ code: answer?.code ?? '', sentence: answer?.sentence ?? lost, cure: answer?.cure ?? '', fields: answer?.fields ?? [] });
    };
    void send();
  };
  return { act, refusal, again: () => last?.(), clear: () => setRefusal(undefined) };
}
