import { describe, expect, it } from 'vitest';
import { Desk } from '../../testing/cell.ts';
import { textOf } from './statement.state.ts';

const HOP = { by: 'p3' };

function out(desk: Desk, of: object = {}): string {
  const { id } = desk.draft({ body: 'the 14th', ...of });
  desk.submit(id);
  desk.approve(id).release(id);
  return id;
}

describe('what stands in the place of a text', () => {
  const twoDue = () => {
    const desk = new Desk();
    desk.voice();
    const fact = desk.fact();
    const cites = (version: number) => ({ cites: [{ fact, version, sentence: 1 }] });
    const [a, b] = [out(desk, cites(1)), out(desk, cites(1))];
    const correction = { fact, from: 1, wording: 'w', publicWording: 'the 12th', language: 'en', kind: 'material', reason: 'r' };
    desk.result('CorrectFact', correction, { by: 'cd' });
    desk.result('ConfirmFact', { fact, from: 2, method: 'm' }, { by: 'p2' });
    const replace = (statement: string, by: string, type = 'CorrectStatement') =>
      desk.says(type, { statement, by, reached: [], reason: 'r' }, { by: 'cd' });
    return { desk, a, b, cites, replace };
  };

  it('owes no correction itself, so that no two correct each other', () => {
    const { a, b, replace } = twoDue();
    expect([replace(a, b), replace(b, a)]).toEqual(['press-not-in-its-place', 'press-not-in-its-place']);
  });

  it('says what is known now, to the same people in the same language', () => {
    const { desk, a, b, cites, replace } = twoDue();
    const of = { ...cites(2), body: 'the 12th' };
    expect(replace(a, out(desk, { body: 'Something else.' }))).toBe('press-not-in-its-place');
    expect(replace(a, out(desk, { ...of, audience: 'domestic' }))).toBe('press-not-in-its-place');
    const right = out(desk, of);
    expect([replace(a, right)[0], replace(b, right)[0]]).toEqual(['StatementCorrected', 'StatementCorrected']);
  });

  it.each([
    ['taken back', 'WithdrawStatement', { decision: 'd' }],
    ['replaced', 'SupersedeStatement', { reached: [] }],
  ])('is not %s', (_, type, more) => {
    const desk = new Desk();
    desk.voice();
    const [a, b] = [out(desk, { body: 'One.' }), out(desk, { body: 'Two.' })];
    desk.result(type, { statement: b, by: a, reason: 'r', ...more }, { by: 'cd' });
    expect(desk.says('SupersedeStatement', { statement: a, by: b, reached: [], reason: 'r' }, { by: 'cd' })).toBe('press-not-in-its-place');
  });
});

describe('a translation', () => {
  const both = (isOut: boolean) => {
    const desk = new Desk();
    desk.voice();
    const original = isOut ? out(desk) : desk.draft().id;
    const variant = desk.draft({ body: 'le 14', language: 'fr', parent: original, parentVersion: desk.statement(original).version.id }).id;
    desk.submit(variant);
    return { desk, original, variant };
  };
  const falls: readonly (readonly [string, boolean, (desk: Desk, original: string) => void])[] = [
    ['given up', false, (desk, statement) => desk.result('AbandonStatement', { statement, decision: null, reason: 'r' }, { by: 'p5' })],
    ['taken back', true, (desk, statement) => desk.result('WithdrawStatement', { statement, decision: 'd', reason: 'r' }, { by: 'cd' })],
    [
      'refused',
      false,
      (desk, statement) => {
        desk.submit(statement);
        desk.result('RefuseStatement', { statement, version: desk.statement(statement).version.id, step: 'HOP', reason: 'r' }, HOP);
      },
    ],
  ];

  it.each(falls)('of a text that was %s does not go out', (_, isOut, fall) => {
    const early = both(isOut);
    fall(early.desk, early.original);
    expect(early.desk.says('ApproveStatement', early.desk.approval(early.variant, 'HOP'), HOP)).toBe('press-original-gone');
    const { desk, original, variant } = both(isOut);
    desk.approve(variant);
    const offered = both(isOut);
    offered.desk.approve(offered.variant);
    offered.desk.result('OfferRelease', offered.desk.offering(offered.variant), { by: 'p5' });
    fall(desk, original);
    fall(offered.desk, offered.original);
    expect(textOf(desk.statement(variant))).toBe('approved');
    expect(desk.says('OfferRelease', desk.offering(variant), { by: 'p5' })).toBe('press-original-gone');
    expect(offered.desk.says('ReleaseStatement', offered.desk.releasing(offered.variant), { by: 'p1' })).toBe('press-original-gone');
  });
});

describe('the sources of a fact that has no others', () => {
  it.each([[['p2', 'p2']], [['p2']], [['p2', 'p4']]])('are no second voice: %s', (sourcePeople) => {
    const desk = new Desk();
    const { fact } = desk.result<{ fact: string }>(
      'AddFact',
      {
        wording: 'w',
        sources: 's',
        sourcePeople,
        otherSources: 0,
        confidence: 'high',
        validAt: null,
        recheckBy: null,
        tlp: 'clear',
      },
      { by: 'p7' },
    );
    expect(desk.press.facts[fact]!.sourcePeople).toEqual([...new Set(sourcePeople)]);
    desk.result('StartVerification', { fact, from: 1 }, HOP);
    expect(desk.says('ConfirmFact', { fact, from: 1, method: 'm' }, { by: 'p2' })).toBe('press-sole-source');
    expect(desk.says('ConfirmFact', { fact, from: 1, method: 'm' }, HOP)).toEqual(['FactConfirmed']);
  });
});
