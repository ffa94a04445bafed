import type { Assignment, Edge, Immediate, Ir, Lane, Location, Round } from '../ir.ts';
import { exitKey, stateKey, timerKey } from './names.ts';
import { laddered } from './ladder.ts';
import { named, type MachineConfig, type Named, type StateConfig, type Transition } from './state-config.ts';

/** One region per lane, one state per phase, one per location, one per rung. */
export function configOf(ir: Ir, delays: { [name: string]: number }): MachineConfig {
  const regions: { [key: string]: StateConfig } = {};
  for (const [name, lane] of Object.entries(ir.lanes)) regions[stateKey(name)] = region(ir, name, lane, delays);
  const aborts = ir.exits.filter(({ kind }) => kind === 'abort');
  const active: StateConfig = {
    type: 'parallel',
    onDone: 'completed',
    states: regions,
    on: Object.fromEntries(aborts.map(({ id }) => [`exit:${id}`, exitKey(id)])),
  };
  const exits = Object.fromEntries(aborts.map(({ id }) => [exitKey(id), { type: 'final' as const }]));
  return {
    id: '(playbook)',
    initial: 'active',
    context: { v: {}, n: {}, ap: {} },
    states: { active, completed: { type: 'final' }, ...exits },
  };
}

function region(ir: Ir, name: string, lane: Lane, delays: { [name: string]: number }): StateConfig {
  const states: { [key: string]: StateConfig } = {};
  for (const location of Object.values(ir.locations).filter((one) => one.lane === name)) {
    const key = stateKey(location.id);
    if (location.kind === 'end') {
      states['_end'] = { id: key, type: 'final', entry: [{ type: 'set', params: { [`${name}.end`]: true } }] };
      continue;
    }
    const phase = (states[location.phase] ??= { initial: key, states: {} });
    phase.states![key] = stateOf(ir, location, delays);
  }
  const entry = ir.locations[lane.entry]!;
  if (entry.kind === 'end') return { initial: '_end', states };
  states[entry.phase]!.initial = stateKey(entry.id);
  return { initial: entry.phase, states };
}

function stateOf(ir: Ir, location: Location, delays: { [name: string]: number }): StateConfig {
  const { id, approvals, automation } = location;
  const state: StateConfig = { id: stateKey(id) };
  const on: { [event: string]: Transition[] } = {};
  const always: Transition[] = [];
  for (const edge of location.edges) {
    if (edge.tag === 'approval') {
      on[`${id}.${edge.event}`] = [
        {
          guard: named('mayApprove', { subject: approvals!.subject, roles: approvals!.roles }),
          actions: [named('approve', { subject: approvals!.subject })],
        },
      ];
      always.push(...transitions(edge, named('approved', { subject: approvals!.subject, needed: approvals!.needed })));
    } else if (edge.tag === 'timer' || edge.tag === 'timeout') {
      const key = timerKey(id, 'for');
      delays[key] = location.afterMs!;
      state.after = { [key]: transitions(edge) };
    } else {
      const drafted = location.voids === undefined ? [] : [named('drafted', { subject: location.voids })];
      on[`${id}.${edge.event}`] = transitions(edge, undefined, drafted);
    }
  }
  for (const way of location.immediate)
    always.push(...transitions(way, way.when === undefined ? undefined : named('holds', { when: way.when })));
  if (Object.keys(on).length > 0) state.on = on;
  if (always.length > 0) state.always = always;
  if (automation !== undefined) state.entry = [named('automate', { loc: id, ...automation })];
  else if (location.kind === 'human') state.entry = [named('open', { loc: id })];
  return laddered(ir, location, state, delays);
}

/** The transition of an edge; two when it counts a round, the first guarded by there being rounds left. */
function transitions(way: Edge | Immediate, guard?: Named, before: Named[] = []): Transition[] {
  const left = 'leave' in way && way.leave !== undefined ? way.leave.map((loop) => named('uncount', { loop })) : [];
  const shared = [...before, ...setting(way.set), ...left];
  const { round } = way;
  if (round === undefined) return [transition(way.to, shared, guard)];
  return [
    transition(way.to, [...shared, named('count', { loop: round.id })], named('below', { loop: round.id, max: round.max })),
    over(round, shared),
  ];
}

function over(round: Round, shared: Named[]): Transition {
  return transition(round.over, [...shared, ...setting(round.set), named('uncount', { loop: round.id })]);
}

function transition(to: string, actions: Named[], guard?: Named): Transition {
  return { target: `#${stateKey(to)}`, ...(guard === undefined ? {} : { guard }), ...(actions.length === 0 ? {} : { actions }) };
}

const setting = (set: readonly Assignment[]): Named[] => (set.length === 0 ? [] : [named('set', Object.fromEntries(set))]);
