import { describe, expect, it } from 'vitest';
import { MINUTE, Night } from '../../testing/night.ts';
import { matterOf, type DecisionsState } from './decision.state.ts';

const QUESTION = { question: 'Cut or observe?', options: ['cut', 'observe'], owner: 'CD', decideBy: null, facts: [] };
const TAKE = { option: 'o1', authority: 'role', rationale: 'it spreads', risks: 'they notice', advice: '', facts: [], reviewAt: null };

const asked = (night: Night, more: object = {}): string => night.does('AskDecision', { ...QUESTION, ...more }).decision;
const matter = (night: Night, id: string) => matterOf((night.state.slices['decisions'] as DecisionsState).decisions[id]!);

describe('a question', () => {
  it('is put by anyone of the cell, with two options or more, and to a time that lies ahead', () => {
    const night = Night.declared();
    expect(night.says('AskDecision', QUESTION, 'lena')).toBe('incident-role-needed');
    expect(night.says('AskDecision', { ...QUESTION, options: ['cut'] })).toBe('decision-options-needed');
    expect(night.says('AskDecision', { ...QUESTION, decideBy: night.now })).toBe('decision-time-past');
    night.seat('SEC', 'karim');
    const { said, result } = night.send('AskDecision', { ...QUESTION, decideBy: night.later(MINUTE) }, 'karim');
    expect(said).toEqual([
      {
        type: 'DecisionOpened',
        label: 'I',
        words: {
          question: 'Cut or observe?',
          options: [
            { id: 'o1', text: 'cut' },
            { id: 'o2', text: 'observe' },
          ],
        },
        structure: {
          decision: result.decision,
          owner: 'CD',
          substitutes: [],
          options: ['o1', 'o2'],
          shownDefault: null,
          decideBy: night.later(MINUTE),
          reviewMs: null,
          facts: [],
          by: 'karim',
          origin: null,
        },
      },
    ]);
  });

  it('gets recommendations from the cell, and is decided only by the role that it is put to', () => {
    const night = Night.declared();
    night.seat('SEC', 'karim');
    const decision = asked(night);
    expect(night.says('Recommend', { decision, option: 'o1', reason: '' }, 'lena')).toBe('incident-role-needed');
    expect(night.says('Recommend', { decision, option: 'o9', reason: '' }, 'karim')).toBe('decision-no-such-option');
    expect(night.send('TakeDecision', { decision, ...TAKE }, 'karim')).toMatchObject({
      code: 'decision-no-authority',
      data: { owner: 'CD' },
    });
    expect(night.send('Recommend', { decision, option: 'o1', reason: 'logs' }, 'karim').said).toEqual([
      { type: 'DecisionRecommended', label: 'I', words: { reason: 'logs' }, structure: { decision, option: 'o1', by: 'karim' } },
    ]);
    expect(matter(night, decision)).toBe('recommended');
    expect(night.send('TakeDecision', { decision, ...TAKE }).said).toEqual([
      {
        type: 'DecisionTaken',
        label: 'I',
        words: { rationale: 'it spreads', risks: 'they notice' },
        structure: { decision, option: 'o1', by: 'tomas', role: 'CD', authorityKind: 'role', facts: [], reviewAt: null },
      },
    ]);
    expect(night.ask.authority(decision)).toEqual({ option: 'o1', by: 'tomas', kind: 'role', label: 'I' });
  });

  it('is not decided twice, without reasons, by an option that was not shown, nor to be looked at in the past', () => {
    const night = Night.declared();
    const decision = asked(night);
    expect(night.says('TakeDecision', { decision: 'unknown', ...TAKE })).toBe('not-found');
    expect(night.says('TakeDecision', { decision, ...TAKE, rationale: '' })).toBe('decision-no-rationale');
    expect(night.says('TakeDecision', { decision, ...TAKE, option: 'o9' })).toBe('decision-no-such-option');
    expect(night.says('TakeDecision', { decision, ...TAKE, reviewAt: night.now })).toBe('decision-time-past');
    expect(night.ask.authority(decision)).toBeUndefined();
    night.does('TakeDecision', { decision, ...TAKE });
    expect(night.send('TakeDecision', { decision, ...TAKE })).toMatchObject({ code: 'decision-closed', data: { state: 'decided' } });
    expect(night.says('Recommend', { decision, option: 'o1', reason: '' })).toBe('decision-closed');
    expect(night.says('DeferDecision', { decision, until: night.later(MINUTE), reason: '' })).toBe('decision-closed');
    expect(night.says('WithdrawQuestion', { decision, reason: 'r' })).toBe('decision-closed');
  });

  it('is not decided on facts that changed since they were shown, and says so in the commit of the change', () => {
    const night = Night.declared();
    night.records('FactCorrected', { fact: 'f1', was: 0, to: 1 });
    const decision = asked(night, { facts: [{ fact: 'f1', version: 1 }] });
    expect(night.records('FactCorrected', { fact: 'f1', was: 1, to: 2 })).toEqual(['FactCorrected', 'DecisionInfoMoved']);
    const shown = (version: number) => [{ fact: 'f1', version }];
    expect(night.send('TakeDecision', { decision, ...TAKE, facts: shown(1) })).toMatchObject({
      code: 'decision-info-moved',
      data: { facts: ['f1'], count: 1 },
    });
    expect(night.says('TakeDecision', { decision, ...TAKE })).toBe('decision-info-moved');
    expect(night.says('TakeDecision', { decision, ...TAKE, facts: shown(2) })).toEqual(['DecisionTaken']);
    expect(night.records('FactCorrected', { fact: 'f1', was: 2, to: 3 })).toEqual(['FactCorrected']);
  });

  it('is decided or corrected under, whichever comes first, and never on the old fact after', () => {
    const set = () => {
      const night = Night.declared();
      night.records('FactCorrected', { fact: 'f1', was: 0, to: 1 });
      const decision = asked(night);
      const take = () => night.says('TakeDecision', { decision, ...TAKE, facts: [{ fact: 'f1', version: 1 }] });
      return { take, correct: () => night.records('FactCorrected', { fact: 'f1', was: 1, to: 2 }) };
    };
    const a = set();
    expect([a.correct(), a.take()]).toEqual([['FactCorrected'], 'decision-info-moved']);
    const b = set();
    expect([b.take(), b.correct()]).toEqual([['DecisionTaken'], ['FactCorrected']]);
  });

  it('whose time runs out stays open, and says so; to put it off sets the clock anew', () => {
    const night = Night.declared();
    const decision = asked(night, { decideBy: night.later(10 * MINUTE) });
    expect(night.fall()).toEqual(['DecisionLapsed']);
    expect(matter(night, decision)).toBe('open');
    expect(night.says('DeferDecision', { decision, until: night.now, reason: '' })).toBe('decision-time-past');
    expect(night.says('DeferDecision', { decision, until: night.later(MINUTE), reason: '' }, 'ines')).toBe('decision-no-authority');
    expect(night.says('DeferDecision', { decision, until: night.later(MINUTE), reason: 'wait' })).toEqual(['DecisionDeferred']);
    expect(night.fall()).toEqual(['DecisionLapsed']);
    expect(night.says('TakeDecision', { decision, ...TAKE })).toEqual(['DecisionTaken']);
    expect(night.fall()).toBeUndefined();
  });

  it('is withdrawn by who asked, who decides or the director, for a reason', () => {
    const night = Night.declared();
    night.seat('SEC', 'karim');
    night.seat('LEG', 'lena');
    const { decision } = night.does('AskDecision', { ...QUESTION, owner: 'MIN' }, 'karim');
    expect(night.says('WithdrawQuestion', { decision, reason: 'r' }, 'lena')).toBe('decision-no-authority');
    expect(night.says('WithdrawQuestion', { decision, reason: '' }, 'karim')).toBe('incident-reason-needed');
    expect(night.says('WithdrawQuestion', { decision, reason: 'settled' }, 'karim')).toEqual(['QuestionWithdrawn']);
    expect(matter(night, decision)).toBe('withdrawn');
  });
});

