import { canTake, start, step, vet, type Snapshot } from '@chancery/engine';
import { describe, expect, it } from 'vitest';
import { taskEvents } from './task.events.ts';
import { taskMachine } from './task.machine.ts';

const EVENTS = Object.keys(taskEvents).filter((type) => type !== 'TaskRefusalRecorded' && type !== 'TaskOpened');
/** What the machine is told besides, in every combination that it may be. */
const TOLD = [true, false].flatMap((confirm) => [true, false].map((last) => ({ confirm, last })));

/** Every standing that events lead to, from every way to open. */
function reached(): Map<string, Snapshot> {
  const found = new Map<string, Snapshot>();
  const waiting: Snapshot[] = ['free', 'closed', 'open'].flatMap((gate) =>
    [true, false].map((ladder) => step(taskMachine, start(taskMachine).snapshot, { type: 'TaskOpened', gate, ladder }).snapshot),
  );
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const key = JSON.stringify(next.value);
    if (found.has(key)) continue;
    found.set(key, next);
    const safe = (next.value as unknown as { gate: string }).gate !== 'closed';
    for (const type of EVENTS) for (const told of TOLD) waiting.push(step(taskMachine, next, { type, safe, ...told }).snapshot);
  }
  return found;
}

const states = [...reached().values()];
const regions = (name: string) => new Set(states.map(({ value }) => (value as unknown as { [region: string]: string })[name]));

describe('the machine of a task', () => {
  it('is one that can be kept and replayed', () => {
    expect(vet(taskMachine)).toEqual([]);
  });

  it('reaches every state of its work, its gate and its attention', () => {
    for (const name of ['work', 'gate', 'attention'])
      expect([...regions(name)].toSorted()).toEqual(Object.keys(taskMachine.root.states[name]!.states).toSorted());
  });

  it('fires every event somewhere', () => {
    const fired = EVENTS.filter((type) =>
      states.some((snapshot) => TOLD.some((told) => canTake(taskMachine, snapshot, { type, safe: true, ...told }))),
    );
    expect(fired).toEqual(EVENTS);
  });

  it('can come to an end from everywhere, and does not begin while its gate is closed', () => {
    for (const snapshot of states) {
      const { work, gate } = snapshot.value as unknown as { work: string; gate: string };
      const ended = ['confirmed', 'settled', 'waived', 'cancelled'].includes(work);
      const ends = ['TaskEffectConfirmed', 'TaskWaived', 'TaskDone'].some((type) =>
        canTake(taskMachine, snapshot, { type, safe: true, confirm: false }, ['work']),
      );
      expect([work, ended || ends]).toEqual([work, true]);
      if (gate === 'closed')
        expect(
          ['TaskStarted', 'TaskDone'].some((type) => canTake(taskMachine, snapshot, { type, safe: false, confirm: true }, ['work'])),
        ).toBe(false);
    }
  });
});
