import {
  assign,
  cancel,
  createActor,
  createMachine,
  emit,
  enqueueActions,
  fromPromise,
  initialTransition,
  raise,
  sendTo,
  setup,
  spawnChild,
  transition,
} from 'xstate';
import { describe, expect, test } from 'vitest';
import { canTake, MachineError, quarantined, replayCheck, start, step, vet, waitsFor, type Machine, type Snapshot } from './index.ts';

const options = { maxIterations: 200 };
const throughJson = (snapshot: Snapshot): Snapshot => JSON.parse(JSON.stringify(snapshot)) as Snapshot;

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (thrown) {
    return thrown instanceof MachineError ? thrown.code : `not a MachineError: ${String(thrown)}`;
  }
  return 'nothing thrown';
}

/** A task that pages while it is open, escalates when nobody answers, and asks for approval. */
const task = setup({
  types: { context: {} as { slaMs: number; opened: number; notes: string[] }, input: {} as { slaMs: number } | undefined },
  actions: {
    page: () => {
      throw new Error('an effect was carried out inside a step');
    },
  },
  delays: { sla: ({ context }) => context.slaMs },
}).createMachine({
  id: 'task',
  options,
  context: ({ input }) => ({ slaMs: input?.slaMs ?? 1, opened: 0, notes: [] }),
  initial: 'open',
  states: {
    open: {
      entry: [{ type: 'page', params: { role: 'incident-commander' } }, assign({ opened: ({ context }) => context.opened + 1 })],
      after: { sla: 'escalated', 5000: { actions: assign({ notes: ({ context }) => [...context.notes, 'reminded'] }) } },
      on: {
        DONE: 'done',
        AGAIN: { target: 'open', reenter: true },
        NUDGE: { actions: raise({ type: 'REMEMBER' }) },
        REMEMBER: { actions: assign({ notes: ({ context }) => [...context.notes, 'nudged'] }) },
        LATER: { actions: raise({ type: 'REMEMBER' }, { id: 'REMEMBER', delay: 70 }) },
        NEVER: { actions: cancel('REMEMBER') },
      },
    },
    escalated: { on: { DONE: 'done' } },
    done: { type: 'final' },
  },
});

const pair = createMachine({
  id: 'pair',
  options,
  type: 'parallel',
  states: {
    text: { initial: 'draft', states: { draft: { on: { APPROVE: 'approved' } }, approved: { on: { RELEASE: 'frozen' } }, frozen: {} } },
    outing: { initial: 'held', states: { held: { on: { RELEASE: 'out', RECALL: undefined } }, out: { type: 'final' } } },
  },
});

describe('effects and timers are data', () => {
  test('a named action is returned with its type and params, and not carried out', () => {
    expect(start(task, { slaMs: 90_000 }).effects).toEqual([{ type: 'page', params: { role: 'incident-commander' } }]);
  });

  test('a named delay arms a timer under the name of the delay, with its computed length', () => {
    expect(start(task, { slaMs: 90_000 }).timers).toEqual([
      { op: 'arm', id: 'xstate.after.5000.task.open', afterMs: 5000 },
      { op: 'arm', id: 'xstate.after.sla.task.open', afterMs: 90_000 },
    ]);
  });

  test('firing a timer is the event of its id, and cancels it and its neighbours', () => {
    const fired = step(task, start(task, { slaMs: 9 }).snapshot, { type: 'xstate.after.sla.task.open' });
    expect(fired.snapshot.value).toBe('escalated');
    expect(fired.timers).toEqual([
      { op: 'cancel', id: 'xstate.after.5000.task.open' },
      { op: 'cancel', id: 'xstate.after.sla.task.open' },
    ]);
  });

  test('entering a state again cancels its timers first and then arms them under the same ids', () => {
    const again = step(task, start(task, { slaMs: 9 }).snapshot, { type: 'AGAIN' });
    expect(again.timers.map(({ op, id }) => `${op} ${id}`)).toEqual([
      'cancel xstate.after.5000.task.open',
      'cancel xstate.after.sla.task.open',
      'arm xstate.after.5000.task.open',
      'arm xstate.after.sla.task.open',
    ]);
    expect(again.snapshot.context).toEqual({ slaMs: 9, opened: 2, notes: [] });
  });

  test('an undelayed raise has already happened and is not a timer', () => {
    const nudged = step(task, start(task).snapshot, { type: 'NUDGE' });
    expect(nudged.timers).toEqual([]);
    expect(nudged.snapshot.context['notes']).toEqual(['nudged']);
  });

  test('a delayed raise whose id is its event is a timer, and can be cancelled', () => {
    const { snapshot } = start(task);
    expect(step(task, snapshot, { type: 'LATER' }).timers).toEqual([{ op: 'arm', id: 'REMEMBER', afterMs: 70 }]);
    expect(step(task, snapshot, { type: 'NEVER' }).timers).toEqual([{ op: 'cancel', id: 'REMEMBER' }]);
  });

  test('a delay that comes out as no whole number of milliseconds is refused', () => {
    expect(codeOf(() => start(task, { slaMs: 1.5 }))).toBe('delay-unusable');
    expect(codeOf(() => start(task, { slaMs: -1 }))).toBe('delay-unusable');
  });
});