describe('a decision', () => {
  const decided = (night: Night, more: object = {}): string => {
    const decision = asked(night);
    night.does('TakeDecision', { decision, ...TAKE, ...more });
    return decision;
  };

  it('keeps dissent of the cell beside it, in their own words', () => {
    const night = Night.declared();
    const open = asked(night);
    expect(night.says('RecordDissent', { decision: open, words: 'no' })).toBe('decision-not-taken');
    const decision = decided(night);
    night.seat('CI', 'karim');
    expect(night.says('RecordDissent', { decision, words: 'no' }, 'lena')).toBe('incident-role-needed');
    expect(night.says('RecordDissent', { decision, words: '' }, 'karim')).toBe('incident-reason-needed');
    expect(night.send('RecordDissent', { decision, words: 'we lose them' }, 'karim').said).toEqual([
      { type: 'DissentRecorded', label: 'I', words: { words: 'we lose them' }, structure: { decision, by: 'karim' } },
    ]);
  });

  it('falls due to be looked at, and is upheld or gives way to another that was taken', () => {
    const night = Night.declared();
    const decision = decided(night, { reviewAt: night.later(MINUTE) });
    expect(night.fall()).toEqual(['DecisionReviewFell']);
    expect(matter(night, decision)).toBe('reviewDue');
    const review = { decision, successor: null, reason: 'still right', reviewAt: night.later(MINUTE) };
    expect(night.says('ReviewDecision', review, 'ines')).toBe('decision-no-authority');
    expect(night.says('ReviewDecision', { ...review, reason: '' })).toBe('decision-no-rationale');
    expect(night.says('ReviewDecision', { ...review, reviewAt: night.now })).toBe('decision-time-past');
    expect(night.says('ReviewDecision', review)).toEqual(['DecisionUpheld']);
    expect(night.fall()).toEqual(['DecisionReviewFell']);
    const open = asked(night);
    const last = { ...review, reviewAt: null };
    expect(night.says('ReviewDecision', { ...last, successor: 'unknown' })).toBe('not-found');
    expect(night.says('ReviewDecision', { ...last, successor: open })).toBe('decision-not-taken');
    expect(night.says('ReviewDecision', { ...last, decision: open })).toBe('decision-not-taken');
    const next = decided(night);
    expect(night.says('ReviewDecision', { ...last, successor: next })).toEqual(['DecisionSuperseded']);
    expect([night.ask.authority(decision), night.ask.authority(next)?.option]).toEqual([undefined, 'o1']);
  });

  it('with readers of its own is absent for all others, and its advice may have others again', () => {
    const night = Night.declared();
    night.seat('LEG', 'lena');
    night.seat('SEC', 'karim');
    const { label } = night.does('NameReaders', { label: null, readers: ['tomas', 'lena'] });
    const { label: privileged } = night.does('NameReaders', { label: null, readers: ['lena'] }, 'lena');
    expect(night.says('AskDecision', { ...QUESTION, label }, 'karim')).toBe('not-found');
    const decision = asked(night, { label });
    for (const type of ['Recommend', 'RecordDissent'])
      expect(night.says(type, { decision, option: 'o1', reason: '', words: 'w' }, 'karim')).toBe('not-found');
    expect(night.says('TakeDecision', { decision, ...TAKE, advice: 'privileged', adviceLabel: privileged })).toBe('not-found');
    const { decision: own } = night.does('AskDecision', { ...QUESTION, owner: 'LEG' });
    const { said } = night.send('TakeDecision', { decision: own, ...TAKE, advice: 'privileged', adviceLabel: privileged }, 'lena');
    expect(said).toMatchObject([{ label: 'I', words: { advice: 'privileged' } }]);
    const brief = night.does('OfferCommand', { to: 'karim', worries: '' }).brief;
    expect(night.says('AcceptCommand', { brief, ticked: [] }, 'karim')).toEqual(['DirectorHandoverAccepted', 'DutiesPassed']);
  });
});

