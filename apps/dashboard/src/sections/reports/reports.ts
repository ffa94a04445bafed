import type { DashboardSitrepsQuery, SitrepPartsFragment } from '../../gql/graphql.ts';
import type { Kind } from '../../net/items.ts';
import { SitrepsDocument } from './reports.documents.ts';

export type Sitrep = SitrepPartsFragment;
export const SITREPS: Kind<Sitrep, DashboardSitrepsQuery> = {
  typename: 'Sitrep',
  document: SitrepsDocument,
  pick: ({ sitreps }) => sitreps,
};