describe('a snapshot is kept as JSON', () => {
  test('it comes back from JSON and goes on the same, history states included', () => {
    const machine = createMachine({
      id: 'm',
      options,
      initial: 'work',
      states: {
        work: { initial: 'one', on: { PAUSE: 'paused' }, states: { one: { on: { NEXT: 'two' } }, two: {}, back: { type: 'history' } } },
        paused: { on: { RESUME: 'work.back' } },
      },
    });
    let { snapshot } = start(machine);
    for (const type of ['NEXT', 'PAUSE']) snapshot = throughJson(step(machine, snapshot, { type }).snapshot);
    expect(snapshot.historyValue).toEqual({ 'm.work.back': [{ id: 'm.work.two' }] });
    expect(step(machine, snapshot, { type: 'RESUME' }).snapshot.value).toEqual({ work: 'two' });
  });

  test('a snapshot of a state that the machine no longer has is refused', () => {
    expect(codeOf(() => step(task, { status: 'active', value: 'gone', context: {} }, { type: 'DONE' }))).toBe('snapshot-unfit');
  });

  test('a snapshot made by another machine of the same shape is read by the machine that is asked', () => {
    const { snapshot } = start(createMachine({ id: 'm', options, initial: 'a', states: { a: { on: { GO: 'b' } }, b: {}, c: {} } }));
    const other = createMachine({ id: 'm', options, initial: 'a', states: { a: { on: { GO: 'c' } }, b: {}, c: {} } });
    expect(step(other, snapshot, { type: 'GO' }).snapshot.value).toBe('c');
  });

  test.each([
    ['undefined', undefined],
    ['a Date', new Date(0)],
    ['NaN', Number.NaN],
    ['a function', () => 1],
    ['a Map', new Map()],
  ])('a context that holds %s is refused', (_, value) => {
    const machine = createMachine({
      options,
      context: { deep: [{ value: null }] as unknown },
      on: { SPOIL: { actions: assign({ deep: [{ value }] }) } },
    });
    const { snapshot } = start(machine);
    expect(codeOf(() => step(machine, snapshot, { type: 'SPOIL' }))).toBe('not-json');
  });

  test('the context factory runs once, at the start, and never again without input', () => {
    const inputs: unknown[] = [];
    const machine = createMachine({
      options,
      context: ({ input }) => (inputs.push(input), { n: 1 }),
      initial: 'a',
      states: { a: { on: { GO: 'b' } }, b: {} },
    });
    const { snapshot } = start(machine, { from: 'the command' });
    step(machine, throughJson(snapshot), { type: 'GO' });
    expect(inputs).toEqual([{ from: 'the command' }]);
  });
});

