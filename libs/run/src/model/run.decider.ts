import {
  own,
  reject,
  type Accepted,
  type Deciding,
  type Deriving,
  type Id,
  type JsonObject,
  type Mark,
  type Missing,
  type NewEvent,
  type Origin,
  type Rejection,
  type StreamState,
  type StructuralEvent,
  type Timer,
} from '@chancery/kernel';
import { isAwaited } from './tasks/calls.ts';
import { attentionOf, isSettled, taskOfStep, type Task, type TasksState } from './tasks/tasks.state.ts';
import { specOf } from './step-spec.ts';
import { isQuarantined, quarantined, start } from '@chancery/engine';
import { loadPinned } from './pinned.ts';
import {
  runEvents,
  type Page,
  type PinnedPlaybook,
  type Places,
  type RunStarted,
  type RunStepped,
  type StepReported,
} from './run.events.ts';
import {
  evolve,
  exitTaken,
  isKept,
  isRunning,
  openedBy,
  pagesOf,
  placesOf,
  stepAt,
  stepByTimer,
  stepToExit,
  structureOf,
  zero,
  type Run,
  type RunModule,
  type RunState,
} from './run.state.ts';

export type StartRun = { readonly playbook: PinnedPlaybook };
export type ReportStep = {
  readonly run: Id;
  readonly loc: string;
  readonly event: string;
  readonly role: string | null;
  readonly note?: string;
};
export type AbortRun = { readonly run: Id; readonly exit: string };

/** The label of what happens in a run: the incident's circle. */
const RUN_LABEL = 'I';
const DIRECTOR = 'CD';

const event = (type: string, structure: object): NewEvent => ({ type, label: RUN_LABEL, structure: structure as JsonObject });

function startRun({ command, nextId }: Deciding<RunState, StartRun & JsonObject>): Accepted {
  const playbook = command.payload.playbook as PinnedPlaybook;
  const loaded = loadPinned(playbook);
  const stepped = start(loaded.machine);
  const started: RunStarted = { run: nextId(), playbook, at: placesOf(loaded, stepped.snapshot), opened: openedBy(stepped) };
  return { events: [event('RunStarted', started)], result: { run: started.run } };
}

/** What has a task is told to the task. Where none is open, whoever the step names says what happened, or the director. */
function reportStep(d: Deciding<RunState, ReportStep>): Accepted | Rejection {
  const { state, command, stream, ask } = d;
  const { run: id, loc, event: name, role, note } = command.payload;
  const run = own(state.runs, id);
  if (!run) return reject('not-found');
  const task = taskOf(stream, { run: id, loc });
  const refusal = standing(run, id) ?? keptElsewhere(d, task);
  if (refusal) return refusal;
  // A machine that throws is recorded as such by `steps`; one that would not take the step is a refusal.
  const reported: StepReported = { run: id, loc, event: name, role, by: command.principal.id };
  const taken = quarantined(() => stepAt(run, reported));
  if (!isQuarantined(taken) && !taken.changed) return reject('run-step-not-open', { run: id, loc, event: name });
  const asked = role ?? roleFor(run, loc, name);
  if (asked !== undefined && ask.director() !== command.principal.id && !ask.holds(asked, command.principal.id))
    return reject('run-not-yours', { reference: loc, role: asked });
  const content = note === undefined ? {} : { content: { note: { label: RUN_LABEL, value: note } } };
  return { events: [{ ...event('StepReported', reported), ...content }] };
}

/** Tasks are kept by their own module of this library; a run that was recorded before has none. */
const taskOf = ({ slices }: StreamState, origin: Origin) => {
  const tasks = slices['tasks'] as TasksState | undefined;
  return tasks && taskOfStep(tasks, origin);
};

/** What a domain keeps is reported by what happens to it there, under its own rules. */
function keptElsewhere({ state, command }: Deciding<RunState, ReportStep>, task: Task | undefined): Rejection | undefined {
  const { run, loc } = command.payload;
  if (task && !isSettled(task)) return reject('run-step-has-task', { task: task.task, reference: task.reference });
  return !task && isKept(state, { run, loc }) ? reject('run-step-kept-elsewhere', { loc }) : undefined;
}

function roleFor({ playbook: { ir } }: Run, loc: string, name: string): string | undefined {
  const { edges, work } = own(ir.locations, loc) ?? { edges: [], work: undefined };
  return edges.find(({ event: one }) => one === name)?.by ?? work?.R ?? work?.A;
}

function abortRun({ state, command, ask }: Deciding<RunState, AbortRun>): Accepted | Rejection {
  const { run: id, exit } = command.payload;
  const run = own(state.runs, id);
  if (!run) return reject('not-found');
  if (run.snapshot.status !== 'active') return reject('run-ended', { run: id });
  const role = run.playbook.ir.exits.find((one) => one.id === exit)?.by ?? DIRECTOR;
  if (ask.director() !== command.principal.id && !ask.holds(role, command.principal.id))
    return reject('run-not-yours', { reference: exit, role });
  if (!stepToExit(run, exit).changed) return reject('run-no-such-exit', { run: id, exit });
  return { events: [event('RunAborted', { run: id, exit, by: command.principal.id })] };
}

