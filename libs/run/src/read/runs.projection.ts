import { timerEvent, type Ir } from '@chancery/playbook';
import { own, type StreamState } from '@chancery/kernel';
import type { ProjectedEvent, Projection, RowChange, Table } from '@chancery/ledger';
import type { RunStarted, RunStepped, RunTimerFell } from '../model/run.events.ts';
import { structureOf, type RunState } from '../model/run.state.ts';

/** One row a run: which playbook it pinned, in its source's own order, and how it ended. */
export const RUN_ROW: Table = {
  name: 'run_row',
  key: ['stream', 'run'],
  columns: {
    stream: 'text',
    run: 'text',
    label: 'text',
    touched: 'bigint',
    playbook: 'text',
    version: 'int',
    digest: 'text',
    source: 'text',
    ir: 'jsonb',
    started_at: 'timestamptz',
    status: 'text',
    exit: 'text',
  },
};

/** One row for each thing that a run took: from these its whole path can be told again. */
export const RUN_STEP: Table = {
  name: 'run_step',
  key: ['stream', 'run', 'seq'],
  columns: {
    stream: 'text',
    run: 'text',
    seq: 'bigint',
    label: 'text',
    touched: 'bigint',
    at: 'timestamptz',
    loc: 'text',
    event: 'text',
    role: 'text',
    person: 'text',
  },
};

const ENDED: { readonly [type: string]: string } = { RunCompleted: 'completed', RunAborted: 'aborted', RunQuarantined: 'quarantined' };

export const runRows: Projection = {
  name: 'runs',
  version: 1,
  prefixes: ['inc', 'exr'],
  tables: [RUN_ROW, RUN_STEP],
  project(event, state) {
    switch (event.type) {
      case 'RunStarted':
        return [started(event)];
      case 'RunStepped': {
        const { run, loc, event: name, role, by } = structureOf<RunStepped>(event);
        return [stepRow(event, run, loc, name, role, by)];
      }
      case 'RunTimerFell': {
        const { run, timer, moved } = structureOf<RunTimerFell>(event);
        const loc = Object.keys(moved).length === 0 ? undefined : waitOf(irOf(state, run), timer);
        return loc === undefined ? [] : [stepRow(event, run, loc, 'elapsed', null, null)];
      }
      case 'RunCompleted':
      case 'RunAborted':
      case 'RunQuarantined': {
        const { run, exit = null } = structureOf<{ run: string; exit?: string }>(event);
        return [{ table: RUN_ROW, patch: { stream: event.stream, run, touched: event.seq, status: ENDED[event.type]!, exit } }];
      }
      default:
        return [];
    }
  },
};

function started({ stream, seq, label, structure, header }: ProjectedEvent): RowChange {
  const { run, playbook } = structureOf<RunStarted>({ structure });
  const { id, version, digest, source, ir } = playbook;
  const at = header.streamTime;
  return {
    table: RUN_ROW,
    put: { stream, run, label, touched: seq, playbook: id, version, digest, source, ir, started_at: at, status: 'running', exit: null },
  };
}

function stepRow(event: ProjectedEvent, run: string, loc: string, name: string, role: string | null, person: string | null): RowChange {
  const { stream, seq, label, header } = event;
  return { table: RUN_STEP, put: { stream, run, seq, label, touched: seq, at: header.streamTime, loc, event: name, role, person } };
}

const irOf = ({ slices }: StreamState, run: string): Ir => own((slices['run'] as RunState).runs, run)!.playbook.ir;

/** The location whose time was up. */
const waitOf = ({ locations }: Ir, timer: string): string | undefined =>
  Object.keys(locations).find((loc) => timerEvent(loc, 'for').type === timer);