describe('what the machine does not take', () => {
  test('an unknown event and a timer of a state that was left return the very same snapshot', () => {
    const escalated = step(task, start(task).snapshot, { type: 'xstate.after.sla.task.open' }).snapshot;
    for (const type of ['UNHEARD', 'xstate.after.5000.task.open']) {
      const ignored = step(task, escalated, { type });
      expect(ignored).toEqual({ snapshot: escalated, timers: [], effects: [], changed: false });
      expect(ignored.snapshot).toBe(escalated);
    }
  });

  test("a timer of an earlier visit to the same state is taken: telling visits apart is the keeper's part", () => {
    const again = step(task, start(task).snapshot, { type: 'AGAIN' }).snapshot;
    expect(step(task, again, { type: 'xstate.after.sla.task.open' }).snapshot.value).toBe('escalated');
  });

  test('a machine that has ended takes nothing, not even at its root', () => {
    const machine = createMachine({
      options,
      context: { n: 0 },
      on: { COUNT: { actions: assign({ n: 1 }) } },
      initial: 'a',
      states: { a: { on: { END: 'z' } }, z: { type: 'final' } },
    });
    const ended = step(machine, start(machine).snapshot, { type: 'END' }).snapshot;
    expect(ended.status).toBe('done');
    expect(canTake(machine, ended, { type: 'COUNT' })).toBe(false);
    expect(step(machine, ended, { type: 'COUNT' }).snapshot).toBe(ended);
  });

  test('events of XState itself cannot be forged', () => {
    const { snapshot } = start(task);
    for (const type of ['xstate.stop', 'xstate.init', 'xstate.done.state.task', 'xstate.error.actor.x', '']) {
      expect(codeOf(() => step(task, snapshot, { type }))).toBe('event-reserved');
      expect(codeOf(() => canTake(task, snapshot, { type }))).toBe('event-reserved');
    }
  });

  test("an event takes only when every named region takes it, where XState's own can says yes for any", () => {
    const { snapshot } = start(pair);
    const release = { type: 'RELEASE' };
    expect(
      createActor(pair, { snapshot: { ...snapshot, children: {}, historyValue: {} } as never })
        .getSnapshot()
        .can(release),
    ).toBe(true);
    expect(canTake(pair, snapshot, release)).toBe(true);
    expect(canTake(pair, snapshot, release, ['text', 'outing'])).toBe(false);
    const approved = step(pair, snapshot, { type: 'APPROVE' }).snapshot;
    expect(canTake(pair, approved, release, ['text', 'outing'])).toBe(true);
  });

  test('a forbidden event is not taken, and an unknown region is our own mistake', () => {
    const { snapshot } = start(pair);
    expect(canTake(pair, snapshot, { type: 'RECALL' })).toBe(false);
    expect(() => canTake(pair, snapshot, { type: 'RELEASE' }, ['press'])).toThrow('no region press');
  });
});

describe('what goes wrong has a code', () => {
  test('a loop of eventless transitions ends at the limit, at the start and later', () => {
    const states = { a: { on: { GO: 'b' } }, b: { always: 'c' }, c: { always: 'b' } };
    const later = createMachine({ options, initial: 'a', states });
    expect(codeOf(() => step(later, start(later).snapshot, { type: 'GO' }))).toBe('eventless-loop');
    const atOnce = createMachine({ options, initial: 'b', states });
    expect(codeOf(() => start(atOnce))).toBe('eventless-loop');
  });

  test('a throwing guard, assignment or context factory is told apart from the engine, and quarantined one by one', () => {
    const boom = (): never => {
      throw new Error('boom');
    };
    const machine = createMachine({
      options,
      initial: 'a',
      states: { a: { on: { G: { guard: boom, target: 'b' }, A: { actions: assign(boom) }, OK: 'b' } }, b: {} },
    });
    const { snapshot } = start(machine);
    expect(codeOf(() => step(machine, snapshot, { type: 'G' }))).toBe('machine-threw');
    expect(codeOf(() => canTake(machine, snapshot, { type: 'G' }))).toBe('machine-threw');
    expect(codeOf(() => start(createMachine({ options, context: boom })))).toBe('machine-threw');
    const outcomes = ['A', 'OK'].map((type) => quarantined(() => step(machine, snapshot, { type }).snapshot.value));
    expect(outcomes).toEqual([{ quarantined: true, code: 'machine-threw', reason: expect.stringContaining('boom') as string }, 'b']);
  });
});

