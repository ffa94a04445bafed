import { describe, expect, it } from 'vitest';
import { Desk, ROLES } from '../../testing/cell.ts';
import { erased } from '@chancery/kernel';
import { whyNot } from './citation.ts';
import { truthOf } from './fact.state.ts';

const MEDIA = { audience: 'media', language: 'en' } as const;
const SAID = {
  wording: 'the 14th',
  sources: 'minutes of the mission',
  sourcePeople: ['p5'],
  otherSources: 0,
  confidence: 'high',
  validAt: null,
  recheckBy: null,
  tlp: 'clear',
};
const added = (of: object = {}) => {
  const desk = new Desk();
  const { fact } = desk.result<{ fact: string }>('AddFact', { ...SAID, ...of }, { by: 'p5' });
  return { desk, fact, at: { fact, from: 1 } };
};

describe('a fact', () => {
  it('is added as a claim, its words beside its structure and its sources for the press only', () => {
    const desk = new Desk();
    const outcome = desk.tell('AddFact', SAID, { by: 'p5' });
    const [draft] = outcome.drafts;
    const { wording: _, sources: __, ...structure } = SAID;
    expect(outcome.drafts.map(({ type, label, structure: s, content }) => ({ type, label, s, content }))).toEqual([
      {
        type: 'FactAdded',
        label: 'I',
        s: { ...structure, fact: draft!.structure['fact'], owner: 'p5' },
        content: { wording: { label: 'I', value: 'the 14th' }, sources: { label: 'P', value: 'minutes of the mission' } },
      },
    ]);
    expect(truthOf(desk.press.facts[draft!.structure['fact'] as string]!)).toBe('claim');
  });

  it('marked red is an entry of named readers, words and all', () => {
    const outcome = new Desk().tell('AddFact', { ...SAID, tlp: 'red', label: 'R:1' });
    expect(outcome.drafts.map(({ label, content }) => [label, content['wording']!.label])).toEqual([['R:1', 'R:1']]);
  });

  it('is confirmed after it was verified, by someone who is not its only source', () => {
    const { desk, at, fact } = added();
    expect(desk.refusal('ConfirmFact', { ...at, method: 'm' }, { by: 'p2' })).toEqual({
      code: 'press-fact-state',
      data: { fact, truth: 'claim', wording: 'none' },
      recorded: [],
    });
    desk.result('StartVerification', at, { by: 'p5' });
    expect(desk.refusal('ConfirmFact', { ...at, method: 'm' }, { by: 'p5' })).toEqual({
      code: 'press-sole-source',
      data: { fact, person: 'p5' },
      recorded: [],
    });
    expect(desk.records('ConfirmFact', { ...at, method: 'm' }, { by: 'p2' })).toEqual([
      ['FactConfirmed', { fact, version: 1, verifiedBy: 'p2' }],
    ]);
  });

  it('that names no source is its owner’s word, and confirmed by someone else', () => {
    const { desk, at } = added({ sourcePeople: [] });
    desk.result('StartVerification', at);
    expect(desk.says('ConfirmFact', { ...at, method: 'm' }, { by: 'p5' })).toBe('press-sole-source');
    expect(desk.says('ConfirmFact', { ...at, method: 'm' }, { by: 'p2' })).toEqual(['FactConfirmed']);
  });

  it('is confirmed by one of its sources where there is another, never by who wrote it down', () => {
    const { desk, at, fact } = added({ otherSources: 1, sourcePeople: ['p5', 'p2'] });
    desk.result('StartVerification', at);
    expect(desk.refusal('ConfirmFact', { ...at, method: 'm' }, { by: 'p5' })).toEqual({
      code: 'press-own-claim',
      data: { fact, person: 'p5' },
      recorded: [],
    });
    expect(desk.says('ConfirmFact', { ...at, method: 'm' }, { by: 'p2' })).toEqual(['FactConfirmed']);
  });

  describe('that nobody else is there to confirm', () => {
    const aloneAtNight = () => {
      const { desk, at, fact } = added();
      for (const role of Object.keys(ROLES)) if (role !== 'p5') desk.result('RelieveRole', { person: role });
      desk.result('StartVerification', at, { by: 'p5' });
      return { desk, at, fact };
    };

    it('is confirmed by its author and says so, until a second person confirms it', () => {
      const { desk, at, fact } = aloneAtNight();
      expect(desk.records('ConfirmFact', { ...at, method: 'm' }, { by: 'p5' })).toEqual([
        ['FactConfirmed', { fact, version: 1, verifiedBy: 'p5', alone: true }],
      ]);
      expect(desk.press.facts[fact]).toMatchObject({ alone: true });
      expect(desk.says('ConfirmFact', { ...at, method: 'm' }, { by: 'p5' })).toBe('press-sole-source');
      expect(desk.records('ConfirmFact', { ...at, method: 'm' }, { by: 'p2' })).toEqual([
        ['FactConfirmed', { fact, version: 1, verifiedBy: 'p2' }],
      ]);
      expect(desk.press.facts[fact]).toMatchObject({ alone: false });
      expect(desk.says('ConfirmFact', { ...at, method: 'm' }, { by: 'p4' })).toBe('press-fact-state');
    });
  });

  it('that its owner corrects is a claim of one again: somebody else confirms the new version', () => {
    const { desk, at, fact } = added({ otherSources: 1 });
    desk.result('StartVerification', at);
    desk.result('ConfirmFact', { ...at, method: 'm' }, { by: 'p2' });
    desk.result('CorrectFact', { ...at, wording: 'w', publicWording: null, language: 'en', kind: 'minor', reason: 'r' }, { by: 'p5' });
    const again = { fact, from: 2, method: 'm' };
    expect([desk.press.facts[fact]!.alone, desk.says('ConfirmFact', again, { by: 'p5' })]).toEqual([true, 'press-own-claim']);
    expect(desk.says('ConfirmFact', again, { by: 'p2' })).toEqual(['FactConfirmed']);
    expect(desk.press.facts[fact]!.alone).toBe(false);
  });

  it('names only sources of the house, and counts the others from nought', () => {
    const desk = new Desk();
    expect(desk.says('AddFact', { ...SAID, sourcePeople: ['nobody'] })).toBe('incident-person-barred');
    for (const otherSources of [-1, 0.5, Number.NaN])
      expect(desk.says('AddFact', { ...SAID, otherSources })).toBe('press-sources-uncounted');
  });

  it('has a wording for each language, taken back for one or for all', () => {
    const desk = new Desk();
    const fact = desk.fact();
    const clear = (publicWording: string, language: string) =>
      desk.says('ClearWording', { fact, from: 1, publicWording, language }, { by: 'p3' });
    expect(whyNot(desk.press, { fact, version: 1 }, { audience: 'media', language: 'fr' })).toBe('wording');
    expect([clear('le 14', 'FR-be'), clear('le quatorze', 'fr')]).toEqual([['PublicWordingCleared'], 'press-fact-state']);
    expect(whyNot(desk.press, { fact, version: 1 }, { audience: 'media', language: 'fr' })).toBeUndefined();
    const withdraw = (language: string | null) => desk.says('WithdrawWording', { fact, from: 1, reason: 'r', language }, { by: 'p3' });
    expect([withdraw('en'), withdraw('en')]).toEqual([['PublicWordingWithdrawn'], 'press-fact-state']);
    expect(whyNot(desk.press, { fact, version: 1 }, MEDIA)).toBe('wording');
    clear('the 14th', 'en');
    expect(withdraw(null)).toEqual(['PublicWordingWithdrawn', 'PublicWordingWithdrawn']);
  });

  it.each([
    ['FindFactFalse', 'FactFoundFalse', 'false'],
    ['MarkFactUnverifiable', 'FactUnverifiable', 'unverifiable'],
  ])('by %s says why', (command, type, truth) => {
    const { desk, fact, at } = added();
    expect(desk.says(command, { ...at, reason: 'r' })).toBe('press-fact-state');
    desk.result('StartVerification', at);
    expect(desk.refusal(command, { ...at, reason: ' ' })).toEqual({ code: 'press-reason-needed', data: { fact }, recorded: [] });
    expect(desk.says(command, { ...at, reason: 'r' })).toEqual([type]);
    expect(truthOf(desk.press.facts[fact]!)).toBe(truth);
    expect(desk.says('StartVerification', at)).toEqual(['FactVerificationStarted']);
    expect(desk.says('StartVerification', at)).toBe('press-fact-state');
  });

  it('may be quoted once someone with the right clears its wording, and clears it but once', () => {
    const { desk, fact, at } = added();
    const clear = { ...at, publicWording: 'mid month', language: 'en' };
    expect(desk.refusal('ClearWording', clear, { by: 'p2' })).toEqual({
      code: 'identity-role-needed',
      data: { roles: ['HOP'] },
      recorded: [],
    });
    expect(desk.records('ClearWording', clear, { by: 'p3' })).toEqual([
      ['PublicWordingCleared', { fact, version: 1, by: 'p3', language: 'en' }],
    ]);
    // Other words under the same version would reach texts that cite it without moving them.
    expect(desk.says('ClearWording', clear, { by: 'p3' })).toBe('press-fact-state');
    expect(desk.records('WithdrawWording', { ...at, reason: 'r', language: null }, { by: 'p3' })).toEqual([
      ['PublicWordingWithdrawn', { fact, was: 1, by: 'p3', language: 'en' }],
    ]);
    expect(desk.says('ClearWording', clear, { by: 'p3' })).toEqual(['PublicWordingCleared']);
  });

  it('is corrected from the version that its author saw, by its owner or the director, with a reason', () => {
    const desk = new Desk();
    const fact = desk.fact();
    const correct = {
      fact,
      from: 1,
      wording: 'the 12th',
      publicWording: 'the 12th',
      language: 'en',
      kind: 'material',
      reason: 'log of the mission',
    };
    expect(desk.refusal('CorrectFact', correct, { by: 'p2' })).toEqual({
      code: 'identity-role-needed',
      data: { owner: 'cd' },
      recorded: [],
    });
    expect(desk.refusal('CorrectFact', { ...correct, reason: '' }, { by: 'cd' })).toEqual({
      code: 'press-reason-needed',
      data: { fact },
      recorded: [],
    });
    expect(desk.records('CorrectFact', correct, { by: 'cd' })).toEqual([
      ['FactCorrected', { fact, was: 1, to: 2, changeKind: 'material', wordingCleared: true, clearedBy: 'cd', language: 'en' }],
    ]);
    expect(desk.refusal('CorrectFact', correct, { by: 'cd' })).toEqual({
      code: 'press-fact-moved',
      data: { fact, version: 2 },
      recorded: [],
    });
  });

  it('keeps no cleared wording through a correction that brings none, and lets only who may clear bring one', () => {
    const { desk, fact, at } = added();
    desk.result('StartVerification', at);
    desk.result('ConfirmFact', { ...at, method: 'm' }, { by: 'p2' });
    const correct = { ...at, wording: 'w', publicWording: 'p', language: 'en', kind: 'minor', reason: 'r' };
    expect(desk.says('CorrectFact', correct, { by: 'p5' })).toBe('identity-role-needed');
    expect(desk.records('CorrectFact', { ...correct, publicWording: null, language: 'en' }, { by: 'p5' })).toEqual([
      ['FactCorrected', { fact, was: 1, to: 2, changeKind: 'minor', wordingCleared: false, clearedBy: null, language: null }],
    ]);
    expect(whyNot(desk.press, { fact, version: 2 }, MEDIA)).toBe('wording');
  });

  it('that is only claimed is not corrected', () => {
    const { desk, fact, at } = added();
    expect(
      desk.refusal('CorrectFact', { ...at, wording: 'w', publicWording: null, language: 'en', kind: 'minor', reason: 'r' }, { by: 'p5' }),
    ).toEqual({
      code: 'press-fact-not-correctable',
      data: { fact, truth: 'claim' },
      recorded: [],
    });
  });

  it('is disputed, and holds again once it is confirmed anew; retracted, it never does', () => {
    const desk = new Desk();
    const fact = desk.fact();
    const at = { fact, from: 1, reason: 'r' };
    expect(desk.records('DisputeFact', at, { by: 'cd' })).toEqual([['FactDisputed', { fact, was: 1, by: 'cd' }]]);
    expect(whyNot(desk.press, { fact, version: 1 }, MEDIA)).toBe('disputed');
    desk.result('ConfirmFact', { fact, from: 1, method: 'm' }, { by: 'p2' });
    expect(whyNot(desk.press, { fact, version: 1 }, MEDIA)).toBeUndefined();
    expect(desk.records('RetractFact', at, { by: 'cd' })).toEqual([['FactRetracted', { fact, was: 1, by: 'cd' }]]);
    expect(desk.says('DisputeFact', at, { by: 'cd' })).toBe('press-fact-state');
    expect(desk.says('CorrectFact', { ...at, wording: 'w', publicWording: null, language: 'en', kind: 'minor' }, { by: 'cd' })).toBe(
      'press-fact-not-correctable',
    );
  });

  it('marked otherwise takes its words along', () => {
    const desk = new Desk();
    const fact = desk.fact();
    expect(desk.refusal('RemarkFact', { fact, from: 1, tlp: 'clear' }, { by: 'cd' })).toEqual({
      code: 'press-nothing-changed',
      data: { fact },
      recorded: [],
    });
    expect(desk.records('RemarkFact', { fact, from: 1, tlp: 'red', label: 'R:1' }, { by: 'cd' })).toEqual([
      ['FactRemarked', { fact, was: 1, by: 'cd', tlp: 'red', label: 'R:1' }],
      ['SectionRelabelled', { seq: 1, section: 'wording', label: 'R:1' }],
      ['SectionRelabelled', { seq: 1, section: 'sources', label: 'R:1' }],
      ['SectionRelabelled', { seq: 3, section: 'method', label: 'R:1' }],
      ['SectionRelabelled', { seq: 4, section: 'publicWording', label: 'R:1' }],
    ]);
    expect(desk.inc.labels).toEqual({ '1/wording': 'R:1', '1/sources': 'R:1', '3/method': 'R:1', '4/publicWording': 'R:1' });
    desk.result('RemarkFact', { fact, from: 1, tlp: 'green' }, { by: 'cd' });
    expect(desk.inc.labels).toEqual({ '1/wording': 'I', '1/sources': 'P', '3/method': 'I', '4/publicWording': 'P' });
  });

  it.each([
    ['clear', [undefined, undefined, undefined]],
    ['green', ['marking', undefined, undefined]],
    ['amber', ['marking', 'marking', undefined]],
    ['red', ['marking', 'marking', 'marking']],
  ])('marked %s is quoted to media, partners and staff only as far as its marking allows', (tlp, expected) => {
    const desk = new Desk();
    const cited = { fact: desk.fact(tlp), version: 1 };
    expect((['media', 'partners', 'staff'] as const).map((audience) => whyNot(desk.press, cited, { audience, language: 'en' }))).toEqual(
      expected,
    );
  });

  it('whose public wording was erased is not quoted', () => {
    const desk = new Desk();
    const cited = { fact: desk.fact(), version: 1 };
    const seq = desk.press.facts[cited.fact]!.wordings['en']!;
    desk.append(erased([{ seq, sections: ['publicWording'] }], 'court'));
    expect(whyNot(desk.press, cited, MEDIA)).toBe('wording');
  });

  it('that may change is looked at again by its time, unless it was disputed meanwhile', () => {
    const { desk, fact, at } = added({ recheckBy: '2026-11-25T17:38:00.000Z' });
    desk.result('StartVerification', at);
    desk.result('ConfirmFact', { ...at, method: 'm' }, { by: 'p2' });
    expect(Object.values(desk.inc.timers).map((t) => [t.owner, t.id, t.dueAt])).toEqual([
      [`press:${fact}`, 'recheck', '2026-11-25T17:38:00.000Z'],
    ]);
    expect(desk.fall()).toEqual(['FactRecheckFell']);
    desk.result('DisputeFact', { ...at, reason: 'r' }, { by: 'p5' });
    desk.result('ConfirmFact', { ...at, method: 'm' }, { by: 'p2' });
    expect(desk.fall()).toEqual(['FactRecheckFell']);
    desk.result('DisputeFact', { ...at, reason: 'r' }, { by: 'p5' });
    expect(desk.fall()).toBeUndefined();
  });

  it.each(['StartVerification', 'ConfirmFact', 'ClearWording', 'CorrectFact', 'RemarkFact', 'DisputeFact'])(
    'that is not there is as if it were forbidden: %s',
    (type) => {
      expect(new Desk().says(type, { fact: 'f', from: 1, reason: 'r' }, { by: 'cd' })).toBe('not-found');
    },
  );
});