describe('a decision that a playbook asks for', () => {
  const spec = {
    lane: 'command',
    work: { R: 'CD', A: 'CD', dueMs: 30 * MINUTE, ladder: 'minister', text: { en: 'Observe or cut?', fr: 'Observer ou couper ?' } },
    details: {
      substitutes: ['DMIN'],
      shownDefault: 'partial',
      review: 'PT6H',
      options: { observe: { text: { en: 'Observe' } }, partial: { text: 'Partial' } },
    },
    options: ['partial', 'observe'],
  };
  const started = (night: Night) => night.records('RunStarted', { run: 'r1', loc: 'D1', spec });
  const only = (night: Night) => Object.keys((night.state.slices['decisions'] as DecisionsState).decisions)[0]!;

  it('opens with its options, its time, and who may decide in place of whom', () => {
    const night = Night.declared();
    expect(started(night)).toEqual(['RunStarted', 'DecisionOpened']);
    const [{ label: _, ...opened }] = [(night.state.slices['decisions'] as DecisionsState).decisions[only(night)]!];
    expect(opened).toMatchObject({
      owner: 'CD',
      substitutes: ['DMIN'],
      options: ['partial', 'observe'],
      askedBy: null,
      origin: { run: 'r1', loc: 'D1' },
      reviewMs: 6 * 60 * MINUTE,
    });
  });

  it('moves the run by the option that was taken, and is reviewed when the playbook says', () => {
    const night = Night.declared();
    started(night);
    const decision = only(night);
    expect(night.says('WithdrawQuestion', { decision, reason: 'r' })).toBe('decision-of-playbook');
    night.seat('DMIN', 'lena');
    const { said } = night.send('TakeDecision', { decision, ...TAKE, option: 'partial' }, 'lena');
    expect(said.map(({ type, structure }) => [type, structure])).toEqual([
      [
        'DecisionTaken',
        { decision, option: 'partial', by: 'lena', role: 'DMIN', authorityKind: 'role', facts: [], reviewAt: night.later(360 * MINUTE) },
      ],
      ['RunStepped', { run: 'r1', loc: 'D1', event: 'option.partial', by: 'lena', role: 'DMIN' }],
    ]);
  });

  it('lapses without taking its default, and is withdrawn when the run is stopped', () => {
    const night = Night.declared();
    started(night);
    expect(night.fall()).toEqual(['DecisionLapsed']);
    expect(matter(night, only(night))).toBe('open');
    expect(night.records('RunAborted', { run: 'other' })).toEqual(['RunAborted']);
    expect(night.records('RunAborted', { run: 'r1' })).toEqual(['RunAborted', 'QuestionWithdrawn']);
  });
});
