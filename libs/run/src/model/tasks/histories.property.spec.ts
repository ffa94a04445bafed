import { sha256, type Id } from '@chancery/kernel';
import { describe, expect, it } from 'vitest';
import { fromRecord, kind, Night, ROLES } from '../../testing/cell.ts';
import { GATEWAY } from '../../testing/gateway.ts';

/** Numbers that follow from a seed. */
function chance(seed: number): (below: number) => number {
  let drawn = 0;
  return (below) => Number.parseInt(sha256(`${seed}/${drawn++}`).slice(0, 8), 16) % below;
}

const PEOPLE = [...Object.keys(ROLES), 'visitor'];
const COMMANDS = [
  'AssignTask',
  'ClaimTask',
  'AcknowledgeTask',
  'ReturnTask',
  'StartTask',
  'CompleteTask',
  'BlockTask',
  'UnblockTask',
  'ConfirmEffect',
  'DenyEffect',
  'OverrideGate',
  'WaiveTask',
  'CancelTask',
];

/** What people try in an hour: anything, by anybody, mostly on what the screen shows now. */
function lived(seed: number): Night {
  const below = chance(seed);
  const night = new Night();
  night.start(GATEWAY);
  for (let i = 0; i < 60; i++) {
    const tasks = Object.keys(night.tasks.tasks);
    const task = tasks[below(tasks.length)]!;
    const by = PEOPLE[below(PEOPLE.length)]!;
    const what = below(20);
    night.later(below(4));
    if (what === 0) {
      const before = below(2) === 0 ? [task] : [];
      const kindOf = below(2) === 0 ? 'preserve' : 'contain';
      const asked = {
        kind: kindOf,
        title: 't',
        details: '',
        lane: null,
        doerRole: 'ICT',
        confirmRole: kindOf === 'contain' ? 'SEC' : null,
      };
      night.says('OpenTask', { ...asked, evidenceBefore: before, due: null, label: null }, by);
    } else if (what === 1) night.happen('RoleRelieved', { role: ROLES[by]?.[0] ?? 'CD', person: by }, 'tomas');
    else if (what === 2 && Object.keys(night.state.timers).length > 0) night.ring();
    else if (what < 6) {
      const exhibit = `x${below(4)}`;
      const known = night.tasks.exhibits[exhibit];
      if (!known) night.happen('ExhibitIdentified', { exhibit, forTask: task });
      else night.happen(known.sealed && below(3) === 0 ? 'IntegrityFailed' : 'ExhibitSealed', { exhibit, forTask: known.forTask });
    } else {
      const base = night.at(task).version - (below(12) === 0 ? 1 : 0);
      const more = {
        person: PEOPLE[below(PEOPLE.length)]!,
        note: '',
        reason: 'r',
        seen: '',
        exhibits: [],
        code: 'other',
        decision: null,
        authority: 'a',
      };
      // What is done is mostly looked at, by those who may, whoever did it.
      const looks = night.standing(task)[0] === 'done' && below(3) > 0;
      const command = looks ? 'ConfirmEffect' : COMMANDS[below(COMMANDS.length)]!;
      night.says(command, { task, base, ...more }, looks || below(3) === 0 ? ['tomas', 'okafor'][below(2)]! : by);
    }
  }
  return night;
}

/** Reads the record beside the machine: who had a hand in what, and which gates were closed, told by nothing but events. */
function broken(night: Night): string[] {
  const found: string[] = [];
  const hands = new Map<Id, Set<Id>>();
  const gates = new Map<Id, string>();
  const ended = new Set<Id>();
  for (const { type, structure, seq } of night.drafts) {
    const { task, by, gate } = structure as { task: Id; by: Id; gate: string };
    if (!type.startsWith('Task') || type === 'TaskRefusalRecorded') continue;
    if (ended.has(task)) found.push(`${seq}: ${type} of a task that had ended`);
    if (type === 'TaskOpened') gates.set(task, gate);
    if (type === 'TaskGateOpened') gates.set(task, 'open');
    if (type === 'TaskGateOverridden') gates.set(task, 'overridden');
    if (type === 'TaskGateClosed') {
      if (gates.get(task) === 'overridden') found.push(`${seq}: an overridden gate closed`);
      gates.set(task, 'closed');
    }
    if (type === 'TaskStarted' || type === 'TaskDone') {
      if (gates.get(task) === 'closed') found.push(`${seq}: ${type} behind a closed gate`);
      hands.set(task, new Set([...(hands.get(task) ?? []), by]));
    }
    if (type === 'TaskEffectConfirmed' && hands.get(task)?.has(by)) found.push(`${seq}: ${by} confirmed their own work`);
    if (['TaskEffectConfirmed', 'TaskWaived', 'TaskCancelled'].includes(type)) ended.add(task);
    if (type === 'TaskDone' && night.at(task).confirmRole === null) ended.add(task);
  }
  for (const task of Object.values(night.tasks.tasks))
    if (task.stages.length > 0 && ended.has(task.task) && Object.keys(night.state.timers).some((name) => name.includes(task.task)))
      found.push(`${task.reference} is over and still calls`);
  return found;
}

describe('random histories of tasks', () => {
  const nights = Array.from({ length: 150 }, (_, seed) => lived(seed));

  it('have nobody begin behind a closed gate, confirm their own work, or touch what has ended', () => {
    expect(nights.flatMap((night, seed) => broken(night).map((what) => `seed ${seed}: ${what}`))).toEqual([]);
  });

  it('meet gates, confirmations, returns and calls somewhere', () => {
    const met = new Set(nights.flatMap(({ drafts }) => drafts.map(({ type }) => type)));
    for (const type of ['TaskGateOpened', 'TaskGateClosed', 'TaskGateOverridden', 'TaskReturned', 'TaskEffectConfirmed', 'TaskRungFired'])
      expect([type, met.has(type)]).toEqual([type, true]);
  });

  it('leave a run at its deed just when the gate of its task lets it begin', () => {
    for (const night of nights) {
      const run = Object.keys((night.state.slices['run'] as { runs: object }).runs)[0]!;
      const at = night.places(run)['containment'];
      const gate = night.standing(night.called('T8'))[1];
      if (at === 'T8.evidence') expect(gate).toBe('closed');
      else expect(['open', 'overridden', 'closed']).toContain(gate);
      if (at === 'T8') expect(night.drafts.some(({ type }) => type === 'TaskGateOpened' || type === 'TaskGateOverridden')).toBe(true);
    }
  });

  it('fold from the record to the very same tasks and timers', () => {
    for (const night of nights.slice(0, 30)) {
      let state = kind.zero('inc:1');
      for (const draft of night.drafts) state = kind.evolve(state, fromRecord(draft));
      expect(state.slices['tasks']).toEqual(night.state.slices['tasks']);
      expect(state.timers).toEqual(night.state.timers);
    }
  });
});
