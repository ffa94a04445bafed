import { assert, type Id, type Label, type Origin, own, type StructuralEvent, type TimerBook } from '@chancery/kernel';
import { isNarrower } from '@chancery/incident';
import { canTake, start, step, type Snapshot } from '@chancery/engine';
import { structureOf } from '../run.state.ts';
import { keepLadder } from './ladder.ts';
import { taskEvents, type TaskAssigned, type TaskNamed, type TaskOpened, type TaskRungFired } from './task.events.ts';
import { taskMachine } from './task.machine.ts';

export type Work =
  | 'proposed'
  | 'assigned'
  | 'acknowledged'
  | 'inProgress'
  | 'blocked'
  | 'done'
  | 'confirmed'
  | 'settled'
  | 'waived'
  | 'cancelled';
export type Gate = 'free' | 'closed' | 'open' | 'overridden';
export type Attention = 'quiet' | 'waiting' | 'escalated' | 'lastRung';

/** Places for words about a task. */
export type Words = 'title' | 'details' | 'note' | 'reason' | 'seen' | 'overrideReason' | 'authority';

export interface Task extends TaskOpened {
  readonly label: Label;
  /** Who has it in hand, or was asked by name. */
  readonly person: Id | null;
  /** Everyone to whom the deed was given, who had it in hand or worked on it: none of them may confirm it. */
  readonly hands: readonly Id[];
  /** Counts what people did about it: an edit names the one that it was made on. */
  readonly version: number;
  /** Calls so far. */
  readonly rung: number;
  /** The due time passed, so that acknowledging it again quiets what remains of the ladder. */
  readonly late: boolean;
  /** Which entry wrote the words that stand in each place: erasure names entries. */
  readonly words: { readonly [place in Words]?: number };
  readonly snapshot: Snapshot;
}

export interface TasksState {
  readonly tasks: { readonly [task: Id]: Task };
  /** The newest task of each place of a run, by `run/loc`. */
  readonly byOrigin: { readonly [origin: string]: Id };
  /** For which task an exhibit was identified, and whether it was sealed. */
  readonly exhibits: { readonly [exhibit: Id]: { readonly forTask: Id | null; readonly sealed: boolean; readonly label: Label } };
  /** Tasks of which an exhibit failed its check, until that is settled or another is sealed. */
  readonly failed: readonly Id[];
  /** The same under the earlier rules, which counted exhibits that the task's readers may not know of. */
  readonly failedUnseen: readonly Id[];
  /** Who began each text of the press. */
  readonly writers: { readonly [statement: Id]: Id };
}

export const zeroTasks: TasksState = { tasks: {}, byOrigin: {}, exhibits: {}, failed: [], failedUnseen: [], writers: {} };

const standing = <T>(task: Task, region: string): T => own(task.snapshot.value as Record<string, unknown>, region) as T;
export const workOf = (task: Task): Work => standing(task, 'work');
export const gateOf = (task: Task): Gate => standing(task, 'gate');
export const attentionOf = (task: Task): Attention => standing(task, 'attention');

/** How the task's events and refusals name it. */
export const named = ({ task, reference }: TaskOpened) => ({ task, reference });

const ENDED: readonly Work[] = ['confirmed', 'settled', 'waived', 'cancelled'];
export const isSettled = (task: Task): boolean => ENDED.includes(workOf(task));
/** What it was to keep is kept and is what it was, or somebody with the right to said that it need not be. */
export const isSafe = ({ failed }: Pick<TasksState, 'failed'>, task: Task): boolean =>
  isSettled(task) && workOf(task) !== 'cancelled' && !failed.includes(task.task);

const originKey = ({ run, loc }: Origin): string => `${run}/${loc}`;

/** What some of the task's readers may not know of is none of its evidence: nothing that they see comes of it. */
export const serves = ({ label }: { readonly label: Label }, task: Pick<Task, 'label'> | undefined): boolean =>
  task !== undefined && !isNarrower(label, task.label);

