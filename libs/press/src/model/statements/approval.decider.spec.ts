import { describe, expect, it } from 'vitest';
import { Desk, KEY, POLICY, TEXT } from '../../testing/cell.ts';
import { digestOf } from './version.ts';
import { outingOf, textOf } from './statement.state.ts';

/** A text in review that cites one fact; written by p5. */
function inReview(of: object = {}) {
  const desk = new Desk();
  const fact = desk.fact();
  const { id } = desk.draft({ cites: [{ fact, version: 1, sentence: 1 }], ...of });
  desk.submit(id);
  return { desk, fact, id };
}

describe('a text', () => {
  it('is drafted with its digest over words and structure, under a key that is content', () => {
    const desk = new Desk();
    const outcome = desk.tell('DraftStatement', TEXT, { by: 'p5' });
    const [draft] = outcome.drafts;
    const version = (draft!.structure as any).version;
    const { digest, ...plain } = version;
    expect(digest).toBe(digestOf(plain, TEXT.title, TEXT.body, KEY));
    expect(digest).not.toBe(digestOf(plain, TEXT.title, TEXT.body, '8'.repeat(64)));
    expect(draft).toMatchObject({ type: 'StatementDrafted', label: 'P', structure: { owner: 'p5', parent: null, hands: ['p5'] } });
    expect(Object.entries(draft!.content).map(([section, { label }]) => [section, label])).toEqual([
      ['title', 'P'],
      ['body', 'P'],
      ['digestKey', 'P'],
      ['sha256', 'P'],
    ]);
    expect(JSON.stringify(draft!.structure)).not.toContain('14th');
  });

  it('is drafted by the press, on facts that are there', () => {
    const desk = new Desk();
    expect(desk.says('DraftStatement', TEXT, { by: 'p2' })).toBe('identity-role-needed');
    const fact = desk.fact();
    for (const cited of [
      { fact: 'nobody', version: 1 },
      { fact, version: 2 },
      { fact, version: 0 },
    ]) {
      expect(desk.says('DraftStatement', { ...TEXT, cites: [{ ...cited, sentence: 1 }] }, { by: 'p5' })).toBe('not-found');
    }
    expect(desk.says('DraftStatement', { ...TEXT, parent: 'nobody' }, { by: 'p5' })).toBe('not-found');
    expect(desk.says('DraftStatement', { ...TEXT, request: 'nobody' }, { by: 'p5' })).toBe('not-found');
  });

  it('is revised from the version that its author saw, and says what besides its words changed', () => {
    const desk = new Desk();
    const { id, version } = desk.draft();
    expect(
      desk.records('ReviseStatement', { ...TEXT, statement: id, base: version.id, language: 'fr', audience: 'staff' }, { by: 'p1' }),
    ).toEqual([
      ['StatementRevised', { statement: id, version: desk.statement(id).version, changed: ['language', 'audience'], hands: ['p1'] }],
    ]);
    const now = desk.statement(id).version.id;
    expect(desk.refusal('ReviseStatement', { ...TEXT, statement: id, base: version.id }, { by: 'p5' })).toEqual({
      code: 'press-version-moved',
      data: { statement: id, version: now, by: 'p1' },
      recorded: [],
    });
    expect(desk.revise(id, {}, 'p7')).toBe('identity-role-needed');
  });

  it('is submitted as it stands, on citable facts only, and pins the policy', () => {
    const desk = new Desk();
    const fact = desk.fact('green');
    const { id, version } = desk.draft({ body: 'Nothing.\nOn the 14th.', cites: [{ fact, version: 1, sentence: 2 }] });
    expect(desk.refusal('SubmitStatement', { statement: id, base: version.id, policy: POLICY }, { by: 'p5' })).toEqual({
      code: 'press-fact-not-citable',
      data: { fact, was: 1, now: 1, why: 'marking', sentences: [2], audience: 'media', others: [] },
      recorded: [],
    });
    expect(desk.says('SubmitStatement', { statement: id, base: 'v0', policy: POLICY }, { by: 'p5' })).toBe('press-version-moved');
    desk.revise(id, { body: 'Nothing.\nOn the 14th.', audience: 'partners', cites: [{ fact, version: 1, sentence: 2 }] });
    expect(desk.records('SubmitStatement', { statement: id, base: desk.statement(id).version.id, policy: POLICY }, { by: 'p5' })).toEqual([
      ['StatementSubmitted', { statement: id, version: desk.statement(id).version.id, by: 'p5', policy: POLICY }],
    ]);
    expect(desk.refusal('SubmitStatement', { statement: id, base: desk.statement(id).version.id, policy: POLICY }, { by: 'p5' })).toEqual({
      code: 'press-not-submittable',
      data: { statement: id, text: 'inReview' },
      recorded: [],
    });
  });

  it('is not submitted under a policy that nobody could satisfy', () => {
    const desk = new Desk();
    const { id, version } = desk.draft();
    const submit = (policy: object) => () =>
      desk.says('SubmitStatement', { statement: id, base: version.id, policy: { ...POLICY, ...policy } }, { by: 'p5' });
    expect(submit({ steps: [] })).toThrow('policy pol has no steps');
    expect(submit({ steps: [{ step: 'A', roles: ['SEC'], needed: 2 }] })).toThrow('A asks 2 of SEC');
    expect(submit({ release: [] })).toThrow('nobody may release');
  });

  it('is given up with a reason, by its owner, the head of press or the director', () => {
    const { desk, id } = inReview();
    const abandon = { statement: id, decision: null, reason: 'overtaken' };
    expect(desk.says('AbandonStatement', abandon, { by: 'p2' })).toBe('identity-role-needed');
    expect(desk.says('AbandonStatement', { ...abandon, reason: '' }, { by: 'p5' })).toBe('press-reason-needed');
    expect(desk.says('AbandonStatement', abandon, { by: 'p5' })).toEqual(['StatementAbandoned']);
    expect(desk.says('AbandonStatement', abandon, { by: 'p5' })).toBe('press-text-closed');
    expect(desk.revise(id)).toBe('press-text-closed');
  });
});

