import { own } from '@chancery/kernel';
import type { Projection } from '@chancery/ledger';
import { structureOf } from '../model/entry.ts';
import type { Requested, VoiceNoted } from '../model/requests.events.ts';
import type { StatementDrafted } from '../model/statements/statement.events.ts';
import { PRESS_REQUEST } from './press.tables.ts';
import { PRESS_PREFIXES, pressOf } from './rows.ts';

const KINDS: { readonly [type: string]: string } = { StatementRequested: 'draft', AssignmentRequested: 'assign' };

/** What playbooks asked the press for, and what answers it. Asked again for one place, it is the same request. */
export const requestRows: Projection = {
  name: 'press-requests',
  version: 1,
  prefixes: [...PRESS_PREFIXES],
  tables: [PRESS_REQUEST],
  project(event, state) {
    const { stream, seq: touched } = event;
    const { requests } = pressOf(state);
    switch (event.type) {
      case 'StatementRequested':
      case 'AssignmentRequested': {
        const { request, origin, lane, role, dueMs } = structureOf<Requested>(event);
        if (!own(requests, request)) return [];
        const asked = { run: origin.run, loc: origin.loc, lane, role, due_ms: dueMs, at: event.header.streamTime };
        const row = { stream, request, label: event.label, kind: KINDS[event.type]!, ...asked, statement: null, assignment: null, touched };
        return [{ table: PRESS_REQUEST, put: row }];
      }
      case 'StatementDrafted': {
        const { request, statement } = structureOf<StatementDrafted>(event);
        return request === null ? [] : [{ table: PRESS_REQUEST, patch: { stream, request, statement, touched } }];
      }
      case 'StatementAbandoned':
        // The request that it answered is open again.
        return Object.values(requests)
          .filter(({ statement }) => statement === null)
          .map(({ id }) => ({ table: PRESS_REQUEST, patch: { stream, request: id, statement: null, touched } }));
      case 'VoiceNoted': {
        const { request, assignment, standing } = structureOf<VoiceNoted>(event);
        if (request === null || !own(requests, request)) return [];
        const patch = { stream, request, assignment: standing === 'accepted' ? assignment : null, touched };
        return [{ table: PRESS_REQUEST, patch }];
      }
      default:
        return [];
    }
  },
};
