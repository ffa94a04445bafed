import { describe, expect, it } from 'vitest';
import { erased } from '@chancery/kernel';
import { Desk } from '../../testing/cell.ts';
import { textOf } from './statement.state.ts';

const HOP = { by: 'p3' };
const correction = (fact: string, from: number, publicWording: string | null = null) => ({
  fact,
  from,
  wording: 'w',
  publicWording,
  language: 'en',
  kind: 'material',
  reason: 'r',
});

/** A fact first cleared as that. */
function known(publicWording: string, language = 'en') {
  const desk = new Desk();
  desk.voice();
  const fact = desk.fact();
  desk.result('WithdrawWording', { fact, from: 1, reason: 'r', language: null }, HOP);
  desk.result('ClearWording', { fact, from: 1, publicWording, language }, HOP);
  const says = (body: string, of: object = {}) => desk.says('DraftStatement', { ...TEXT, body, ...of }, { by: 'p5' });
  const cites = (version: number, ...sentences: number[]) => ({ cites: sentences.map((sentence) => ({ fact, version, sentence })) });
  return { desk, fact, says, cites };
}

/** That fact, corrected from 14 to 12 October, with words for the second version. */
function corrected(first = '14 October', second = 'The talks took place on 12 October.') {
  const all = known(first);
  all.desk.result('CorrectFact', correction(all.fact, 1, second), { by: 'cd' });
  return all;
}

const {
  title: _,
  body: __,
  ...ABOUT
} = {
  title: '',
  body: '',
  language: 'en',
  audience: 'media',
  entity: 'ministry',
  topic: 'talks',
  kind: 'line',
  use: 'reactive',
  attribution: 'spokesperson',
  embargo: null,
  expires: null,
  parentVersion: null,
  parent: null,
  request: null,
  cites: [],
};
const TEXT = { ...ABOUT, title: 'Line' };

describe('a sentence that cites a fact', () => {
  it.each([
    ['in the same words', 'They took place on 14 October, as agreed.'],
    ['in other spaces', 'They took place on 14\u00a0October.'],
    ['with another apostrophe and other quotation marks', 'On «\u202f14  OCTOBER\u202f».'],
    ['with signs that are not seen', 'On 14\u200b Octo\u00adber.'],
    ['in digits of another width', 'On \uff11\uff14 October.'],
  ])('carries its words: %s', (__, body) => {
    const { says, cites } = known('14 October.');
    expect(says(body, cites(1, 1))).toEqual(['StatementDrafted']);
  });

  it.each([
    ['other words', 'They took place in October.'],
    ['part of another number', 'They took place on 114 October.'],
    ['part of another word', 'They took place on 14 Octobers.'],
    ['nothing at all', ''],
  ])('is refused with %s', (__, body) => {
    const { says, cites } = known('14 October');
    expect(says(`First.\n${body}`, cites(1, 2))).toBe('press-wording-missing');
  });

  it('says which sentences of which fact, and what would help', () => {
    const { desk, fact, cites } = known('14 October');
    expect(desk.refusal('DraftStatement', { ...TEXT, body: 'On 14 October.\nThen.', ...cites(1, 1, 2, 3) }, { by: 'p5' })).toEqual({
      code: 'press-wording-missing',
      data: {
        fact,
        name: `F-${fact.slice(-4).toUpperCase()}`,
        others: [],
        version: 1,
        language: 'en',
        sentences: [2, 3],
        in: '2, 3',
      },
      recorded: [],
    });
  });

  it('carries those of its text’s language: a translation has words of its own', () => {
    const { desk, fact, says, cites } = known('14 October');
    const fr = (body: string) => says(body, { ...cites(1, 1), language: 'fr-FR' });
    // Not cleared yet: a draft may wait for it, and says so; it is not submitted.
    expect(fr('Le 14 octobre.')).toEqual(['StatementDrafted']);
    const [draft] = Object.keys(desk.press.statements);
    expect(desk.submit(draft!)).toBe('press-fact-not-citable');
    desk.result('ClearWording', { fact, from: 1, publicWording: 'le 14 octobre', language: 'fr' }, HOP);
    expect([fr('Le 14\u202foctobre.'), fr('14 October.')]).toEqual([['StatementDrafted'], 'press-wording-missing']);
    expect(desk.submit(draft!)).toEqual(['StatementSubmitted']);
  });

  it('may carry words from before wording had a language, in each, until some are cleared there', () => {
    const { desk, fact, says, cites } = known('14 October', 'und');
    for (const language of ['en', 'fr']) expect(says('14 October.', { ...cites(1, 1), language })).toEqual(['StatementDrafted']);
    desk.result('ClearWording', { fact, from: 1, publicWording: 'le 14', language: 'fr' }, HOP);
    expect(says('14 October.', { ...cites(1, 1), language: 'fr' })).toBe('press-wording-missing');
    expect(says('14 October.', { ...cites(1, 1), language: 'en' })).toEqual(['StatementDrafted']);
  });
});

