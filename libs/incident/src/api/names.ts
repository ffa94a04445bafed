import type { PersonCard } from '@chancery/identity';
import type { Language, Person } from '@chancery/identity/api';
import type { Json } from '@chancery/kernel';

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
