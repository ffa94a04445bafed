import { own, reject, type Accepted, type Deciding, type NewEvent, type Rejection, type Timer } from '@chancery/kernel';
import { taskEvent } from './task.events.ts';
import { named, workOf, type Attention, type Task, type TasksState } from './tasks.state.ts';

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
  const task = own(state.tasks, timer.owner.slice('tasks:'.length));
  const stage = task?.stages.find((one) => one.stage === timer.id);
  if (!task || !stage) return reject('run-task-settled', { task: task?.task ?? '' });
  return { events: [rungFired(task, stage.stage, stage.to)] };
}
