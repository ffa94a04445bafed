import type { Json } from '@chancery/kernel';
import type { Projection } from '@chancery/ledger';
import { LOG_ROW } from './incident.tables.ts';

/** Structure that a log line shows is small; a compiled playbook is not part of it. */
const VALUES_MAX = 60;

/** Every entry of an incident is a line of its log, whoever's domain it belongs to. The reader's language writes the sentence. */
export const logRows: Projection = {
  name: 'log',
  version: 1,
  prefixes: ['inc', 'exr'],
  tables: [LOG_ROW],
  project: (event) => [
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
        gap_marked: event.structure['gapMarked'] === true,
        details: Object.fromEntries(Object.entries(event.structure).filter(([, value]) => short(value))),
        text:
          (event.content['text']?.value as string | undefined) ??
          (event.content['title']?.value as string | undefined) ??
          (event.content['what']?.value as string | undefined) ??
          null,
      },
    },
  ],
};

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
