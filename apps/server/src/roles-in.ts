import type { Viewer } from '@chancery/identity';
import { INCIDENT_CARD } from '@chancery/incident';
import type { StreamId } from '@chancery/kernel';
import { entityOf } from '@chancery/ledger';
import type { DataSource } from 'typeorm';

/** The roles that a person holds in an incident: what they direct, and what they do for the organisation. */
export const rolesIn =
  (dataSource: DataSource) =>
  async ({ person, roles }: Viewer, stream: StreamId): Promise<readonly string[]> => {
    const directs = await dataSource.getRepository(entityOf(INCIDENT_CARD)).exists({ where: { stream, director: person } });
    return [...(directs ? ['CD'] : []), ...(roles.includes('press') ? ['HOP'] : [])];
  };
