import { type Ask, type Consequence, type Id, own } from '@chancery/kernel';
import { reference } from '@chancery/incident';
import { structureOf } from '../run.state.ts';
import { ladderFor } from './ladder.ts';
import { taskEvent, type TaskOpened } from './task.events.ts';
import { isSettled, named, takes, type Task, type TasksState } from './tasks.state.ts';

type Derive = Consequence<TasksState>['derive'];

/** As long as the press gives itself to put right what is out. */
const CORRECT_WITHIN_MS = 30 * 60_000;

const correcting = ({ tasks }: TasksState, statement: Id): Task | undefined =>
  Object.values(tasks).find((task) => task.correction === statement && !isSettled(task));

type Wanted = (ask: Ask, owner: Id | undefined) => string;

/** For the role in which its owner writes, or the head of press where they no longer do. */
const ofWriters: Wanted = (ask, owner) => (owner !== undefined && ask.holds('SPK', owner) ? 'SPK' : 'HOP');

/** And for whoever directs where there is no head of press: somebody is there whose it is. */
const ofSomebody: Wanted = (ask, owner) => {
  const role = ofWriters(ask, owner);
  return role === 'SPK' || ask.calledFor('HOP').length > 0 ? role : 'CD';
};

/** One task however many facts fell. */
const owedIsAsked =
  (wanted: Wanted): Derive =>
  (event, state, { ask, nextId }) => {
    const { statement } = structureOf<{ statement: Id }>(event);
    if (!ask.running() || correcting(state, statement)) return [];
    const doerRole = wanted(ask, own(state.writers, statement));
    const opened: TaskOpened = {
      task: nextId(),
      reference: reference('T', nextId()),
      kind: 'task',
      lane: null,
      doerRole,
      accountable: doerRole === 'CD' ? 'CD' : 'HOP',
      confirmRole: null,
      waiveRole: null,
      overrideRole: null,
      gate: 'free',
      beforeSteps: [],
      beforeTasks: [],
      origin: null,
      dueMs: CORRECT_WITHIN_MS,
      gateDueMs: null,
      confirmDueMs: null,
      rungs: 2,
      stages: ladderFor(doerRole, CORRECT_WITHIN_MS),
      by: null,
      correction: statement,
    };
    return [taskEvent('TaskOpened', event.label, opened)];
  };

/** The correction is out, or the text was taken back. */
const outIsDone: Derive = (event, state) => {
  const task = correcting(state, structureOf<{ statement: Id }>(event).statement);
  if (!task || !takes(task, 'TaskDone')) return [];
  return [taskEvent('TaskDone', task.label, { ...named(task), by: event.header.principal.id, exhibits: [] })];
};

const waivedCancels: Derive = (event, state) => {
  const { statement, last, decision } = structureOf<{ statement: Id; last: boolean; decision: Id }>(event);
  const task = last ? correcting(state, statement) : undefined;
  if (!task || !takes(task, 'TaskCancelled')) return [];
  return [taskEvent('TaskCancelled', task.label, { ...named(task), by: event.header.principal.id, decision })];
};

const since = 2;

/** What the press owes is somebody's task, until it is paid or let go. */
export const correctionConsequences: readonly Consequence<TasksState>[] = [
  { name: 'a correction that is owed is a task', since, until: 2, on: ['CorrectionDue'], derive: owedIsAsked(ofWriters) },
  { name: 'a correction that is owed is somebody’s task', since: 3, on: ['CorrectionDue'], derive: owedIsAsked(ofSomebody) },
  { name: 'a correction that is out is done', since, on: ['StatementCorrected', 'StatementWithdrawn'], derive: outIsDone },
  { name: 'a correction that is waived is cancelled', since, on: ['CorrectionWaived'], derive: waivedCancels },
];
