import { registerEnumType } from '@nestjs/graphql';

/** How GraphQL writes a word of ours: `stood-down` and `inReview` are `STOOD_DOWN` and `IN_REVIEW`. */
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
  registerEnumType(names, description === '' ? { name } : { name, description });
  return names;
}
