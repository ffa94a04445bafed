import { people } from '@chancery/identity';
import { StreamKind, type DomainModule } from '@chancery/kernel';
import { fold, scenario, T0, type Said } from '@chancery/testing';
import { describe, expect, it } from 'vitest';
import { continuity } from '../continuity.decider.ts';
import type { ContinuityState } from '../continuity.state.ts';
import { channelPlan } from '../plan/plan.decider.ts';

const roles: DomainModule<null> = {
  name: 'roles',
  zero: null,
  events: {},
  evolve: (state) => state,
  commands: {},
  answers: {
    director: () => undefined,
    calledFor: () => [],
    awaits: () => true,
    wanted: () => true,
    holds: (_, role, person) => role === 'COO' && person === 'pavel',
  },
};
const levels = { primary: 'cable', alternate: 'satellite', contingency: 'telephone', emergency: null };
const planned: Said = {
  type: 'PartyPlanned',
  structure: { party: 'p1', kind: 'mission', zone: 'Asia/Singapore', criticality: 1, levels },
};
const on = (level: string) => ({ party: 'p1', level, called: 'Port Meridian' });
const content = { title: { label: 'I', value: 'Port Meridian' } };
const suspected = (channel: string): Said => ({ type: 'ChannelSuspected', structure: { channel } });
const over = (level: string, channel: string) => ({ party: 'p1', level, channel });
const tried: Said = { type: 'PartyTried', structure: over('alternate', 'satellite'), by: 'pavel' };
const reached: Said = {
  type: 'PartyAuthenticated',
  structure: { ...over('alternate', 'satellite'), means: 'challenge', challenge: 'M7 14' },
  by: 'pavel',
};
const noAnswer: Said = {
  type: 'PartyNotReached',
  structure: { ...over('alternate', 'satellite'), failure: 'no-answer', challenge: null },
};

// An incident goes by the plan of the organisation, an exercise by that of its cast.
describe.each([
  ['inc', 'org'],
  ['exr', 'cas:1'],
])('a party in %s, by the plan of %s', (prefix, house) => {
  const kind = new StreamKind(prefix, [roles, continuity]);
  const houseKind = new StreamKind(house.slice(0, 3), [people, channelPlan]);
  const { given } = scenario(kind, `${prefix}:1`, { [house]: fold(houseKind, house, [planned]) });
  const does = (type: string, payload: object, by = 'pavel') => ({ type, by, payload: payload as never });
  const sliceOf = (...said: Said[]) => (fold(kind, `${prefix}:1`, said).slices['continuity'] as ContinuityState).contacts;

  it('is tried on a level of the plan, once at a time', () => {
    given()
      .when(does('TryParty', on('alternate')))
      .then({ type: 'PartyTried', structure: over('alternate', 'satellite'), content });
    given(tried)
      .when(does('TryParty', on('alternate')))
      .refused('continuity-nothing-changed', { channel: 'satellite' });
    given(tried)
      .when(does('TryParty', on('contingency')))
      .then({ type: 'PartyTried', structure: over('contingency', 'telephone'), content });
  });

  it('is neither tried nor reached over a channel that is doubted; that it was not reached may be said', () => {
    for (const type of ['TryParty', 'AuthenticateParty'])
      given(suspected('satellite'))
        .when(does(type, { ...on('alternate'), means: 'call-back', challenge: '' }))
        .refused('continuity-not-trusted', { channel: 'satellite' });
    given(suspected('satellite'))
      .when(does('RecordNoContact', { ...on('alternate'), failure: 'failed-challenge', challenge: 'm7 15' }))
      .then({
        type: 'PartyNotReached',
        structure: { ...over('alternate', 'satellite'), failure: 'failed-challenge', challenge: 'M7 15' },
        content,
      });
  });

  it('is reached by a call back, or by a challenge that was never asked before', () => {
    const by = (means: string, challenge: string) => does('AuthenticateParty', { ...on('alternate'), means, challenge });
    given(tried)
      .when(by('call-back', 'ignored'))
      .then({ type: 'PartyAuthenticated', structure: { ...over('alternate', 'satellite'), means: 'call-back', challenge: null }, content });
    given(tried).when(by('challenge', 'm7  14')).then({ type: 'PartyAuthenticated', structure: reached.structure!, content });
    given(tried).when(by('challenge', '')).refused('continuity-challenge-needed');
    given(reached).when(by('challenge', 'm7 14')).refused('continuity-challenge-used', { challenge: 'M7 14' });
    given({ ...noAnswer, structure: { ...noAnswer.structure!, failure: 'failed-challenge', challenge: 'M7 14' } })
      .when(by('challenge', 'M7 14'))
      .refused('continuity-challenge-used', { challenge: 'M7 14' });
  });

  it('is in use where it was reached last, and nowhere once it does not answer there', () => {
    const { parties } = sliceOf(tried, reached);
    expect(parties['p1']).toEqual({
      inUse: 'alternate',
      trying: null,
      levels: { alternate: { said: 'reached', means: 'challenge', channel: 'satellite', at: T0, by: 'pavel' } },
      listens: {},
    });
    expect(sliceOf(reached, { type: 'PartyTried', structure: over('contingency', 'telephone') }).parties['p1']).toMatchObject({
      inUse: 'alternate',
      trying: 'contingency',
    });
    expect(sliceOf(reached, noAnswer).parties['p1']).toMatchObject({ inUse: null, trying: null });
    expect(sliceOf(tried, noAnswer).parties['p1']).toMatchObject({ inUse: null, trying: null });
  });

  it('agrees on each level when it is listened next, at a time to come', () => {
    const at = '2026-11-25T04:00:00.000Z';
    given()
      .when(does('AgreeListening', { ...on('alternate'), at }))
      .then({ type: 'ListeningAgreed', structure: { ...over('alternate', 'satellite'), at }, content });
    given()
      .when(does('AgreeListening', { ...on('alternate'), at: T0 }))
      .refused('continuity-listening-past');
    const agreed = { type: 'ListeningAgreed', structure: { ...over('alternate', 'satellite'), at } };
    expect(sliceOf(agreed).parties['p1']!.listens).toEqual({ alternate: at });
  });

  it('is the business of director, duty officer, security and continuity, on levels that the plan has', () => {
    given()
      .when(does('TryParty', on('alternate'), 'omar'))
      .refused('continuity-role-needed', { roles: ['CD', 'DO', 'SEC', 'COO'] });
    given()
      .when(does('TryParty', on('emergency')))
      .refused('continuity-no-level');
    for (const wrong of [{ ...on('alternate'), party: 'p2' }, on('fifth')]) given().when(does('TryParty', wrong)).refused('not-found');
  });
});
