import { msBetween, own, reject, type Accepted, type CommandSpec, type Deciding, type JsonObject, type Rejection } from '@chancery/kernel';
import { CELL_ROLES, CIRCLE_LABEL, reference } from '@chancery/incident';
import { ladderFor } from './ladder.ts';
import {
  accepted,
  evidenceFirst,
  find,
  hasRole,
  isDirector,
  isDoer,
  isRefused,
  reasonMissing,
  refusalOf,
  whileRunning,
  holds,
} from './may.ts';
import type { AcknowledgeTask, AssignTask, ClaimTask, OpenTask, ReturnTask, StartTask } from './task.commands.ts';
import { taskEvent, type TaskOpened } from './task.events.ts';
import { gateOf, isSafe, named, serves, workOf, type Task, type TasksState } from './tasks.state.ts';

type Asked<P extends JsonObject> = Deciding<TasksState, P>;

/** Anyone with a role may ask for something that no playbook foresaw; of whom, must be a role of the incident. */
function openTask(d: Asked<OpenTask>): Accepted | Rejection {
  const { command, state, ask, at, nextId } = d;
  const { kind, title, details, lane, doerRole, confirmRole, evidenceBefore, due, label: wanted } = command.payload;
  const by = command.principal.id;
  const label = wanted ?? CIRCLE_LABEL;
  if (!hasRole(d, by)) return reject('run-role-needed');
  if (!ask.reads(by, label)) return reject('not-found');
  const roles: readonly string[] = CELL_ROLES;
  if (!roles.includes(doerRole) || (confirmRole !== null && !roles.includes(confirmRole))) return reject('run-no-doer');
  if (confirmRole === doerRole) return reject('run-confirm-same-role', { role: doerRole });
  if (lane !== null && !ask.hasLane(lane)) return reject('incident-no-such-lane', { field: 'lane' });
  if (due !== null && due <= at) return reject('run-due-past');
  const before = evidenceBefore.map((id) => own(state.tasks, id));
  if (before.some((task) => !task || !ask.reads(by, task.label))) return reject('not-found', { field: 'evidenceBefore' });
  if (!before.every((task) => serves(task!, { label }))) return reject('run-evidence-narrower', { field: 'evidenceBefore' });
  const dueMs = due === null ? null : msBetween(at, due);
  const safe = before.every((task) => isSafe(state, task!));
  const opened: TaskOpened = {
    task: nextId(),
    reference: reference('T', nextId()),
    kind,
    lane,
    doerRole,
    accountable: 'CD',
    confirmRole,
    waiveRole: 'CD',
    overrideRole: 'CD',
    gate: before.length === 0 ? 'free' : safe ? 'open' : 'closed',
    beforeSteps: [],
    beforeTasks: [...new Set(evidenceBefore)],
    origin: null,
    dueMs,
    gateDueMs: null,
    confirmDueMs: null,
    rungs: 2,
    stages: ladderFor(doerRole, dueMs),
    by,
  };
  return {
    events: [taskEvent('TaskOpened', label, opened, { title, details })],
    result: { task: opened.task, reference: opened.reference },
  };
}

const notYours = (task: Task): Rejection => reject('run-not-yours', { ...named(task), role: task.doerRole });

/** Who does it, who answers for it, and the director may say who shall. */
function assignTask(d: Asked<AssignTask>): Accepted | Rejection {
  const task = find(d);
  if (isRefused(task)) return task;
  const { base, person, note } = d.command.payload;
  if (!isDoer(d, task) && !holds(d, task.accountable)) return notYours(task);
  if (!hasRole(d, person) || !d.ask.reads(person, task.label)) return reject('run-person-without-role', named(task));
  return refusalOf(task, 'TaskAssigned', base) ?? accepted(d, task, 'TaskAssigned', { person }, { note });
}

function claimTask(d: Asked<ClaimTask>): Accepted | Rejection {
  const task = find(d);
  if (isRefused(task)) return task;
  if (!isDoer(d, task)) return notYours(task);
  const held = task.person !== null && task.person !== d.command.principal.id && workOf(task) !== 'assigned';
  if (held) return reject('run-task-taken', { ...named(task), person: task.person });
  return refusalOf(task, 'TaskClaimed', d.command.payload.base) ?? accepted(d, task, 'TaskClaimed');
}

function acknowledgeTask(d: Asked<AcknowledgeTask>): Accepted | Rejection {
  const task = find(d);
  if (isRefused(task)) return task;
  if (!isDoer(d, task)) return notYours(task);
  // Nobody has it yet: who says "I have it" has claimed it.
  const type = workOf(task) === 'proposed' ? 'TaskClaimed' : 'TaskAcknowledged';
  return refusalOf(task, type, d.command.payload.base) ?? accepted(d, task, type);
}

function returnTask(d: Asked<ReturnTask>): Accepted | Rejection {
  const task = find(d);
  if (isRefused(task)) return task;
  const { base, reason } = d.command.payload;
  if (task.person !== d.command.principal.id && !isDirector(d)) return notYours(task);
  const refused = refusalOf(task, 'TaskReturned', base) ?? reasonMissing(task, reason);
  return refused ?? accepted(d, task, 'TaskReturned', { person: task.person }, { reason });
}

function startTask(d: Asked<StartTask>): Accepted | Rejection {
  const task = find(d);
  if (isRefused(task)) return task;
  if (!isDoer(d, task)) return notYours(task);
  if (gateOf(task) === 'closed') return evidenceFirst(d, task);
  return refusalOf(task, 'TaskStarted', d.command.payload.base) ?? accepted(d, task, 'TaskStarted');
}

export const givingCommands: { readonly [type: string]: CommandSpec<TasksState, any> } = {
  OpenTask: { may: whileRunning, decide: openTask },
  AssignTask: { may: whileRunning, decide: assignTask },
  ClaimTask: { may: whileRunning, decide: claimTask },
  AcknowledgeTask: { may: whileRunning, decide: acknowledgeTask },
  ReturnTask: { may: whileRunning, decide: returnTask },
  StartTask: { may: whileRunning, decide: startTask },
};
