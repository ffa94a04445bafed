import { describe, expect, it } from 'vitest';
import { cell, Desk, POLICY, TEXT, type By } from '../testing/cell.ts';
import { Chance } from '../testing/chance.ts';
import { standInRun } from '../testing/run.ts';
import { press } from './press.decider.ts';
import { textOf } from './statements/statement.state.ts';

const STEPS = ['HOP', 'POL', 'SEC'].map((step) => ({ step, roles: [step], needed: 1 }));
const SYSTEM = { kind: 'system', by: 'system:press' } as const;

function running(asks: 'draft' | 'assign' = 'draft') {
  const desk = new Desk([cell, press, standInRun(asks)]);
  const [, [type, requested]] = desk.records('StartRun') as [unknown, [string, { request: string; origin: object }]];
  return { desk, type, requested, loc: () => (desk.inc.slices['run'] as { loc: string }).loc };
}

describe('a playbook’s statement', () => {
  it('is asked for with its place, and drafted in answer to that, once', () => {
    const { desk, type, requested } = running();
    expect([type, requested]).toEqual([
      'StatementRequested',
      { request: requested.request, origin: { run: 'run', loc: 'S1' }, lane: 'press', role: 'SPK', dueMs: 1_800_000 },
    ]);
    const { id } = desk.draft({ request: requested.request });
    expect(desk.statement(id).origin).toEqual({ run: 'run', loc: 'S1' });
    expect(desk.refusal('DraftStatement', { ...TEXT, request: requested.request }, { by: 'p5' })).toEqual({
      code: 'press-request-taken',
      data: { statement: id },
      recorded: [],
    });
    desk.result('AbandonStatement', { statement: id, decision: null, reason: 'r' }, { by: 'p5' });
    expect(desk.says('DraftStatement', { ...TEXT, request: requested.request }, { by: 'p5' })).toEqual(['StatementDrafted']);
  });

  it('tells the run of each approval by role and person, of the release and of what sends it back', () => {
    const { desk, requested, loc } = running();
    desk.voice();
    const { id } = desk.draft({ request: requested.request });
    const stepped = (type: string, payload: object, by: By) =>
      desk
        .records(type, payload, by)
        .filter(([t]) => t === 'RunStepped')
        .map(([, { loc: at, event, by: who, role }]) => [at, event, who, role]);
    const submit = () => ({ statement: id, base: desk.statement(id).version.id, policy: { ...POLICY, steps: STEPS } });
    expect(stepped('SubmitStatement', submit(), { by: 'p5' })).toEqual([['S1', 'submitted', 'p5', null]]);
    expect(stepped('ApproveStatement', desk.approval(id, 'HOP'), { by: 'p3' })).toEqual([['S1.review', 'approve', 'p3', 'HOP']]);
    expect(
      stepped('RequestChanges', { statement: id, version: desk.statement(id).version.id, step: 'SEC', reason: 'r' }, { by: 'p2' }),
    ).toEqual([['S1.review', 'back', 'p2', null]]);
    expect(stepped('ReviseStatement', { ...TEXT, statement: id, base: desk.statement(id).version.id }, { by: 'p5' })).toEqual([
      ['S1', 'submitted', 'p5', null],
    ]);
    for (const [role, by] of REVIEWERS) desk.result('ApproveStatement', desk.approval(id, role), { by });
    expect(loc()).toBe('S1.release');
    // In one commit back to the draft and into review again, since the text is.
    expect(stepped('ReviseStatement', { ...TEXT, statement: id, base: desk.statement(id).version.id }, { by: 'p5' })).toEqual([
      ['S1.release', 'back', 'p5', null],
      ['S1', 'submitted', 'p5', null],
    ]);
    for (const [role, by] of REVIEWERS) desk.result('ApproveStatement', desk.approval(id, role), { by });
    desk.result('OfferRelease', desk.offering(id), { by: 'p5' });
    expect(stepped('ReleaseStatement', desk.releasing(id), { by: 'p1' })).toEqual([['S1.release', 'released', 'p1', null]]);
  });

  it('that is given up where it waited for its release is held', () => {
    const { desk, requested, loc } = running();
    const { id } = desk.draft({ request: requested.request });
    desk.submit(id, { ...POLICY, steps: STEPS });
    for (const [role, by] of REVIEWERS) desk.result('ApproveStatement', desk.approval(id, role), { by });
    expect(desk.says('AbandonStatement', { statement: id, decision: 'no comment', reason: 'r' }, { by: 'p5' })).toEqual([
      'StatementAbandoned',
      'RunStepped',
    ]);
    expect(loc()).toBe('held');
  });

  it('stands in the run where its text stands, after every commit of random histories', () => {
    const place: { readonly [text: string]: string } = {
      draft: 'S1',
      inReview: 'S1.review',
      changesRequested: 'S1',
      approved: 'S1.release',
      needsReapproval: 'S1',
      blocked: 'S1',
      expired: 'S1',
      closed: 'out',
    };
    const visited = new Set<string>();
    for (let seed = 1; seed <= 150; seed++) {
      const chance = new Chance(seed);
      const { desk, requested, loc } = running();
      desk.voice();
      const fact = desk.fact();
      const { id } = desk.draft({ request: requested.request, cites: [{ fact, version: 1, sentence: 1 }] });
      let version = 1;
      for (let i = 0; i < 25; i++) {
        wish(desk, id, fact, chance, () => ++version);
        const text = textOf(desk.statement(id));
        visited.add(text);
        expect({ seed, text, loc: loc() }).toEqual({ seed, text, loc: place[text] });
      }
    }
    expect([...visited].toSorted()).toEqual(Object.keys(place).toSorted());
  });
});

