import { type Id, type Json, own } from '@chancery/kernel';
import type { Projection } from '@chancery/ledger';
import { contactEvents } from '../model/contacts/contact.events.ts';
import type { ContinuityState } from '../model/continuity.state.ts';
import { structureOf } from '../model/entry.ts';
import { CONTACT_ROW } from './continuity.tables.ts';

export const contactRows: Projection = {
  name: 'continuity-contacts',
  version: 1,
  prefixes: ['inc', 'exr'],
  tables: [CONTACT_ROW],
  project(event, state) {
    if (!(event.type in contactEvents)) return [];
    const { party } = structureOf<{ party: Id }>(event);
    const { inUse, trying, levels, listens } = own((state.slices['continuity'] as ContinuityState).contacts.parties, party)!;
    const where = { stream: event.stream, party, label: event.label };
    const now = { in_use: inUse, trying, levels: levels as Json, listens: listens as Json, touched: event.seq };
    return [{ table: CONTACT_ROW, put: { ...where, ...now } }];
  },
};