/** The newest task of a place of a run: a step that is entered again gets another. */
export const taskAt = (state: TasksState, origin: Origin): Task | undefined => {
  const id = own(state.byOrigin, originKey(origin));
  return id === undefined ? undefined : own(state.tasks, id);
};

/** A task by any location of its step: itself, the gate before it, the confirmation after it. */
export const taskOfStep = (state: TasksState, { run, loc }: Origin): Task | undefined =>
  taskAt(state, { run, loc }) ?? taskAt(state, { run, loc: loc.replace(/\.(?:evidence|confirm)$/, '') });

/** The tasks that must be safe first and are not, and the steps of which no task was opened yet. */
export function missingOf(state: TasksState, task: Pick<Task, 'origin' | 'beforeSteps' | 'beforeTasks'>) {
  const unsafe = (found: Task | undefined) => found === undefined || !isSafe(state, found);
  const steps = task.beforeSteps
    .map((loc) => ({ loc, found: taskAt(state, { run: task.origin!.run, loc }) }))
    .filter(({ found }) => unsafe(found));
  const tasks = task.beforeTasks.map((id) => own(state.tasks, id)!).filter(unsafe);
  return {
    tasks: [...steps.flatMap(({ found }) => (found ? [found] : [])), ...tasks],
    steps: steps.filter(({ found }) => found === undefined).map(({ loc }) => loc),
  };
}

export const waitsFor = (task: Task, evidence: Task): boolean =>
  task.beforeTasks.includes(evidence.task) ||
  (task.origin !== null && task.origin.run === evidence.origin?.run && task.beforeSteps.includes(evidence.origin.loc));

/** What the machine is told of an event: what it cannot know of the other regions and the task's terms. */
export const machineEventOf = (task: Pick<Task, 'confirmRole'>, gate: Gate, type: string, more: object = {}) => ({
  type,
  safe: gate !== 'closed',
  confirm: task.confirmRole !== null,
  ...more,
});

export const takes = (task: Task, type: string): boolean =>
  canTake(taskMachine, task.snapshot, machineEventOf(task, gateOf(task), type), type.startsWith('TaskGate') ? ['gate'] : ['work']);

/** Of these nobody on a screen need know that the task moved. */
const UNCOUNTED = new Set(['TaskOpened', 'TaskGateOpened', 'TaskGateClosed', 'TaskRungFired']);

const EXHIBIT_EVENTS = new Set(['ExhibitIdentified', 'ExhibitSealed', 'IntegrityFailed', 'DisputeSettledGood']);

export function evolveTasks(state: TasksState, event: StructuralEvent, timers: TimerBook): TasksState {
  if (EXHIBIT_EVENTS.has(event.type)) return withExhibit(state, event);
  if (event.type === 'StatementDrafted') {
    const { statement, owner } = structureOf<{ statement: Id; owner: Id }>(event);
    return { ...state, writers: { ...state.writers, [statement]: owner } };
  }
  if (!(event.type in taskEvents) || event.type === 'TaskRefusalRecorded') return state;
  if (event.type === 'TaskOpened') return opened(state, event, timers);
  const { task: id } = structureOf<TaskNamed>(event);
  const before = own(state.tasks, id);
  assert(before, `${event.type} of a task that was never opened`);
  const { last } = structureOf<Partial<TaskRungFired>>(event);
  const { snapshot } = step(
    taskMachine,
    before.snapshot,
    machineEventOf(before, gateOf(before), event.type, last === undefined ? {} : { last }),
  );
  const after: Task = {
    ...before,
    ...changed(before, event),
    words: wordsOf(before.words, event),
    version: before.version + (UNCOUNTED.has(event.type) ? 0 : 1),
    snapshot,
  };
  keepLadder(after, event.type, attentionOf(after) === 'quiet', isSettled(after), timers);
  return { ...state, tasks: { ...state.tasks, [id]: after } };
}

