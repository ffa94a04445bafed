import { describe, expect, it } from 'vitest';
import { MINUTE, Night } from '../testing/night.ts';
import type { CircleState } from './circle/circle.state.ts';
import type { IncidentState } from './incident.state.ts';

const incidentOf = (night: Night) => night.state.slices['incident'] as IncidentState;
const circleOf = (night: Night) => night.state.slices['circle'] as CircleState;
const typesOf = (said: readonly { readonly type: string }[]) => said.map(({ type }) => type);
const REASON = 'nobody else is here';

describe('Who left the house', () => {
  it('is noted once, by a rule of the house, and only when they are gone', () => {
    const night = Night.declared();
    expect(night.says('NoteDeparture', { person: 'karim' })).toBe('not-found');
    night.active = night.active.filter((each) => each !== 'karim');
    expect(night.says('NoteDeparture', { person: 'karim' })).toBe('not-found');
    expect(night.leaves('karim')).toEqual([{ type: 'PersonLeft', structure: { person: 'karim' }, label: 'I', words: {} }]);
    expect(night.leaves('karim')).toEqual([]);
  });

  it('holds no role, is offered none, and deputies act', () => {
    const night = Night.declared();
    night.seat('SEC', 'karim');
    night.seat('SEC', 'sofia', true);
    night.does('OfferRole', { role: 'LEG', person: 'karim', deputy: false });
    expect(night.ask.holds('SEC', 'sofia')).toBe(false);
    expect(typesOf(night.leaves('karim'))).toEqual(['PersonLeft', 'RoleRelieved', 'RoleOfferWithdrawn']);
    expect([night.ask.holds('SEC', 'karim'), night.ask.holds('SEC', 'sofia')]).toEqual([false, true]);
    expect(night.ask.calledFor('SEC')).toEqual(['sofia']);
  });

  it('is no duty officer any more, though no role of the cell was theirs', () => {
    const night = Night.declared('restricted', 'duty-officer');
    night.does('OfferCommand', { to: 'karim', worries: '' });
    const { brief } = incidentOf(night).handover!;
    night.does('AcceptCommand', { brief, ticked: [] }, 'karim');
    expect(night.ask.holds('DO', 'tomas')).toBe(true);
    night.leaves('tomas');
    expect([night.ask.holds('DO', 'tomas'), night.ask.calledFor('DO')]).toEqual([false, []]);
  });

  it('reads nothing of the incident any more, whatever they were named for', () => {
    const night = Night.declared();
    const { label } = night.does('NameReaders', { label: null, readers: ['tomas', 'karim'] });
    night.does('AdmitPerson', { person: 'karim', reason: '' });
    night.leaves('karim');
    expect(night.ask.reads('karim', label)).toBe(false);
    expect(circleOf(night).readers.filter(({ person }) => person === 'karim')).toEqual([]);
  });

  it('of an incident that is over is noted only where they had a part in it', () => {
    const night = Night.declared();
    night.seat('SEC', 'karim');
    const { decision } = night.does('AskDecision', { question: 'q', options: ['a', 'b'], owner: 'CD', decideBy: null, facts: [] });
    const taken = { authority: 'role', rationale: 'r', risks: '', advice: '', adviceLabel: null, facts: [], reviewAt: null };
    night.does('TakeDecision', { decision, option: 'o1', ...taken });
    night.does('StandDown', { decision, reason: 'r' });
    expect(night.leaves('lena')).toEqual([]);
    expect(typesOf(night.leaves('karim'))).toEqual(['PersonLeft', 'RoleRelieved']);
  });
});

describe('Several people who left, of whom the incident hears one after the other,', () => {
  it('are noted together, so that nothing falls to one of them from another', () => {
    const night = Night.declared();
    night.seat('DO', 'sofia');
    night.seat('CD', 'karim', true);
    night.active = night.active.filter((each) => each !== 'karim');
    const said = night.leaves('tomas');
    expect(said.filter(({ type }) => type === 'PersonLeft').map(({ structure }) => structure['person'])).toEqual(['tomas', 'karim']);
    expect(said.filter(({ type }) => type === 'DirectorSucceeded').map(({ structure }) => structure['to'])).toEqual(['sofia']);
    expect(night.leaves('karim')).toEqual([]);
  });

  it('leave a restricted circle to those who oversee the house, not to everybody', () => {
    const night = Night.declared('restricted');
    for (const person of ['ines', 'tomas']) night.leaves(person);
    expect(
      circleOf(night)
        .readers.filter(({ label }) => label === 'I')
        .map(({ person }) => person),
    ).toEqual(['@duty-officer', '@director']);
  });
});

