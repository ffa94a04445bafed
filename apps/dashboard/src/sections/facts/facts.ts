import type { DashboardFactsQuery, FactPartsFragment } from '../../gql/graphql.ts';
import type { Kind } from '../../net/items.ts';
import { FactsDocument } from './facts.documents.ts';

export type Fact = FactPartsFragment;

export const FACTS: Kind<Fact, DashboardFactsQuery> = { typename: 'Fact', document: FactsDocument, pick: ({ facts }) => facts };

/** To say aloud and to print: drawn from a random id, so that it counts nothing. */
export const factReference = (id: string): string => `F-${id.slice(-4).toUpperCase()}`;

/** Languages in which this house speaks; others are cleared by whoever asks for them over the interface. */
export const LANGUAGES = ['en', 'fr'] as const;

/** Wording of the time before it had a language: it counts in each, until some is cleared there. */
const UNDETERMINED = 'und';

const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0]!;

/** The words that may be quoted in a language now. */
export function wordingIn({ wordings }: Pick<Fact, 'wordings'>, language: string): string | undefined {
  const current = wordings.filter((each) => each.current);
  const found = [languageOf(language), UNDETERMINED].map((wanted) => current.find((each) => each.language === wanted)).find(Boolean);
  return found?.words ?? undefined;
}

/** All that was ever cleared about it and may not be quoted any more. */
export function earlierWordings({ wordings, earlier }: Fact): readonly string[] {
  const gone = [...earlier.flatMap((version) => version.wordings), ...wordings.filter(({ current }) => !current)];
  return gone.flatMap(({ words }) => words ?? []);
}

export const isCitable = (fact: Fact, language: string): boolean => fact.truth === 'CONFIRMED' && wordingIn(fact, language) !== undefined;
