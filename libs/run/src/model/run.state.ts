import { assert, type DomainModule, type Id, type Origin, own, type StructuralEvent, type TimerBook } from '@chancery/kernel';
import { start, step, type Snapshot, type Stepped } from '@chancery/engine';
import { exitOf, machineEvent, project } from '@chancery/playbook';
import { loadPinned, type Loaded } from './pinned.ts';
import type { Page, Places, RunAborted, RunQuarantined, RunStarted, RunStepped, RunTimerFell } from './run.events.ts';

export interface Run {
  readonly playbook: Loaded;
  readonly snapshot: Snapshot;
  /** Why it stands still, when its machine threw. */
  readonly quarantined?: string;
}

export interface RunState {
  readonly runs: { readonly [run: Id]: Run };
  /** Places, as `run/loc`, of which a domain recorded that it keeps what they wait for. */
  readonly kept: { readonly [place: string]: true };
}

/** A decision, a text or an assignment was asked for there: what becomes of it is told by its own domain. */
export const isKept = ({ kept }: RunState, { run, loc }: Origin): boolean =>
  `${run}/${loc}` in kept || `${run}/${loc.replace(/\.(?:review|release)$/, '')}` in kept;

export const structureOf = <T>(event: Pick<StructuralEvent, 'structure'>): T => event.structure as unknown as T;

export const ownerOf = (run: Id): string => `run:${run}`;

export const isRunning = (run: Run): boolean => run.snapshot.status === 'active' && run.quarantined === undefined;

/** Where the lanes of a run stand; none after an abort. */
export const placesOf = (playbook: Loaded, snapshot: Snapshot): Places => project(playbook.ir, snapshot as never);

export const exitTaken = (run: Run): string | undefined => exitOf(run.playbook.ir, run.snapshot as never);

/** One step of a run's machine, and the lanes that it moved. */
export interface Taken extends Stepped {
  /** Lanes that stand elsewhere than before, or at a place that was entered anew, and where they stand. */
  readonly moved: Places;
}

/** The machine's answer to what happened at a location. Throws a `MachineError` when the machine does. */
export function stepAt(run: Run, { loc, event, role, by }: Pick<RunStepped, 'loc' | 'event' | 'role' | 'by'>): Taken {
  return take(run, { ...machineEvent({ type: `${loc}.${event}` }), by, ...(role === null ? {} : { role }) });
}

export const stepByTimer = (run: Run, timer: string): Taken => take(run, { type: timer });

export const stepToExit = (run: Run, exit: string): Taken => take(run, { type: `exit:${exit}` });

/**
 * The last step taken from each snapshot. Deciding, deriving and folding ask for the same one, and the machine is pure:
 * remembering its answer changes nothing but time.
 */
const lastTaken = new WeakMap<Snapshot, { readonly question: string; readonly taken: Taken }>();

function take(run: Run, event: { readonly type: string; readonly role?: string; readonly by?: Id }): Taken {
  const question = `${event.type}\n${event.role ?? ''}\n${event.by ?? ''}`;
  const known = lastTaken.get(run.snapshot);
  if (known?.question === question) return known.taken;
  const stepped = step(run.playbook.machine, run.snapshot, event);
  const taken = { ...stepped, moved: stepped.changed ? movedBy(run, stepped) : {} };
  lastTaken.set(run.snapshot, { question, taken });
  return taken;
}

function movedBy({ playbook, snapshot }: Run, stepped: Stepped): Places {
  const before = placesOf(playbook, snapshot);
  const anew = new Set(openedBy(stepped).map((loc) => own(playbook.ir.locations, loc)!.lane));
  return Object.fromEntries(
    Object.entries(placesOf(playbook, stepped.snapshot)).filter(([lane, loc]) => own(before, lane) !== loc || anew.has(lane)),
  );
}

export const openedBy = ({ effects }: Stepped): string[] =>
  effects.flatMap(({ type, params }) => (type === 'open' ? [params['loc'] as string] : []));

export const pagesOf = ({ effects }: Stepped): Page[] =>
  effects.flatMap(({ type, params }) => (type === 'page' ? [params as unknown as Page] : []));

/**
 * Folds what happened to runs. The machine takes each recorded step again; where it ends up elsewhere than recorded, this
 * build does not mean what the record means, and the fold stops.
 */
export function evolve(state: RunState, event: StructuralEvent, timers: TimerBook): RunState {
  switch (event.type) {
    case 'RunStarted': {
      const { run, playbook, at } = structureOf<RunStarted>(event);
      const loaded = loadPinned(playbook);
      const stepped = start(loaded.machine);
      agree(run, at, placesOf(loaded, stepped.snapshot));
      keepTime(run, stepped, timers);
      return { ...state, runs: { ...state.runs, [run]: { playbook: loaded, snapshot: stepped.snapshot } } };
    }
    case 'RunStepped': {
      const stepped = structureOf<RunStepped>(event);
      return moved(state, stepped.run, stepAt(runOf(state, stepped.run), stepped), timers, stepped.moved);
    }
    case 'RunTimerFell': {
      const { run, timer, moved: recorded } = structureOf<RunTimerFell>(event);
      return moved(state, run, stepByTimer(runOf(state, run), timer), timers, recorded);
    }
    case 'RunAborted': {
      const { run, exit } = structureOf<RunAborted>(event);
      const taken = stepToExit(runOf(state, run), exit);
      return moved(state, run, taken, timers, taken.moved);
    }
    case 'RunQuarantined': {
      const { run, reason } = structureOf<RunQuarantined>(event);
      return { ...state, runs: { ...state.runs, [run]: { ...runOf(state, run), quarantined: reason } } };
    }
    default:
      return keeping(state, event);
  }
}

/** Openers record the place that they answer as their event's `origin`. */
function keeping(state: RunState, event: StructuralEvent): RunState {
  const { origin } = structureOf<{ origin?: Origin | null }>(event);
  if (!origin || !event.header.derived || !(origin.run in state.runs)) return state;
  return { ...state, kept: { ...state.kept, [`${origin.run}/${origin.loc}`]: true } };
}

function runOf(state: RunState, id: Id): Run {
  const run = own(state.runs, id);
  assert(run, `no run ${id}`);
  return run;
}

function moved(state: RunState, id: Id, taken: Taken, timers: TimerBook, recorded: Places): RunState {
  agree(id, recorded, taken.moved);
  keepTime(id, taken, timers);
  return { ...state, runs: { ...state.runs, [id]: { ...runOf(state, id), snapshot: taken.snapshot } } };
}

function agree(run: Id, recorded: Places, now: Places): void {
  const same =
    Object.keys(now).length === Object.keys(recorded).length && Object.entries(now).every(([lane, loc]) => own(recorded, lane) === loc);
  assert(same, `run ${run}: the record stands at ${JSON.stringify(recorded)}, its machine at ${JSON.stringify(now)}`);
}

function keepTime(run: Id, { timers: operations }: Stepped, timers: TimerBook): void {
  for (const operation of operations) {
    if (operation.op === 'arm') timers.arm(ownerOf(run), operation.id, operation.afterMs);
    else timers.cancel(ownerOf(run), operation.id);
  }
}

export const zero: RunState = { runs: {}, kept: {} };

export type RunModule = DomainModule<RunState>;
