import { expect, it } from 'vitest';
import { cell, Desk, TEXT } from '../testing/cell.ts';
import { standInRun } from '../testing/run.ts';
import { press } from './press.decider.ts';
import { outingOf, textOf } from './statements/statement.state.ts';

const POLICY = {
  id: 'pol',
  version: 7,
  release: ['HOP', 'SPK'],
  onePerson: false,
  reviewMs: null,
  steps: ['HOP', 'POL', 'SEC'].map((step) => ({ step, roles: [step], needed: 1 })),
};
const REVIEWERS = [
  ['HOP', 'p3'],
  ['POL', 'p7'],
  ['SEC', 'p2'],
] as const;

/** 16:53: the English line is approved by three and offered by p1; its French variant is a draft. */
function at1653() {
  const desk = new Desk([cell, press, standInRun()]);
  desk.voice();
  const fact = desk.fact();
  const [, [, { request }]] = desk.records('StartRun') as [unknown, [string, { request: string }]];
  const cites = [{ fact, version: 1, sentence: 1 }];
  const st = desk.draft({ request, cites }).id;
  desk.submit(st, POLICY);
  for (const [role, by] of REVIEWERS) desk.result('ApproveStatement', desk.approval(st, role), { by });
  const v3 = desk.statement(st).version.id;
  const fr = desk.draft({ parent: st, parentVersion: v3, language: 'fr', cites }).id;
  desk.result('OfferRelease', desk.offering(st), { by: 'p1' });
  return { desk, fact, st, v3, fr };
}

const correction = (fact: string, from: number) => ({
  fact,
  from,
  wording: 'the 12th',
  publicWording: 'the 12th',
  language: 'en',
  kind: 'material',
  reason: 'the log of the mission',
});

it('16:53: a corrected fact takes the approved line, its approvals, its offer and its run back in one commit', () => {
  const { desk, fact, st, v3, fr } = at1653();
  desk.now = '2026-11-25T16:53:00.000Z';
  const head = desk.inc.seq;
  const outcome = desk.tell('CorrectFact', correction(fact, 1), { by: 'cd' });
  expect(outcome.drafts.map(({ type, structure }) => [type, structure])).toEqual([
    ['FactCorrected', { fact, was: 1, to: 2, changeKind: 'material', wordingCleared: true, clearedBy: 'cd', language: 'en' }],
    ['StatementBlocked', { statement: st, fact, was: 1, sentences: [1] }],
    ['ApprovalVoided', { statement: st, version: v3, steps: ['HOP', 'POL', 'SEC'], why: 'StatementBlocked' }],
    ['ReleaseOfferVoided', { statement: st, version: v3 }],
    ['RunStepped', { run: 'run', loc: 'S1.release', event: 'back', by: 'cd', role: null }],
    [
      'StatementRequested',
      { request: expect.any(String), origin: { run: 'run', loc: 'S1' }, lane: 'press', role: 'SPK', dueMs: 1_800_000 },
    ],
  ]);
  const [first, ...derived] = outcome.drafts;
  expect(Object.entries(first!.content).map(([section, { label }]) => [section, label])).toEqual([
    ['wording', 'I'],
    ['publicWording', 'P'],
    ['reason', 'I'],
  ]);
  expect(outcome.drafts.map(({ seq, label }) => [seq - head, label])).toEqual([
    [1, 'I'],
    [2, 'P'],
    [3, 'P'],
    [4, 'P'],
    [5, 'I'],
    [6, 'P'],
  ]);
  // One commit: all under the command and person that brought the correction.
  expect(new Set(outcome.drafts.map(({ header }) => `${header.command} ${header.principal.id}`)).size).toBe(1);
  expect([first!.header.derived, ...derived.map(({ header, content }) => header.derived && Object.keys(content).length)]).toEqual([
    undefined,
    0,
    0,
    0,
    0,
    0,
  ]);
  expect([textOf(desk.statement(st)), outingOf(desk.statement(st)), textOf(desk.statement(fr))]).toEqual(['blocked', 'inside', 'draft']);
});

it('16:53: the release that was on its way, a second correction and the text as it was all find that the fact moved', () => {
  const { desk, fact, st } = at1653();
  const inFlight = desk.releasing(st, { policy: { id: 'pol', version: 7 } });
  desk.result('CorrectFact', correction(fact, 1), { by: 'cd' });
  expect(desk.refusal('ReleaseStatement', inFlight, { by: 'p4' })).toEqual({
    code: 'press-fact-changed',
    data: { fact, was: 1, now: 2, why: 'superseded', sentences: [1], audience: 'media', others: [] },
    recorded: [],
  });
  expect(desk.refusal('CorrectFact', correction(fact, 1), { by: 'cd' })).toEqual({
    code: 'press-fact-moved',
    data: { fact, version: 2 },
    recorded: [],
  });
  expect(desk.submit(st, POLICY)).toBe('press-fact-not-citable');
});

it('16:54 to 17:20: the line goes out on the corrected fact, its variant does not, and owes a correction once the fact falls again', () => {
  const { desk, fact, st, v3, fr } = at1653();
  desk.result('CorrectFact', correction(fact, 1), { by: 'cd' });
  const revised = desk.records(
    'ReviseStatement',
    { ...TEXT, body: 'The meeting took place on the 12th.', statement: st, base: v3, cites: [{ fact, version: 2, sentence: 1 }] },
    { by: 'p5' },
  );
  const v4 = desk.statement(st).version;
  expect(revised.map(([type, structure]) => (type === 'StatementRevised' ? [type, structure['changed']] : [type, structure]))).toEqual([
    ['StatementRevised', ['cites']],
    ['VariantStale', { statement: fr, version: desk.statement(fr).version.id, original: v4.id }],
    ['ReviewRestarted', { statement: st, version: v4.id }],
    ['RunStepped', { run: 'run', loc: 'S1', event: 'submitted', by: 'p5', role: null }],
  ]);
  for (const [role, by] of REVIEWERS)
    expect(desk.says('ApproveStatement', desk.approval(st, role), { by })).toEqual(['StatementApproved', 'RunStepped']);
  expect(desk.says('OfferRelease', desk.offering(st), { by: 'p5' })).toBe('press-fact-alone');
  desk.result('ConfirmFact', { fact, from: 2, method: 'the log' }, { by: 'p2' });
  desk.result('OfferRelease', desk.offering(st), { by: 'p5' });
  const releasing = desk.releasing(st, { policy: { id: 'pol', version: 7 } });
  expect(desk.says('ReleaseStatement', releasing, { by: 'p5' })).toBe('press-second-person');
  const [assignment] = Object.keys(desk.voices.assignments);
  expect(desk.records('ReleaseStatement', releasing, { by: 'p1' })).toEqual([
    [
      'StatementReleased',
      { statement: st, version: v4.id, digest: v4.digest, by: ['p5', 'p1'], assignment, channels: ['mail'], recipientLists: ['wires'] },
    ],
    ['RunStepped', { run: 'run', loc: 'S1.release', event: 'released', by: 'p1', role: null }],
  ]);
  expect(desk.submit(fr, POLICY)).toBe('press-variant-stale');
  expect(desk.records('CorrectFact', correction(fact, 2), { by: 'cd' }).slice(1)).toEqual([
    ['CorrectionDue', { statement: st, fact, was: 2, sentences: [1] }],
  ]);
  expect([textOf(desk.statement(st)), outingOf(desk.statement(st))]).toEqual(['closed', 'correctionDue']);
});
