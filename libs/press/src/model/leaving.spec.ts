import { describe, expect, it } from 'vitest';
import { Desk } from '../testing/cell.ts';
import { outingOf, textOf } from './statements/statement.state.ts';

/** An approved text by p5 on one fact of theirs, offered by p4. */
function offered() {
  const desk = new Desk();
  desk.voice();
  const fact = desk.fact();
  const { id } = desk.draft({ cites: [{ fact, version: 1, sentence: 1 }] });
  desk.submit(id);
  desk.approve(id);
  desk.result('OfferRelease', desk.offering(id), { by: 'p4' });
  return { desk, fact, id };
}

const WAYS = [
  ['leaves the house', 'NotePersonLeft'],
  ['is taken out of the circle', 'RemovePerson'],
  ['loses the role', 'RelieveRole'],
] as const;

describe.each(WAYS)('whoever %s', (_, way) => {
  it('is the first of two no more: the offer falls with them, and the text stays approved', () => {
    const { desk, id } = offered();
    const version = desk.statement(id).version.id;
    expect(desk.records(way, { person: 'p4', role: 'SPK' }).slice(1)).toEqual([['ReleaseOfferVoided', { statement: id, version }]]);
    expect([textOf(desk.statement(id)), outingOf(desk.statement(id))]).toEqual(['approved', 'inside']);
    expect(desk.says('ReleaseStatement', desk.releasing(id), { by: 'p1' })).toBe('press-no-release-offered');
  });

  it('has approved nothing that is not out', () => {
    const { desk, id } = offered();
    expect(desk.says(way, { person: 'p2', role: 'SEC' })).toEqual([expect.any(String), 'ApprovalVoided', 'ReleaseOfferVoided']);
    expect(textOf(desk.statement(id))).toBe('needsReapproval');
  });

  it('leaves their texts to the head of press', () => {
    const { desk, id } = offered();
    expect(desk.records(way, { person: 'p5', role: 'SPK' })).toContainEqual(['StatementPassed', { statement: id, owner: 'cd', was: 'p5' }]);
    expect(desk.statement(id).owner).toBe('cd');
  });

  it('leaves what is out, and owes a correction, to somebody who is there', () => {
    const { desk, fact, id } = offered();
    desk.result('ReleaseStatement', desk.releasing(id), { by: 'p1' });
    desk.result('DisputeFact', { fact, from: 1, reason: 'r' }, { by: 'cd' });
    desk.result(way, { person: 'p5', role: 'SPK' });
    expect(desk.statement(id).owner).toBe('cd');
  });
});

describe('a fact', () => {
  it.each(['NotePersonLeft', 'RemovePerson'])('has somebody who answers for it after %s', (way) => {
    const desk = new Desk();
    const { fact } = desk.result<{ fact: string }>(
      'AddFact',
      { wording: 'w', sources: '', sourcePeople: [], otherSources: 0, confidence: 'low', validAt: null, recheckBy: null, tlp: 'clear' },
      { by: 'p5' },
    );
    expect(desk.records(way, { person: 'p5' })).toContainEqual(['FactPassed', { fact, version: 1, owner: 'cd', by: 'p5' }]);
    expect(desk.press.facts[fact]!.owner).toBe('cd');
  });
});

describe('a director who handed over', () => {
  it('has offered nothing any more', () => {
    const { desk, id } = offered();
    desk.result('WithdrawReleaseOffer', { statement: id, reason: 'r' }, { by: 'p4' });
    desk.result('OfferRelease', desk.offering(id), { by: 'cd' });
    expect(desk.says('PassCommand', { from: 'cd', to: 'p1' })).toEqual(['DirectorHandoverAccepted', 'ReleaseOfferVoided']);
  });
});

describe('whoever left the house a moment ago, before the incident heard of it', () => {
  it('neither releases nor was the first', () => {
    const { desk, id } = offered();
    desk.inactive = ['p1'];
    expect(desk.says('ReleaseStatement', desk.releasing(id), { by: 'p1' })).toBe('incident-person-barred');
    desk.inactive = ['p4'];
    expect(desk.says('ReleaseStatement', desk.releasing(id), { by: 'p6' })).toBe('press-first-gone');
  });

  it('has approved nothing, and speaks no more', () => {
    const { desk, id } = offered();
    desk.inactive = ['p2'];
    expect(desk.says('ReleaseStatement', desk.releasing(id), { by: 'p6' })).toBe('press-not-approved');
    desk.inactive = ['p1'];
    expect(desk.says('ReleaseStatement', desk.releasing(id), { by: 'p6' })).toBe('press-no-voice');
  });
});
