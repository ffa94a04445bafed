import type { QueryClient } from '@tanstack/react-query';
import type { Fragment } from './live.ts';

export interface Item {
  readonly id: string;
}

export const allItemsKey = (incident: string) => ['items', incident] as const;
export const itemsKey = (incident: string, typename: string) => ['items', incident, typename] as const;

/** Puts pushed fragments into every list that was asked for, and takes away what this viewer may no longer see. */
export function mergeItems(client: QueryClient, incident: string, set: readonly Fragment[], gone: readonly string[]): void {
  for (const [key, items] of client.getQueriesData<readonly Item[]>({ queryKey: allItemsKey(incident) })) {
    if (!items) continue;
    const own = set.filter(({ __typename }) => __typename === key[2]);
    // The whole incident: nothing of it stays.
    if (gone.includes(incident)) {
      client.setQueryData(key, []);
      continue;
    }
    const left = gone.length > 0 && items.some(({ id }) => gone.includes(id)) ? items.filter(({ id }) => !gone.includes(id)) : items;
    const next = own.reduce(withFragment<Item>, left);
    if (next !== items) client.setQueryData(key, next);
  }
}

export function withFragment<T extends Item>(items: readonly T[], fragment: Fragment): readonly T[] {
  const item = fragment as unknown as T;
  return items.some(({ id }) => id === item.id) ? items.map((each) => (each.id === item.id ? item : each)) : [...items, item];
}