const REVIEWERS = [
  ['HOP', 'p3'],
  ['POL', 'p7'],
  ['SEC', 'p2'],
] as const;

/** Mostly the next step forward, so that everything is reached; else anything. */
function wish(desk: Desk, id: string, fact: string, chance: Chance, next: () => number): void {
  const statement = desk.statement(id);
  const waiting = REVIEWERS.find(([role]) => !statement.approvals.some((a) => a.step === role));
  if (textOf(statement) === 'inReview' && waiting && chance.is(0.7))
    return void desk.says('ApproveStatement', desk.approval(id, waiting[0]), { by: waiting[1] });
  if (textOf(statement) === 'approved' && chance.is(0.3)) return void desk.fall();
  anything(desk, id, fact, chance, next);
}

function anything(desk: Desk, id: string, fact: string, chance: Chance, next: () => number): void {
  const { version: now } = desk.press.facts[fact]!;
  const { id: base } = desk.statement(id).version;
  const policy = { ...POLICY, steps: STEPS, version: desk.statement(id).policy?.version ?? 1 };
  const cites = [{ fact, version: now, sentence: 1 }];
  chance.pick([
    () => desk.submit(id, policy),
    () => desk.submit(id, policy),
    () => desk.revise(id, { cites, expires: chance.is(0.5) ? null : '2026-11-25T17:00:00.000Z' }),
    () =>
      desk.says(
        chance.pick(['RequestChanges', 'RefuseStatement']),
        { statement: id, version: base, step: 'SEC', reason: 'r' },
        { by: 'p2' },
      ),
    () =>
      desk.says(
        'CorrectFact',
        { fact, from: now, wording: 'w', publicWording: 'p', language: 'en', kind: 'minor', reason: 'r' },
        { by: 'cd' },
      ),
    () => desk.says('DisputeFact', { fact, from: now, reason: 'r' }, { by: 'cd' }),
    () => desk.says('ConfirmFact', { fact, from: now, method: 'm' }, { by: 'p2' }),
    () => desk.says('ApplyPolicy', { policy: { ...policy, version: next() } }, SYSTEM),
    () => desk.says('BarPerson', { person: 'p7' }),
    () => [
      desk.says('OfferRelease', desk.offering(id), { by: 'p5' }),
      desk.says('ReleaseStatement', desk.releasing(id, { policy }), { by: 'p1' }),
    ],
    () => desk.fall(),
  ])();
}

