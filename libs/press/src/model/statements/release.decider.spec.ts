import { later } from '@chancery/kernel';
import { describe, expect, it } from 'vitest';
import { Desk, POLICY } from '../../testing/cell.ts';
import { outingOf, textOf } from './statement.state.ts';

/** An approved text on one fact, written by p5; p1 speaks. */
function approved(of: object = {}, policy = POLICY) {
  const desk = new Desk();
  desk.voice();
  const fact = desk.fact();
  const { id } = desk.draft({ cites: [{ fact, version: 1, sentence: 1 }], ...of });
  desk.submit(id, policy);
  desk.approve(id);
  return { desk, fact, id };
}

function offered(of: object = {}) {
  const { desk, fact, id } = approved(of);
  desk.result('OfferRelease', desk.offering(id), { by: 'p5' });
  return { desk, fact, id };
}

const dispute = { from: 1, reason: 'r' };

describe('a release', () => {
  it('is offered by one and given by another, under the voice of that moment, and says who', () => {
    const { desk, id } = approved();
    const { id: version, digest } = desk.statement(id).version;
    const [assignment] = Object.keys(desk.voices.assignments);
    expect(desk.records('OfferRelease', desk.offering(id), { by: 'p5' })).toEqual([
      ['ReleaseOffered', { statement: id, version, by: 'p5', behalf: null, channels: ['mail'], recipientLists: ['wires'] }],
    ]);
    expect(desk.records('ReleaseStatement', desk.releasing(id), { by: 'p1' })).toEqual([
      [
        'StatementReleased',
        { statement: id, version, digest, by: ['p5', 'p1'], assignment, channels: ['mail'], recipientLists: ['wires'] },
      ],
    ]);
    expect([textOf(desk.statement(id)), outingOf(desk.statement(id))]).toEqual(['closed', 'released']);
  });

  it('rests on the voices and the organisation as they were read', () => {
    const { desk, id } = offered();
    for (const [type, payload] of [
      ['OfferRelease', desk.offering(id)],
      ['ReleaseStatement', desk.releasing(id)],
    ] as const)
      expect(desk.compares(type, payload)).toEqual(['voc:ministry', 'org']);
    expect(desk.compares('ReleaseStatement', desk.releasing(id), 'exr:7')).toEqual(['voc:ministry@7', 'cas:7']);
    expect(desk.compares('ApproveStatement', desk.approval(id, 'HOP'))).toEqual(['org']);
  });

  it('is of an approved text', () => {
    const desk = new Desk();
    const { id } = desk.draft();
    const refused = { code: 'press-not-approved', data: { statement: id, text: 'draft' }, recorded: [] };
    expect(desk.refusal('OfferRelease', desk.offering(id), { by: 'p1' })).toEqual(refused);
    expect(desk.refusal('ReleaseStatement', desk.releasing(id), { by: 'p1' })).toEqual(refused);
  });

  it('is offered once, of the version that was seen, by who may release, when someone speaks', () => {
    const { desk, id } = approved();
    expect(desk.says('OfferRelease', { ...desk.offering(id), version: 'v0' }, { by: 'p5' })).toBe('press-version-moved');
    expect(desk.refusal('OfferRelease', desk.offering(id), { by: 'p2' })).toEqual({
      code: 'press-no-release-right',
      data: { statement: id, roles: ['HOP', 'SPK'] },
      recorded: [],
    });
    desk.result('OfferRelease', desk.offering(id), { by: 'p5' });
    expect(desk.refusal('OfferRelease', desk.offering(id), { by: 'p1' })).toEqual({
      code: 'press-already-offered',
      data: { statement: id, by: 'p5' },
      recorded: [],
    });
  });

  it('is not given without an offer, and the offer may be taken back', () => {
    const { desk, id } = approved();
    const none = { code: 'press-no-release-offered', data: { statement: id }, recorded: [] };
    expect(desk.refusal('ReleaseStatement', desk.releasing(id), { by: 'p1' })).toEqual(none);
    expect(desk.refusal('WithdrawReleaseOffer', { statement: id, reason: 'r' }, { by: 'p1' })).toEqual(none);
    desk.result('OfferRelease', desk.offering(id), { by: 'p5' });
    expect(desk.says('WithdrawReleaseOffer', { statement: id, reason: 'r' }, { by: 'p2' })).toBe('press-no-release-right');
    expect(desk.says('WithdrawReleaseOffer', { statement: id, reason: '' }, { by: 'p1' })).toBe('press-reason-needed');
    expect(desk.says('WithdrawReleaseOffer', { statement: id, reason: 'r' }, { by: 'p1' })).toEqual(['ReleaseOfferWithdrawn']);
    expect(desk.refusal('ReleaseStatement', desk.releasing(id), { by: 'p1' })).toEqual(none);
  });

  it('by who offered it is refused on record, also behind a delegation', () => {
    const { desk, id } = offered();
    const refused = { code: 'press-second-person', data: { statement: id, offeredBy: 'p5' }, recorded: ['StatementRefusalRecorded'] };
    expect(desk.refusal('ReleaseStatement', desk.releasing(id), { by: 'p5' })).toEqual(refused);
    expect(desk.refusal('ReleaseStatement', desk.releasing(id), { by: 'p1', behalf: 'p5', delegation: 'd' })).toEqual(refused);
  });

  it('by whoever stood behind the offer is refused on record too', () => {
    const { desk, id } = approved();
    desk.result('OfferRelease', desk.offering(id), { by: 'p7', behalf: 'p1', delegation: 'd' });
    expect(desk.statement(id).offer).toMatchObject({ by: 'p7', behalf: 'p1' });
    expect(desk.says('ReleaseStatement', desk.releasing(id), { by: 'p1' })).toBe('press-second-person');
    expect(desk.says('ReleaseStatement', desk.releasing(id), { by: 'p3' })).toEqual(['StatementReleased']);
  });

  it('for someone else needs their delegation and their right', () => {
    const { desk, id } = approved();
    expect(desk.refusal('OfferRelease', desk.offering(id), { by: 'p7', behalf: 'p1' })).toEqual({
      code: 'identity-no-delegation',
      data: { person: 'p1' },
      recorded: [],
    });
    expect(desk.says('OfferRelease', desk.offering(id), { by: 'p7', behalf: 'p2', delegation: 'd' })).toBe('press-no-release-right');
  });

  it('for an author by one who did not write still leaves one who wrote nothing to be found', () => {
    const { desk, id } = approved();
    desk.result('OfferRelease', desk.offering(id), { by: 'p7', behalf: 'p5', delegation: 'd' });
    expect(desk.says('ReleaseStatement', desk.releasing(id), { by: 'p5' })).toBe('press-second-person');
    expect(desk.says('ReleaseStatement', desk.releasing(id), { by: 'p1' })).toEqual(['StatementReleased']);
  });

  it('by two who both wrote is refused on record; one of them may have', () => {
    const desk = new Desk();
    desk.voice();
    const { id } = desk.draft();
    desk.revise(id, {}, 'p1');
    desk.submit(id);
    desk.approve(id);
    desk.result('OfferRelease', desk.offering(id), { by: 'p5' });
    expect(desk.refusal('ReleaseStatement', desk.releasing(id), { by: 'p1' })).toEqual({
      code: 'press-authors-only',
      data: { statement: id },
      recorded: ['StatementRefusalRecorded'],
    });
    expect(desk.says('ReleaseStatement', desk.releasing(id), { by: 'p2' })).toBe('press-no-release-right');
    expect(desk.says('ReleaseStatement', desk.releasing(id), { by: 'p4' })).toEqual(['StatementReleased']);
  });

  it('by one person is for policies that say so, by one who did not write it, and the record says it', () => {
    const { desk, id } = approved({}, { ...POLICY, onePerson: true });
    const sheet = { channels: ['post'], recipientLists: [], recipients: 'all' };
    expect(desk.says('ReleaseStatement', desk.releasing(id), { by: 'p1' })).toBe('press-no-release-offered');
    expect(desk.says('ReleaseStatement', desk.releasing(id, { sheet }), { by: 'p5' })).toBe('press-authors-only');
    const [[, structure]] = desk.records('ReleaseStatement', desk.releasing(id, { sheet }), { by: 'p1' }) as [[string, object]];
    expect(structure).toMatchObject({ by: ['p1'], policyOnePerson: true, channels: ['post'] });
  });

  it('is under the policy in force, not under the one of its submission', () => {
    const { desk, id } = offered();
    expect(desk.refusal('ReleaseStatement', desk.releasing(id, { policy: { id: 'pol', version: 2 } }), { by: 'p1' })).toEqual({
      code: 'press-policy-moved',
      data: { statement: id, policy: 'pol', pinned: 1, now: 2 },
      recorded: [],
    });
  });

  it('waits for the end of its embargo, and is possible from that very moment', () => {
    const embargo = '2026-11-25T17:00:00.000Z';
    const { desk, id } = offered({ embargo });
    desk.now = '2026-11-25T16:59:59.999Z';
    expect(desk.refusal('ReleaseStatement', desk.releasing(id), { by: 'p1' })).toEqual({
      code: 'press-embargo',
      data: { until: embargo },
      recorded: [],
    });
    desk.now = embargo;
    expect(desk.says('ReleaseStatement', desk.releasing(id), { by: 'p1' })).toEqual(['StatementReleased']);
  });

  it('is over at the moment it expires, whether or not a timer said so', () => {
    const expires = '2026-11-25T17:00:00.000Z';
    const late = offered({ expires });
    late.desk.now = expires;
    const refused = { code: 'press-expired', data: { at: expires }, recorded: [] };
    expect(late.desk.refusal('ReleaseStatement', late.desk.releasing(late.id), { by: 'p1' })).toEqual(refused);
    expect(late.desk.fall()).toEqual(['StatementExpired', 'ApprovalVoided', 'ReleaseOfferVoided']);
    expect(late.desk.refusal('ReleaseStatement', late.desk.releasing(late.id), { by: 'p1' })).toEqual(refused);
    const early = offered({ expires });
    early.desk.now = '2026-11-25T16:59:59.999Z';
    expect(early.desk.says('ReleaseStatement', early.desk.releasing(early.id), { by: 'p1' })).toEqual(['StatementReleased']);
  });

  it('is not possible while nobody speaks, and is as soon as someone does', () => {
    const { desk, id } = offered();
    const [assignment] = Object.keys(desk.voices.assignments);
    desk.result('MarkUnavailable', { incident: 'inc:1', assignment, reason: 'train' }, { by: 'p1' });
    expect(desk.refusal('ReleaseStatement', desk.releasing(id), { by: 'p1' })).toEqual({
      code: 'press-no-voice',
      data: { entity: 'ministry', topic: 'talks', audience: 'media', language: 'en', at: desk.now },
      recorded: [],
    });
    expect(desk.says('OfferRelease', desk.offering(id), { by: 'p1' })).toBe('press-already-offered');
    desk.result('MarkReturned', { incident: 'inc:1', assignment }, { by: 'p1' });
    expect(desk.says('ReleaseStatement', desk.releasing(id), { by: 'p1' })).toEqual(['StatementReleased']);
  });

  it('of a text that is out or was given up is refused, and so is its revision', () => {
    const { desk, id } = approved();
    desk.release(id);
    const closed = { code: 'press-text-closed', data: { statement: id, text: 'closed' }, recorded: [] };
    expect(desk.refusal('ReleaseStatement', desk.releasing(id), { by: 'p4' })).toEqual(closed);
    expect(desk.revise(id)).toBe('press-text-closed');
    expect(desk.submit(id)).toBe('press-not-submittable');
  });

  it('looks at everything again itself, should a consequence ever be missing', () => {
    const { desk, fact, id } = offered();
    const { press } = desk;
    const statement = desk.statement(id);
    const seen = (change: (s: any) => object) => {
      const forged = { ...press, statements: { ...press.statements, [id]: { ...statement, ...change(statement) } } };
      return desk.forged(forged).says('ReleaseStatement', desk.releasing(id), { by: 'p1' });
    };
    expect(seen(() => ({ approvals: [] }))).toBe('press-not-approved');
    expect(seen((s) => ({ approvals: s.approvals.map((a: object) => ({ ...a, version: 'v0' })) }))).toBe('press-not-approved');
    expect(seen((s) => ({ approvals: s.approvals.map((a: object) => ({ ...a, digest: '0' })) }))).toBe('press-not-approved');
    expect(seen((s) => ({ version: { ...s.version, cites: [{ fact, version: 2, sentence: 1 }] } }))).toBe('press-fact-changed');
    expect(seen((s) => ({ offer: { ...s.offer, version: 'v0' } }))).toBe('press-version-moved');
    expect(seen(() => ({}))).toEqual(['StatementReleased']);
  });

  it('says the most telling thing first: the fact, then the version, then what is missing', () => {
    const { desk, fact, id } = offered();
    const before = desk.releasing(id);
    desk.result('DisputeFact', { fact, ...dispute }, { by: 'cd' });
    expect(desk.says('ReleaseStatement', { ...before, version: 'v0' }, { by: 'p5' })).toBe('press-fact-changed');
    desk.revise(id, { cites: [], body: 'The meeting took place.' });
    expect(desk.says('ReleaseStatement', before, { by: 'p5' })).toBe('press-version-moved');
    expect(desk.says('ReleaseStatement', desk.releasing(id), { by: 'p5' })).toBe('press-not-approved');
  });

  it('of a stale variant is refused as such', () => {
    const { desk, id } = approved();
    const fr = desk.draft({ parent: id, parentVersion: desk.statement(id).version.id, language: 'fr' }).id;
    desk.submit(fr);
    desk.approve(fr);
    desk.result('OfferRelease', desk.offering(fr), { by: 'p5' });
    desk.revise(id);
    expect(desk.says('ReleaseStatement', desk.releasing(fr), { by: 'p1' })).toBe('press-variant-stale');
  });
});