describe('an earlier wording', () => {
  it.each([
    ['in a sentence that cites', 'The talks took place on 12 October.\nNot on 14 October.', { on: [1, 2] }, 'press-wording-old'],
    ['in one that does not', 'The talks took place on 12 October.\nNot on 14 October.', { on: [1] }, 'press-wording-old'],
    ['in a text that cites nothing', 'They met on 14 October.', { on: [] }, 'press-wording-old'],
    ['over the end of a line', 'The talks took place on 12 October.\nIt was 14\nOctober.', { on: [1] }, 'press-wording-old'],
    ['hidden by typography', 'On 14\u00a0\u00a0oc\u00adtober.', { on: [] }, 'press-wording-old'],
    ['in the title', 'The talks took place on 12 October.', { on: [1], title: 'The talks of 14 October' }, 'press-wording-old-title'],
  ])('is wrong %s', (__, body, { on, ...of }: { on: number[]; title?: string }, code) => {
    const { says, cites } = corrected();
    expect(says(body, { ...cites(2, ...on), ...of })).toBe(code);
  });

  it.each([
    ['zh', '五十人受伤', '五人受伤', '据悉五十人受伤昨日。', '据悉五人受伤昨日。'],
    ['th', '๕๐ คน', '5 คน', 'มี50คนบาดเจ็บ', 'มี5คนบาดเจ็บ'],
    ['de', 'in der Hauptstraße', 'in der Bahnhofstraße', 'IN DER HAUPTSTRASSE', 'IN DER BAHNHOFSTRASSE'],
    ['ar', 'اجتماع', 'لقاء', 'واجتماع اليوم', 'ولقاء اليوم'],
  ])('is wrong, and the one that stands right, as they are written in %s', (language, old, now, wrong, right) => {
    const { desk, fact, says, cites } = known(old, language);
    desk.result('CorrectFact', { ...correction(fact, 1, now), language }, { by: 'cd' });
    expect([says(wrong, { language }), says(right, { ...cites(2, 1), language })]).toEqual(['press-wording-old', ['StatementDrafted']]);
  });

  it('that was claimed and never cleared is wrong as well, once the claim says something else', () => {
    const desk = new Desk();
    const { fact } = desk.result<{ fact: string }>(
      'AddFact',
      {
        wording: 'Ninety were hurt',
        sources: 's',
        sourcePeople: [],
        otherSources: 1,
        confidence: 'high',
        validAt: null,
        recheckBy: null,
        tlp: 'clear',
      },
      { by: 'cd' },
    );
    desk.result('StartVerification', { fact, from: 1 }, { by: 'p2' });
    desk.result('ConfirmFact', { fact, from: 1, method: 'm' }, { by: 'p2' });
    const says = (body: string, of: object = {}) => desk.says('DraftStatement', { ...TEXT, body, ...of }, { by: 'p5' });
    expect(says('Ninety were hurt.')).toEqual(['StatementDrafted']);
    desk.result('CorrectFact', { ...correction(fact, 1, 'nine were hurt'), wording: 'Nine were hurt' }, { by: 'cd' });
    expect(says('Ninety were hurt.')).toBe('press-wording-old');
    const cites = { cites: [{ fact, version: 2, sentence: 1 }] };
    expect(says('Nine were hurt. Ninety were hurt.', cites)).toBe('press-wording-old');
    expect(says('Nine were hurt.', cites)).toEqual(['StatementDrafted']);
  });

  it('is right within the words that are cleared now, and wrong beside them', () => {
    const { says, cites } = corrected('October', 'The talks took place on 12 October.');
    expect(says('The talks took place on 12 October.', cites(2, 1))).toEqual(['StatementDrafted']);
    expect(says('The talks took place on 12 October. It was an October for talks.', cites(2, 1))).toBe('press-wording-old');
    expect(says('It was an October for talks.')).toBe('press-wording-old');
  });

  it('is right again once it is cleared again', () => {
    const { desk, fact, says, cites } = corrected();
    desk.result('CorrectFact', correction(fact, 2, '14 October'), { by: 'cd' });
    expect(says('They met on 14 October.', cites(3, 1))).toEqual(['StatementDrafted']);
    expect(says('The talks took place on 12 October.', cites(3, 1))).toBe('press-wording-old');
  });

  it.each([
    ['taken back', 'WithdrawWording', 'p3'],
    ['of a disputed fact', 'DisputeFact', 'cd'],
    ['of a retracted fact', 'RetractFact', 'cd'],
  ])('is wrong when %s', (__, undo, by) => {
    const { desk, fact, says } = known('14 October');
    expect(says('They met on 14 October.')).toEqual(['StatementDrafted']);
    desk.result(undo, { fact, from: 1, reason: 'r', language: null }, { by });
    expect(says('They met on 14 October.')).toBe('press-wording-old');
  });

  it('of a fact that whoever writes may not know is not looked at, so that a refusal tells nothing of it', () => {
    const { desk, fact, says } = known('14 October');
    desk.result('RemarkFact', { fact, from: 1, tlp: 'red', label: 'R:1' }, { by: 'cd' });
    desk.result('RetractFact', { fact, from: 1, reason: 'r' }, { by: 'cd' });
    const draft = { ...TEXT, body: 'They met on 14 October.' };
    expect(desk.says('DraftStatement', draft, { by: 'p8' })).toEqual(['StatementDrafted']);
    expect(says('They met on 14 October.')).toBe('press-wording-old');
  });

  it('that was erased is compared with nothing', () => {
    const { desk, fact, says } = corrected();
    const { seq } = desk.press.facts[fact]!.sections.findLast(({ section, version }) => section === 'publicWording' && version === 1)!;
    desk.forget(seq, 'publicWording');
    desk.append(erased([{ seq, sections: ['publicWording'] }], 'court'));
    expect(typeof says('They met on 14 October.')).toBe('object');
  });
});

