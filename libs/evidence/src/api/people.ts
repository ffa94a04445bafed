import type { PersonCard } from '@chancery/identity';
import type { Person } from '@chancery/identity/api';
import type { Json } from '@chancery/kernel';
import type { StoredRow } from '@chancery/ledger';

export type Cards = ReadonlyMap<string, PersonCard>;

/** A person as rows name them. */
export const personOf = (cards: Cards, id: string): Person => ({ id, name: cards.get(id)?.name ?? null });
export const personOrNull = (cards: Cards, id: Json | undefined): Person | null =>
  id === null || id === undefined ? null : personOf(cards, id as string);

/** Everyone whom these columns name, singly or in lists. */
export const idsIn = (rows: readonly StoredRow[], columns: readonly string[]): string[] =>
  rows.flatMap((row) => columns.flatMap((column) => row[column] ?? []) as string[]);