describe('Who was taken out of the circle', () => {
  it('is offered no role and no command before they are admitted again', () => {
    const night = Night.declared('restricted');
    night.does('AdmitPerson', { person: 'karim', reason: '' });
    night.does('RemovePerson', { person: 'karim', reason: 'r' });
    const role = { role: 'SEC', person: 'karim', deputy: false };
    expect(night.says('OfferRole', role)).toBe('incident-person-out');
    expect(night.says('OfferCommand', { to: 'karim', worries: '' })).toBe('incident-person-out');
    night.does('AdmitPerson', { person: 'karim', reason: '' });
    expect(night.says('OfferRole', role)).toEqual(['RoleOffered']);
  });
});

describe('Command, when the director leaves the house,', () => {
  it('passes to the deputy director in the same commit, and to the duty officer where there is none', () => {
    const night = Night.declared();
    night.seat('DO', 'sofia');
    night.seat('CD', 'karim', true);
    const [first, succeeded] = night.leaves('tomas');
    expect(first!.type).toBe('PersonLeft');
    expect(succeeded).toMatchObject({
      type: 'DirectorSucceeded',
      structure: { from: 'tomas', to: 'karim', authority: 'deputy', secondedBy: null },
    });
    expect(incidentOf(night).director).toBe('karim');
    expect(night.leaves('karim')).toMatchObject([
      { type: 'PersonLeft' },
      { type: 'DirectorSucceeded', structure: { from: 'karim', to: 'sofia', authority: 'duty-officer' } },
      { type: 'RoleRelieved' },
      { type: 'DutiesPassed' },
    ]);
    expect(incidentOf(night).director).toBe('sofia');
  });

  it('is vacant where nobody agreed to stand in: one of the cell takes it alone, and says why', () => {
    const night = Night.declared();
    night.seat('SEC', 'karim');
    night.does('OfferCommand', { to: 'lena', worries: '' });
    expect(typesOf(night.leaves('tomas'))).toEqual(['PersonLeft', 'CommandVacated']);
    expect(incidentOf(night)).toMatchObject({ director: null, handover: null });
    expect(night.ask.running()).toBe(true);
    expect(night.says('TakeCommand', { reason: REASON }, 'lena')).toBe('incident-no-right-to-take');
    expect(night.says('TakeCommand', { reason: '' }, 'karim')).toBe('incident-reason-needed');
    expect(night.send('TakeCommand', { reason: REASON }, 'karim').said).toEqual([
      { type: 'DirectorAppointed', structure: { person: 'karim' }, label: 'I', words: { reason: REASON } },
    ]);
    expect(incidentOf(night).director).toBe('karim');
    night.now = night.later(60 * MINUTE);
    expect(night.fall()).toBeUndefined();
  });

  it('takes no open offer or request with it that the other side cannot keep', () => {
    const offered = Night.declared();
    offered.does('OfferCommand', { to: 'karim', worries: '' });
    expect(typesOf(offered.leaves('karim'))).toEqual(['PersonLeft', 'DirectorHandoverWithdrawn']);
    expect(offered.says('OfferCommand', { to: 'lena', worries: '' })).toEqual(['DirectorHandoverOffered']);

    const asked = Night.declared();
    const assignment = asked.seat('DO', 'karim');
    asked.does('TakeCommand', { reason: REASON }, 'karim');
    expect(asked.says('RelieveRole', { assignment, reason: 'r' })).toEqual(['RoleRelieved', 'DirectorTakeoverLapsed']);
    asked.seat('MIN', 'lena');
    asked.does('TakeCommand', { reason: REASON }, 'lena');
    expect(typesOf(asked.leaves('lena'))).toEqual(['PersonLeft', 'DirectorTakeoverLapsed', 'RoleRelieved']);
    expect(incidentOf(asked)).toMatchObject({ director: 'tomas', takeover: null });
  });

  it('of a closed list that has nobody else opens the incident to those who oversee the house', () => {
    const alone = Night.declared('closed-list');
    expect(typesOf(alone.leaves('tomas'))).toEqual(['PersonLeft', 'CommandVacated', 'CircleChanged']);
    expect(incidentOf(alone).circle).toBe('restricted');
    const kept = Night.declared('closed-list');
    kept.seat('SEC', 'karim');
    expect(typesOf(kept.leaves('tomas'))).toEqual(['PersonLeft', 'CommandVacated']);
  });
});
