import { describe, expect, it } from 'vitest';
import { moveFrom } from './moves.ts';
import { comingOf } from './next.ts';
import type { Drawing, PlaybookRun } from './playbook.ts';
import { callsOf, foremost, stepsOf, type Known } from './steps.ts';

const AT = '2026-11-24T02:05:00.000Z';
const SEC = { role: 'SEC', title: 'Security lead' };
const CD = { role: 'CD', title: 'Crisis director' };
const place = { lane: 'a', x: 0, y: 0, w: 100, h: 40 };
const bare = {
  strip: false,
  role: SEC,
  confirmer: null,
  override: null,
  ender: null,
  withinMs: 1_800_000,
  timed: false,
  rungs: [],
  requires: [],
  options: [],
};
const node = (id: string, more: object = {}) => ({ ...place, ...bare, id, kind: 'TASK' as const, step: id, title: id, text: id, ...more });

const needsCut = { any: [{ step: 'D1', title: 'D1', how: 'DECIDED' as const, options: [] }] };
const DRAWING: Drawing = {
  id: 'x.en',
  w: 900,
  h: 200,
  lanes: [],
  nodes: [
    node('T1'),
    node('D1', {
      kind: 'DECISION',
      x: 200,
      role: CD,
      options: [
        { id: 'observe', text: 'Observe' },
        { id: 'cut', text: 'Cut' },
      ],
    }),
    node('W1', { kind: 'WAIT', x: 400, y: 60 }),
    node('T2', { x: 600 }),
    node('G1', {
      kind: 'GATE',
      lane: 'b',
      x: 600,
      y: 100,
      requires: [needsCut],
      override: CD,
      rungs: [
        { afterMs: 0, to: SEC },
        { afterMs: 300_000, to: null },
      ],
    }),
    node('T3', { lane: 'b', x: 800, y: 100 }),
  ],
  edges: [
    { from: 'T1', to: 'D1', kind: 'FLOW', options: [], points: [] },
    { from: 'D1', to: 'W1', kind: 'OPTION', options: ['observe'], points: [] },
    { from: 'W1', to: 'D1', kind: 'AGAIN', options: [], points: [] },
    { from: 'D1', to: 'T2', kind: 'OPTION', options: ['cut'], points: [] },
    { from: 'G1', to: 'T3', kind: 'FLOW', options: [], points: [] },
  ],
};
const stood = { stage: '', since: AT, until: null, event: null, by: null, overdue: false, missing: [] as number[] };
const RUN: PlaybookRun = {
  id: 'r',
  playbook: 'X',
  title: 'X',
  version: 1,
  digest: 'x',
  reviewedOn: null,
  startedAt: AT,
  status: 'RUNNING',
  exit: null,
  ways: [],
  nodes: [
    { ...stood, node: 'T1', state: 'DONE', until: AT, event: 'done' },
    { ...stood, node: 'D1', state: 'ACTIVE' },
    { ...stood, node: 'G1', state: 'ACTIVE', missing: [0] },
  ],
};
const held = { id: 'c', role: 'SEC', standing: 'PRESENT', deputy: false, person: { id: 'o', name: 'Nadia Ruiz' } };
const KNOWN: Known = { tasks: [], decisions: [], roles: [held as never], director: { name: 'Tomas Havel' } };
const steps = new Map(stepsOf(DRAWING, RUN, KNOWN).map((step) => [step.id, step]));

describe('the steps of a run', () => {
  it('look as they stand, and name whoever holds the role', () => {
    expect([...steps.values()].map(({ look }) => look)).toEqual(['done', 'asked', 'ahead', 'ahead', 'closed', 'ahead']);
    expect([steps.get('T1')!.owner, steps.get('D1')!.owner]).toEqual(['Nadia Ruiz', 'Tomas Havel']);
    expect(steps.get('G1')!.missing).toEqual([needsCut]);
  });

  it('are due by their playbook where nothing else says when, and name who is to be called then, a deputy only where there is one', () => {
    expect(callsOf(steps.get('G1')!, KNOWN)).toEqual([
      { at: '2026-11-24T02:35:00.000Z', who: 'Nadia Ruiz' },
      { at: '2026-11-24T02:40:00.000Z', who: null },
    ]);
    const deputy = { ...held, deputy: true, person: { id: 'k', name: 'Karim Haddad' } } as never;
    const named = { ...KNOWN, roles: [...KNOWN.roles, deputy] };
    expect(callsOf(steps.get('G1')!, named).map(({ who }) => who)).toEqual(['Nadia Ruiz', 'Karim Haddad']);
    expect(callsOf(steps.get('T1')!, KNOWN)).toEqual([]);
  });

  it('put first what is held up and that somebody may open', () => {
    expect(foremost(steps.values())?.id).toBe('G1');
  });
});

describe('what can happen next', () => {
  it('tells which option opens a gate: one that only goes round opens none', () => {
    expect(comingOf(DRAWING, steps).map(({ options, opens, then }) => [options, opens, then])).toEqual([
      [['Observe'], [], 'W1'],
      [['Cut'], ['G1'], 'T2'],
    ]);
  });
});

describe('an arrow key', () => {
  it.each([
    ['D1', 'ArrowRight', false, 'T2'],
    ['D1', 'ArrowLeft', false, 'T1'],
    ['D1', 'ArrowLeft', true, 'T2'],
    ['D1', 'ArrowDown', false, 'W1'],
    ['T3', 'ArrowUp', false, 'W1'],
    ['T2', 'Home', false, 'T1'],
    ['T1', 'ArrowLeft', false, undefined],
  ] as const)('from %s, %s (mirrored: %s) leads to %s', (from, arrow, mirrored, to) => {
    expect(moveFrom(DRAWING, from, arrow, mirrored)).toBe(to);
  });
});
