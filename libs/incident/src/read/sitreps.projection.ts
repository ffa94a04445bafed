import { canonical, own, sectionsErased, sha256, type Json } from '@chancery/kernel';
import type { ProjectedEvent, Projection, Row } from '@chancery/ledger';
import { structureOf } from '../model/entry.ts';
import { SITREP_SECTIONS, type SitrepMoved, type SitrepPublished, type SitrepWritten } from '../model/sitreps/sitrep.events.ts';
import type { SitrepsState } from '../model/sitreps/sitrep.state.ts';
import { SITREP_ROW } from './incident.tables.ts';

/** The words of a report, and a hash of them that whoever holds a printed copy can compare. */
function wordsOf({ content }: ProjectedEvent): Row {
  const said = SITREP_SECTIONS.map((section) => [section, (content[section]?.value as string | undefined) ?? ''] as const);
  const text: Json = Object.fromEntries(said);
  return { text, text_sha256: sha256(canonical(text)) };
}

const unpublished: Row = {
  reference: null,
  published_by: null,
  published_at: null,
  distribution: [],
  next_report_at: null,
  entry_hash: null,
};

export const sitrepRows: Projection = {
  name: 'incident-sitreps',
  version: 2,
  prefixes: ['inc', 'exr'],
  tables: [SITREP_ROW],
  project(event, state) {
    const { type, stream, seq, label, header } = event;
    if (type === 'Erased') return erasedRows(event, state.slices['sitreps'] as SitrepsState);
    if (!type.startsWith('Sitrep')) return [];
    const { sitrep: id } = structureOf<SitrepMoved>(event);
    if (label !== own((state.slices['sitreps'] as SitrepsState).sitreps, id)?.label) return [];
    const patch = (row: Row) => [{ table: SITREP_ROW, patch: { stream, id, touched: seq, ...row } }];
    switch (type) {
      case 'SitrepDrafted':
      case 'SitrepRevised': {
        const { version, by, audience, asOf, facts, decisions } = structureOf<SitrepWritten>(event);
        const written: Row = {
          version,
          audience,
          as_of: asOf,
          facts: [...facts],
          decisions: [...decisions],
          written_at: header.streamTime,
          overtaken: false,
          ...wordsOf(event),
        };
        if (type === 'SitrepRevised') return patch(written);
        const put = { stream, id, label, touched: seq, author: by, state: 'draft', due_fell: false, ...written, ...unpublished };
        return [{ table: SITREP_ROW, put }];
      }
      case 'SitrepPublished': {
        const { by, reference, distribution, nextReportAt } = structureOf<SitrepPublished>(event);
        return patch({
          state: 'published',
          reference,
          published_by: by,
          published_at: header.streamTime,
          distribution: [...distribution],
          next_report_at: nextReportAt,
          entry_hash: event.hash,
        });
      }
      case 'SitrepOvertaken':
        return patch({ overtaken: true });
      case 'SitrepDueFell':
        return patch({ due_fell: true });
      default:
        return patch({ state: type === 'SitrepSuperseded' ? 'superseded' : 'discarded' });
    }
  },
};

/** Erasing any section of a version takes the whole text out of the row, and the hash that its words could be guessed by. */
function erasedRows(event: ProjectedEvent, { sitreps }: SitrepsState) {
  const seqs = sectionsErased(event.structure).map(({ seq }) => seq);
  return Object.values(sitreps)
    .filter(({ writtenAt }) => seqs.includes(writtenAt))
    .map(({ id }) => ({ table: SITREP_ROW, patch: { stream: event.stream, id, touched: event.seq, text: null, text_sha256: null } }));
}
