import type { Ir, Location, Rung } from '../ir.ts';
import { named, type StateConfig } from './state-config.ts';
import { timerKey } from './names.ts';

interface Stage {
  /** How long from the stage before until this page; the name is the timer's. */
  readonly part: string;
  readonly afterMs: number;
  readonly page: string;
}

/**
 * Gives a location its escalation as child states, one per page still to come: unacknowledged, late, then rung after rung.
 * The pages change nothing of control, and the last state stays lit. Acknowledging is the task's own business: whoever
 * carries out the page looks there first.
 */
export function laddered(ir: Ir, location: Location, state: StateConfig, delays: { [name: string]: number }): StateConfig {
  const stages = stagesOf(location, ir.ladders[location.work?.ladder ?? '']);
  if (stages.length === 0) return state;
  const states: { [key: string]: StateConfig } = {};
  for (const [index, { part, afterMs }] of stages.entries()) {
    const key = timerKey(location.id, part);
    const next = stages[index + 1];
    delays[key] = afterMs;
    const target = timerKey(location.id, next?.part ?? 'top');
    states[key] = { id: key, entry: pageOf(location.id, stages[index - 1]), after: { [key]: { target: `#${target}` } } };
  }
  const top = timerKey(location.id, 'top');
  states[top] = { id: top, entry: pageOf(location.id, stages.at(-1)) };
  return { ...state, initial: timerKey(location.id, stages[0]!.part), states };
}

const pageOf = (loc: string, stage: Stage | undefined) =>
  stage === undefined ? [] : [named('page', { loc, stage: stage.part, to: stage.page })];

/** The parts of a location's waiting, in order; none where time itself moves on, or where nobody waits. */
export function stagesOf({ work, afterMs }: Location, rungs: readonly Rung[] | undefined): readonly Stage[] {
  if (rungs === undefined || work?.dueMs === undefined || afterMs !== undefined) return [];
  const { ackMs = work.dueMs, dueMs, R = work.A, A } = work;
  const acknowledged = ackMs < dueMs ? [{ part: 'ack', afterMs: ackMs, page: R }] : [];
  const late = { part: 'due', afterMs: dueMs - (ackMs < dueMs ? ackMs : 0), page: A };
  return [...acknowledged, late, ...rungs.map(({ afterMs: after, page }, index) => ({ part: String(index + 1), afterMs: after, page }))];
}
