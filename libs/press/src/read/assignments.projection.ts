import { own, type StreamState } from '@chancery/kernel';
import type { ProjectedEvent, Projection, Row, RowChange } from '@chancery/ledger';
import { structureOf } from '../model/entry.ts';
import { presenceOf, termOf, type Assignment, type VoicesState } from '../model/voices/voices.state.ts';
import { ASSIGNMENT_ROW } from './press.tables.ts';
import { emptyRow, erasedIn, wordsIn } from './rows.ts';

export const assignmentRows: Projection = {
  name: 'press-assignments',
  version: 2,
  prefixes: ['voc'],
  tables: [ASSIGNMENT_ROW],
  project(event, state) {
    const { assignments } = voicesOf(state);
    if (event.type === 'Erased') return erased(event, Object.values(assignments));
    const assignment = own(assignments, structureOf<{ assignment?: string }>(event).assignment ?? '');
    if (!assignment) return [];
    const key = { stream: event.stream, assignment: assignment.assignment, touched: event.seq };
    if (event.type !== 'AssignmentOffered') return [{ table: ASSIGNMENT_ROW, patch: { ...key, ...standing(assignment) } }];
    return [
      { table: ASSIGNMENT_ROW, put: { ...emptyRow(ASSIGNMENT_ROW), ...key, ...offered(event, assignment), ...standing(assignment) } },
    ];
  },
};

const voicesOf = (state: StreamState): VoicesState => state.slices['voices'] as VoicesState;

const standing = (a: Assignment): Row => ({
  from_at: a.from,
  to_at: a.to,
  term: termOf(a),
  presence: presenceOf(a),
  handing_to: a.handingTo,
});

function offered(event: ProjectedEvent, a: Assignment): Row {
  return {
    label: event.label,
    person: a.person,
    place: a.order,
    topics: [...a.topics],
    audiences: [...a.audiences],
    languages: [...a.languages],
    answer_by: a.answerBy,
    succeeds: a.succeeds,
    asked_by: a.origin?.stream ?? null,
    request: a.origin?.request ?? null,
    offered_at: event.header.streamTime,
    limits: wordsIn(event, 'limits'),
  };
}

function erased(event: ProjectedEvent, assignments: readonly Assignment[]): RowChange[] {
  return [...erasedIn(event)].flatMap(({ seq, section }): RowChange[] => {
    const hit = section === 'limits' ? assignments.find((a) => a.offeredAt === seq) : undefined;
    return hit
      ? [{ table: ASSIGNMENT_ROW, patch: { stream: event.stream, assignment: hit.assignment, touched: event.seq, limits: null } }]
      : [];
  });
}
