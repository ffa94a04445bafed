import {
  type Ask,
  type Consequence,
  type DomainModule,
  type Id,
  type Mark,
  type NewEvent,
  own,
  type StructuralEvent,
} from '@chancery/kernel';
import { structureOf } from '../run.state.ts';
import type { RunAborted, RunTimerFell } from '../run.events.ts';
import { isAwaited, rungFired } from './calls.ts';
import { hasRole } from './may.ts';
import { taskEvent, type TaskNamed } from './task.events.ts';
import {
  attentionOf,
  gateOf,
  isSettled,
  missingOf,
  named,
  serves,
  takes,
  taskOfStep,
  waitsFor,
  workOf,
  type Task,
  type TasksState,
} from './tasks.state.ts';

type Derive = Consequence<TasksState>['derive'];

const live = ({ tasks }: TasksState): readonly Task[] => Object.values(tasks).filter((task) => !isSettled(task));
const asked = (state: TasksState, exhibit: Id): Id | null => own(state.exhibits, exhibit)?.forTask ?? null;

type Exhibited = TasksState['exhibits'][Id];
/** Which exhibits count for a task. */
type Counts = (exhibit: Exhibited, task: Task) => boolean;
/** The earlier rules counted also what the task's readers may not know of. */
const anyCounts: Counts = () => true;

/** The task that an exhibit is for, where it counts for it. */
function evidenceFor(state: TasksState, exhibit: Id, counts: Counts): Task | undefined {
  const forTask = asked(state, exhibit);
  const task = forTask === null ? undefined : own(state.tasks, forTask);
  return task && counts(own(state.exhibits, exhibit)!, task) ? task : undefined;
}

/** What was to be kept is kept: whoever sealed the last of it has done the task, claimed or not. */
const keptIsDone =
  (counts: Counts, kept: (ask: Ask, task: Task) => boolean): Derive =>
  (event, state, { ask }) => {
    const task = evidenceFor(state, structureOf<{ exhibit: Id }>(event).exhibit, counts);
    if (!task || task.kind !== 'preserve' || !takes(task, 'TaskDone') || !kept(ask, task)) return [];
    const exhibits = Object.entries(state.exhibits).filter(([, one]) => one.forTask === task.task && one.sealed && counts(one, task));
    return [taskEvent('TaskDone', task.label, { ...named(task), by: event.header.principal.id, exhibits: exhibits.map(([id]) => id) })];
  };

/** Closed gates open when the last of what they wait for is safe. */
const safeOpens =
  (counts: Counts, seen: (state: TasksState) => TasksState): Derive =>
  (event, state) => {
    const { task: told, exhibit } = structureOf<{ task?: Id; exhibit?: Id }>(event);
    const evidence = told === undefined ? exhibit !== undefined && evidenceFor(state, exhibit, counts) : own(state.tasks, told);
    if (!evidence) return [];
    return live(state)
      .filter((task) => gateOf(task) === 'closed' && waitsFor(task, evidence))
      .filter((task) => missingOf(seen(state), task).tasks.length + missingOf(seen(state), task).steps.length === 0)
      .map((task) => taskEvent('TaskGateOpened', task.label, { ...named(task), by: [evidence.task] }));
  };

const allSeen = (state: TasksState): TasksState => ({ ...state, failed: state.failedUnseen });

const NOT_BEGUN = ['proposed', 'assigned', 'acknowledged'];

/** An exhibit that opened a gate is not what it was: whatever has not begun waits again. */
const failedCloses =
  (counts: Counts): Derive =>
  (event, state) => {
    const { exhibit } = structureOf<{ exhibit: Id }>(event);
    const evidence = evidenceFor(state, exhibit, counts);
    if (!evidence) return [];
    return live(state)
      .filter((task) => gateOf(task) === 'open' && NOT_BEGUN.includes(workOf(task)) && waitsFor(task, evidence))
      .map((task) => taskEvent('TaskGateClosed', task.label, { ...named(task), exhibit }));
  };

const returned = (event: StructuralEvent, tasks: readonly Task[], person: Id): NewEvent[] =>
  tasks
    .filter((task) => task.person === person && takes(task, 'TaskReturned'))
    .map((task) => taskEvent('TaskReturned', task.label, { ...named(task), by: event.header.principal.id, person }));

/** Who no longer has the role has not its tasks either. */
const relievedReturns: Derive = (event, state) => {
  const { role, person } = structureOf<{ role: string; person: Id }>(event);
  return returned(
    event,
    live(state).filter((task) => task.doerRole === role),
    person,
  );
};

const handoverReturns: Derive = (event, state) => {
  const { from } = structureOf<{ from: Id }>(event);
  return returned(
    event,
    live(state).filter((task) => task.doerRole === 'CD'),
    from,
  );
};

