import { holds } from './condition.ts';
import type { Edge, Immediate, Ir, PlaybookEvent, Value } from './ir.ts';

export interface Given {
  readonly author: string | null;
  readonly given: readonly { readonly role: string; readonly by: string }[];
}

/** Where a run stands: one location per lane, the marks, the counters of open loops, the approvals of open statements. */
export interface RunState {
  readonly at: { readonly [lane: string]: string };
  readonly marks: { readonly [mark: string]: Value };
  readonly counts: { readonly [loop: string]: number };
  readonly approvals: { readonly [subject: string]: Given };
  readonly exit?: string;
}

/** The meaning of a playbook, as short as it can be said. The machine is held against it. */
export function start(ir: Ir): RunState {
  const at = Object.fromEntries(Object.entries(ir.lanes).map(([lane, { entry }]) => [lane, entry]));
  const empty = Object.keys(at).filter((lane) => ir.locations[at[lane]!]!.kind === 'end');
  return settle(ir, { at, marks: Object.fromEntries(empty.map((lane) => [`${lane}.end`, true])), counts: {}, approvals: {} });
}

/** The state after the event; the same state when nothing takes it. */
export function step(ir: Ir, state: RunState, event: PlaybookEvent): RunState {
  if (state.exit !== undefined) return state;
  if (ir.exits.some(({ id, kind }) => kind === 'abort' && event.type === `exit:${id}`)) return { ...state, exit: event.type.slice(5) };
  for (const [lane, at] of Object.entries(state.at)) {
    const location = ir.locations[at]!;
    const edge = location.edges.find((one) => event.type === `${at}.${one.event}`);
    if (edge === undefined) continue;
    if (edge.tag === 'approval') return approve(ir, state, lane, edge, event);
    const drafted =
      location.voids === undefined ? state.approvals : { ...state.approvals, [location.voids]: { author: event.by ?? null, given: [] } };
    return settle(ir, take(ir, { ...state, approvals: drafted }, lane, edge));
  }
  return state;
}

/** Every event that some lane would take, once per role where an approval is asked for. */
export function enabled(ir: Ir, state: RunState): readonly PlaybookEvent[] {
  if (state.exit !== undefined) return [];
  const steps = Object.values(state.at).flatMap((at) => ir.locations[at]!.edges.flatMap((edge) => asked(ir, state, at, edge)));
  return [...steps, ...ir.exits.filter(({ kind }) => kind === 'abort').map(({ id }) => ({ type: `exit:${id}` }))];
}

function asked(ir: Ir, state: RunState, at: string, edge: Edge): readonly PlaybookEvent[] {
  const type = `${at}.${edge.event}`;
  if (edge.tag !== 'approval') return [{ type }];
  const { subject, roles } = ir.locations[at]!.approvals!;
  return roles.filter((role) => !state.approvals[subject]?.given.some((one) => one.role === role)).map((role) => ({ type, role }));
}

function approve(ir: Ir, state: RunState, lane: string, edge: Edge, { role = '', by = '' }: PlaybookEvent): RunState {
  const { subject, roles, needed } = ir.locations[state.at[lane]!]!.approvals!;
  const { author, given } = state.approvals[subject]!;
  if (!roles.includes(role) || by === '' || by === author || given.some((one) => one.role === role || one.by === by)) return state;
  const next = { ...state, approvals: { ...state.approvals, [subject]: { author, given: [...given, { role, by }] } } };
  return given.length + 1 < needed ? next : settle(ir, take(ir, next, lane, edge));
}

function take(ir: Ir, state: RunState, lane: string, way: Edge | Immediate): RunState {
  const counts = { ...state.counts };
  const marks = { ...state.marks, ...Object.fromEntries(way.set) };
  let to = way.to;
  if (way.round !== undefined) {
    const { id, max, over, set } = way.round;
    counts[id] = (counts[id] ?? 0) + 1;
    if (counts[id] >= max) {
      delete counts[id];
      to = over;
      Object.assign(marks, Object.fromEntries(set));
    }
  }
  for (const loop of ('leave' in way && way.leave) || []) delete counts[loop];
  if (ir.locations[to]!.kind === 'end') marks[`${lane}.end`] = true;
  return { ...state, at: { ...state.at, [lane]: to }, marks, counts };
}

/** Takes what is open until every lane waits. Order does not matter: marks are written once, by one lane, and read positively. */
function settle(ir: Ir, begun: RunState): RunState {
  let state = begun;
  for (let moved = true; moved;) {
    moved = false;
    for (const [lane, at] of Object.entries(state.at)) {
      const way = ir.locations[at]!.immediate.find(({ when }) => holds(when, state.marks));
      if (way !== undefined) {
        state = take(ir, state, lane, way);
        moved = true;
      }
    }
  }
  const ended = Object.values(state.at).every((at) => ir.locations[at]!.kind === 'end');
  return ended ? { ...state, exit: ir.exits.find(({ kind }) => kind === 'completion')!.id } : state;
}
