import { own, sectionsErased, type Json, type StreamState } from '@chancery/kernel';
import type { ProjectedEvent, Projection, Row, RowChange, Table } from '@chancery/ledger';
import { later } from '@chancery/kernel';
import type { RunState } from '../model/run.state.ts';
import { structureOf } from '../model/run.state.ts';
import { taskEvents, type TaskBlocked, type TaskDone, type TaskRungFired } from '../model/tasks/task.events.ts';
import {
  attentionOf,
  gateOf,
  isSettled,
  missingOf,
  serves,
  waitsFor,
  WORDS,
  workOf,
  type Task,
  type TasksState,
  type Words,
} from '../model/tasks/tasks.state.ts';

/** One row a task. The playbook's words are no content; those that people wrote are null once erased. */
export const TASK_ROW: Table = {
  name: 'task_row',
  key: ['stream', 'task'],
  columns: {
    stream: 'text',
    task: 'text',
    label: 'text',
    touched: 'bigint',
    reference: 'text',
    kind: 'text',
    run: 'text',
    loc: 'text',
    lane: 'text',
    state: 'text',
    gate: 'text',
    attention: 'text',
    missing: 'jsonb',
    doer_role: 'text',
    accountable: 'text',
    confirm_role: 'text',
    waive_role: 'text',
    override_role: 'text',
    roles: 'jsonb',
    person: 'text',
    hands: 'jsonb',
    done_by: 'text',
    confirmed_by: 'text',
    exhibits: 'jsonb',
    due: 'timestamptz',
    late: 'boolean',
    rung: 'int',
    called: 'text',
    called_deputy: 'boolean',
    version: 'int',
    words: 'jsonb',
    guidance: 'jsonb',
    title: 'text',
    details: 'text',
    note: 'text',
    reason: 'text',
    block_code: 'text',
    seen: 'text',
    override_reason: 'text',
    authority: 'text',
    decision: 'text',
    opened_by: 'text',
    opened_at: 'timestamptz',
    changed_at: 'timestamptz',
    labels: 'jsonb',
    statement: 'text',
  },
};

const COLUMNS: { readonly [place in Words]: string } = {
  title: 'title',
  details: 'details',
  note: 'note',
  reason: 'reason',
  seen: 'seen',
  overrideReason: 'override_reason',
  authority: 'authority',
};

const tasksOf = ({ slices }: StreamState): TasksState => slices['tasks'] as TasksState;

export const taskRows: Projection = {
  name: 'tasks',
  version: 4,
  prefixes: ['inc', 'exr'],
  tables: [TASK_ROW],
  project(event, state) {
    if (event.type === 'Erased') return wordsGone(event, tasksOf(state));
    const { task: id, exhibit } = structureOf<{ task?: string; exhibit?: string }>(event);
    if (event.type in taskEvents && event.type !== 'TaskRefusalRecorded') {
      const task = own(tasksOf(state).tasks, id!)!;
      const its =
        event.type === 'TaskOpened'
          ? { table: TASK_ROW, put: newRow(event, task, state) }
          : patch(event, task, moved(event, task, tasksOf(state)));
      return [its, ...waiting(event, tasksOf(state), task)];
    }
    // An exhibit that fails, or is settled to be good, changes what others wait for.
    const found = exhibit === undefined ? undefined : own(tasksOf(state)?.exhibits ?? {}, exhibit);
    const evidence = found?.forTask ? own(tasksOf(state).tasks, found.forTask) : undefined;
    return evidence && serves(found!, evidence) ? waiting(event, tasksOf(state), evidence) : [];
  },
};

const patch = ({ stream, seq }: ProjectedEvent, { task }: Task, row: Row): RowChange => ({
  table: TASK_ROW,
  patch: { stream, task, touched: seq, ...row },
});

/** What a closed gate waits for, with the label of each: a reader is told only of what they may read. */
function missing(state: TasksState, task: Task): Json {
  if (gateOf(task) !== 'closed' || isSettled(task)) return [];
  const { tasks, steps } = missingOf(state, task);
  return [
    ...tasks.map(({ task: id, reference, label }) => ({ id, reference, label })),
    ...steps.map((reference) => ({ id: null, reference, label: task.label })),
  ];
}

function waiting(event: ProjectedEvent, state: TasksState, evidence: Task): RowChange[] {
  return Object.values(state.tasks)
    .filter((task) => gateOf(task) === 'closed' && !isSettled(task) && waitsFor(task, evidence))
    .map((task) => patch(event, task, { missing: missing(state, task) }));
}

