import { describe, expect, it } from 'vitest';
import { enabled, start, step, type RunState } from './interpreter.ts';
import type { Ir } from './ir.ts';
import { soundPlaybook } from './testing/read.ts';

const HEAD = `
playbook: SMALL
version: 1
title: { en: Small }
languages: [en]
owner: A
reviewedOn: 2026-10-01
reviewEvery: P180D
entryCriteria: [{ en: x }]
defaultSeverity: 3
defaultCircle: open
covert: false
roles: { A: { en: a }, B: { en: b }, C: { en: c } }
ladders: { x: { rungs: [{ after: PT5M, page: B }] } }
exits: [{ id: closed, kind: completion, text: { en: x } }, { id: merged, kind: abort, by: A, text: { en: x } }]
changes: [{ version: 1, because: { en: x } }]
lanes:
`;
const WORK = 'R: B, A: A, due: PT30M, ladder: x, text: { en: x }';
const WAIT = 'A: A, due: PT30M, ladder: x, text: { en: x }';
const decision = (id: string, options: string): string =>
  `{ decision: ${id}, authority: A, within: PT30M, ladder: x, text: { en: x }, options: { ${options} } }`;

/** A playbook with these steps in each lane. */
function small(lanes: { readonly [lane: string]: readonly string[] }): Ir {
  const written = Object.entries(lanes).map(
    ([lane, steps]) =>
      `  ${lane}: { title: { en: x }, phases: [{ phase: p, steps: [\n${steps.map((one) => `    ${one}`).join(',\n')}\n    ] }] }`,
  );
  return soundPlaybook(HEAD + written.join('\n')).ir;
}

const after = (ir: Ir, ...events: readonly string[]): RunState =>
  events.reduce((state, type) => step(ir, state, { type, by: 'someone' }), start(ir));
const open = (ir: Ir, state: RunState): readonly string[] =>
  enabled(ir, state)
    .map(({ type }) => type)
    .filter((type) => !type.startsWith('exit:'));

describe('a lane', () => {
  it('that is empty has ended at the start, and a playbook of such lanes is complete', () => {
    const state = start(small({ one: [], two: [] }));
    expect([state.marks, state.exit]).toEqual([{ 'one.end': true, 'two.end': true }, 'closed']);
  });

  it('is not moved by an event of a place where it does not stand', () => {
    const ir = small({ one: [`{ task: T1, ${WORK} }`, `{ task: T2, ${WORK} }`] });
    const state = start(ir);
    expect(step(ir, state, { type: 'T2.done' })).toBe(state);
  });

  it('goes on when another lane sets what it needs', () => {
    const ir = small({ one: [`{ task: T1, ${WORK} }`], two: [`{ task: T2, ${WORK}, needs: [T1.done] }`] });
    expect(open(ir, start(ir))).toEqual(['T1.done']);
    expect(open(ir, after(ir, 'T1.done'))).toEqual(['T2.done']);
  });

  it('moves no more once an exit is taken', () => {
    const ir = small({ one: [`{ task: T1, ${WORK} }`] });
    const merged = after(ir, 'exit:merged');
    expect([merged.exit, enabled(ir, merged), step(ir, merged, { type: 'T1.done' })]).toEqual(['merged', [], merged]);
  });
});

describe('a gate', () => {
  const ir = small({
    one: [`{ gate: G1, ${WAIT}, when: [two.end], override: C, onTimeout: [{ task: T1, ${WORK} }] }`],
    two: [`{ task: T2, ${WORK} }`],
  });

  it('opens when its condition comes to hold', () => {
    expect(after(ir, 'T2.done').marks).toEqual({ 'T2.done': true, 'two.end': true, 'G1.open': true, 'one.end': true });
  });

  it('overridden leads to the same place as when open', () => {
    expect(after(ir, 'G1.override', 'T2.done')).toEqual(after(ir, 'T2.done'));
  });

  it('goes the other way when its time is up, and does not count as open', () => {
    const state = after(ir, 'G1.elapsed');
    expect([state.at['one'], state.marks]).toEqual(['T1', {}]);
  });
});

