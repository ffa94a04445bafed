import type { DomainModule, JsonObject, NewEvent, Opener, Opening, Origin } from '@chancery/kernel';
import { CIRCLE_LABEL } from '@chancery/incident';
import { taskEvent, type TaskKind, type TaskOpened } from './task.events.ts';
import { gateOf, isSettled, named, taskAt, type TasksState } from './tasks.state.ts';

/** What a run says of the step that it asks for. `loc` is the deed's own, also while its evidence gate is closed. */
export interface StepSpec {
  readonly loc: string;
  readonly type: string;
  readonly step: string;
  readonly lane: string;
  readonly doerRole: string;
  readonly accountable: string;
  readonly confirmRole: string | null;
  readonly waiveRole: string | null;
  readonly overrideRole: string | null;
  readonly beforeSteps: readonly string[];
  readonly dueMs: number | null;
  readonly gateDueMs: number | null;
  readonly confirmDueMs: number | null;
  readonly rungs: number | null;
}

/** A step that is entered while its task waits at the gate: the run knows that the evidence is safe. */
const reached: Opener<TasksState>['open'] = (spec, origin, d) => {
  const task = taskAt(d.state, origin);
  if (!task || isSettled(task)) return opened(spec, origin, d, 'open');
  return gateOf(task) === 'closed' ? [taskEvent('TaskGateOpened', task.label, { ...named(task), by: [] })] : [];
};

/** The lane waits for evidence: who will act sees it coming, and can do nothing yet. */
const waiting: Opener<TasksState>['open'] = (spec, { run }, d) => {
  const { loc } = spec['task'] as unknown as StepSpec;
  const task = taskAt(d.state, { run, loc });
  return !task || isSettled(task) ? opened(spec, { run, loc }, d, 'closed') : [];
};

/** A confirmation without a deed's task: the run was past the deed before its tasks were kept. */
const confirming: Opener<TasksState>['open'] = (spec, origin, d) => {
  const deed = taskAt(d.state, { run: origin.run, loc: origin.loc.replace(/\.confirm$/, '') });
  return deed && !isSettled(deed) ? [] : opened(spec, origin, d, 'free');
};

function opened(spec: JsonObject, origin: Origin, { nextId }: Opening<TasksState>, gate: TaskOpened['gate']): NewEvent[] {
  const { loc: _, type, step, ...terms } = spec['task'] as unknown as StepSpec;
  const task: TaskOpened = {
    ...terms,
    task: nextId(),
    reference: step,
    kind: type as TaskKind,
    gate: terms.beforeSteps.length === 0 ? 'free' : gate,
    beforeTasks: [],
    origin: { run: origin.run, loc: origin.loc },
    stages: [],
    by: null,
  };
  return [taskEvent('TaskOpened', CIRCLE_LABEL, task)];
}

const since = 2;

/** The steps of a playbook that a person works on and no other domain keeps. */
export const taskOpeners: NonNullable<DomainModule<TasksState>['openers']> = {
  task: { since, open: reached },
  preserve: { since, open: reached },
  contain: { since, open: reached },
  notify: { since, open: reached },
  clock: { since, open: reached },
  evidence: { since, open: waiting },
  confirm: { since, open: confirming },
};
