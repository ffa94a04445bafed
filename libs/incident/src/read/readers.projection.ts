import { READER_ROW } from '@chancery/identity';
import type { Projection } from '@chancery/ledger';
import type { CircleState, Reader } from '../model/circle/circle.state.ts';

const nameOf = ({ label, person }: Reader): string => `${label} ${person}`;

/** Who reads which label of an incident: what the read door asks for each person and stream. */
export const readerRows: Projection = {
  name: 'incident-readers',
  version: 3,
  prefixes: ['inc', 'exr'],
  tables: [READER_ROW],
  project({ stream, seq }, state) {
    const { readers, before, changedAt } = state.slices['circle'] as CircleState;
    if (changedAt !== seq) return [];
    const [now, then] = [new Set(readers.map(nameOf)), new Set(before.map(nameOf))];
    const row = ({ label, person }: Reader) => ({ stream, label, person });
    return [
      ...before.filter((reader) => !now.has(nameOf(reader))).map((reader) => ({ table: READER_ROW, remove: row(reader) })),
      ...readers.filter((reader) => !then.has(nameOf(reader))).map((reader) => ({ table: READER_ROW, put: row(reader) })),
    ];
  },
};
