import type { Projection } from '@chancery/ledger';
import { structureOf } from '../model/entry.ts';
import type { PaperPrinted } from '../model/prints/print.events.ts';
import { PRINT_ROW } from './incident.tables.ts';

export const printRows: Projection = {
  name: 'incident-prints',
  version: 1,
  prefixes: ['inc', 'exr'],
  tables: [PRINT_ROW],
  project(event) {
    if (event.type !== 'PaperPrinted') return [];
    const { stream, seq, label, header, hash } = event;
    const { id, kind, item, copy, by, digest } = structureOf<PaperPrinted>(event);
    const put = { stream, id, label, touched: seq, kind, item, copy, printed_by: by, digest, at: header.streamTime, entry_hash: hash };
    return [{ table: PRINT_ROW, put }];
  },
};
