import { useQuery, type QueryClient } from '@tanstack/react-query';
import type { TypedDocumentString } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import type { Fragment } from './live.ts';
import { ask } from './request.ts';
import { askMeanwhile, useSession } from './session.tsx';

export interface Item {
  readonly id: string;
}

/** One kind of thing in an incident: what its pushed fragments are called, and how all of them are asked for. */
export interface Kind<T extends Item, R> {
  readonly typename: string;
  readonly document: TypedDocumentString<R, { incident: string }>;
  readonly pick: (answer: R) => readonly T[];
}

export const allItemsKey = (incident: string) => ['items', incident] as const;
const itemsKey = (incident: string, typename: string) => ['items', incident, typename] as const;

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
        async () => kind.pick(await ask(kind.document, { incident }, language)),
        (items, set) => set.filter(({ __typename }) => __typename === kind.typename).reduce(withFragment<T>, items),
      ),
  });
  return data;
}

/** Puts pushed fragments into every list that was asked for, and takes away what this viewer may no longer see. */
export function mergeItems(client: QueryClient, incident: string, set: readonly Fragment[], gone: readonly string[]): void {
  for (const [key, items] of client.getQueriesData<readonly Item[]>({ queryKey: allItemsKey(incident) })) {
    if (!items) continue;
    const own = set.filter(({ __typename }) => __typename === key[2]);
    const left = gone.length > 0 && items.some(({ id }) => gone.includes(id)) ? items.filter(({ id }) => !gone.includes(id)) : items;
    const next = own.reduce(withFragment<Item>, left);
    if (next !== items) client.setQueryData(key, next);
  }
}

function withFragment<T extends Item>(items: readonly T[], fragment: Fragment): readonly T[] {
  const item = fragment as unknown as T;
  return items.some(({ id }) => id === item.id) ? items.map((each) => (each.id === item.id ? item : each)) : [...items, item];
}