describe('an approval', () => {
  it('is of exactly one version and digest, in one step and role; the last one completes', () => {
    const { desk, id } = inReview();
    const { id: version, digest } = desk.statement(id).version;
    const given = (step: string, by: string, complete: boolean) => [
      ['StatementApproved', { statement: id, version, digest, step, role: step, by, behalf: null, complete }],
    ];
    expect(desk.records('ApproveStatement', desk.approval(id, 'HOP'), { by: 'p3' })).toEqual(given('HOP', 'p3', false));
    expect(desk.records('ApproveStatement', desk.approval(id, 'SEC'), { by: 'p2' })).toEqual(given('SEC', 'p2', true));
    expect(textOf(desk.statement(id))).toBe('approved');
  });

  it('of another version or another digest is refused: the text moved', () => {
    const { desk, id } = inReview();
    const moved = { code: 'press-version-moved', data: { statement: id, version: desk.statement(id).version.id, by: 'p5' }, recorded: [] };
    expect(desk.refusal('ApproveStatement', { ...desk.approval(id, 'HOP'), version: 'v0' }, { by: 'p3' })).toEqual(moved);
    expect(desk.refusal('ApproveStatement', { ...desk.approval(id, 'HOP'), digest: '0' }, { by: 'p3' })).toEqual(moved);
  });

  it('by someone who wrote or edited any version is refused on record', () => {
    const { desk, id } = inReview();
    expect(desk.refusal('ApproveStatement', desk.approval(id, 'HOP'), { by: 'p5' })).toEqual({
      code: 'press-own-text',
      data: { statement: id, person: 'p5' },
      recorded: ['StatementRefusalRecorded'],
    });
    desk.revise(id, {}, 'p6');
    desk.revise(id, {}, 'p5');
    expect(desk.says('ApproveStatement', desk.approval(id, 'SEC'), { by: 'p6' })).toBe('press-own-text');
  });

  it('is not given by an author behind a delegation, nor by a delegate for one', () => {
    const { desk, id } = inReview();
    const asHop = desk.approval(id, 'HOP');
    expect(desk.refusal('ApproveStatement', asHop, { by: 'p5', behalf: 'p1', delegation: 'd' }).data).toEqual({
      statement: id,
      person: 'p5',
    });
    expect(desk.refusal('ApproveStatement', asHop, { by: 'p3', behalf: 'p5', delegation: 'd' }).data).toEqual({
      statement: id,
      person: 'p5',
    });
    expect(desk.refusal('ApproveStatement', asHop, { by: 'p7', behalf: 'p3' })).toEqual({
      code: 'identity-no-delegation',
      data: { person: 'p3' },
      recorded: [],
    });
    expect(desk.says('ApproveStatement', asHop, { by: 'p7', behalf: 'p3', delegation: 'd' })).toEqual(['StatementApproved']);
  });

  it('uses up whoever gives it and whoever stands behind', () => {
    const { desk, id } = inReview();
    desk.result('ApproveStatement', desk.approval(id, 'HOP'), { by: 'p2', behalf: 'p6', delegation: 'd' });
    const refused = { code: 'press-one-step-each', data: { statement: id, step: 'HOP' }, recorded: [] };
    expect(desk.refusal('ApproveStatement', desk.approval(id, 'SEC'), { by: 'p2' })).toEqual(refused);
    expect(desk.refusal('ApproveStatement', desk.approval(id, 'SEC'), { by: 'p6' })).toEqual(refused);
    expect(desk.says('ApproveStatement', desk.approval(id, 'SEC'), { by: 'p4' })).toEqual(['StatementApproved']);
  });

  it('is given in a step of the policy, in a role that one holds, once', () => {
    const { desk, id } = inReview();
    expect(desk.refusal('ApproveStatement', desk.approval(id, 'HOP'), { by: 'p2' })).toEqual({
      code: 'press-not-your-step',
      data: { statement: id, step: 'HOP', roles: ['HOP'] },
      recorded: [],
    });
    expect(desk.refusal('ApproveStatement', desk.approval(id, 'POL'), { by: 'p7' })).toEqual({
      code: 'press-not-your-step',
      data: { statement: id, step: 'POL', roles: [] },
      recorded: [],
    });
    desk.result('ApproveStatement', desk.approval(id, 'HOP'), { by: 'p3' });
    expect(desk.refusal('ApproveStatement', desk.approval(id, 'HOP'), { by: 'p1' })).toEqual({
      code: 'press-step-already-given',
      data: { statement: id, step: 'HOP' },
      recorded: [],
    });
  });

  it('of n roles takes each role once, until there are n', () => {
    const desk = new Desk();
    const { id, version } = desk.draft();
    const policy = { ...POLICY, steps: [{ step: 'REVIEW', roles: ['HOP', 'SEC', 'POL'], needed: 2 }] };
    desk.result('SubmitStatement', { statement: id, base: version.id, policy }, { by: 'p5' });
    expect(desk.result('ApproveStatement', desk.approval(id, 'REVIEW', 'SEC'), { by: 'p2' })).toEqual({ complete: false });
    expect(desk.says('ApproveStatement', desk.approval(id, 'REVIEW', 'SEC'), { by: 'p4' })).toBe('press-step-already-given');
    expect(desk.result('ApproveStatement', desk.approval(id, 'REVIEW', 'POL'), { by: 'p7' })).toEqual({ complete: true });
  });

  it('waits for a text in review', () => {
    const desk = new Desk();
    const { id } = desk.draft();
    expect(desk.refusal('ApproveStatement', desk.approval(id, 'HOP'), { by: 'p3' })).toEqual({
      code: 'press-not-in-review',
      data: { statement: id, text: 'draft' },
      recorded: [],
    });
  });

  it('is refused on a fact that fell, should a consequence ever be missing', () => {
    const { desk, id, fact } = inReview();
    const { press } = desk;
    desk.result('DisputeFact', { fact, from: 1, reason: 'r' }, { by: 'cd' });
    const forged = desk.forged({ ...desk.press, statements: press.statements });
    expect(forged.refusal('ApproveStatement', desk.approval(id, 'HOP'), { by: 'p3' })).toEqual({
      code: 'press-fact-not-citable',
      data: { fact, was: 1, now: 1, why: 'disputed', sentences: [1], audience: 'media', others: [] },
      recorded: [],
    });
  });

  it('is not given by who left the house a moment ago, whatever the incident knows yet', () => {
    const { desk, id } = inReview();
    desk.inactive = ['p3'];
    expect(desk.says('ApproveStatement', desk.approval(id, 'HOP'), { by: 'p3' })).toBe('incident-person-barred');
  });
});

