import fc from 'fast-check';
import { assign, createMachine, initialTransition, transition, type AnyStateMachine } from 'xstate';
import { expect, test } from 'vitest';
import { start, step, waitsFor, type Snapshot, type TimerOp } from './index.ts';

const EVENTS = ['A', 'B', 'C'] as const;

interface Drawn {
  readonly regions: readonly {
    readonly timers: readonly (number | undefined)[];
    readonly moves: readonly (readonly number[])[];
    readonly ends: boolean;
  }[];
}

/** A region of three or four states; each state may wait, and sends each event to some state. The last may be final. */
const drawnRegion = fc.record({
  timers: fc.array(fc.option(fc.integer({ min: 0, max: 5000 }), { nil: undefined }), { minLength: 4, maxLength: 4 }),
  moves: fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
  ends: fc.boolean(),
});
const drawn: fc.Arbitrary<Drawn> = fc.record({ regions: fc.array(drawnRegion, { minLength: 1, maxLength: 3 }) });

function machineOf({ regions }: Drawn): AnyStateMachine {
  const states = regions.map(({ timers, moves, ends }, r) => {
    const inner = timers.map((afterMs, s) => {
      if (ends && s === 3) return [`s${s}`, { type: 'final' }];
      const target = (to: number | undefined): object =>
        to === undefined || to > 3 ? { actions: assign({ n: ({ context }) => (context.n + 1) % 7 }) } : { target: `s${to}`, reenter: true };
      const on = Object.fromEntries(EVENTS.map((type, e) => [type, target(moves[s]?.[e])]));
      return [`s${s}`, { on, ...(afterMs === undefined ? {} : { after: { [afterMs]: target(moves[s]?.[3]) } }) }];
    });
    return [`r${r}`, { initial: 's0', states: { ...Object.fromEntries(inner), back: { type: 'history' } } }];
  });
  return createMachine({
    id: 'm',
    options: { maxIterations: 50 },
    context: { n: 0 },
    initial: 'on',
    states: {
      on: { type: 'parallel', states: Object.fromEntries(states), on: { PAUSE: 'off' }, onDone: 'over' },
      off: { on: { RESUME: { target: regions.map((_, r) => `#m.on.r${r}.back`) } } },
      over: { type: 'final' },
    },
  } as never);
}

/** Either an event, or the timer at this place among those that wait. */
const moves = fc.array(fc.oneof(fc.constantFrom(...EVENTS, 'PAUSE', 'RESUME'), fc.nat({ max: 5 })), { maxLength: 25 });

function typeOf(move: string | number, machine: AnyStateMachine, snapshot: Snapshot): string {
  if (typeof move === 'string') return move;
  const waiting = waitsFor(machine, snapshot);
  return waiting[move % Math.max(1, waiting.length)] ?? 'RESUME';
}

test('from any reached snapshot, going on from its JSON and going on from memory are the same', () => {
  fc.assert(
    fc.property(drawn, moves, (shape, chosen) => {
      const machine = machineOf(shape);
      let { snapshot } = start(machine);
      for (const move of chosen) {
        const type = typeOf(move, machine, snapshot);
        const fromMemory = step(machine, snapshot, { type });
        const fromJson = step(machine, JSON.parse(JSON.stringify(snapshot)) as Snapshot, { type });
        expect(fromJson).toEqual(fromMemory);
        snapshot = fromMemory.snapshot;
      }
    }),
    { numRuns: 150 },
  );
});

test('the timers armed and not cancelled are those that the state waits for', () => {
  fc.assert(
    fc.property(drawn, moves, (shape, chosen) => {
      const machine = machineOf(shape);
      const armed = new Set<string>();
      const apply = (timers: readonly TimerOp[]): void => timers.forEach(({ op, id }) => (op === 'arm' ? armed.add(id) : armed.delete(id)));
      let { snapshot, timers } = start(machine);
      apply(timers);
      for (const move of chosen) {
        const type = typeOf(move, machine, snapshot);
        ({ snapshot, timers } = step(machine, snapshot, { type }));
        // A timer whose state it does not leave has fired all the same.
        armed.delete(type);
        apply(timers);
        for (const id of armed) expect(waitsFor(machine, snapshot)).toContain(id);
        if (!type.startsWith('xstate.')) continue;
        expect(armed.has(type)).toBe(timers.some(({ op, id }) => op === 'arm' && id === type));
      }
    }),
    { numRuns: 150 },
  );
});

test('without firing timers, what is armed equals what the state waits for', () => {
  fc.assert(
    fc.property(drawn, fc.array(fc.constantFrom(...EVENTS, 'PAUSE', 'RESUME'), { maxLength: 25 }), (shape, types) => {
      const machine = machineOf(shape);
      const armed = new Set<string>();
      let stepped = start(machine);
      for (const type of ['', ...types]) {
        if (type) stepped = step(machine, stepped.snapshot, { type });
        for (const { op, id } of stepped.timers)
          if (op === 'arm') armed.add(id);
          else armed.delete(id);
        expect([...armed].toSorted()).toEqual(waitsFor(machine, stepped.snapshot));
      }
    }),
    { numRuns: 150 },
  );
});

test("every step agrees with XState's own transition", () => {
  fc.assert(
    fc.property(drawn, moves, (shape, chosen) => {
      const machine = machineOf(shape);
      let [theirs] = initialTransition(machine);
      let ours = start(machine).snapshot;
      for (const move of chosen) {
        const type = typeOf(move, machine, ours);
        [theirs] = transition(machine, theirs, { type });
        ours = step(machine, ours, { type }).snapshot;
        expect([ours.status, ours.value, ours.context]).toEqual([theirs.status, theirs.value, theirs.context]);
      }
    }),
    { numRuns: 100 },
  );
});
