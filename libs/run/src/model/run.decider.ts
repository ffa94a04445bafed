import {
  reject,
  type Accepted,
  type Deciding,
  type Deriving,
  type Id,
  type JsonObject,
  type Mark,
  type NewEvent,
  type Rejection,
  type StructuralEvent,
  type Timer,
} from '@chancery/kernel';
import { isQuarantined, quarantined, start } from '@chancery/engine';
import { loadPinned } from './pinned.ts';
import { runEvents, type PinnedPlaybook, type RunStarted, type RunStepped, type StepReported } from './run.events.ts';
import {
  evolve,
  exitTaken,
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

const event = (type: string, structure: object): NewEvent => ({ type, label: RUN_LABEL, structure: structure as JsonObject });

function startRun({ command, nextId }: Deciding<RunState, StartRun & JsonObject>): Accepted {
  const playbook = command.payload.playbook as PinnedPlaybook;
  const loaded = loadPinned(playbook);
  const stepped = start(loaded.machine);
  const started: RunStarted = { run: nextId(), playbook, at: placesOf(loaded, stepped.snapshot), opened: openedBy(stepped) };
  return { events: [event('RunStarted', started)], result: { run: started.run } };
}

function reportStep({ state, command }: Deciding<RunState, ReportStep>): Accepted | Rejection {
  const { run: id, loc, event: name, role, note } = command.payload;
  const run = state.runs[id];
  if (!run) return reject('not-found');
  const refusal = standing(run, id);
  if (refusal) return refusal;
  // A machine that throws is recorded as such by `steps`; one that would not take the step is a refusal.
  const reported: StepReported = { run: id, loc, event: name, role, by: command.principal.id };
  const taken = quarantined(() => stepAt(run, reported));
  if (!isQuarantined(taken) && !taken.changed) return reject('run-step-not-open', { run: id, loc, event: name });
  const content = note === undefined ? {} : { content: { note: { label: RUN_LABEL, value: note } } };
  return { events: [{ ...event('StepReported', reported), ...content }] };
}

function abortRun({ state, command }: Deciding<RunState, AbortRun>): Accepted | Rejection {
  const { run: id, exit } = command.payload;
  const run = state.runs[id];
  if (!run) return reject('not-found');
  if (run.snapshot.status !== 'active') return reject('run-ended', { run: id });
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

function whenDue(timer: Timer, { state }: Deciding<RunState>): Accepted | Rejection {
  const id = timer.owner.slice('run:'.length);
  const run = state.runs[id];
  if (!run || !isRunning(run)) return reject('run-ended', { run: id });
  const stepped = quarantined(() => stepByTimer(run, timer.id));
  if (isQuarantined(stepped)) return { events: [event('RunQuarantined', { run: id, code: stepped.code, reason: stepped.reason })] };
  return {
    events: [event('RunTimerFell', { run: id, timer: timer.id, moved: stepped.moved, opened: openedBy(stepped), pages: pagesOf(stepped) })],
  };
}

/** Only the run hears marks: what a domain event means to a step becomes a step of the run, or nothing if none waits for it. */
function steps(cause: StructuralEvent, state: RunState, { marksOf }: Deriving): NewEvent[] {
  return marksOf(cause).flatMap((mark) => stepOn(mark, state));
}

function stepOn({ origin, name, by, role }: Mark, state: RunState): NewEvent[] {
  const run = state.runs[origin.run];
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
  const exit = exitTaken(state.runs[id]!);
  return exit === undefined ? [] : [event('RunCompleted', { run: id, exit })];
}

/** A location that waits for someone is opened in the domain that keeps such things: a task, a decision, a statement. */
function opens(cause: StructuralEvent, state: RunState, d: Deriving): NewEvent[] {
  const { run: id, opened } = structureOf<{ run: Id; opened: readonly string[] }>(cause);
  const { ir } = state.runs[id]!.playbook;
  return opened.flatMap((loc) => {
    const location = ir.locations[loc]!;
    return d.open(
      location.type,
      { lane: location.lane, work: (location.work ?? null) as never, details: (location.details ?? null) as never },
      { run: id, loc },
    );
  });
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
  asks: ['running'],
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
