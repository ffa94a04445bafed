import { CIRCLE_LABEL } from '@chancery/incident';
import { missingBy, own } from '@chancery/kernel';
import type { Ask, DomainModule, Id, Instant, Missing } from '@chancery/kernel';
import { doingCommands } from './doing.decider.ts';
import { correctionConsequences } from './corrections.ts';
import { taskConsequences, taskMarks } from './following.ts';
import { givingCommands } from './giving.decider.ts';
import { taskFell } from './calls.ts';
import { taskOpeners } from './openers.ts';
import { taskEvents } from './task.events.ts';
import { attentionOf, evolveTasks, isSettled, workOf, zeroTasks, type Task, type TasksState } from './tasks.state.ts';

const open = ({ tasks: all }: TasksState): readonly Task[] => Object.values(all).filter((task) => !isSettled(task));

const missing = (tasksOpen: readonly Task[]): readonly Missing[] => missingBy('run-task-open', tasksOpen, ({ task }) => task);

/**
 * What whoever takes command has to know of: the director's own tasks, and what somebody cannot go on with. The brief is the circle's,
 * so what readers were named for stays out of it.
 */
function handover(state: TasksState, _: Instant, ask: Ask): readonly Missing[] {
  const director = ask.director();
  const known = open(state).filter(({ label }) => label === CIRCLE_LABEL);
  return missing(known.filter((task) => task.doerRole === 'CD' || task.person === director || workOf(task) === 'blocked'));
}

/** Nobody who could answer has it in hand. */
const wanted = ({ tasks: all }: TasksState, id: Id): boolean =>
  Object.hasOwn(all, id) && !isSettled(own(all, id)!) && (attentionOf(own(all, id)!) !== 'quiet' || own(all, id)!.late);

/** What people are asked to do: by a playbook's run, or by each other. */
export const tasks: DomainModule<TasksState> = {
  name: 'tasks',
  zero: zeroTasks,
  events: taskEvents,
  evolve: evolveTasks,
  commands: { ...givingCommands, ...doingCommands },
  whenDue: taskFell,
  asks: ['director', 'holds', 'calledFor', 'running', 'reads', 'kept', 'authority', 'hasLane'],
  answers: {
    wanted,
    taskOrigin: ({ tasks: all }, task) => own(all, task)?.origin ?? undefined,
    taskLabel: ({ tasks: all }, task) => own(all, task)?.label,
  },
  consequences: [...taskConsequences, ...correctionConsequences],
  marks: taskMarks,
  openers: taskOpeners,
  conditions: { close: (state) => missing(open(state)), handover, open: (state) => missing(open(state)) },
};
