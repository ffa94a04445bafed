import type { Projection, Table } from '@chancery/ledger';
import { structureOf, type PersonAdded, type PersonDeactivated } from '../model/people.events.ts';

/** One row a person. The name is content: null once erased. */
export const PERSON_ROW: Table = {
  name: 'person_row',
  key: ['id'],
  columns: { id: 'text', label: 'text', name: 'text', roles: 'jsonb', active: 'boolean', added_at: 'timestamptz' },
};

export const personRows: Projection = {
  name: 'people',
  version: 1,
  prefixes: ['org'],
  tables: [PERSON_ROW],
  project(event) {
    switch (event.type) {
      case 'PersonAdded': {
        const { person, roles } = structureOf<PersonAdded>(event);
        const name = (event.content['name']?.value as string | undefined) ?? null;
        return [
          {
            table: PERSON_ROW,
            put: { id: person, label: event.label, name, roles: [...roles], active: true, added_at: event.header.streamTime },
          },
        ];
      }
      case 'PersonDeactivated':
        return [{ table: PERSON_ROW, patch: { id: structureOf<PersonDeactivated>(event).person, active: false } }];
      default:
        return [];
    }
  },
};
