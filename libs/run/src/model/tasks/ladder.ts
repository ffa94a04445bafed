import type { TimerBook } from '@chancery/kernel';
import type { Stage, TaskOpened } from './task.events.ts';

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

interface Kept extends Pick<TaskOpened, 'task' | 'stages'> {
  readonly late: boolean;
}

const GIVEN = new Set(['TaskAssigned', 'TaskReturned', 'TaskEffectDenied']);

/**
 * Arms and cancels the timers of a task that keeps its own time. What is taken in hand before it is due is called for again
 * when it falls due; taken in hand after that, no more.
 */
export function keepLadder(task: Kept, type: string, quiet: boolean, settled: boolean, timers: TimerBook): void {
  const owner = ownerOfTask(task.task);
  const hasDue = task.stages.some(({ stage }) => stage === 'due');
  if (type === 'TaskOpened') for (const { stage, afterMs } of task.stages) timers.arm(owner, stage, afterMs);
  else if (GIVEN.has(type) && task.stages.length > 0) {
    // Whoever is asked now has as long to answer as the first; where it is late already, or never was due, the rungs follow.
    const from = task.stages.find(({ stage }) => stage === (hasDue ? 'due' : 'ack'))!.afterMs;
    for (const { stage, afterMs } of task.stages) {
      if (stage === 'ack') timers.arm(owner, stage, afterMs);
      else if (stage !== 'due' && (task.late || !hasDue)) timers.arm(owner, stage, afterMs - from + ACKNOWLEDGE_WITHIN_MS);
    }
  } else if (settled || quiet) {
    const over = settled || task.late || !hasDue ? task.stages : task.stages.filter(({ stage }) => stage === 'ack');
    for (const { stage } of over) timers.cancel(owner, stage);
  }
}
