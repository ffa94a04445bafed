import { useState } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import type { TypedDocumentString } from '../gql/graphql.ts';
import type { Refusal, Sent } from '../net/outbox.ts';
import { useSession } from '../net/session.tsx';
import { useStore } from '../net/store.ts';
import { useSend } from './use-send.ts';

export interface Acting<Ok> {
  /** Sent, and not answered yet. */
  readonly pending: boolean;
  /** Kept on this device until the connection is back. */
  readonly held: boolean;
  readonly refusal: Refusal | undefined;
  readonly clear: () => void;
  /** Gives what the server answered; undefined when it refused, which `refusal` then tells. */
  readonly act: () => Promise<Ok | undefined>;
}

type OkOf<R> = Exclude<Exclude<NonNullable<R[keyof R]>, string>, { __typename: 'Rejected' }>;

/** What is in the fields is no value of theirs: said at once, on the field. */
export class Unsendable extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.sentence);
    this.refusal = refusal;
  }
}

/**
 * One thing that a person does, and what became of it. The outbox carries it, so it is sent once and in order, and waits
 * while there is no connection. `text` is what the page shows of it meanwhile.
 */
export function useAct<R extends object, V extends object>(
  place: string,
  document: TypedDocumentString<R, V & { key: string }>,
  variables: () => V,
  text = '',
): Acting<OkOf<R>> {
  const { outbox } = useSession();
  const { t } = useMessages();
  const send = useSend();
  const [refusal, setRefusal] = useState<Refusal>();
  const item = useStore(outbox.items).find((each) => each.place === place && each.state !== 'refused');
  const act = async (): Promise<OkOf<R> | undefined> => {
    if (item) return undefined;
    setRefusal(undefined);
    let wanted: V;
    try {
      wanted = variables();
    } catch (fault) {
      // What is in the fields cannot be sent: whoever pressed the verb is told where they pressed it.
      if (fault instanceof Unsendable) setRefusal(fault.refusal);
      else setRefusal({ code: 'page-fault', sentence: t.trouble.pageFault, cure: '', fields: [] });
      return undefined;
    }
    const sent = (await send(document, wanted, { place, text })) as Sent<OkOf<R>>;
    if ('ok' in sent) return sent.ok;
    setRefusal(sent.refused);
    return undefined;
  };
  return { act, refusal, pending: item !== undefined, held: item?.state === 'held', clear: () => setRefusal(undefined) };
}
