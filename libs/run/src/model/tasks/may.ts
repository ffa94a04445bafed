import { CELL_ROLES, isNarrower } from '@chancery/incident';
import { own, reject, type Accepted, type Deciding, type Id, type Rejection } from '@chancery/kernel';
import type { OnTask } from './task.commands.ts';
import { isSettled, missingOf, named, takes, type Task, type TasksState } from './tasks.state.ts';
import { taskEvent, type TaskEventType } from './task.events.ts';

type Asking = Pick<Deciding<unknown, any>, 'ask' | 'command'>;

export const isDirector = ({ ask, command }: Asking): boolean => ask.director() === command.principal.id;
export const holds = ({ ask, command }: Asking, role: string): boolean => ask.holds(role, command.principal.id);

export const hasRole = ({ ask }: Pick<Asking, 'ask'>, person: Id): boolean =>
  ask.director() === person || CELL_ROLES.some((role) => ask.holds(role, person));

/** Tasks belong to what was declared and has not ended. */
export function whileRunning({ ask }: Pick<Asking, 'ask'>): Rejection | undefined {
  return ask.running() ? undefined : reject('incident-not-running');
}

/** The holder of the doer's role, whoever was asked by name, or the director. */
export const isDoer = (d: Asking, task: Task): boolean =>
  task.person === d.command.principal.id || holds(d, task.doerRole) || isDirector(d);

type Found = Task | Rejection;
export const isRefused = (found: Found): found is Rejection => 'rejected' in found;

/** The task that a command is about, as far as its sender may know of it. */
export function find({ state, command, ask }: Deciding<TasksState, OnTask>): Found {
  const task = own(state.tasks, command.payload.task);
  return task && ask.reads(command.principal.id, task.label) ? task : reject('not-found');
}

/** What the command leads to, in its sender's name. */
export const accepted = (
  { command }: Pick<Asking, 'command'>,
  task: Task,
  type: TaskEventType,
  more: object = {},
  words: { readonly [section: string]: string } = {},
): Accepted => ({
  events: [taskEvent(type, task.label, { ...named(task), by: command.principal.id, ...more }, words)],
  result: { task: task.task },
});

/** Why the task's machine would not take the event, or somebody changed the task meanwhile: the more telling first. */
export function refusalOf(task: Task, type: string, base: number): Rejection | undefined {
  if (isSettled(task)) return reject('run-task-settled', named(task));
  if (!takes(task, type)) return reject('run-task-not-so-far', named(task));
  return base === task.version ? undefined : reject('run-task-moved', { ...named(task), version: task.version });
}

/** Work waits for the evidence. The refusal is recorded: it must show that somebody wanted to go ahead. */
export function evidenceFirst({ state, command, ask }: Deciding<TasksState, OnTask>, task: Task): Rejection {
  const missing = missingOf(state, task);
  const known = missing.tasks.filter(({ label }) => ask.reads(command.principal.id, label));
  const names = [...known.map(({ reference }) => reference), ...missing.steps, ...(known.length < missing.tasks.length ? ['…'] : [])];
  const ids = known.map(({ task: id }) => id);
  const refused = { ...named(task), by: command.principal.id, code: 'run-evidence-first', missing: ids };
  return reject('run-evidence-first', { ...named(task), missing: ids, names: names.join(', ') }, [
    taskEvent('TaskRefusalRecorded', task.label, refused),
  ]);
}

export const reasonMissing = (task: Task, reason: string): Rejection | undefined =>
  reason.trim() === '' ? reject('run-reason-needed', named(task)) : undefined;

/** A decision that is named was taken, and is one of which everybody may know who reads the task. */
export function untaken({ ask, command }: Asking, task: Task, decision: Id | null): Rejection | undefined {
  if (decision === null) return undefined;
  const taken = ask.authority(decision);
  if (!taken || !ask.reads(command.principal.id, taken.label)) return reject('run-decision-needed', { ...named(task), field: 'decision' });
  return isNarrower(taken.label, task.label) ? reject('run-decision-narrower', { ...named(task), field: 'decision' }) : undefined;
}