describe('a playbook’s assignment', () => {
  const noted = { assignment: 'a', entity: 'ministry', person: 'p5', standing: 'accepted', until: '2026-11-25T18:00:00.000Z' };

  it('is done when the entity’s voices say who accepted', () => {
    const { desk, type, requested, loc } = running('assign');
    expect([type, loc()]).toEqual(['AssignmentRequested', 'A1']);
    expect(desk.says('NoteVoice', { ...noted, request: requested.request }, { by: 'p1' })).toBe('identity-role-needed');
    expect(desk.records('NoteVoice', { ...noted, request: requested.request }, SYSTEM)).toEqual([
      ['VoiceNoted', { ...noted, request: requested.request, origin: { run: 'run', loc: 'A1' } }],
      ['RunStepped', { run: 'run', loc: 'A1', event: 'done', by: 'p5', role: null }],
    ]);
  });

  it('is noted once, and its end once after it', () => {
    const { desk } = running('assign');
    const own = { ...noted, request: null };
    expect(desk.says('NoteVoice', { ...own, standing: 'ended' }, SYSTEM)).toBe('press-nothing-changed');
    expect(desk.says('NoteVoice', own, SYSTEM)).toEqual(['VoiceNoted']);
    expect(desk.says('NoteVoice', own, SYSTEM)).toBe('press-nothing-changed');
    expect(desk.says('NoteVoice', { ...own, standing: 'ended' }, SYSTEM)).toEqual(['VoiceNoted']);
    expect(desk.says('NoteVoice', { ...own, standing: 'ended' }, SYSTEM)).toBe('press-nothing-changed');
  });
});

describe('before an incident closes', () => {
  it('nothing of the press stands in the way of an empty desk', () => expect(new Desk().missing('close')).toEqual([]));

  it('corrections, offered releases, texts in review and own assignments are settled', () => {
    const desk = new Desk();
    desk.voice();
    const fact = desk.fact();
    const [out, offered, reviewed] = ['a', 'b', 'c'].map(
      (title) => desk.draft({ title, cites: title === 'a' ? [{ fact, version: 1, sentence: 1 }] : [] }).id,
    ) as [string, string, string];
    for (const id of [out, offered, reviewed]) desk.submit(id);
    desk.approve(out).approve(offered).release(out);
    desk.result('OfferRelease', desk.offering(offered), { by: 'p5' });
    desk.result('RetractFact', { fact, from: 1, reason: 'r' }, { by: 'cd' });
    desk.result(
      'NoteVoice',
      { assignment: 'a1', entity: 'ministry', person: 'p5', standing: 'accepted', until: '2026-11-25T18:00:00.000Z', request: null },
      SYSTEM,
    );
    expect(desk.missing('close')).toEqual([
      { code: 'press-correction-due', items: [out] },
      { code: 'press-release-offered', items: [offered] },
      { code: 'press-in-review', items: [reviewed] },
      { code: 'press-assignment-not-ended', items: ['a1'] },
    ]);
    desk.now = '2026-11-25T18:00:00.000Z';
    expect(desk.missing('close').map(({ code }) => code)).not.toContain('press-assignment-not-ended');
  });
});

describe('the clock of a review', () => {
  it('calls the steps that still wait, once, and not after the last approval', () => {
    const desk = new Desk();
    const { id } = desk.draft();
    desk.submit(id);
    desk.result('ApproveStatement', desk.approval(id, 'HOP'), { by: 'p3' });
    expect(Object.values(desk.inc.timers).map((t) => [t.id, t.dueAt])).toEqual([['review', '2026-11-25T16:43:00.000Z']]);
    const before = desk.inc.seq;
    expect(desk.fall()).toEqual(['ReviewFell']);
    expect([desk.inc.seq - before, desk.fall()]).toEqual([1, undefined]);
    desk.revise(id);
    desk.approve(id);
    expect(Object.keys(desk.inc.timers)).toEqual([]);
  });
});
