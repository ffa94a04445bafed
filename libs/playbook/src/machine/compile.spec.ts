import { Bug } from '@chancery/kernel';
import { initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { describe, expect, it } from 'vitest';
import { generatePlaybook } from '../testing/generate.ts';
import { soundPlaybook } from '../testing/read.ts';
import { twentySteps } from '../testing/twenty-steps.ts';
import { compile, COMPILER_VERSION, digestOf, machineFrom, type Definition } from './compile.ts';
import { stateKey, timerEvent } from './names.ts';
import { enabled, start, step } from '../interpreter.ts';
import { project, runStateOf } from './project.ts';

const playbook = twentySteps();
const { ir } = playbook;
type Taken = readonly [AnyMachineSnapshot, readonly { type: string; params?: any }[]];
const begin = (machine: AnyStateMachine): Taken => initialTransition(machine) as unknown as Taken;
const take = (machine: AnyStateMachine, snapshot: AnyMachineSnapshot, event: { type: string }): Taken =>
  transition(machine, snapshot, event) as unknown as Taken;

const timers = ([, actions]: Taken): unknown =>
  actions
    .filter(({ type, params }) => type === 'xstate.raise' && params.delay !== undefined)
    .map(({ params }) => [params.id, params.delay]);
const pages = ([, actions]: Taken): unknown => actions.filter(({ type }) => type === 'page').map(({ params }) => params);

describe('a pinned definition', () => {
  it('builds the same machine again from its JSON alone', () => {
    const { definition, machine } = compile(playbook);
    const again = machineFrom(JSON.parse(JSON.stringify(definition)) as Definition);
    const event = { type: 'T1.done' };
    const [a] = take(machine, begin(machine)[0], event);
    const [b] = take(again, begin(again)[0], event);
    expect([b.value, b.context]).toEqual([a.value, a.context]);
    expect(project(ir, b)['first']).toBe('T2');
  });

  it('of a compiler that is not known is refused', () => {
    const { definition } = compile(playbook);
    expect(() => machineFrom({ ...definition, compiler: COMPILER_VERSION + 1 })).toThrow(Bug);
  });

  it('holds nothing that JSON would lose', () => {
    const { definition } = compile(playbook);
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });

  it('has a digest that follows from the steps and from nothing else', () => {
    const longer = structuredClone(ir) as any;
    longer.locations.T7.work.dueMs += 1;
    expect(compile(twentySteps()).digest).toBe(compile(playbook).digest);
    expect(digestOf(longer)).not.toBe(digestOf(ir));
  });
});

describe('the ladder of a step', () => {
  const { machine } = compile(playbook);
  const started = begin(machine);

  it('is armed with a short name when the step opens', () => {
    expect(timers(started)).toEqual([
      ['xstate.after.T1-due.T1-due', 1_800_000],
      ['xstate.after.T5_needs-due.T5_needs-due', 86_400_000],
      ['xstate.after.T11_needs-due.T11_needs-due', 86_400_000],
      ['xstate.after.T17_needs-due.T17_needs-due', 86_400_000],
    ]);
  });

  it('pages who answers when the step is late, then rung after rung, and ends', () => {
    const late = take(machine, started[0], timerEvent('T1', 'due'));
    const first = take(machine, late[0], timerEvent('T1', '1'));
    const second = take(machine, first[0], timerEvent('T1', '2'));
    expect([late, first, second].map(pages)).toEqual([
      [{ loc: 'T1', stage: 'due', to: 'LEAD' }],
      [{ loc: 'T1', stage: '1', to: 'deputy' }],
      [{ loc: 'T1', stage: '2', to: 'CHIEF' }],
    ]);
    expect([late, first, second].map(timers)).toEqual([[['xstate.after.T1-1.T1-1', 600_000]], [['xstate.after.T1-2.T1-2', 1_200_000]], []]);
    expect(project(ir, second[0])).toEqual(project(ir, started[0]));
  });

  it('is taken down when the step is done, and the next is armed', () => {
    const done = take(machine, started[0], { type: 'T1.done' });
    expect(done[1].map(({ type }) => type).filter((type) => type.startsWith('xstate.'))).toEqual(['xstate.cancel', 'xstate.raise']);
    expect(timers(done)).toEqual([['xstate.after.T2-due.T2-due', 1_800_000]]);
  });

  it('tells first the doer of a step that nobody acknowledges, and counts the deadline from the opening', () => {
    const { ir: other } = soundPlaybook(generatePlaybook({ lanes: 2, length: 4, gates: 0, seed: 3 }));
    const task = Object.values(other.locations).find(({ type }) => type === 'task')!;
    const { definition } = compile({ ir: other });
    expect(definition.delays[`${task.id}-ack`]).toBe(300_000);
    expect(definition.delays[`${task.id}-due`]).toBe(1_500_000);
  });
});

it('a kept snapshot is enough to tell where the run stands and what it waits for', () => {
  const { machine } = compile(playbook);
  const [snapshot] = take(machine, begin(machine)[0], { type: 'T1.done' });
  const kept = JSON.parse(JSON.stringify({ value: snapshot.value, context: snapshot.context }));
  const state = step(ir, start(ir), { type: 'T1.done' });
  expect(runStateOf(ir, kept)).toEqual(state);
  expect(enabled(ir, runStateOf(ir, kept)).map(({ type }) => type)).toEqual(['T2.done', 'exit:stood_down']);
});

it('a step that opens asks for a person by its location; a gate, which may be open already, does not', () => {
  const { machine } = compile(playbook);
  const opened = ([, actions]: Taken): unknown => actions.filter(({ type }) => type === 'open').map(({ params }) => params);
  const started = begin(machine);
  expect(opened(started)).toEqual([{ loc: 'T1' }]);
  expect(opened(take(machine, started[0], { type: 'T1.done' }))).toEqual([{ loc: 'T2' }]);
});

it('no two locations or lanes share a state key', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const { ir: one } = soundPlaybook(generatePlaybook({ lanes: 4, length: 8, gates: 3, seed }));
    const names = [...Object.keys(one.locations), ...Object.keys(one.lanes).filter((lane) => lane.includes('/'))];
    expect(new Set(names.map(stateKey)).size).toBe(names.length);
  }
});
