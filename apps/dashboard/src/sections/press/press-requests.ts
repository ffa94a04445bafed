import type { DashboardPressRequestsQuery } from '../../gql/graphql.ts';
import { useItems, type Kind } from '../../net/items.ts';
import { RequestsDocument } from './requests.documents.ts';

export type PressRequest = DashboardPressRequestsQuery['pressRequests'][number];

const REQUESTS: Kind<PressRequest, DashboardPressRequestsQuery> = {
  typename: 'PressRequest',
  document: RequestsDocument,
  pick: ({ pressRequests }) => pressRequests,
};

/** What the playbook asks of the press and nobody has taken up. */
export const useRequests = (incident: string): readonly PressRequest[] =>
  (useItems(REQUESTS, incident) ?? []).filter(({ statement, assignment }) => statement === null && assignment === null);