/** Whom a task falls to: another holder of the role, its deputy, else whoever directs; always one who may know of it. */
const heirOf = (task: Task, gone: Id, ask: Ask): Id | undefined =>
  [...ask.calledFor(task.doerRole), ask.director()].find(
    (person) => person !== undefined && person !== gone && ask.reads(person, task.label),
  );

const OUT_OF_IT = ['PersonLeft', 'PersonRemoved'];

/** What somebody had in hand and may not have any more has an owner at once, who is called as the first was. */
const goneLeaves: Derive = (event, state, { ask }) => {
  const { role = 'CD', person, from } = structureOf<{ role?: string; person?: Id; from?: Id }>(event);
  const gone = person ?? from!;
  const loses = (task: Task) =>
    OUT_OF_IT.includes(event.type) || (task.doerRole === role && !ask.holds(role, gone)) || !hasRole({ ask }, gone);
  return live(state)
    .filter((task) => task.person === gone && loses(task) && takes(task, 'TaskReturned'))
    .flatMap((task) => {
      const [said, heir] = [{ ...named(task), by: event.header.principal.id }, heirOf(task, gone, ask)];
      const back = taskEvent('TaskReturned', task.label, { ...said, person: gone });
      return heir === undefined ? [back] : [back, taskEvent('TaskAssigned', task.label, { ...said, person: heir })];
    });
};

/** Nobody is kept at what an aborted run asked for. */
const abortedCancels: Derive = (event, state) => {
  const { run, by } = structureOf<RunAborted>(event);
  return live(state)
    .filter(({ origin }) => origin?.run === run)
    .filter((task) => takes(task, 'TaskCancelled'))
    .map((task) => taskEvent('TaskCancelled', task.label, { ...named(task), by, decision: null }));
};

/** The run keeps the time of its steps; a call that is still wanted is the task's. */
const rungReaches: Derive = (event, state) => {
  const { run, pages } = structureOf<RunTimerFell>(event);
  return pages.flatMap(({ loc, stage, to }) => {
    const task = taskOfStep(state, { run, loc });
    return task && isAwaited(attentionOf(task), isSettled(task), stage) ? [rungFired(task, stage, to)] : [];
  });
};

const since = 2;
const KEPT = ['ExhibitSealed', 'CandidateDropped'];
const SAFE = ['TaskDone', 'TaskEffectConfirmed', 'TaskWaived', 'ExhibitSealed', 'DisputeSettledGood'];

export const taskConsequences: readonly Consequence<TasksState>[] = [
  { name: 'kept evidence does its task', since, until: 2, on: KEPT, derive: keptIsDone(anyCounts, (ask, { task }) => ask.kept(task)) },
  {
    name: 'kept evidence that its readers know of does a task',
    since: 3,
    on: KEPT,
    derive: keptIsDone(serves, (ask, { task, label }) => ask.kept(task, label)),
  },
  { name: 'safe evidence opens gates', since, until: 2, on: SAFE, derive: safeOpens(anyCounts, allSeen) },
  { name: 'safe evidence that is known of opens gates', since: 3, on: SAFE, derive: safeOpens(serves, (state) => state) },
  { name: 'failed evidence closes gates', since, until: 2, on: ['IntegrityFailed'], derive: failedCloses(anyCounts) },
  { name: 'failed evidence that is known of closes gates', since: 3, on: ['IntegrityFailed'], derive: failedCloses(serves) },
  { name: 'who is relieved returns tasks', since, until: 2, on: ['RoleRelieved'], derive: relievedReturns },
  { name: 'who hands over returns tasks', since, until: 2, on: ['DirectorHandoverAccepted', 'DirectorSucceeded'], derive: handoverReturns },
  {
    name: 'what somebody leaves has an owner',
    since: 3,
    on: ['PersonLeft', 'PersonRemoved', 'RoleRelieved', 'DirectorHandoverAccepted', 'DirectorSucceeded', 'CommandVacated'],
    derive: goneLeaves,
  },
  { name: 'aborted runs cancel tasks', since, on: ['RunAborted'], derive: abortedCancels },
  { name: 'rungs of a run call to tasks', since, on: ['RunTimerFell'], derive: rungReaches },
];

const mark =
  (name: (task: Task) => string, part: '' | '.confirm' | '.evidence' = '') =>
  (event: StructuralEvent, { tasks }: TasksState): readonly Mark[] => {
    const { task: id, by } = structureOf<TaskNamed>(event);
    const task = own(tasks, id)!;
    return task.origin === null ? [] : [{ origin: { run: task.origin.run, loc: `${task.origin.loc}${part}` }, name: name(task), by }];
  };

/** What a run hears of its tasks. */
export const taskMarks: NonNullable<DomainModule<TasksState>['marks']> = {
  TaskDone: mark(({ kind }) => (kind === 'confirm' ? 'confirmed' : 'done')),
  TaskEffectConfirmed: mark(() => 'confirmed', '.confirm'),
  TaskWaived: mark(() => 'waived'),
  TaskGateOverridden: mark(() => 'override', '.evidence'),
};