describe('what is out', () => {
  function out(of: object = {}) {
    const { desk, fact, id } = approved(of);
    desk.release(id);
    return { desk, fact, id };
  }

  const correct = (fact: string, from: number) => ({
    fact,
    from,
    wording: 'w',
    publicWording: 'p',
    language: 'en',
    kind: 'material',
    reason: 'r',
  });

  it('owes a correction for each version of a fact that falls, once while it is owed', () => {
    const { desk, fact, id } = out();
    expect(desk.records('DisputeFact', { fact, ...dispute }, { by: 'cd' })).toEqual([
      ['FactDisputed', { fact, was: 1, by: 'cd' }],
      ['CorrectionDue', { statement: id, fact, was: 1, sentences: [1] }],
    ]);
    expect(desk.says('CorrectFact', correct(fact, 1), { by: 'cd' })).toEqual(['FactCorrected']);
    expect(desk.says('CorrectFact', correct(fact, 2), { by: 'cd' })).toEqual(['FactCorrected', 'CorrectionDue']);
    expect(desk.statement(id).due).toEqual([
      { fact, was: 1 },
      { fact, was: 2 },
    ]);
  });

  it('is called for again after half an hour without a correction', () => {
    const { desk, fact } = out();
    desk.result('RetractFact', { fact, ...dispute }, { by: 'cd' });
    const due = later(desk.now, 30 * 60_000);
    expect([desk.fall(), desk.now]).toEqual([['CorrectionFell'], due]);
  });

  it('is corrected or superseded by another text that is out, with a reason', () => {
    const { desk, fact, id } = out();
    const next = desk.draft({ body: 'The meeting took place later.' }).id;
    const by = { statement: id, by: next, reached: ['wires'], reason: 'the 12th' };
    desk.result('RetractFact', { fact, ...dispute }, { by: 'cd' });
    expect(desk.says('CorrectStatement', by, { by: 'p2' })).toBe('press-no-release-right');
    expect(desk.refusal('CorrectStatement', by, { by: 'p1' })).toEqual({
      code: 'press-not-released',
      data: { statement: next, outing: 'inside' },
      recorded: [],
    });
    desk.submit(next);
    desk.approve(next).release(next);
    expect(desk.says('SupersedeStatement', by, { by: 'p1' })).toBe('press-not-released');
    expect(desk.says('CorrectStatement', { ...by, reason: '' }, { by: 'p1' })).toBe('press-reason-needed');
    expect(desk.says('CorrectStatement', { ...by, by: 'nobody' }, { by: 'p1' })).toBe('not-found');
    expect(desk.records('CorrectStatement', by, { by: 'p1' })).toEqual([
      ['StatementCorrected', { statement: id, by: next, reached: ['wires'] }],
    ]);
    expect([desk.statement(id).due, Object.keys(desk.inc.timers)]).toEqual([[], []]);
    expect(desk.says('SupersedeStatement', { ...by, statement: next, by: next }, { by: 'p1' })).toBe('press-not-released');
  });

  it('and superseded still owes a correction when its fact falls: what was said stays said', () => {
    const { desk, fact, id } = out();
    const next = desk.draft().id;
    desk.submit(next);
    desk.approve(next).release(next);
    expect(desk.says('SupersedeStatement', { statement: id, by: next, reached: [], reason: 'r' }, { by: 'p1' })).toEqual([
      'StatementSuperseded',
    ]);
    expect(desk.says('RetractFact', { fact, ...dispute }, { by: 'cd' })).toEqual(['FactRetracted', 'CorrectionDue']);
  });

  it('is withdrawn by a decision that is named, with a reason', () => {
    const { desk, fact, id } = out();
    const withdraw = { statement: id, decision: 'd1', reason: 'r' };
    expect(desk.refusal('WithdrawStatement', { ...withdraw, decision: null }, { by: 'cd' })).toEqual({
      code: 'press-decision-needed',
      data: { statement: id },
      recorded: [],
    });
    expect(desk.says('WithdrawStatement', { ...withdraw, reason: '' }, { by: 'cd' })).toBe('press-reason-needed');
    expect(desk.says('WithdrawStatement', withdraw, { by: 'cd' })).toEqual(['StatementWithdrawn']);
    expect(desk.says('WithdrawStatement', withdraw, { by: 'cd' })).toBe('press-not-released');
    expect(desk.says('RetractFact', { fact, ...dispute }, { by: 'cd' })).toEqual(['FactRetracted']);
  });

  it('is left uncorrected only by the director’s decision, pair by pair', () => {
    const { desk, fact, id } = out();
    const waive = { statement: id, pairs: [{ fact, was: 1 }], decision: 'd1', reason: 'r' };
    expect(desk.says('WaiveCorrection', waive, { by: 'cd' })).toBe('press-not-released');
    for (const from of [1, 2]) desk.result('CorrectFact', correct(fact, from), { by: 'cd' });
    expect(desk.says('WaiveCorrection', waive, { by: 'p1' })).toBe('identity-role-needed');
    expect(desk.says('WaiveCorrection', { ...waive, decision: null }, { by: 'cd' })).toBe('press-decision-needed');
    expect(desk.says('WaiveCorrection', { ...waive, reason: '' }, { by: 'cd' })).toBe('press-reason-needed');
    expect(desk.says('WaiveCorrection', { ...waive, pairs: [{ fact, was: 7 }] }, { by: 'cd' })).toBe('press-nothing-changed');
    expect(desk.records('WaiveCorrection', waive, { by: 'cd' })).toEqual([
      ['CorrectionWaived', { statement: id, decision: 'd1', pairs: [{ fact, was: 1 }], last: false }],
    ]);
    expect(outingOf(desk.statement(id))).toBe('correctionDue');
    desk.result('WaiveCorrection', { ...waive, pairs: [{ fact, was: 2 }] }, { by: 'cd' });
    expect([outingOf(desk.statement(id)), Object.keys(desk.inc.timers)]).toEqual(['released', []]);
  });

  it('lapses at its expiry by record only, and may still be corrected', () => {
    const { desk, fact, id } = out({ expires: '2026-11-25T17:00:00.000Z' });
    expect(desk.fall()).toEqual(['LineExpired']);
    expect(outingOf(desk.statement(id))).toBe('lapsed');
    expect(desk.says('RetractFact', { fact, ...dispute }, { by: 'cd' })).toEqual(['FactRetracted', 'CorrectionDue']);
  });
});
