import type { PersonCard } from '@chancery/identity';
import type { Language, Person } from '@chancery/identity/api';
import type { Json } from '@chancery/kernel';
import { registerEnumType } from '@nestjs/graphql';

/** How GraphQL writes a word of ours: `reviewDue` and `stood-down` are `REVIEW_DUE` and `STOOD_DOWN`. */
export const nameOf = (word: string): string =>
  word
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase();

/** The word of ours behind a name that came in. */
export const wordOf = <T extends string>(name: string): T => name.toLowerCase().replaceAll('_', '-') as T;

/** An enum whose values are its names, so that what is pushed reads like what is asked. */
export function namesOf(name: string, words: readonly string[], description = ''): Readonly<Record<string, string>> {
  const names = Object.fromEntries(words.map((word) => [nameOf(word), nameOf(word)]));
  registerEnumType(names, { name, description });
  return names;
}

export type Cards = ReadonlyMap<string, PersonCard>;

export const personOf = (cards: Cards, id: string): Person => ({ id, name: cards.get(id)?.name ?? null });
export const personOrNull = (cards: Cards, id: Json | undefined): Person | null =>
  id === null || id === undefined ? null : personOf(cards, id as string);

/** Words that a person wrote, or the reader's language of what a playbook says; null once erased. */
export function saidIn(language: Language, words: Json | undefined): string | null {
  if (words === null || words === undefined || typeof words === 'string') return words ?? null;
  const texts = words as { readonly [language: string]: string };
  return texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? null;
}
