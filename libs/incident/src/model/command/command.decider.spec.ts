import { describe, expect, it } from 'vitest';
import { MINUTE, Night, T0 } from '../../testing/night.ts';

const QUESTION = { question: 'q', options: ['a', 'b'], owner: 'CD', decideBy: null, facts: [] };
const offered = (night: Night, to = 'karim'): string => night.does('OfferCommand', { to, worries: 'the gateway' }).brief;

describe('command', () => {
  it('is offered by the director only, to another of the house, once at a time', () => {
    const night = Night.declared();
    expect(night.send('OfferCommand', { to: 'karim', worries: '' }, 'ines')).toMatchObject({
      code: 'incident-not-director',
      data: { director: 'tomas' },
    });
    expect(night.says('OfferCommand', { to: 'tomas', worries: '' })).toBe('incident-handover-to-self');
    expect(night.says('OfferCommand', { to: 'stranger', worries: '' })).toBe('incident-person-barred');
    night.records('TaskOpened', { id: 't1' });
    const { said, result } = night.send('OfferCommand', { to: 'karim', worries: 'the gateway' });
    expect(said).toEqual([
      {
        type: 'DirectorHandoverOffered',
        label: 'I',
        words: { worries: 'the gateway' },
        structure: { brief: result.brief, from: 'tomas', to: 'karim', open: ['t1'] },
      },
    ]);
    expect(night.send('OfferCommand', { to: 'sofia', worries: '' })).toMatchObject({
      code: 'incident-handover-open',
      data: { director: 'tomas', to: 'karim' },
    });
    expect(night.ask.director()).toBe('tomas');
  });

  it('passes in one entry when the receiver has ticked all that is open at that moment', () => {
    const night = Night.declared();
    night.records('TaskOpened', { id: 't1' });
    const { decision } = night.does('AskDecision', QUESTION);
    const brief = offered(night);
    expect(night.says('AcceptCommand', { brief, ticked: ['t1', decision] }, 'sofia')).toBe('not-found');
    expect(night.send('AcceptCommand', { brief, ticked: ['t1'] }, 'karim')).toMatchObject({
      code: 'incident-brief-unticked',
      data: { items: [decision], count: 1 },
    });
    night.records('TaskOpened', { id: 't2' });
    expect(night.send('AcceptCommand', { brief, ticked: ['t1', decision] }, 'karim')).toMatchObject({
      code: 'incident-brief-changed',
      data: { items: ['t2'], count: 1 },
    });
    night.records('TaskSettled', { id: 't1' });
    expect(night.send('AcceptCommand', { brief, ticked: [decision, 't2'] }, 'karim').said).toEqual([
      {
        type: 'DirectorHandoverAccepted',
        label: 'I',
        words: {},
        structure: { brief, from: 'tomas', to: 'karim', ticked: [decision, 't2'] },
      },
      { type: 'DutiesPassed', label: 'I', words: {}, structure: { from: 'tomas', to: 'karim', decisions: [decision] } },
    ]);
    expect([night.ask.director(), night.ask.holds('CD', 'tomas'), night.ask.holds('CD', 'karim')]).toEqual(['karim', false, true]);
    expect(night.says('AcceptCommand', { brief, ticked: [] }, 'karim')).toBe('incident-offer-gone');
  });

  it('stays when the offer is declined or withdrawn, each by its own side', () => {
    const night = Night.declared();
    const first = offered(night);
    expect(night.says('DeclineCommand', { brief: first, reason: '' }, 'sofia')).toBe('not-found');
    expect(night.says('DeclineCommand', { brief: first, reason: 'ill' }, 'karim')).toEqual(['DirectorHandoverDeclined']);
    const second = offered(night);
    expect(night.says('WithdrawCommand', { brief: second, reason: '' }, 'karim')).toBe('incident-not-director');
    expect(night.says('WithdrawCommand', { brief: second, reason: '' })).toEqual(['DirectorHandoverWithdrawn']);
    expect(night.says('AcceptCommand', { brief: second, ticked: [] }, 'karim')).toBe('incident-offer-gone');
    expect(night.ask.director()).toBe('tomas');
  });

  it('stays when nobody answers for fifteen minutes', () => {
    const night = Night.declared();
    const brief = offered(night);
    expect(night.fall()).toEqual(['DirectorHandoverLapsed']);
    expect(Date.parse(night.now) - Date.parse(T0)).toBe(15 * MINUTE);
    expect(night.says('AcceptCommand', { brief, ticked: [] }, 'karim')).toBe('incident-offer-gone');
    expect(night.ask.director()).toBe('tomas');
  });

  it('is not accepted by somebody who left the house since the offer', () => {
    const night = Night.declared();
    const brief = offered(night);
    night.active = ['tomas'];
    expect(night.says('AcceptCommand', { brief, ticked: [] }, 'karim')).toBe('incident-person-barred');
  });
});

