import type { DashboardSitrepsQuery, SitrepPartsFragment } from '../../gql/graphql.ts';
import type { Kind } from '../../net/items.ts';
import { SitrepsDocument } from './reports.documents.ts';

export type Sitrep = SitrepPartsFragment;
export const SITREPS: Kind<Sitrep, DashboardSitrepsQuery> = {
  typename: 'Sitrep',
  document: SitrepsDocument,
  pick: ({ sitreps }) => sitreps,
};

/** Published once: its words stay, whatever came after it. */
export const isFrozen = ({ state }: Sitrep): boolean => state === 'PUBLISHED' || state === 'SUPERSEDED';

/** What holds now: the last that was published, for whomever. */
export const latestOf = (sitreps: readonly Sitrep[]): Sitrep | undefined =>
  sitreps.filter(({ state }) => state === 'PUBLISHED').toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))[0];