describe('changes', () => {
  it.each([
    ['RequestChanges', 'ChangesRequested', 'changesRequested'],
    ['RefuseStatement', 'StatementRefused', 'draft'],
  ])('%s needs a step of one’s own and a reason, and voids what was given', (command, type, text) => {
    const { desk, id } = inReview();
    const back = { statement: id, version: desk.statement(id).version.id, step: 'SEC', reason: 'strike the second sentence' };
    desk.result('ApproveStatement', desk.approval(id, 'HOP'), { by: 'p3' });
    expect(desk.says(command, { ...back, version: 'v0' }, { by: 'p2' })).toBe('press-version-moved');
    expect(desk.says(command, back, { by: 'p3' })).toBe('press-not-your-step');
    expect(desk.says(command, { ...back, reason: '' }, { by: 'p2' })).toBe('press-reason-needed');
    expect(desk.records(command, back, { by: 'p2' })).toEqual([
      [type, { statement: id, version: back.version, step: 'SEC', by: 'p2' }],
      ['ApprovalVoided', { statement: id, version: back.version, steps: ['HOP'], why: type }],
    ]);
    expect(textOf(desk.statement(id))).toBe(text);
    expect(desk.says(command, back, { by: 'p2' })).toBe('press-not-in-review');
  });

  it.each([
    ['its words', {}],
    ['its language', { language: 'fr' }],
    ['its audience', { audience: 'staff' }],
    ['its facts', { cites: [] }],
  ])('of %s void every approval, and the words of before do not bring them back', (_, of) => {
    const { desk, id, fact } = inReview();
    desk.approve(id);
    desk.voice();
    desk.result('OfferRelease', desk.offering(id), { by: 'p1' });
    const version = desk.statement(id).version.id;
    expect(desk.revise(id, of)).toEqual(['StatementRevised', 'ApprovalVoided', 'ReleaseOfferVoided']);
    expect([textOf(desk.statement(id)), outingOf(desk.statement(id)), desk.statement(id).approvals]).toEqual(['inReview', 'inside', []]);
    expect(desk.revise(id, { cites: [{ fact, version: 1, sentence: 1 }] })).toEqual(['StatementRevised']);
    expect(desk.statement(id).version.id).not.toBe(version);
    expect(desk.statement(id).approvals).toEqual([]);
  });

  it('of the policy void approvals under the older version, and only there', () => {
    const { desk, id } = inReview();
    desk.approve(id);
    const newer = { ...POLICY, version: 2, steps: [{ step: 'SEC', roles: ['SEC'], needed: 1 }] };
    const system = { kind: 'system', by: 'system:policy' } as const;
    expect(desk.says('ApplyPolicy', { policy: newer }, { by: 'p1' })).toBe('identity-role-needed');
    expect(desk.says('ApplyPolicy', { policy: POLICY }, system)).toBe('press-nothing-changed');
    expect(desk.says('ApplyPolicy', { policy: { ...newer, id: 'other' } }, system)).toBe('press-nothing-changed');
    expect(desk.records('ApplyPolicy', { policy: newer }, system)).toEqual([
      ['PolicyApplied', { policy: newer }],
      ['ApprovalVoided', { statement: id, version: desk.statement(id).version.id, steps: ['HOP', 'SEC'], why: 'PolicyApplied' }],
    ]);
    expect(textOf(desk.statement(id))).toBe('needsReapproval');
    expect(desk.submit(id, newer)).toEqual(['StatementSubmitted']);
    expect(desk.result('ApproveStatement', desk.approval(id, 'SEC'), { by: 'p2' })).toEqual({ complete: true });
  });

  it('of who may be here void what a barred person approved', () => {
    const { desk, id } = inReview();
    desk.approve(id);
    expect(desk.says('BarPerson', { person: 'p7' })).toEqual(['PersonBarredHere']);
    expect(desk.says('BarPerson', { person: 'p2' })).toEqual(['PersonBarredHere', 'ApprovalVoided']);
  });

  it('of who is in the circle void what a removed person approved, with the offer that stood on it', () => {
    const { desk, id } = inReview();
    desk.voice();
    desk.approve(id);
    desk.result('OfferRelease', desk.offering(id), { by: 'p5' });
    expect(desk.says('RemovePerson', { person: 'p7' })).toEqual(['PersonRemoved']);
    expect(desk.records('RemovePerson', { person: 'p2' })).toEqual([
      ['PersonRemoved', { person: 'p2' }],
      ['ApprovalVoided', { statement: id, version: desk.statement(id).version.id, steps: ['HOP', 'SEC'], why: 'PersonRemoved' }],
      ['ReleaseOfferVoided', { statement: id, version: desk.statement(id).version.id }],
    ]);
    expect([textOf(desk.statement(id)), outingOf(desk.statement(id))]).toEqual(['needsReapproval', 'inside']);
  });

  it('of who has which role void what was approved in it, and nothing approved in another', () => {
    const { desk, id } = inReview();
    desk.approve(id);
    expect(desk.says('RelieveRole', { person: 'p2', role: 'HOP' })).toEqual(['RoleRelieved']);
    expect(desk.says('RelieveRole', { person: 'p7', role: 'SEC' })).toEqual(['RoleRelieved']);
    expect(desk.says('RelieveRole', { person: 'p2', role: 'SEC' })).toEqual(['RoleRelieved', 'ApprovalVoided']);
  });

  it('of people and roles leave alone what is out', () => {
    const { desk, id } = inReview();
    desk.voice();
    desk.approve(id).release(id);
    expect(desk.says('RelieveRole', { person: 'p2', role: 'SEC' })).toEqual(['RoleRelieved']);
    expect(desk.says('RemovePerson', { person: 'p2' })).toEqual(['PersonRemoved']);
  });
});