describe('command of a director who cannot hand it over', () => {
  const reason = 'cannot be reached';

  it('is asked for by a deputy, the duty officer or the minister, for a reason, and moves nothing yet', () => {
    const night = Night.declared();
    expect(night.says('TakeCommand', { reason }, 'karim')).toBe('incident-no-right-to-take');
    expect(night.says('TakeCommand', { reason })).toBe('incident-no-right-to-take');
    night.seat('CD', 'karim', true);
    expect(night.says('TakeCommand', { reason: '' }, 'karim')).toBe('incident-reason-needed');
    expect(night.send('TakeCommand', { reason }, 'karim').said).toEqual([
      {
        type: 'DirectorTakeoverProposed',
        label: 'I',
        words: { reason },
        structure: { from: 'tomas', to: 'karim', authority: 'deputy' },
      },
    ]);
    expect(night.ask.director()).toBe('tomas');
    night.seat('DO', 'sofia');
    expect(night.says('TakeCommand', { reason }, 'sofia')).toBe('incident-takeover-open');
  });

  it('is taken when a second person of the cell agrees, never by one alone', () => {
    const night = Night.declared();
    night.seat('DO', 'sofia');
    night.seat('FOR', 'ruiz');
    night.does('TakeCommand', { reason }, 'sofia');
    expect(night.says('SecondTakeover', { to: 'sofia' }, 'sofia')).toBe('incident-takeover-needs-two');
    expect(night.says('SecondTakeover', { to: 'karim' }, 'ruiz')).toBe('incident-offer-gone');
    expect(night.says('SecondTakeover', { to: 'sofia' }, 'lena')).toBe('incident-role-needed');
    expect(night.send('SecondTakeover', { to: 'sofia' }, 'ruiz').said.map(({ type, structure }) => [type, structure])).toEqual([
      ['DirectorSucceeded', { from: 'tomas', to: 'sofia', authority: 'duty-officer', secondedBy: 'ruiz' }],
      ['DutiesPassed', { from: 'tomas', to: 'sofia', decisions: [] }],
    ]);
    expect(night.ask.director()).toBe('sofia');
    expect(night.says('SecondTakeover', { to: 'sofia' }, 'ruiz')).toBe('incident-offer-gone');
  });

  it('by the minister ends an open offer of command with it', () => {
    const night = Night.declared();
    night.seat('MIN', 'lena');
    night.seat('FOR', 'ruiz');
    const brief = offered(night);
    night.does('TakeCommand', { reason }, 'lena');
    night.does('SecondTakeover', { to: 'lena' }, 'ruiz');
    expect(night.says('AcceptCommand', { brief, ticked: [] }, 'karim')).toBe('incident-offer-gone');
    expect([night.ask.director(), night.fall()]).toEqual(['lena', undefined]);
  });

  it('is not taken when nobody seconds it for fifteen minutes', () => {
    const night = Night.declared();
    night.seat('CD', 'karim', true);
    night.does('TakeCommand', { reason }, 'karim');
    expect(night.fall()).toEqual(['DirectorTakeoverLapsed']);
    expect(night.says('SecondTakeover', { to: 'karim' }, 'tomas')).toBe('incident-offer-gone');
    expect(night.ask.director()).toBe('tomas');
  });
});

describe('two who answer at once', () => {
  // Commands of one stream are serialised: whichever comes first, the other finds it done.
  const accept = (night: Night, brief: string) => night.says('AcceptCommand', { brief, ticked: [] }, 'karim');
  const withdraw = (night: Night, brief: string) => night.says('WithdrawCommand', { brief, reason: '' });

  it('leave one director, whether acceptance or withdrawal comes first', () => {
    const first = Night.declared();
    const one = offered(first);
    expect([accept(first, one), withdraw(first, one), first.ask.director()]).toEqual([
      ['DirectorHandoverAccepted', 'DutiesPassed'],
      'incident-not-director',
      'karim',
    ]);
    const second = Night.declared();
    const two = offered(second);
    expect([withdraw(second, two), accept(second, two), second.ask.director()]).toEqual([
      ['DirectorHandoverWithdrawn'],
      'incident-offer-gone',
      'tomas',
    ]);
  });

  it('leave one director, whether a takeover or an acceptance comes first', () => {
    const set = () => {
      const night = Night.declared();
      night.seat('DO', 'sofia');
      night.seat('FOR', 'ruiz');
      const brief = offered(night);
      night.does('TakeCommand', { reason: 'r' }, 'sofia');
      return { night, brief, second: () => night.says('SecondTakeover', { to: 'sofia' }, 'ruiz') };
    };
    const a = set();
    expect([a.second(), accept(a.night, a.brief), a.night.ask.director()]).toEqual([
      ['DirectorSucceeded', 'DutiesPassed'],
      'incident-offer-gone',
      'sofia',
    ]);
    const b = set();
    expect([accept(b.night, b.brief), b.second(), b.night.ask.director()]).toEqual([
      ['DirectorHandoverAccepted', 'DutiesPassed'],
      'incident-offer-gone',
      'karim',
    ]);
  });
});