describe('a citation', () => {
  it('moves on with its words only: not before they are cleared in the text’s language', () => {
    const { desk, fact, cites } = known('14 October');
    const { id } = desk.draft({ body: 'On 14 October.', ...cites(1, 1) });
    desk.submit(id);
    desk.result('CorrectFact', correction(fact, 1), { by: 'cd' });
    expect(desk.revise(id, { body: 'On 14 October.', ...cites(2, 1) })).toBe('press-wording-awaited');
    expect(desk.revise(id, { body: 'On some day.', ...cites(2, 1) })).toBe('press-wording-awaited');
    expect(desk.revise(id, { body: 'On 14 October.', ...cites(1, 1) })).toBe('press-wording-old');
    desk.result('ClearWording', { fact, from: 2, publicWording: 'le 12 octobre', language: 'fr' }, HOP);
    expect(desk.revise(id, { body: 'On some day.', ...cites(2, 1) })).toBe('press-wording-awaited');
    desk.result('ClearWording', { fact, from: 2, publicWording: '12 October', language: 'en' }, HOP);
    expect(desk.revise(id, { body: 'On 14 October.', ...cites(2, 1) })).toBe('press-wording-old');
    expect(desk.revise(id, { body: 'On some day.', ...cites(2, 1) })).toBe('press-wording-missing');
    expect(desk.revise(id, { body: 'On 12 October.', ...cites(2, 1) })).toEqual(['StatementRevised']);
  });

  it('taken away and brought back later has no other way round', () => {
    const { desk, fact, cites } = known('14 October');
    const { id } = desk.draft({ body: 'On 14 October.', ...cites(1, 1) });
    desk.result('CorrectFact', correction(fact, 1), { by: 'cd' });
    expect(desk.revise(id, { body: 'On 14 October.', cites: [] })).toBe('press-wording-old');
    desk.revise(id, { body: 'Soon.', cites: [] });
    expect(desk.revise(id, { body: 'On 14 October.', ...cites(2, 1) })).toBe('press-wording-old');
  });
});

