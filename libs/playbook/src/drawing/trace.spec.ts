import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { enabled, start, step } from '../interpreter.ts';
import { generatePlaybook } from '../testing/generate.ts';
import { random } from '../testing/random.ts';
import { soundPlaybook } from '../testing/read.ts';
import { standingOf } from './standing.ts';
import { trace, type Taken } from './trace.ts';

const { ir } = soundPlaybook(readFileSync(new URL('../../../../playbooks/pb-01.playbook.yaml', import.meta.url), 'utf8'));
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 24, 2, 5 + minute)).toISOString();
const taken = (...types: readonly string[]): Taken[] => types.map((type, index) => ({ type, at: at(index + 1), by: 'ines' }));
const standing = (...types: readonly string[]) => {
  const { nodes, ways } = standingOf(ir, trace(ir, at(0), taken(...types)));
  return { of: (id: string) => nodes.find(({ node }) => node === id), ways };
};
const TO_D1 = ['T1.done', 'T1b.done', 'T2.done', 'T50.done', 'T4.done', 'T4b.done'];

describe('where a run has been', () => {
  it('is told from what it took, with what was passed on the way and when', () => {
    const { of, ways } = standing('T1.done', 'T1b.done', 'T2.done', 'T50.done');
    expect(of('T1')).toEqual({
      node: 'T1',
      state: 'done',
      stage: 'task',
      since: at(0),
      until: at(1),
      event: 'done',
      by: 'ines',
      missing: [],
    });
    expect(of('A1')).toMatchObject({ state: 'done', since: at(4), until: at(4) });
    expect(of('T4')).toMatchObject({ state: 'active', since: at(4) });
    expect(of('T4b')).toBeUndefined();
    expect(ways).toContain('T50>A1');
    expect(ways).not.toContain('T4>T4b');
  });

  it('shows a step behind a closed gate as blocked, and what the gate misses', () => {
    const { of } = standing(...TO_D1, 'D1.option.full', 'T3.done', 'T7.done', 'T7.confirm.confirmed', 'T7b.done');
    expect(of('T8')).toMatchObject({ state: 'blocked', since: at(11) });
    expect(of('T8.evidence')).toMatchObject({ state: 'active', missing: [0] });
    expect(of('G9')).toBeUndefined();
  });

  it('keeps the last round of a loop, and the place that was come back to', () => {
    const { of, ways } = standing(...TO_D1, 'D1.option.observe', 'W1.ended');
    expect(of('D1')).toMatchObject({ state: 'active', since: at(8) });
    expect(of('W1')).toMatchObject({ state: 'done', event: 'ended' });
    expect(ways).toEqual(expect.arrayContaining(['D1>W1', 'W1>D1']));
  });

  it('sets aside what can no longer be come to', () => {
    const { of } = standing(...TO_D1, 'D1.option.partial');
    expect([of('W1')?.state, of('D1b')?.state, of('T12')?.state]).toEqual(['skipped', 'skipped', 'active']);
  });

  it('knows the part of a step: done by one, confirmed by another', () => {
    const { of } = standing(...TO_D1, 'D1.option.full', 'T3.done', 'T7.done');
    expect(of('T7')).toMatchObject({ state: 'active', stage: 'confirm', since: at(9) });
  });

  it.each(Array.from({ length: 20 }, (_, seed) => seed + 1))('agrees with the interpreter on a made-up run (%i)', (seed) => {
    const { ir: made } = soundPlaybook(generatePlaybook({ lanes: 3, length: 5, gates: 2, seed }));
    const next = random(seed);
    const events: Taken[] = [];
    let state = start(made);
    for (let minute = 1; minute < 60 && state.exit === undefined; minute++) {
      const open = enabled(made, state).filter(({ type }) => !type.startsWith('exit:'));
      const event = { ...open[Math.floor(next() * open.length)]!, by: `person-${minute}`, at: at(minute) };
      events.push(event);
      state = step(made, state, event);
    }
    const told = trace(made, at(0), events);
    expect(told.state).toEqual(state);
    for (const [lane, location] of Object.entries(state.at)) {
      expect([lane, told.paths[lane]!.at(-1), told.visits.get(location)?.until]).toEqual([lane, location, undefined]);
      expect(told.paths[lane]![0]).toBe(made.lanes[lane]!.entry);
    }
    const standing = standingOf(made, told).nodes;
    expect(new Set(standing.map(({ node }) => node)).size).toBe(standing.length);
  });
});