/** Runs belong to what was declared and has not ended. */
function whileRunning({ ask }: Deciding<RunState>): Rejection | undefined {
  return ask.running() ? undefined : reject('incident-not-running');
}

function standing(run: Run, id: Id): Rejection | undefined {
  if (run.quarantined !== undefined) return reject('run-quarantined', { run: id });
  return run.snapshot.status === 'active' ? undefined : reject('run-ended', { run: id });
}

/** A task that somebody has in hand needs nobody else; its page is not asked for. */
const wanted = (run: Id, pages: readonly Page[], stream: StreamState): Page[] =>
  pages.filter(({ loc, stage }) => {
    const task = taskOf(stream, { run, loc });
    return !task || isAwaited(attentionOf(task), isSettled(task), stage);
  });

function whenDue(timer: Timer, { state, stream }: Deciding<RunState>): Accepted | Rejection {
  const id = timer.owner.slice('run:'.length);
  const run = own(state.runs, id);
  if (!run || !isRunning(run)) return reject('run-ended', { run: id });
  const stepped = quarantined(() => stepByTimer(run, timer.id));
  if (isQuarantined(stepped)) return { events: [event('RunQuarantined', { run: id, code: stepped.code, reason: stepped.reason })] };
  const pages = wanted(id, pagesOf(stepped), stream);
  return { events: [event('RunTimerFell', { run: id, timer: timer.id, moved: stepped.moved, opened: openedBy(stepped), pages })] };
}

/** Only the run hears marks: what a domain event means to a step becomes a step of the run, or nothing if none waits for it. */
function steps(cause: StructuralEvent, state: RunState, { marksOf }: Deriving): NewEvent[] {
  return marksOf(cause).flatMap((mark) => stepOn(mark, state));
}

function stepOn({ origin, name, by, role }: Mark, state: RunState): NewEvent[] {
  const run = own(state.runs, origin.run);
  if (!run || !isRunning(run)) return [];
  const heard = { run: origin.run, loc: origin.loc, event: name, role: role ?? null, by };
  const stepped = quarantined(() => stepAt(run, heard));
  if (!isQuarantined(stepped) && !stepped.changed) return [];
  if (isQuarantined(stepped)) return [event('RunQuarantined', { run: origin.run, code: stepped.code, reason: stepped.reason })];
  const next: RunStepped = { ...heard, moved: stepped.moved, opened: openedBy(stepped) };
  return [event('RunStepped', next)];
}

function completes(cause: StructuralEvent, state: RunState): NewEvent[] {
  const { run: id } = structureOf<{ run: Id }>(cause);
  const exit = exitTaken(own(state.runs, id)!);
  return exit === undefined ? [] : [event('RunCompleted', { run: id, exit })];
}

/**
 * A location that waits for someone is opened in the domain that keeps such things: a task, a decision, a statement. So is
 * what waits behind an evidence gate, since whoever will do it has to see what it waits for.
 */
function opens(cause: StructuralEvent, state: RunState, d: Deriving): NewEvent[] {
  const { run: id, opened, moved, at } = structureOf<{ run: Id; opened: readonly string[]; moved?: Places; at?: Places }>(cause);
  const { ir } = own(state.runs, id)!.playbook;
  const gates = Object.values(moved ?? at ?? {}).filter((loc) => own(ir.locations, loc)!.type === 'evidence');
  return [...opened, ...gates].flatMap((loc) => d.open(own(ir.locations, loc)!.type, specOf(ir, loc), { run: id, loc }));
}

function close({ runs }: RunState): readonly Missing[] {
  const items = Object.keys(runs).filter((id) => own(runs, id)!.snapshot.status === 'active');
  return items.length === 0 ? [] : [{ code: 'run-not-ended', items }];
}

export const run: RunModule = {
  name: 'run',
  zero,
  events: runEvents,
  evolve,
  commands: {
    StartRun: { may: whileRunning, decide: startRun },
    ReportStep: { may: whileRunning, decide: reportStep },
    AbortRun: { may: whileRunning, decide: abortRun },
  },
  whenDue,
  asks: ['running', 'director', 'holds'],
  answers: { hasLane: ({ runs }, lane) => Object.values(runs).some(({ playbook }) => Object.hasOwn(playbook.ir.lanes, lane)) },
  conditions: { close, open: close },
  consequences: [
    { name: 'marks step the run', on: '*', derive: steps },
    { name: 'steps open what waits', on: ['RunStarted', 'RunStepped', 'RunTimerFell'], derive: opens },
    { name: 'a run with no lane left is complete', on: ['RunStepped', 'RunTimerFell'], derive: completes },
  ],
  marks: {
    StepReported: (reported) => {
      const { run: id, loc, event: name, by, role } = structureOf<StepReported>(reported);
      return [{ origin: { run: id, loc }, name, by, ...(role === null ? {} : { role }) }];
    },
  },
};
