import type { DomainModule, Missing } from '@chancery/kernel';
import { doingCommands } from './doing.decider.ts';
import { taskConsequences, taskMarks } from './following.ts';
import { givingCommands } from './giving.decider.ts';
import { taskFell } from './calls.ts';
import { taskOpeners } from './openers.ts';
import { taskEvents } from './task.events.ts';
import { evolveTasks, isSettled, zeroTasks, type TasksState } from './tasks.state.ts';

function close({ tasks: all }: TasksState): readonly Missing[] {
  const items = Object.values(all).filter((task) => !isSettled(task));
  return items.length === 0 ? [] : [{ code: 'run-task-open', items: items.map(({ task }) => task) }];
}

/** What people are asked to do: by a playbook's run, or by each other. */
export const tasks: DomainModule<TasksState> = {
  name: 'tasks',
  zero: zeroTasks,
  events: taskEvents,
  evolve: evolveTasks,
  commands: { ...givingCommands, ...doingCommands },
  whenDue: taskFell,
  asks: ['director', 'holds', 'running', 'reads', 'kept', 'authority'],
  answers: { taskOrigin: ({ tasks: all }, task) => all[task]?.origin ?? undefined },
  consequences: taskConsequences,
  marks: taskMarks,
  openers: taskOpeners,
  conditions: { close },
};