function opened(state: TasksState, event: StructuralEvent, timers: TimerBook): TasksState {
  const terms = structureOf<TaskOpened>(event);
  const ladder = terms.rungs !== null;
  const { snapshot } = step(taskMachine, start(taskMachine).snapshot, { type: 'TaskOpened', gate: terms.gate, ladder });
  const task: Task = {
    ...terms,
    label: event.label,
    person: null,
    hands: [],
    version: 1,
    rung: 0,
    late: false,
    words: wordsOf({}, event),
    snapshot,
  };
  keepLadder(task, 'TaskOpened', attentionOf(task) === 'quiet', false, timers);
  const byOrigin = terms.origin === null ? state.byOrigin : { ...state.byOrigin, [originKey(terms.origin)]: task.task };
  return { ...state, tasks: { ...state.tasks, [task.task]: task }, byOrigin };
}

/** Where the words of an event stand; a later one takes the place of the one before. */
export const WORDS: { readonly [type: string]: { readonly [section: string]: Words } } = {
  TaskOpened: { title: 'title', details: 'details' },
  TaskAssigned: { note: 'note' },
  TaskReturned: { reason: 'reason' },
  TaskDone: { note: 'note' },
  TaskBlocked: { reason: 'reason' },
  TaskUnblocked: { note: 'note' },
  TaskEffectConfirmed: { seen: 'seen' },
  TaskEffectDenied: { reason: 'reason' },
  TaskGateOverridden: { reason: 'overrideReason', authority: 'authority' },
  TaskWaived: { reason: 'reason' },
  TaskCancelled: { reason: 'reason' },
};

function wordsOf(before: Task['words'], { type, seq }: StructuralEvent): Task['words'] {
  const places = Object.values(own(WORDS, type) ?? {});
  return places.length === 0 ? before : { ...before, ...Object.fromEntries(places.map((place) => [place, seq])) };
}

const touched = ({ hands }: Task, person: Id): readonly Id[] => (hands.includes(person) ? hands : [...hands, person]);

function changed(before: Task, event: StructuralEvent): Partial<Task> {
  const { by, person } = structureOf<TaskAssigned>(event);
  switch (event.type) {
    case 'TaskAssigned':
      return { person, hands: touched(before, person) };
    case 'TaskClaimed':
      return { person: by, hands: touched(before, by) };
    case 'TaskAcknowledged':
    case 'TaskBlocked':
    case 'TaskUnblocked':
      return { hands: touched(before, by) };
    case 'TaskReturned':
      return { person: null };
    case 'TaskStarted':
    case 'TaskDone':
      return { person: before.person ?? by, hands: touched(before, by) };
    case 'TaskRungFired': {
      const { rung, stage } = structureOf<TaskRungFired>(event);
      return { rung, late: before.late || stage !== 'ack' };
    }
    default:
      return {};
  }
}

/** Exhibits are kept elsewhere; a task knows which were for it, which are sealed, and which failed. */
function withExhibit(state: TasksState, { type, structure, label }: StructuralEvent): TasksState {
  const { exhibit, forTask: told = null } = structureOf<{ exhibit: Id; forTask?: Id | null }>({ structure });
  const before = own(state.exhibits, exhibit);
  const forTask = told ?? before?.forTask ?? null;
  const known = { forTask, sealed: type === 'ExhibitSealed' || before?.sealed === true, label: before?.label ?? label };
  const after = { ...state, exhibits: { ...state.exhibits, [exhibit]: known } };
  if (type === 'ExhibitIdentified' || forTask === null) return after;
  const moved = (failed: readonly Id[]): readonly Id[] => {
    const others = failed.filter((task) => task !== forTask);
    return type === 'IntegrityFailed' ? [...others, forTask] : others;
  };
  const failed = serves(known, own(state.tasks, forTask)) ? moved(state.failed) : state.failed;
  return { ...after, failed, failedUnseen: moved(state.failedUnseen) };
}
