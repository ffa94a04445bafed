import { type Id, own } from '@chancery/kernel';
import type { ProjectedEvent, Projection, Row } from '@chancery/ledger';
import type { ContinuityState } from '../model/continuity.state.ts';
import { structureOf } from '../model/entry.ts';
import { pageEvents, type PageAcknowledged, type PageRequested, type PageRungFell, type PageSettled } from '../model/pages/page.events.ts';
import { callOf } from '../model/pages/page.state.ts';
import { PAGE_ROW } from './continuity.tables.ts';

export const pageRows: Projection = {
  name: 'continuity-pages',
  version: 1,
  prefixes: ['inc', 'exr'],
  tables: [PAGE_ROW],
  project(event, state) {
    if (!(event.type in pageEvents)) return [];
    const { page } = structureOf<{ page: Id }>(event);
    const call = callOf(own((state.slices['continuity'] as ContinuityState).pages, page)!);
    if (event.type === 'PageRequested') return [{ table: PAGE_ROW, put: requested(event, call) }];
    return [{ table: PAGE_ROW, patch: { stream: event.stream, page, call, touched: event.seq, ...whatElse(event) } }];
  },
};

function requested(event: ProjectedEvent, call: string): Row {
  const { page, person, role, deputy, via } = structureOf<PageRequested>(event);
  const asked = { stream: event.stream, page, label: event.label, person, role, deputy, via: [...via], call, rung: 0 };
  const open = { reply: null, eta: null, heard_by: null, answered_at: null, arrived_at: null };
  return { ...asked, ...open, asked_at: event.header.streamTime, touched: event.seq };
}

function whatElse(event: ProjectedEvent): Row {
  const at = event.header.streamTime;
  switch (event.type) {
    case 'PageAcknowledged': {
      const { reply, eta, heardBy } = structureOf<PageAcknowledged>(event);
      return { reply, eta, heard_by: heardBy, answered_at: at };
    }
    case 'PageDeclined':
      return { reply: null, eta: null, heard_by: structureOf<PageSettled>(event).heardBy ?? null, answered_at: at };
    case 'PersonArrived':
      return { arrived_at: at };
    case 'PageRungFell':
      return { rung: structureOf<PageRungFell>(event).rung };
    default:
      return {};
  }
}