describe('a variant', () => {
  function translated() {
    const { desk, id, fact } = inReview();
    const fr = desk.draft({ parent: id, parentVersion: desk.statement(id).version.id, language: 'fr' }).id;
    return { desk, en: id, fr, fact };
  }

  it('goes stale when its original is revised, with all its approvals, and is caught up by a revision', () => {
    const { desk, en, fr } = translated();
    desk.submit(fr);
    desk.result('ApproveStatement', desk.approval(fr, 'HOP'), { by: 'p3' });
    expect(desk.revise(en)).toEqual(['StatementRevised', 'VariantStale', 'ApprovalVoided']);
    const { id: version } = desk.statement(en).version;
    const stale = { code: 'press-variant-stale', data: { original: en, version, language: 'en' }, recorded: [] };
    expect(desk.refusal('ApproveStatement', desk.approval(fr, 'HOP'), { by: 'p3' })).toEqual(stale);
    expect(desk.revise(fr, { language: 'fr', parentVersion: 'v0' })).toBe('press-variant-stale');
    expect(desk.revise(fr, { language: 'fr', parentVersion: version })).toEqual(['StatementRevised']);
    expect(desk.says('ApproveStatement', desk.approval(fr, 'HOP'), { by: 'p3' })).toEqual(['StatementApproved']);
  });

  it('that is stale is not submitted, and an original that moved is not translated', () => {
    const { desk, en, fr } = translated();
    const before = desk.statement(en).version.id;
    desk.revise(en);
    expect(desk.submit(fr)).toBe('press-variant-stale');
    expect(desk.says('DraftStatement', { ...TEXT, parent: en, parentVersion: before, language: 'ar' }, { by: 'p5' })).toBe(
      'press-variant-stale',
    );
  });

  it('is of an original, not of another variant', () => {
    const { desk, en, fr } = translated();
    expect(desk.refusal('DraftStatement', { ...TEXT, parent: fr, parentVersion: desk.statement(fr).version.id }, { by: 'p5' })).toEqual({
      code: 'press-variant-of-variant',
      data: { original: en },
      recorded: [],
    });
  });

  it('is not approved by who wrote the original', () => {
    const { desk, en, fr } = translated();
    desk.revise(en, {}, 'p6');
    desk.revise(fr, { language: 'fr', parentVersion: desk.statement(en).version.id });
    desk.submit(fr);
    expect(desk.says('ApproveStatement', desk.approval(fr, 'SEC'), { by: 'p6' })).toBe('press-own-text');
  });
});

it.each([
  'ReviseStatement',
  'SubmitStatement',
  'AbandonStatement',
  'ApproveStatement',
  'RequestChanges',
  'OfferRelease',
  'WithdrawReleaseOffer',
  'ReleaseStatement',
  'CorrectStatement',
  'WithdrawStatement',
  'WaiveCorrection',
])('a statement that is not there is as if it were forbidden: %s', (type) => {
  expect(new Desk().says(type, { statement: 's', entity: 'ministry' }, { by: 'cd' })).toBe('not-found');
});