const standing = (task: Task): Row => ({
  state: workOf(task),
  gate: gateOf(task),
  attention: attentionOf(task),
  person: task.person,
  hands: [...task.hands],
  late: task.late,
  rung: task.rung,
  version: task.version,
});

/** The words that this event wrote, by the column in which they stand. */
function written({ type, content }: ProjectedEvent): Row {
  const places = Object.entries(own(WORDS, type) ?? {});
  return Object.fromEntries(places.map(([section, place]) => [COLUMNS[place], own(content, section)?.value ?? null]));
}

const dueAfter = ({ header }: ProjectedEvent, ms: number | null): string | null => (ms === null ? null : later(header.streamTime, ms));

function moved(event: ProjectedEvent, task: Task, state: TasksState): Row {
  const { by, exhibits, code, role, deputy } = structureOf<Partial<TaskDone & TaskBlocked & TaskRungFired>>(event);
  const row: Row = { ...standing(task), ...written(event), missing: missing(state, task), changed_at: event.header.streamTime };
  const ofRun = task.origin !== null;
  switch (event.type) {
    case 'TaskGateOpened':
    case 'TaskGateOverridden': {
      const { decision = null } = structureOf<{ decision?: string | null }>(event);
      return { ...row, ...(decision === null ? {} : { decision }), ...(ofRun ? { due: dueAfter(event, task.dueMs) } : {}) };
    }
    case 'TaskDone':
      return {
        ...row,
        done_by: by!,
        exhibits: [...exhibits!],
        ...(ofRun && task.confirmRole !== null ? { due: dueAfter(event, task.confirmDueMs) } : {}),
      };
    case 'TaskEffectDenied':
      return { ...row, done_by: null };
    case 'TaskEffectConfirmed':
      return { ...row, confirmed_by: by! };
    case 'TaskBlocked':
      return { ...row, block_code: code! };
    case 'TaskUnblocked':
      return { ...row, block_code: null, reason: null };
    case 'TaskRungFired':
      return { ...row, called: role!, called_deputy: deputy! };
    default:
      return row;
  }
}

/** Nobody writes what a correction is called. */
const CORRECTION = { en: 'Correct what is out', fr: 'Corriger ce qui a été diffusé' };

function newRow(event: ProjectedEvent, task: Task, state: StreamState): Row {
  const { origin, gate, dueMs, gateDueMs } = task;
  const ir = origin === null ? undefined : own((state.slices['run'] as RunState).runs, origin.run)?.playbook.ir;
  const place = own(ir?.locations ?? {}, origin?.loc ?? '');
  const roles = [task.doerRole, task.accountable, task.confirmRole].filter((role) => role !== null);
  return {
    ...Object.fromEntries(Object.keys(TASK_ROW.columns).map((column) => [column, null])),
    ...standing(task),
    ...written(event),
    stream: event.stream,
    task: task.task,
    label: event.label,
    touched: event.seq,
    reference: task.reference,
    kind: task.kind,
    run: origin?.run ?? null,
    loc: origin?.loc ?? null,
    lane: task.lane,
    missing: missing(tasksOf(state), task),
    doer_role: task.doerRole,
    accountable: task.accountable,
    confirm_role: task.confirmRole,
    waive_role: task.waiveRole,
    override_role: task.overrideRole,
    roles: (ir ? Object.fromEntries(roles.map((role) => [role, own(ir.roles, role) ?? null])) : {}) as unknown as Json,
    exhibits: [],
    due: dueAfter(event, gate === 'closed' && origin !== null ? gateDueMs : dueMs),
    words: (task.correction === undefined ? (place?.work?.text ?? null) : CORRECTION) as Json,
    guidance: (place?.details ?? {}) as unknown as Json,
    statement: task.correction ?? null,
    called_deputy: false,
    opened_by: task.by,
    opened_at: event.header.streamTime,
    changed_at: event.header.streamTime,
  };
}

/** Where the words of a section may stand. */
const PLACES = Map.groupBy(Object.values(WORDS).flatMap(Object.entries), ([section]) => section as string);

/** Erased words go from the place where they stand; where others stand by now, nothing does. */
function wordsGone(event: ProjectedEvent, state: TasksState | undefined): RowChange[] {
  const erased = sectionsErased(event.structure);
  return Object.values(state?.tasks ?? {}).flatMap((task) => {
    const gone = Object.entries(task.words).filter(([place, seq]) =>
      erased.some(
        (entry) => entry.seq === seq && entry.sections.some((section) => PLACES.get(section)?.some(([, filled]) => filled === place)),
      ),
    );
    if (gone.length === 0) return [];
    return [patch(event, task, Object.fromEntries(gone.map(([place]) => [COLUMNS[place as Words], null])))];
  });
}
