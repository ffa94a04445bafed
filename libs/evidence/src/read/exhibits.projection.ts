import { own, sectionsErased, type Id, type Json } from '@chancery/kernel';
import type { ProjectedEvent, Projection, Row, RowChange } from '@chancery/ledger';
import { structureOf } from '../model/entry.ts';
import { evidenceEvents } from '../model/evidence.decider.ts';
import type { EvidenceState } from '../model/evidence.state.ts';
import { integrityOf, placeOf, type Exhibit } from '../model/exhibits/exhibit.state.ts';
import { isOpen, type Transfer } from '../model/transfers/transfer.state.ts';
import { EXHIBIT_ROW } from './evidence.tables.ts';
import { EVIDENCE_PREFIXES, evidenceOf } from './rows.ts';

/** Sections of `ExhibitIdentified`; all other words are with the custody row that they belong to. */
const SECTIONS = ['reference', 'description', 'source'];

export const exhibitRows: Projection = {
  name: 'evidence-exhibits',
  version: 3,
  prefixes: [...EVIDENCE_PREFIXES],
  tables: [EXHIBIT_ROW],
  project(event, streamState) {
    const state = evidenceOf(streamState);
    if (event.type === 'Erased') return erased(event, state);
    if (!(event.type in evidenceEvents) || event.type === 'ExhibitRefusalRecorded') return [];
    const exhibit = own(state.exhibits, structureOf<{ exhibit: Id }>(event).exhibit)!;
    const row = {
      stream: event.stream,
      exhibit: exhibit.id,
      ...standing(exhibit, state),
      moved_at: event.header.streamTime,
      touched: event.seq,
    };
    return [
      { table: EXHIBIT_ROW, ...(event.type === 'ExhibitIdentified' ? { put: { ...begun(exhibit, event), ...row } } : { patch: row }) },
    ];
  },
};

function begun({ category, volatile, finder, forTask }: Exhibit, event: ProjectedEvent): Row {
  const words = SECTIONS.map((section): [string, Json] => [section, own(event.content, section)?.value ?? null]);
  return {
    label: event.label,
    category,
    volatile,
    finder,
    for_task: forTask,
    identified_at: event.header.streamTime,
    ...Object.fromEntries(words),
  };
}

const offered = (open: Transfer | undefined): Row => ({ transfer_to: open?.to ?? null, open_transfer: open?.id ?? null });

const standing = (exhibit: Exhibit, { transfers }: EvidenceState): Row => ({
  original: exhibit.original,
  derived_from: exhibit.derivedFrom,
  place: placeOf(exhibit),
  integrity: integrityOf(exhibit),
  custodian: exhibit.custodian,
  checked_out_to: exhibit.checkedOutTo,
  ...offered(Object.values(transfers).find((t) => t.exhibit === exhibit.id && isOpen(t))),
  holds: Object.keys(exhibit.holds).toSorted(),
  proposed: exhibit.proposal?.ending ?? null,
  proposed_by: exhibit.proposal?.by ?? null,
  override_decision: exhibit.override,
  algorithms: [...exhibit.algorithms],
  file: exhibit.blob?.file ?? null,
  address: exhibit.blob?.address ?? null,
  bytes: exhibit.blob?.bytes ?? null,
  file_missed: exhibit.missed?.what ?? null,
  file_missed_since: exhibit.missed?.since ?? null,
  key_destroyed: exhibit.keyDestroyed,
  custody: exhibit.custody,
});

function erased(event: ProjectedEvent, { writtenAt }: EvidenceState): RowChange[] {
  return sectionsErased(event.structure).flatMap(({ seq, sections }) => {
    const wrote = writtenAt[seq];
    const gone = sections.filter((section) => SECTIONS.includes(section)).map((section) => [section, null] as const);
    if (!wrote || gone.length === 0) return [];
    return [
      { table: EXHIBIT_ROW, patch: { stream: event.stream, exhibit: wrote.exhibit, touched: event.seq, ...Object.fromEntries(gone) } },
    ];
  });
}
