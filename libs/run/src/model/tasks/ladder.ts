import { reject, type Accepted, type Deciding, type NewEvent, type Rejection, type Timer, type TimerBook } from '@chancery/kernel';
import { taskEvent, type Stage } from './task.events.ts';
import { named, workOf, type Attention, type Task, type TasksState } from './tasks.state.ts';

const MINUTE = 60_000;
export const ACKNOWLEDGE_WITHIN_MS = 5 * MINUTE;
const DEPUTY_AFTER_MS = 5 * MINUTE;
const DIRECTOR_AFTER_MS = 10 * MINUTE;

export const ownerOfTask = (task: string): string => `tasks:${task}`;

/** The ladder of a task that no playbook asked for: who should do it, then when it is late the director, a deputy, the director. */
export function ladderFor(doerRole: string, dueMs: number | null): readonly Stage[] {
  const ack = { stage: 'ack', afterMs: ACKNOWLEDGE_WITHIN_MS, to: doerRole };
  if (dueMs === null)
    return [ack, { stage: '1', afterMs: ACKNOWLEDGE_WITHIN_MS + DEPUTY_AFTER_MS, to: 'deputy' }, director(ACKNOWLEDGE_WITHIN_MS)];
  const due = { stage: 'due', afterMs: dueMs, to: 'CD' };
  return [
    ...(ACKNOWLEDGE_WITHIN_MS < dueMs ? [ack] : []),
    due,
    { stage: '1', afterMs: dueMs + DEPUTY_AFTER_MS, to: 'deputy' },
    director(dueMs),
  ];
}

const director = (fromMs: number): Stage => ({ stage: '2', afterMs: fromMs + DEPUTY_AFTER_MS + DIRECTOR_AFTER_MS, to: 'CD' });

const GIVEN = new Set(['TaskAssigned', 'TaskReturned', 'TaskEffectDenied']);

/**
 * Arms and cancels the timers of a task that keeps its own time. What is taken in hand before it is due is called for again
 * when it falls due; taken in hand after that, no more.
 */
export function keepLadder(task: Task, type: string, attention: Attention, settled: boolean, timers: TimerBook): void {
  const owner = ownerOfTask(task.task);
  const hasDue = task.stages.some(({ stage }) => stage === 'due');
  if (type === 'TaskOpened') for (const { stage, afterMs } of task.stages) timers.arm(owner, stage, afterMs);
  else if (GIVEN.has(type)) {
    // Whoever is asked now has as long to answer as the first.
    for (const { stage, afterMs } of task.stages) if (stage === 'ack' || !hasDue) timers.arm(owner, stage, afterMs);
  } else if (settled || attention === 'quiet') {
    const over = settled || task.late || !hasDue ? task.stages : task.stages.filter(({ stage }) => stage === 'ack');
    for (const { stage } of over) timers.cancel(owner, stage);
  }
}

/** True when this call would reach somebody who has to hear it: nobody has the task in hand, or it has just fallen due. */
export const isAwaited = (attention: Attention, settled: boolean, stage: string): boolean =>
  !settled && (stage === 'due' || attention === 'waiting' || attention === 'escalated');

export function rungFired(task: Task, stage: string, to: string): NewEvent {
  const deputy = to === 'deputy';
  const last = task.stages.length > 0 ? task.stages.at(-1)!.stage === stage : stage === (task.rungs === 0 ? 'due' : String(task.rungs));
  const asked = workOf(task) === 'done' ? (task.confirmRole ?? task.doerRole) : task.doerRole;
  const role = deputy ? asked : to;
  return taskEvent('TaskRungFired', task.label, { ...named(task), rung: task.rung + 1, stage, role, deputy, last });
}

/** A timer of a task came. */
export function taskFell(timer: Timer, { state }: Deciding<TasksState>): Accepted | Rejection {
  const task = state.tasks[timer.owner.slice('tasks:'.length)];
  const stage = task?.stages.find((one) => one.stage === timer.id);
  if (!task || !stage) return reject('run-task-settled', { task: task?.task ?? '' });
  return { events: [rungFired(task, stage.stage, stage.to)] };
}
