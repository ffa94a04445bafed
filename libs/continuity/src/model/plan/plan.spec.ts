import { people } from '@chancery/identity';
import { StreamKind, idsFrom } from '@chancery/kernel';
import { fold, scenario, T0, type Said } from '@chancery/testing';
import { describe, expect, it } from 'vitest';
import { channelPlan } from './plan.decider.ts';
import type { PlanState } from './plan.state.ts';

const person = (id: string, ...roles: string[]): Said => ({ type: 'PersonAdded', structure: { person: id, roles } });
const HOUSE: readonly Said[] = [
  person('ines', 'administrator'),
  person('pavel', 'continuity-lead'),
  person('nadia', 'duty-officer'),
  person('omar', 'staff'),
];
const levels = { primary: 'cable', alternate: 'satellite', contingency: 'telephone', emergency: null };
const MERIDIAN = { kind: 'mission', zone: 'Asia/Singapore', criticality: 1, levels };
const called = { primary: '', alternate: '', contingency: 'Fallback line', emergency: '' };
const payload = { ...MERIDIAN, name: 'Port Meridian', called };
const words = { name: { label: 'I', value: 'Port Meridian' }, contingency: { label: 'I', value: 'Fallback line' } };
const planned: Said = { type: 'PartyPlanned', structure: { party: 'p1', ...MERIDIAN } };
const tested: Said = {
  type: 'ChannelTested',
  structure: { party: 'p1', level: 'alternate', channel: 'satellite', result: 'passed', at: T0 },
  by: 'nadia',
};

// The plan of an exercise lives with its cast, as that of the organisation does with its people.
describe.each(['org', 'cas'])('the plan in %s', (prefix) => {
  const stream = prefix === 'org' ? 'org' : 'cas:1';
  const kind = new StreamKind(prefix, [people, channelPlan]);
  const { given } = scenario(kind, stream);
  const stateOf = (...said: Said[]): PlanState => fold(kind, stream, [...HOUSE, ...said]).slices['plan'] as PlanState;
  const does = (by: string, type: string, of: object) => ({ type, by, payload: of as never });

  it('takes a party from the continuity lead and the administrator, and from nobody else', () => {
    for (const by of ['pavel', 'ines'])
      given(...HOUSE)
        .when(does(by, 'PlanParty', payload))
        .then({ type: 'PartyPlanned', structure: { party: idsFrom('0'.repeat(32))(), ...MERIDIAN }, content: words });
    for (const by of ['nadia', 'omar', 'eve'])
      given(...HOUSE)
        .when(does(by, 'PlanParty', payload))
        .refused('continuity-planner-needed');
    given(...HOUSE, { type: 'PersonDeactivated', structure: { person: 'pavel' } })
      .when(does('pavel', 'PlanParty', payload))
      .refused('continuity-planner-needed');
  });

  it('wants a primary, and channels that the house knows', () => {
    given(...HOUSE)
      .when(does('pavel', 'PlanParty', { ...payload, levels: { ...levels, primary: null } }))
      .refused('continuity-primary-needed');
    given(...HOUSE)
      .when(does('pavel', 'PlanParty', { ...payload, levels: { ...levels, primary: 'pigeon' } }))
      .refused('not-found');
  });

  it('changes and drops a party that it has', () => {
    given(...HOUSE, planned)
      .when(does('pavel', 'ChangeParty', { ...payload, party: 'p1', criticality: 2 }))
      .then({ type: 'PartyChanged', structure: { party: 'p1', ...MERIDIAN, criticality: 2 }, content: words });
    given(...HOUSE, planned)
      .when(does('pavel', 'DropParty', { party: 'p1' }))
      .then({ type: 'PartyDropped', structure: { party: 'p1' } });
    expect(stateOf(planned, { type: 'PartyDropped', structure: { party: 'p1' } })).toEqual({ parties: {} });
    for (const type of ['ChangeParty', 'DropParty'])
      given(...HOUSE)
        .when(does('pavel', type, { ...payload, party: 'p1' }))
        .refused('not-found');
  });

  it('keeps the last test of each level, from whoever stands watch, and not of what is still to come', () => {
    const test = { party: 'p1', level: 'alternate', result: 'passed', at: null, note: '' };
    given(...HOUSE, planned)
      .when(does('nadia', 'RecordChannelTest', test))
      .then({ type: 'ChannelTested', structure: tested.structure! });
    given(...HOUSE, planned)
      .when(does('omar', 'RecordChannelTest', test))
      .refused('continuity-tester-needed');
    given(...HOUSE, planned)
      .when(does('nadia', 'RecordChannelTest', { ...test, at: '2027-01-01T00:00:00.000Z' }))
      .refused('continuity-test-ahead');
    given(...HOUSE, planned)
      .when(does('nadia', 'RecordChannelTest', { ...test, level: 'emergency' }))
      .refused('continuity-no-level');
    for (const wrong of [{ party: 'p2' }, { level: 'fifth' }])
      given(...HOUSE, planned)
        .when(does('nadia', 'RecordChannelTest', { ...test, ...wrong }))
        .refused('not-found');
    expect(stateOf(planned, tested).parties['p1']!.tests).toEqual({ alternate: { result: 'passed', at: T0, by: 'nadia' } });
  });

  it('forgets the test of a level that gets another channel, and no other', () => {
    const changed = (of: object): Said => ({ type: 'PartyChanged', structure: { party: 'p1', ...MERIDIAN, levels: { ...levels, ...of } } });
    expect(stateOf(planned, tested, changed({ alternate: 'radio' })).parties['p1']!.tests).toEqual({});
    expect(Object.keys(stateOf(planned, tested, changed({ emergency: 'courier' })).parties['p1']!.tests)).toEqual(['alternate']);
  });
});
