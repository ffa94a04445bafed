// Steps per second of a machine with two regions: from memory, and restored from JSON at every step.
import { assign, setup, transition, initialTransition } from 'xstate';
import { canTake, start, step, type Snapshot } from '@chancery/engine';

const STEPS = 100_000;
const machine = setup({ types: { context: {} as { rounds: number } }, actions: { page: () => undefined } }).createMachine({
  id: 'task',
  options: { maxIterations: 200 },
  type: 'parallel',
  context: { rounds: 0 },
  states: {
    work: {
      initial: 'open',
      states: {
        open: { entry: { type: 'page', params: { role: 'commander' } }, after: { 900_000: 'late' }, on: { START: 'doing' } },
        doing: { on: { RETURN: { target: 'open', actions: assign({ rounds: ({ context }) => context.rounds + 1 }) } } },
        late: { on: { START: 'doing' } },
      },
    },
    gate: { initial: 'shut', states: { shut: { on: { START: 'ajar' } }, ajar: { on: { RETURN: 'shut' } } } },
  },
});
const events = [{ type: 'START' }, { type: 'RETURN' }] as const;
const eventAt = (i: number) => events[i % 2] as (typeof events)[number];

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly n: number;
  readonly median: number;
  readonly p99: number;
}

const BATCH = 100;

/** `value` is steps per second over all; median and p99 are microseconds per step, each taken over a batch of a hundred. */
function measure(name: string, steps: number, work: (i: number) => void): Figure {
  for (let i = 0; i < 2000; i += 1) work(i);
  const batches: number[] = [];
  const begun = performance.now();
  for (let i = 0; i < steps; i += BATCH) {
    const from = performance.now();
    for (let j = 0; j < BATCH; j += 1) work(i + j);
    batches.push(((performance.now() - from) * 1000) / BATCH);
  }
  const value = Math.round(steps / ((performance.now() - begun) / 1000));
  const sorted = batches.toSorted((a, b) => a - b);
  const at = (share: number): number => Number((sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1));
  return { name, value, unit: 'steps/s', n: steps, median: at(0.5), p99: at(0.99) };
}

let memory: Snapshot = start(machine).snapshot;
let json = JSON.stringify(memory);
let [theirs] = initialTransition(machine);
const figures = [
  measure('step', STEPS, (i) => {
    memory = step(machine, memory, eventAt(i)).snapshot;
  }),
  measure('canTake-and-step', STEPS, (i) => {
    if (!canTake(machine, memory, eventAt(i), ['work', 'gate'])) throw new Error('the machine refused its own event');
    memory = step(machine, memory, eventAt(i)).snapshot;
  }),
  measure('step-from-json', STEPS / 5, (i) => {
    json = JSON.stringify(step(machine, JSON.parse(json) as Snapshot, eventAt(i)).snapshot);
  }),
  measure('xstate-transition', STEPS / 5, (i) => {
    [theirs] = transition(machine, theirs, eventAt(i));
  }),
];
for (const figure of figures) {
  const { name, value, unit, median, p99 } = figure;
  console.log(
    process.argv.includes('--json') ? JSON.stringify(figure) : `${name.padEnd(20)} ${value} ${unit}, median ${median} µs, p99 ${p99} µs`,
  );
}