describe('a text', () => {
  const ready = () => {
    const { desk, fact, cites } = known('14 October');
    const other = desk.fact();
    desk.result('WithdrawWording', { fact: other, from: 1, reason: 'r', language: null }, HOP);
    desk.result('ClearWording', { fact: other, from: 1, publicWording: 'in Geneva', language: 'en' }, HOP);
    const { id } = desk.draft({ body: 'On 14 October.\nIt was in Geneva.', ...cites(1, 1) });
    const falls = () => desk.result('RetractFact', { fact: other, from: 1, reason: 'r' }, { by: 'cd' });
    return { desk, fact, id, falls };
  };

  it('is looked at again when it is submitted, approved, offered and released, also for facts that it does not cite', () => {
    const steps: readonly ((of: ReturnType<typeof ready>) => unknown)[] = [
      ({ desk, id }) => desk.submit(id),
      ({ desk, id }) => desk.says('ApproveStatement', desk.approval(id, 'HOP'), { by: 'p3' }),
      ({ desk, id }) => desk.says('OfferRelease', desk.offering(id), { by: 'p5' }),
      ({ desk, id }) => desk.says('ReleaseStatement', desk.releasing(id), { by: 'p1' }),
    ];
    for (const [at, step] of steps.entries()) {
      const of = ready();
      if (at > 0) of.desk.submit(of.id);
      if (at > 1) of.desk.approve(of.id);
      if (at > 2) of.desk.result('OfferRelease', of.desk.offering(of.id), { by: 'p5' });
      of.falls();
      expect(step(of), String(at)).toBe('press-wording-old');
    }
  });

  it('rests on no fact that only its author has confirmed, once it goes out', () => {
    const { desk, fact, id } = ready();
    desk.submit(id);
    desk.approve(id);
    const forged = desk.forged({ ...desk.press, facts: { ...desk.press.facts, [fact]: { ...desk.press.facts[fact]!, alone: true } } });
    expect(forged.refusal('OfferRelease', desk.offering(id), { by: 'p5' })).toMatchObject({
      code: 'press-fact-alone',
      data: { fact, person: 'cd', sentences: [1], in: '1' },
    });
    desk.result('OfferRelease', desk.offering(id), { by: 'p5' });
    const again = desk.forged({ ...desk.press, facts: { ...desk.press.facts, [fact]: { ...desk.press.facts[fact]!, alone: true } } });
    expect(again.says('ReleaseStatement', desk.releasing(id), { by: 'p1' })).toBe('press-fact-alone');
    expect(textOf(desk.statement(id))).toBe('approved');
  });
});
