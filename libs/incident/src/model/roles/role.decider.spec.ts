import { describe, expect, it } from 'vitest';
import { MINUTE, Night, T0 } from '../../testing/night.ts';

const SEC = { role: 'SEC', person: 'karim', deputy: false };
const move = (assignment: string, reason = '') => ({ assignment, reason });

describe('a role of the cell', () => {
  it('is offered by the director or the duty officer, to somebody of the house', () => {
    const night = Night.declared('restricted', 'duty-officer');
    expect(night.says('OfferRole', SEC, 'ines')).toBe('incident-role-needed');
    expect(night.says('OfferRole', { ...SEC, person: 'stranger' })).toBe('incident-person-barred');
    const { said } = night.send('OfferRole', SEC);
    const { assignment } = said[0]!.structure as any;
    expect(said).toEqual([
      { type: 'RoleOffered', label: 'I', words: {}, structure: { assignment, role: 'SEC', person: 'karim', deputy: false } },
    ]);
    expect(night.ask.holds('SEC', 'karim')).toBe(false);
  });

  it('is held once that person accepts, and by nobody else', () => {
    const night = Night.declared();
    const { assignment } = night.does('OfferRole', SEC);
    expect(night.says('AcceptRole', move(assignment), 'sofia')).toBe('incident-role-needed');
    expect(night.says('AcceptRole', move('unknown'), 'karim')).toBe('not-found');
    expect(night.says('AcceptRole', move(assignment), 'karim')).toEqual(['RoleAccepted']);
    expect([night.ask.holds('SEC', 'karim'), night.ask.holds('SEC', 'sofia')]).toEqual([true, false]);
    expect(night.says('AcceptRole', move(assignment), 'karim')).toBe('incident-offer-gone');
  });

  it('is not accepted by somebody who left the house since the offer', () => {
    const night = Night.declared();
    const { assignment } = night.does('OfferRole', SEC);
    night.active = ['tomas'];
    expect(night.says('AcceptRole', move(assignment), 'karim')).toBe('incident-person-barred');
  });

  it('may be declined, with or without a reason, or withdrawn before it is accepted', () => {
    const night = Night.declared();
    const first = night.does('OfferRole', SEC).assignment;
    expect(night.send('DeclineRole', move(first, 'asleep'), 'karim').said).toEqual([
      {
        type: 'RoleDeclined',
        label: 'I',
        words: { reason: 'asleep' },
        structure: { assignment: first, role: 'SEC', person: 'karim', by: 'karim' },
      },
    ]);
    const second = night.does('OfferRole', SEC).assignment;
    expect(night.says('WithdrawRoleOffer', move(second), 'karim')).toBe('incident-role-needed');
    expect(night.says('WithdrawRoleOffer', move(second))).toEqual(['RoleOfferWithdrawn']);
    expect(night.says('AcceptRole', move(second), 'karim')).toBe('incident-offer-gone');
  });

  it('that nobody answers lapses after ten minutes, and its acceptance comes too late', () => {
    const night = Night.declared();
    const { assignment } = night.does('OfferRole', SEC);
    expect(night.fall()).toEqual(['RoleOfferLapsed']);
    expect(Date.parse(night.now) - Date.parse(T0)).toBe(10 * MINUTE);
    expect(night.says('AcceptRole', move(assignment), 'karim')).toBe('incident-offer-gone');
    expect(night.fall()).toBeUndefined();
  });

  it('that was accepted in time never lapses', () => {
    const night = Night.declared();
    night.seat('SEC', 'karim');
    expect(night.fall()).toBeUndefined();
  });

  it('has one holder, except those that several people have at once', () => {
    const night = Night.declared();
    night.seat('SEC', 'karim');
    expect(night.send('OfferRole', { ...SEC, person: 'sofia' })).toMatchObject({
      code: 'incident-role-held',
      data: { role: 'SEC', person: 'karim' },
    });
    night.seat('FOR', 'ruiz');
    night.seat('FOR', 'sofia');
    expect([night.ask.holds('FOR', 'ruiz'), night.ask.holds('FOR', 'sofia')]).toEqual([true, true]);
    expect(night.says('OfferRole', { role: 'FOR', person: 'ruiz', deputy: false })).toBe('incident-role-held');
  });

  it('is done by its deputy while the holder cannot be reached, and until they are back', () => {
    const night = Night.declared();
    const holder = night.seat('SEC', 'karim');
    night.seat('SEC', 'sofia', true);
    expect(night.ask.holds('SEC', 'sofia')).toBe(false);
    expect(night.says('ReportUnreachable', move(holder), 'ruiz')).toBe('incident-role-needed');
    expect(night.says('ReportReturn', move(holder), 'karim')).toBe('incident-not-holder');
    expect(night.says('ReportUnreachable', move(holder), 'sofia')).toEqual(['HolderUnreachable']);
    expect([night.ask.holds('SEC', 'karim'), night.ask.holds('SEC', 'sofia')]).toEqual([true, true]);
    expect(night.says('ReportReturn', move(holder), 'karim')).toEqual(['HolderReturned']);
    expect(night.ask.holds('SEC', 'sofia')).toBe(false);
  });

  it('ends when its holder is relieved, for a reason', () => {
    const night = Night.declared();
    const holder = night.seat('SEC', 'karim');
    expect(night.says('RelieveRole', move(holder))).toBe('incident-reason-needed');
    expect(night.says('RelieveRole', move(holder, 'tired'), 'sofia')).toBe('incident-role-needed');
    expect(night.says('RelieveRole', move(holder, 'tired'))).toEqual(['RoleRelieved']);
    expect(night.ask.holds('SEC', 'karim')).toBe(false);
    expect(night.says('RelieveRole', move(holder, 'tired'))).toBe('incident-not-holder');
  });

  it('of director is held by who directs, and passed on by handing command over only', () => {
    const night = Night.declared();
    expect(night.says('OfferRole', { role: 'CD', person: 'karim', deputy: false })).toBe('incident-role-by-handover');
    night.seat('CD', 'karim', true);
    expect([night.ask.holds('CD', 'tomas'), night.ask.holds('CD', 'karim')]).toEqual([true, false]);
  });

  it('of duty officer stays with the duty officer who declares somebody else director, until another takes it', () => {
    const night = new Night();
    night.does('ReportIncident', {
      who: 'w',
      what: 'w',
      words: '',
      heardHow: 'voice',
      callBack: 'yes',
      affectedChannels: [],
      occurredAt: null,
    });
    night.does('RaiseReport', { confidential: true, ongoing: true, people: false, note: '' });
    const declaration = { title: 't', kind: 'interception', severity: 1, circle: 'open', playbook: null };
    expect(night.says('DeclareIncident', { ...declaration, director: 'stranger' })).toBe('incident-person-barred');
    night.does('DeclareIncident', { ...declaration, director: 'karim' }, 'tomas', 'duty-officer');
    expect([night.ask.director(), night.ask.holds('DO', 'tomas'), night.ask.holds('DO', 'karim')]).toEqual(['karim', true, false]);
    const { assignment } = night.does('OfferRole', { role: 'DO', person: 'sofia', deputy: false });
    night.does('AcceptRole', move(assignment), 'sofia');
    expect([night.ask.holds('DO', 'tomas'), night.ask.holds('DO', 'sofia')]).toEqual([false, true]);
  });

  it('is offered only while the incident runs', () => {
    const night = Night.declared();
    night.does('AskDecision', QUESTION);
    night.does('TakeDecision', taken(night));
    night.does('StandDown', { decision: decisionOf(night), reason: 'false alarm' });
    expect(night.says('OfferRole', SEC)).toBe('incident-role-needed');
  });
});

const QUESTION = { question: 'q', options: ['a', 'b'], owner: 'CD', decideBy: null, facts: [] };
const decisionOf = (night: Night): string => Object.keys((night.state.slices['decisions'] as any).decisions)[0]!;
const taken = (night: Night) => ({
  decision: decisionOf(night),
  option: 'o1',
  authority: 'role',
  rationale: 'r',
  risks: '',
  advice: '',
  facts: [],
  reviewAt: null,
});
