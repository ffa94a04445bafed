import { sectionsErased } from '@chancery/kernel';
import type { Projection, Table } from '@chancery/ledger';
import type { PeopleState } from '../model/people.decider.ts';
import type { WayInUsed } from '../model/access.events.ts';
import { structureOf, type PersonAdded, type PersonDeactivated } from '../model/people.events.ts';

/** One row a person and house. The name is content: null once erased. */
export const PERSON_ROW: Table = {
  name: 'person_row',
  key: ['stream', 'id'],
  columns: {
    stream: 'text',
    id: 'text',
    label: 'text',
    name: 'text',
    roles: 'jsonb',
    active: 'boolean',
    added_at: 'timestamptz',
    recovered_at: 'timestamptz',
  },
};

export const personRows: Projection = {
  name: 'people',
  version: 4,
  prefixes: ['org', 'cas'],
  tables: [PERSON_ROW],
  project(event, state) {
    const { stream } = event;
    switch (event.type) {
      case 'PersonAdded': {
        const { person, roles } = structureOf<PersonAdded>(event);
        const name = (event.content['name']?.value as string | undefined) ?? null;
        return [
          {
            table: PERSON_ROW,
            put: {
              stream,
              id: person,
              label: event.label,
              name,
              roles: [...roles],
              active: true,
              added_at: event.header.streamTime,
              recovered_at: null,
            },
          },
        ];
      }
      case 'PersonDeactivated':
        return [{ table: PERSON_ROW, patch: { stream, id: structureOf<PersonDeactivated>(event).person, active: false } }];
      case 'WayInUsed': {
        const { person, way } = structureOf<WayInUsed>(event);
        return way === 'invitation' ? [] : [{ table: PERSON_ROW, patch: { stream, id: person, recovered_at: event.header.recordedTime } }];
      }
      case 'Erased': {
        const gone = new Set(sectionsErased(event.structure).flatMap(({ seq, sections }) => (sections.includes('name') ? [seq] : [])));
        const { people } = state.slices['people'] as PeopleState;
        const nameless = Object.entries(people).filter(([, { addedBy }]) => gone.has(addedBy));
        return nameless.map(([id]) => ({ table: PERSON_ROW, patch: { stream, id, name: null } }));
      }
      default:
        return [];
    }
  },
};
