import { own, reject, type Accepted, type CommandSpec, type Deciding, type JsonObject, type Rejection } from '@chancery/kernel';
import {
  accepted,
  evidenceFirst,
  find,
  holds,
  isDirector,
  isDoer,
  isRefused,
  reasonMissing,
  refusalOf,
  untaken,
  whileRunning,
} from './may.ts';
import type {
  BlockTask,
  CancelTask,
  CompleteTask,
  ConfirmEffect,
  DenyEffect,
  OnTask,
  OverrideGate,
  UnblockTask,
  WaiveTask,
} from './task.commands.ts';
import { taskEvent } from './task.events.ts';
import { named, gateOf, isSettled, serves, workOf, type Task, type TasksState } from './tasks.state.ts';

type Asked<P extends JsonObject> = Deciding<TasksState, P>;

const notYours = (task: Task, role: string): Rejection => reject('run-not-yours', { ...named(task), role });

function completeTask(d: Asked<CompleteTask>): Accepted | Rejection {
  const task = find(d);
  if (isRefused(task)) return task;
  const { base, exhibits, note } = d.command.payload;
  if (!isDoer(d, task)) return notYours(task, task.doerRole);
  if (!isSettled(task) && gateOf(task) === 'closed') return evidenceFirst(d, task);
  const refused = refusalOf(task, 'TaskDone', base);
  if (refused) return refused;
  // What was to be kept is named; what is named was sealed, and is known to whoever reads the task.
  const sealed = exhibits.every((id) => {
    const exhibit = own(d.state.exhibits, id);
    return exhibit?.sealed === true && serves(exhibit, task);
  });
  const wanted = task.kind === 'preserve' && exhibits.length === 0 && !d.ask.kept(task.task, task.label);
  if (!sealed || wanted) return reject('run-exhibit-needed', named(task));
  return accepted(d, task, 'TaskDone', { exhibits: [...exhibits] }, { note });
}

function blockTask(d: Asked<BlockTask>): Accepted | Rejection {
  const task = find(d);
  if (isRefused(task)) return task;
  const { base, code, reason } = d.command.payload;
  if (!isDoer(d, task)) return notYours(task, task.doerRole);
  const refused = refusalOf(task, 'TaskBlocked', base) ?? reasonMissing(task, reason);
  return refused ?? accepted(d, task, 'TaskBlocked', { code }, { reason });
}

function unblockTask(d: Asked<UnblockTask>): Accepted | Rejection {
  const task = find(d);
  if (isRefused(task)) return task;
  const { base, note } = d.command.payload;
  if (!isDoer(d, task)) return notYours(task, task.doerRole);
  return refusalOf(task, 'TaskUnblocked', base) ?? accepted(d, task, 'TaskUnblocked', {}, { note });
}

/** Whoever had a hand in the deed sees what they expect to see: the refusal shows that they wanted to vouch for themselves. */
function ownHand({ command }: Asked<OnTask>, task: Task): Rejection | undefined {
  const { id, onBehalfOf } = command.principal;
  if (!task.hands.includes(id) && (onBehalfOf === undefined || !task.hands.includes(onBehalfOf))) return undefined;
  const refused = { ...named(task), by: id, code: 'run-confirm-own', missing: [] };
  return reject('run-confirm-own', named(task), [taskEvent('TaskRefusalRecorded', task.label, refused)]);
}

/** Somebody else than the doer looks: the role that the task names, or the director. */
function looking(d: Asked<OnTask>, task: Task, type: 'TaskEffectConfirmed' | 'TaskEffectDenied'): Rejection | undefined {
  if (workOf(task) !== 'done') return reject(isSettled(task) ? 'run-task-settled' : 'run-nothing-to-confirm', named(task));
  const own = ownHand(d, task);
  if (own) return own;
  if (!holds(d, task.confirmRole!) && !isDirector(d)) return notYours(task, task.confirmRole!);
  return refusalOf(task, type, d.command.payload.base);
}

function confirmEffect(d: Asked<ConfirmEffect>): Accepted | Rejection {
  const task = find(d);
  if (isRefused(task)) return task;
  const { seen } = d.command.payload;
  return looking(d, task, 'TaskEffectConfirmed') ?? accepted(d, task, 'TaskEffectConfirmed', {}, { seen });
}

function denyEffect(d: Asked<DenyEffect>): Accepted | Rejection {
  const task = find(d);
  if (isRefused(task)) return task;
  const { reason } = d.command.payload;
  const refused = looking(d, task, 'TaskEffectDenied') ?? reasonMissing(task, reason);
  return refused ?? accepted(d, task, 'TaskEffectDenied', {}, { reason });
}

/** Going ahead without the evidence is the director's, or the role's that the playbook names; a decision or an authority stands behind it. */
function overrideGate(d: Asked<OverrideGate>): Accepted | Rejection {
  const task = find(d);
  if (isRefused(task)) return task;
  const { base, decision, authority, reason } = d.command.payload;
  const may = task.overrideRole !== null && (isDirector(d) || holds(d, task.overrideRole));
  if (!may) return reject('run-override-not-allowed', named(task));
  if (gateOf(task) !== 'closed') return reject('run-gate-open', named(task));
  const refused = refusalOf(task, 'TaskGateOverridden', base) ?? reasonMissing(task, reason) ?? untaken(d, task, decision);
  if (refused) return refused;
  if (decision === null && authority.trim() === '') return reject('run-decision-needed', named(task));
  const kind = decision === null ? 'director' : d.ask.authority(decision)!.kind;
  return accepted(d, task, 'TaskGateOverridden', { decision, authority: kind }, { reason, authority });
}

function waiveTask(d: Asked<WaiveTask>): Accepted | Rejection {
  const task = find(d);
  if (isRefused(task)) return task;
  const { base, decision, reason } = d.command.payload;
  if (task.waiveRole === null) return reject('run-waive-not-allowed', named(task));
  if (!isDirector(d) && !holds(d, task.waiveRole)) return notYours(task, task.waiveRole);
  const refused = refusalOf(task, 'TaskWaived', base) ?? reasonMissing(task, reason) ?? untaken(d, task, decision);
  return refused ?? accepted(d, task, 'TaskWaived', { decision }, { reason });
}

/** Only what no playbook waits for: a cancelled step would leave its lane standing for ever. */
function cancelTask(d: Asked<CancelTask>): Accepted | Rejection {
  const task = find(d);
  if (isRefused(task)) return task;
  const { base, decision, reason } = d.command.payload;
  if (!isDirector(d) && task.by !== d.command.principal.id) return notYours(task, 'CD');
  if (task.origin !== null && !isSettled(task)) return reject('run-task-of-run', named(task));
  const refused = refusalOf(task, 'TaskCancelled', base) ?? reasonMissing(task, reason) ?? untaken(d, task, decision);
  return refused ?? accepted(d, task, 'TaskCancelled', { decision }, { reason });
}

export const doingCommands: { readonly [type: string]: CommandSpec<TasksState, any> } = {
  CompleteTask: { may: whileRunning, decide: completeTask },
  BlockTask: { may: whileRunning, decide: blockTask },
  UnblockTask: { may: whileRunning, decide: unblockTask },
  ConfirmEffect: { may: whileRunning, decide: confirmEffect },
  DenyEffect: { may: whileRunning, decide: denyEffect },
  OverrideGate: { may: whileRunning, decide: overrideGate },
  WaiveTask: { may: whileRunning, decide: waiveTask },
  CancelTask: { may: whileRunning, decide: cancelTask },
};
