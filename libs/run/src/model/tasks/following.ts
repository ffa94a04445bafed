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

/** What was to be kept is kept: whoever sealed the last of it has done the task, claimed or not. */
const keptIsDone: Derive = (event, state, { ask }) => {
  const forTask = asked(state, structureOf<{ exhibit: Id }>(event).exhibit);
  const task = forTask === null ? undefined : own(state.tasks, forTask);
  if (!task || task.kind !== 'preserve' || !takes(task, 'TaskDone') || !ask.kept(task.task)) return [];
  const exhibits = Object.entries(state.exhibits).filter(([, one]) => one.forTask === task.task && one.sealed);
  return [taskEvent('TaskDone', task.label, { ...named(task), by: event.header.principal.id, exhibits: exhibits.map(([id]) => id) })];
};

/** Closed gates open when the last of what they wait for is safe. */
const safeOpens: Derive = (event, state) => {
  const { task: told, exhibit } = structureOf<{ task?: Id; exhibit?: Id }>(event);
  const id = told ?? (exhibit === undefined ? null : asked(state, exhibit));
  const evidence = id === null ? undefined : own(state.tasks, id);
  if (!evidence) return [];
  return live(state)
    .filter((task) => gateOf(task) === 'closed' && waitsFor(task, evidence))
    .filter((task) => missingOf(state, task).tasks.length + missingOf(state, task).steps.length === 0)
    .map((task) => taskEvent('TaskGateOpened', task.label, { ...named(task), by: [evidence.task] }));
};

const NOT_BEGUN = ['proposed', 'assigned', 'acknowledged'];

/** An exhibit that opened a gate is not what it was: whatever has not begun waits again. */
const failedCloses: Derive = (event, state) => {
  const { exhibit } = structureOf<{ exhibit: Id }>(event);
  const id = asked(state, exhibit);
  const evidence = id === null ? undefined : own(state.tasks, id);
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

export const taskConsequences: readonly Consequence<TasksState>[] = [
  { name: 'kept evidence does its task', since, on: ['ExhibitSealed', 'CandidateDropped'], derive: keptIsDone },
  {
    name: 'safe evidence opens gates',
    since,
    on: ['TaskDone', 'TaskEffectConfirmed', 'TaskWaived', 'ExhibitSealed', 'DisputeSettledGood'],
    derive: safeOpens,
  },
  { name: 'failed evidence closes gates', since, on: ['IntegrityFailed'], derive: failedCloses },
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