describe('what cannot be held durably is found before anything runs', () => {
  const actors = { charge: fromPromise(() => Promise.resolve(1)) };
  const spawns = spawnChild('charge') as never;
  const unfit: [string, Machine, string][] = [
    ['no limit on eventless transitions', createMachine({ id: 'm' }), 'm has no options.maxIterations'],
    ['an invoked actor', setup({ actors }).createMachine({ id: 'm', options, invoke: { src: 'charge' } }), 'm invokes an actor'],
    ['a spawned actor', createMachine({ id: 'm', options, initial: 'a', states: { a: { entry: spawns } } }), 'm.a spawns an actor'],
    [
      'a spawn behind a name',
      setup({ actors, actions: { go: spawns } }).createMachine({ id: 'm', options, entry: 'go' }),
      'm spawns an actor',
    ],
    ['a message to an actor', createMachine({ id: 'm', options, exit: sendTo('x', { type: 'E' }) }), 'm sends to an actor'],
    ['an emission', createMachine({ id: 'm', options, on: { E: { actions: emit({ type: 'e' }) } } }), 'm emits to listeners'],
    ['an action without a name', createMachine({ id: 'm', options, entry: () => undefined }), 'm has an action without a name'],
    ['a missing action', createMachine({ id: 'm', options, entry: 'nothere' }), 'm uses the action nothere, which nobody defines'],
    [
      'a missing guard',
      createMachine({ id: 'm', options, on: { E: { guard: 'nothere', actions: [] } } }),
      'm asks the guard nothere, which nobody defines',
    ],
    [
      'a missing delay',
      createMachine({ id: 'm', options, initial: 'a', states: { a: { after: { soon: 'b' } }, b: {} } }),
      'm.a waits for the delay soon, which nobody defines',
    ],
    [
      'a computed delay',
      createMachine({ id: 'm', options, entry: raise({ type: 'E' }, { id: 'E', delay: () => 5 }) }),
      'm raises after a computed delay',
    ],
    [
      'a delayed raise without an id',
      createMachine({ id: 'm', options, entry: raise({ type: 'E' }, { delay: 5 }) }),
      'm raises later without an id',
    ],
    [
      'a delayed raise that carries data',
      createMachine({ id: 'm', options, entry: raise({ type: 'E', n: 1 } as { type: string }, { id: 'E', delay: 5 }) }),
      'm raises later without an id',
    ],
  ];

  test.each(unfit)('%s', (_, machine, message) => {
    expect(vet(machine).map(({ at, says }) => `${at} ${says}`)).toContainEqual(expect.stringContaining(message));
    expect(codeOf(() => start(machine))).toBe('machine-unfit');
    expect(codeOf(() => step(machine, { status: 'active', value: {}, context: {} }, { type: 'E' }))).toBe('machine-unfit');
  });

  test('a fit machine has no findings', () => {
    expect([task, pair].flatMap(vet)).toEqual([]);
  });

  test('a spawn that only shows while running is refused when it is met', () => {
    const inContext = setup({ actors }).createMachine({ options, context: ({ spawn }) => ({ ref: spawn('charge') }) });
    expect(codeOf(() => start(inContext))).toBe('actor-met');
    const queued = setup({ actors }).createMachine({
      options,
      entry: enqueueActions(({ enqueue }) => enqueue.spawnChild('charge', { id: 'c' })),
    });
    expect(codeOf(() => start(queued))).toBe('actor-met');
    const unnamed = createMachine({ options, entry: enqueueActions(({ enqueue }) => enqueue.raise({ type: 'E' }, { delay: 5 })) });
    expect(codeOf(() => start(unnamed))).toBe('timer-unnamed');
  });
});

describe('replay', () => {
  const events = [{ type: 'NUDGE' }, { type: 'AGAIN' }, { type: 'DONE' }];
  const record = (): Snapshot[] => {
    const snapshots = [start(task, { slaMs: 9 }).snapshot];
    for (const event of events) snapshots.push(step(task, snapshots.at(-1) as Snapshot, event).snapshot);
    return snapshots.map(throughJson);
  };

  test('the same events give the same snapshots', () => {
    expect(replayCheck(task, { slaMs: 9 }, events, record())).toBeUndefined();
  });

  test('the first difference is named, be it a value, a missing or an added snapshot', () => {
    expect(replayCheck(task, { slaMs: 8 }, events, record())?.at).toBe(0);
    expect(replayCheck(task, { slaMs: 9 }, [{ type: 'NUDGE' }, { type: 'NUDGE' }, { type: 'DONE' }], record())?.at).toBe(2);
    expect(replayCheck(task, { slaMs: 9 }, events, record().slice(0, 3))).toMatchObject({ at: 3, recorded: undefined });
    expect(replayCheck(task, { slaMs: 9 }, events.slice(0, 2), record())).toMatchObject({ at: 3, replayed: undefined });
  });
});

test("a step agrees with XState's own pure functions", () => {
  let [theirs] = initialTransition(task, { slaMs: 9 });
  let ours = start(task, { slaMs: 9 }).snapshot;
  for (const type of ['NUDGE', 'xstate.after.5000.task.open', 'AGAIN', 'LATER', 'xstate.after.sla.task.open', 'DONE']) {
    [theirs] = transition(task, theirs, { type } as never);
    ours = step(task, ours, { type }).snapshot;
    expect({ status: ours.status, value: ours.value, context: ours.context }).toEqual({
      status: theirs.status,
      value: theirs.value,
      context: theirs.context,
    });
  }
  expect(waitsFor(task, ours)).toEqual([]);
});
