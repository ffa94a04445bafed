import type { DashboardFactsQuery, FactPartsFragment } from '../../gql/graphql.ts';
import type { Kind } from '../../net/items.ts';
import { FactsDocument } from './facts.documents.ts';

export type Fact = FactPartsFragment;

export const FACTS: Kind<Fact, DashboardFactsQuery> = { typename: 'Fact', document: FactsDocument, pick: ({ facts }) => facts };

/** To say aloud and to print: drawn from a random id, so that it counts nothing. */
export const factReference = (id: string): string => `F-${id.slice(-4).toUpperCase()}`;

export const isCitable = (fact: Fact): boolean => fact.truth === 'CONFIRMED' && fact.cleared && fact.publicWording !== null;
