import { useQuery } from '@tanstack/react-query';
import type { TypedDocumentString } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { itemsKey, withFragment, type Item } from './item-cache.ts';
import { ask } from './request.ts';
import { askMeanwhile, useSession } from './session.tsx';
import { wholeList } from './whole-list.ts';

/** One kind of thing in an incident: what its pushed fragments are called, and how all of them are asked for. */
export interface Kind<T extends Item, R> {
  readonly typename: string;
  readonly document: TypedDocumentString<R, { incident: string; after?: string | null }>;
  readonly pick: (answer: R) => readonly T[];
}

/** Everything of a kind in an incident, kept current; undefined until the first answer. Order is the page's business. */
export function useItems<T extends Item, R>(kind: Kind<T, R>, incident: string): readonly T[] | undefined {
  const { language } = useMessages();
  const { live } = useSession();
  const { data } = useQuery({
    queryKey: itemsKey(incident, kind.typename),
    queryFn: () =>
      askMeanwhile<readonly T[]>(
        live,
        incident,
        () => wholeList(async (after) => kind.pick(await ask(kind.document, { incident, after }, language))),
        (items, set) => set.filter(({ __typename }) => __typename === kind.typename).reduce(withFragment<T>, items),
      ),
  });
  return data;
}