describe('a loop', () => {
  const again = decision('D1', 'more: { text: { en: x } }, stop: { text: { en: x } }');
  const ir = small({
    one: [`{ loop: L1, max: 2, again: D1=more, body: [{ task: T1, ${WORK} }, ${again}], onBound: [{ task: T2, ${WORK} }] }`],
    two: [`{ task: T3, ${WORK}, needs: [T1.done] }`],
  });

  it('keeps what it sets to itself while it goes round', () => {
    const state = after(ir, 'T1.done', 'D1.option.more');
    expect([state.marks, state.counts, state.at]).toEqual([{}, { L1: 1 }, { one: 'T1', two: 'T3.needs' }]);
  });

  it('publishes it when the decision leaves, and forgets its count', () => {
    const state = after(ir, 'T1.done', 'D1.option.more', 'T1.done', 'D1.option.stop');
    expect([state.marks, state.counts, state.at]).toEqual([
      { D1: 'stop', 'T1.done': true, 'one.end': true },
      {},
      { one: 'one:end', two: 'T3' },
    ]);
  });

  it('publishes its steps at the bound too, but not a decision that never left', () => {
    const state = after(ir, 'T1.done', 'D1.option.more', 'T1.done', 'D1.option.more');
    expect([state.marks, state.counts, state.at]).toEqual([{ 'T1.done': true }, {}, { one: 'T2', two: 'T3' }]);
  });
});

describe('a parallel', () => {
  const ir = small({
    one: [`{ parallel: P1, ${WAIT}, branches: [[{ task: T1, ${WORK} }], [{ task: T2, ${WORK} }]] }`, `{ task: T3, ${WORK} }`],
  });

  it('opens all its branches and joins when the last has ended, in either order', () => {
    expect(open(ir, start(ir)).toSorted()).toEqual(['T1.done', 'T2.done']);
    expect(open(ir, after(ir, 'T1.done'))).toEqual(['T2.done']);
    expect(after(ir, 'T2.done', 'T1.done')).toEqual(after(ir, 'T1.done', 'T2.done'));
    expect(open(ir, after(ir, 'T2.done', 'T1.done'))).toEqual(['T3.done']);
  });
});

describe('a branch', () => {
  const choose = decision('D1', 'a: { text: { en: x } }, b: { text: { en: x } }, c: { text: { en: x } }');
  const ir = small({
    one: [choose],
    two: [`{ branch: B1, on: D1, ${WAIT}, cases: { a: [{ task: T1, ${WORK} }] }, else: [{ task: T2, ${WORK} }] }`],
  });

  it('on another lane waits until it has decided, then takes the case or the else', () => {
    expect(start(ir).at['two']).toBe('B1');
    expect([after(ir, 'D1.option.a').at['two'], after(ir, 'D1.option.b').at['two'], after(ir, 'D1.option.c').at['two']]).toEqual([
      'T1',
      'T2',
      'T2',
    ]);
  });

  it('spells its else out as the options that no case names', () => {
    expect(ir.locations['B1']!.immediate.map(({ when }) => when)).toEqual([
      { mark: 'D1', in: ['a'] },
      { mark: 'D1', in: ['b', 'c'] },
    ]);
  });
});

describe('approvals', () => {
  const ir = small({ one: [`{ statement: S1, ${WORK}, rounds: 2, approve: { n: 2, of: [A, B, C] }, release: A, boundAuthority: C }`] });
  const approve = (state: RunState, role: string, by: string): RunState => step(ir, state, { type: 'S1.review.approve', role, by });
  const review = step(ir, start(ir), { type: 'S1.submitted', by: 'ana' });

  it('of two roles by two people, neither the author, release the review', () => {
    expect(approve(approve(review, 'A', 'bo'), 'C', 'cy').at['one']).toBe('S1.release');
  });

  it('by the author, by one person twice, for one role twice, or for a role that is not asked do not count', () => {
    const once = approve(review, 'A', 'bo');
    for (const [role, by] of [
      ['B', 'ana'],
      ['B', 'bo'],
      ['A', 'cy'],
      ['D', 'cy'],
      ['B', ''],
    ] as const)
      expect(approve(once, role, by)).toBe(once);
  });

  it('fall when the text goes back to the draft', () => {
    const back = step(ir, approve(review, 'A', 'bo'), { type: 'S1.review.back' });
    const again = step(ir, back, { type: 'S1.submitted', by: 'di' });
    expect(again.approvals).toEqual({ S1: { author: 'di', given: [] } });
  });
});
