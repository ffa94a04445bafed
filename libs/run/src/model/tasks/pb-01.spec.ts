import { machineEvent, type PlaybookEvent } from '@chancery/playbook';
import { describe, expect, it } from 'vitest';
import { Night, PB_01, pinned, ROLES } from '../../testing/cell.ts';
import { loadPinned } from '../pinned.ts';
import { openSteps } from '../open-steps.ts';
import { isRunning } from '../run.state.ts';
import { taskAt, taskOfStep } from './tasks.state.ts';

const DONE = { exhibits: [], note: '' };

/** Does what the run waits for, task or no task, and says by which command. */
function workOn(night: Night, run: string, step: { loc: string; event: string; role: string | null }): string {
  const task = taskOfStep(night.tasks, { run, loc: step.loc });
  const named: { readonly [event: string]: [string, object] } = {
    done: ['CompleteTask', DONE],
    waived: ['WaiveTask', { decision: null, reason: 'r' }],
    confirmed: ['ConfirmEffect', { seen: '' }],
    override: ['OverrideGate', { decision: null, authority: 'the minister', reason: 'r' }],
  };
  const command = named[step.event];
  if (!task || !command || ['approve', 'submitted'].includes(step.event)) {
    // Whoever holds the role that an approval asks for; nobody approves what they submitted.
    const holder = Object.keys(ROLES).find((person) => ROLES[person]!.includes(step.role ?? (step.event === 'submitted' ? 'REC' : 'CD')));
    const by = step.event === 'submitted' && step.loc === 'S1' ? 'spk' : holder;
    expect([step.loc, ...night.says('ReportStep', { run, ...step }, by)]).toContain('RunStepped');
    return `ReportStep ${step.loc} ${step.event}`;
  }
  if (task.kind === 'preserve' && step.event === 'done') {
    const exhibit = `x${night.drafts.length}`;
    night.happen('ExhibitIdentified', { exhibit, forTask: task.task });
    expect(night.happen('ExhibitSealed', { exhibit, forTask: task.task })).toContain('RunStepped');
    return `ExhibitSealed ${task.reference}`;
  }
  const by = step.event === 'done' ? 'noor' : 'tomas';
  if (by === 'noor') night.on(task.task, 'AssignTask', { person: 'noor', note: '' }, 'tomas');
  expect([step.loc, ...night.on(task.task, command[0], command[1], by)]).toContain('RunStepped');
  return `${command[0]} ${task.reference}`;
}

