import type { Projection, Row, RowChange, Table } from '@chancery/ledger';
import { own, type StreamState } from '@chancery/kernel';
import type { Places, RunStarted } from '../model/run.events.ts';
import { structureOf, type RunState } from '../model/run.state.ts';

/** One row a lane of a run: where it stands, and since when. */
export const RUN_LANE: Table = {
  name: 'run_lane',
  key: ['stream', 'run', 'lane'],
  columns: {
    stream: 'text',
    run: 'text',
    lane: 'text',
    label: 'text',
    playbook: 'text',
    version: 'int',
    loc: 'text',
    phase: 'text',
    kind: 'text',
    type: 'text',
    step: 'text',
    role: 'text',
    text: 'jsonb',
    since: 'timestamptz',
    overdue: 'boolean',
    status: 'text',
  },
};

export const runLanes: Projection = {
  name: 'run-lanes',
  version: 1,
  prefixes: ['inc', 'exr'],
  tables: [RUN_LANE],
  project(event, state) {
    switch (event.type) {
      case 'RunStarted': {
        const { run, at } = structureOf<RunStarted>(event);
        return Object.keys(at).map((lane) => laneRow(event.stream, event.label, run, lane, at, state, event.header.streamTime));
      }
      case 'RunStepped':
      case 'RunTimerFell': {
        const { run, moved, pages = [] } = structureOf<{ run: string; moved: Places; pages?: readonly { loc: string }[] }>(event);
        const rows = Object.keys(moved).map((lane) => laneRow(event.stream, event.label, run, lane, moved, state, event.header.streamTime));
        const { locations } = own(runs(state), run)!.playbook.ir;
        const late = pages.map(({ loc }) => own(locations, loc)!.lane).filter((lane) => !(lane in moved));
        return [...rows, ...late.map((lane) => ({ table: RUN_LANE, patch: { stream: event.stream, run, lane, overdue: true } }))];
      }
      case 'RunAborted':
      case 'RunQuarantined':
      case 'RunCompleted':
        return ended(event.stream, structureOf<{ run: string }>(event).run, state, event.type);
      default:
        return [];
    }
  },
};

function laneRow(stream: string, label: string, run: string, lane: string, at: Places, state: StreamState, since: string): RowChange {
  const { playbook } = own(runs(state), run)!;
  const location = own(playbook.ir.locations, own(at, lane)!)!;
  const row: Row = {
    stream,
    run,
    lane,
    label,
    playbook: playbook.id,
    version: playbook.version,
    loc: location.id,
    phase: location.phase,
    kind: location.kind,
    type: location.type,
    step: location.step,
    role: location.work?.R ?? location.work?.A ?? null,
    text: (location.work?.text ?? null) as never,
    since,
    overdue: false,
    status: location.kind === 'end' ? 'ended' : 'waiting',
  };
  return { table: RUN_LANE, put: row };
}

function ended(stream: string, run: string, state: StreamState, type: string): RowChange[] {
  const status = { RunAborted: 'aborted', RunQuarantined: 'quarantined', RunCompleted: 'ended' }[type]!;
  return Object.keys(own(runs(state), run)!.playbook.ir.lanes).map((lane) => ({ table: RUN_LANE, patch: { stream, run, lane, status } }));
}

const runs = (state: StreamState): RunState['runs'] => (state.slices['run'] as RunState).runs;
