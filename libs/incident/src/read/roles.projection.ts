import { own } from '@chancery/kernel';
import type { Projection } from '@chancery/ledger';
import { structureOf } from '../model/entry.ts';
import type { RoleMoved, RoleOffered } from '../model/roles/role.events.ts';
import { standingOf, type RolesState } from '../model/roles/role.state.ts';
import { ROLE_ROW } from './incident.tables.ts';

const MOVES = [
  'RoleAccepted',
  'RoleDeclined',
  'RoleOfferWithdrawn',
  'RoleOfferLapsed',
  'HolderUnreachable',
  'HolderReturned',
  'RoleRelieved',
];

export const roleRows: Projection = {
  name: 'incident-roles',
  version: 1,
  prefixes: ['inc', 'exr'],
  tables: [ROLE_ROW],
  project({ type, stream, seq, label, structure, header }, state) {
    if (type === 'RoleOffered') {
      const { assignment, role, person, deputy } = structureOf<RoleOffered>({ structure });
      const [at, touched] = [header.streamTime, seq];
      const put = { stream, id: assignment, label, touched, role, person, deputy, standing: 'offered', offered_at: at, since: at };
      return [{ table: ROLE_ROW, put }];
    }
    if (!MOVES.includes(type)) return [];
    const { assignment: id } = structureOf<RoleMoved>({ structure });
    const standing = standingOf(own((state.slices['roles'] as RolesState).assignments, id)!);
    return [{ table: ROLE_ROW, patch: { stream, id, touched: seq, standing, since: header.streamTime } }];
  },
};
