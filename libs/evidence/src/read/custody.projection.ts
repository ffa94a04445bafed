import { own, sectionsErased, type Json } from '@chancery/kernel';
import type { ProjectedEvent, Projection, RowChange } from '@chancery/ledger';
import type { EvidenceState } from '../model/evidence.state.ts';
import { CUSTODY_ROW } from './evidence.tables.ts';
import { EVIDENCE_PREFIXES, evidenceOf } from './rows.ts';

/** Content sections by the column that shows them. */
const COLUMNS: { readonly [section: string]: string } = {
  place: 'place',
  method: 'method',
  tool: 'tool',
  witness: 'witness',
  digests: 'digests',
  sealNumber: 'seal_number',
  waybill: 'waybill',
  condition: 'condition',
  reason: 'reason',
  note: 'note',
  certificate: 'certificate',
};

/** What a page is asked for by: nothing is counted by it. */
const CURSOR_DIGITS = 26;

/** Numbers come from the fold: no client gives one, and none is left out. */
export const custodyRows: Projection = {
  name: 'evidence-custody',
  version: 3,
  prefixes: [...EVIDENCE_PREFIXES],
  tables: [CUSTODY_ROW],
  project(event, streamState) {
    const state = evidenceOf(streamState);
    if (event.type === 'Erased') return erased(event, state);
    const wrote = state.writtenAt[event.seq];
    if (!wrote || wrote.custody === null) return [];
    const { exhibit: _, ...facts } = event.structure;
    const { principal, streamTime, claimed } = event.header;
    const words = Object.entries(COLUMNS).map(([section, column]): [string, Json] => [column, own(event.content, section)?.value ?? null]);
    const row = {
      stream: event.stream,
      exhibit: wrote.exhibit,
      no: wrote.custody,
      cursor: event.hash.slice(0, CURSOR_DIGITS),
      label: event.label,
      kind: event.type,
      by: principal.id,
      role: principal.roleAtTime ?? null,
      at: streamTime,
      claimed_at: claimed?.at ?? null,
      custodian: own(state.exhibits, wrote.exhibit)!.custodian,
      facts,
      ...Object.fromEntries(words),
    };
    return [{ table: CUSTODY_ROW, put: row }];
  },
};

function erased(event: ProjectedEvent, { writtenAt }: EvidenceState): RowChange[] {
  return sectionsErased(event.structure).flatMap(({ seq, sections }) => {
    const wrote = writtenAt[seq];
    const gone = sections.flatMap((section) => (own(COLUMNS, section) === undefined ? [] : [[own(COLUMNS, section), null] as const]));
    if (!wrote || wrote.custody === null || gone.length === 0) return [];
    const key = { stream: event.stream, exhibit: wrote.exhibit, no: wrote.custody };
    return [{ table: CUSTODY_ROW, patch: { ...key, ...Object.fromEntries(gone) } }];
  });
}
