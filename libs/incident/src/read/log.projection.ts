import { own, sectionsErased, type Json } from '@chancery/kernel';
import type { ProjectedEvent, Projection, RowChange } from '@chancery/ledger';
import { LOG_ROW } from './incident.tables.ts';

/** Structure that a log line shows is small; a compiled playbook is not part of it. */
const VALUES_MAX = 60;

/** The section whose words a line shows: the first of these that its entry has. */
const SHOWN = ['text', 'title', 'what', 'question', 'rationale', 'words', 'headline', 'worries', 'limits', 'summary', 'reason'];

/** Every entry of an incident is a line of its log, whoever's domain it belongs to. The reader's language writes the sentence. */
export const logRows: Projection = {
  name: 'log',
  version: 5,
  prefixes: ['inc', 'exr'],
  tables: [LOG_ROW],
  project: (event) => [
    ...wordsGone(event),
    {
      table: LOG_ROW,
      put: {
        stream: event.stream,
        seq: event.seq,
        id: event.hash.slice(0, 26),
        label: event.label,
        type: event.type,
        principal: event.header.principal.id,
        at: event.header.streamTime,
        recorded_at: event.header.recordedTime,
        claimed_at: event.header.claimed?.at ?? null,
        offline: event.header.offline ?? false,
        recovered: event.header.principal.recovered ?? false,
        gap_marked: event.structure['gapMarked'] === true,
        details: Object.fromEntries(Object.entries(event.structure).filter(([, value]) => short(value))),
        text: SHOWN.map((section) => wordsOf(event, section)).find((words) => words !== null) ?? null,
        kind: event.type === 'LogAdded' ? (event.structure['kind'] as string) : null,
        lane: event.type === 'LogAdded' ? (event.structure['lane'] as string | null) : null,
        refs: event.type === 'LogAdded' ? (event.structure['refs'] as Json) : [],
        corrects: event.type === 'LogCorrected' ? (event.structure['of'] as string) : null,
        labels: null,
        relabelled: null,
      },
    },
  ],
};

/** Words with other readers than the line's own are not on the line. */
function wordsOf({ content, label }: ProjectedEvent, section: string): string | null {
  const words = own(content, section);
  return words?.label === label && typeof words.value === 'string' ? words.value : null;
}

/** The words that an erasure destroyed are no longer shown. */
function wordsGone(event: ProjectedEvent): RowChange[] {
  if (event.type !== 'Erased') return [];
  const lines = sectionsErased(event.structure).filter(({ sections }) => sections.some((section) => SHOWN.includes(section)));
  return lines.map(({ seq }) => ({ table: LOG_ROW, patch: { stream: event.stream, seq, text: null, relabelled: event.seq } }));
}

const short = (value: Json): boolean => remaining(value, VALUES_MAX) >= 0;

/** What is left of `budget` when each value within costs one; stops as soon as nothing is. */
function remaining(value: Json, budget: number): number {
  if (typeof value !== 'object' || value === null) return budget - 1;
  let left = budget - 1;
  for (const member of Object.values(value)) {
    if (left < 0) return left;
    left = remaining(member, left);
  }
  return left;
}
