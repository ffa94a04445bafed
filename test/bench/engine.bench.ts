// Steps per second of a machine with two regions: from memory, and restored from JSON at every step.
import { assign, setup, transition, initialTransition } from 'xstate';
import { canTake, start, step, type Snapshot } from '@chancery/engine';

const STEPS = 100_000;
const machine = setup({ types: { context: {} as { rounds: number } }, actions: { page: () => undefined } }).createMachine({
  id: 'task', options: { maxIterations: 200 }, type: 'parallel', context: { rounds: 0 },
  states: {
    work: { initial: 'open', states: {
      open: { entry: { type: 'page', params: { role: 'commander' } }, after: { 900_000: 'late' }, on: { START: 'doing' } },
      doing: { on: { RETURN: { target: 'open', actions: assign({ rounds: ({ context }) => context.rounds + 1 }) } } },
      late: { on: { START: 'doing' } },
    } },
    gate: { initial: 'shut', states: { shut: { on: { START: 'ajar' } }, ajar: { on: { RETURN: 'shut' } } } },
  },
});
const events = [{ type: 'START' }, { type: 'RETURN' }] as const;
const eventAt = (i: number) => events[i % 2] as (typeof events)[number];

function perSecond(steps: number, work: (i: number) => void): number {
  for (let i = 0; i < 2000; i += 1) work(i);
  const begun = performance.now();
  for (let i = 0; i < steps; i += 1) work(i);
  return Math.round(steps / ((performance.now() - begun) / 1000));
}

let memory: Snapshot = start(machine).snapshot;
let json = JSON.stringify(memory);
let [theirs] = initialTransition(machine);
const results = {
  stepsPerSecond: perSecond(STEPS, (i) => { memory = step(machine, memory, eventAt(i)).snapshot; }),
  askedAndSteppedPerSecond: perSecond(STEPS, (i) => {
    if (!canTake(machine, memory, eventAt(i), ['work', 'gate'])) throw new Error('the machine refused its own event');
    memory = step(machine, memory, eventAt(i)).snapshot;
  }),
  restoredStepsPerSecond: perSecond(STEPS / 5, (i) => { json = JSON.stringify(step(machine, JSON.parse(json) as Snapshot, eventAt(i)).snapshot); }),
  xstateTransitionsPerSecond: perSecond(STEPS / 5, (i) => { [theirs] = transition(machine, theirs, eventAt(i)); }),
};
if (process.argv.includes('--json')) console.log(JSON.stringify({ name: 'engine', ...results }));
else for (const [name, value] of Object.entries(results)) console.log(`${name.padEnd(28)} ${value}`);