describe('PB-01', () => {
  it('calls what its tasks say just as its machine and its interpreter do', () => {
    const { ir, machine } = loadPinned(pinned(PB_01));
    const known = new Set<string>();
    for (const { id, edges } of Object.values(ir.locations)) for (const { event } of edges) known.add(`${id}.${event}`);
    const kinds = ['task', 'preserve', 'contain', 'notify', 'clock'];
    const asked = Object.values(ir.locations).filter(({ type }) => kinds.includes(type));
    const said: PlaybookEvent[] = asked.flatMap(({ id, edges }) => [
      { type: `${id}.done` },
      ...(edges.some(({ tag }) => tag === 'waive') ? [{ type: `${id}.waived` }] : []),
      ...(ir.locations[`${id}.confirm`] ? [{ type: `${id}.confirm.confirmed` }] : []),
      ...(ir.locations[`${id}.evidence`] ? [{ type: `${id}.evidence.override` }] : []),
    ]);
    expect(said.length).toBeGreaterThan(25);
    expect(said.filter(({ type }) => !known.has(type))).toEqual([]);
    // The machine spells them the same.
    expect(said.map((event) => machineEvent(event).type)).toEqual(said.map(({ type }) => type));
    expect(said.map(({ type }) => type).filter((type) => !machine.events.includes(type))).toEqual([]);
  });

  it('is walked to its end by tasks, each step of a person opening one and none by a report where one is open', () => {
    const used = new Set<string>();
    for (const stride of [1, 3, 5, 7]) {
      const night = new Night();
      const run = night.start(PB_01);
      for (let taken = 0; taken < 120 && isRunning(night.run(run)); taken++) {
        for (const loc of Object.values(night.places(run))) {
          const { kind, type } = night.run(run).playbook.ir.locations[loc]!;
          const wanted = kind === 'human' && ['task', 'preserve', 'contain', 'notify', 'clock', 'confirm'].includes(type);
          const opened = wanted || type === 'evidence';
          expect([loc, opened ? taskOfStep(night.tasks, { run, loc })?.reference : loc.split('.')[0]]).toEqual([loc, loc.split('.')[0]]);
        }
        const open = openSteps(night.run(run)).filter(({ event }) => !['option.observe', 'option.notyet', 'back', 'held'].includes(event));
        // Once with the evidence last, so that gates are met closed and go by an override.
        const hasty = open.filter(({ loc }) => !['T3', 'T5', 'T11'].includes(loc));
        const asked = stride === 7 && hasty.length > 0 ? hasty : open;
        const step = asked.at((taken * stride) % Math.max(asked.length, 1));
        if (step) used.add(workOn(night, run, step).split(' ')[0]!);
        else night.ring((name) => name.includes('-for'));
      }
      expect(isRunning(night.run(run))).toBe(false);
      const ends = Object.values(night.tasks.tasks).map(({ task }) => night.standing(task)[0]!);
      expect(ends.filter((state) => !['settled', 'confirmed', 'waived'].includes(state))).toEqual([]);
      expect(Object.keys(night.state.timers).filter((name) => name.startsWith('tasks:'))).toEqual([]);
    }
    expect([...used].toSorted()).toEqual(['CompleteTask', 'ConfirmEffect', 'ExhibitSealed', 'OverrideGate', 'ReportStep', 'WaiveTask']);
  });

  it('goes through its first hour by what people say they did', () => {
    const night = new Night();
    const run = night.start(PB_01);
    const open = () =>
      Object.values(night.tasks.tasks)
        .filter(({ task }) => !['settled', 'confirmed', 'waived'].includes(night.standing(task)[0]!))
        .map(({ reference }) => reference);
    expect(open()).toEqual(['T1', 'T3', 'T30']);
    // 02:49: the duty officer keeps it off the channel; the original notes are sealed as the first exhibit.
    night.later(2);
    expect(night.on(night.called('T1'), 'CompleteTask', DONE, 'ines')).toEqual(['TaskDone', 'RunStepped', 'TaskOpened']);
    night.happen('ExhibitIdentified', { exhibit: 'notes', forTask: night.called('T3') });
    expect(night.happen('ExhibitSealed', { exhibit: 'notes', forTask: night.called('T3') })).toEqual([
      'ExhibitSealed',
      'TaskDone',
      'RunStepped',
    ]);
    for (const [task, by] of [
      ['T1b', 'ines'],
      ['T2', 'tomas'],
      ['T50', 'rec'],
      ['T4', 'okafor'],
    ] as const)
      expect(night.later(5).on(night.called(task), 'CompleteTask', DONE, by)).toContain('TaskDone');
    // The scope is known: evidence, continuity and legal move on beside command, in the same commit.
    expect(night.places(run)).toMatchObject({ command: 'T4b', evidence: 'T5', continuity: 'T6', legal: 'T20' });
    expect(open()).toEqual(['T30', 'T4b', 'T6', 'T5', 'T20']);
    night.on(night.called('T4b'), 'CompleteTask', DONE, 'okafor');
    // The decision to cut is not a task; after it the key edition is superseded, whose evidence is safe already.
    night.says('ReportStep', { run, loc: 'D1', event: 'option.partial', role: null }, 'tomas');
    expect(night.standing(night.called('T7'))).toEqual(['proposed', 'open', 'waiting']);
    night.on(night.called('T7'), 'CompleteTask', DONE, 'cleo');
    night.on(night.called('T7'), 'ConfirmEffect', { seen: 'all holders answer' }, 'okafor');
    night.on(night.called('T7b'), 'CompleteTask', DONE, 'cleo');
    // The isolation waits for the memory of the gateway, which comes a quarter of an hour later.
    const isolate = night.called('T8');
    expect(night.standing(isolate)[1]).toBe('closed');
    expect(night.on(isolate, 'StartTask', {}, 'noor')).toEqual(['run-evidence-first', 'TaskRefusalRecorded']);
    night.later(15).happen('ExhibitIdentified', { exhibit: 'memory', forTask: night.called('T5') });
    expect(night.happen('ExhibitSealed', { exhibit: 'memory', forTask: night.called('T5') })).toContain('TaskGateOpened');
    expect(night.on(isolate, 'StartTask', {}, 'noor')).toEqual(['TaskStarted']);
    night.on(isolate, 'CompleteTask', DONE, 'noor');
    expect(night.on(isolate, 'ConfirmEffect', { seen: 'silent' }, 'noor')).toEqual(['run-confirm-own', 'TaskRefusalRecorded']);
    expect(night.on(isolate, 'ConfirmEffect', { seen: 'silent' }, 'sofia')).toEqual(['TaskEffectConfirmed', 'RunStepped', 'TaskOpened']);
    expect(night.places(run)['containment']).toBe('T10');
    expect(taskAt(night.tasks, { run, loc: 'T10' })?.reference).toBe('T10');
  });
});
