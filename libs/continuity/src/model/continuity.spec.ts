import type { StreamState } from '@chancery/kernel';
import { fold, scenario, type Said } from '@chancery/testing';
import { describe, expect, it } from 'vitest';
import { call, doubted, firstId, kind, MINUTE, organisation, paged, reported, suspected, trust, vouched, words } from '../testing/cell.ts';
import { trustOf } from './channels/channel.state.ts';
import { continuity } from './continuity.decider.ts';
import type { ContinuityState } from './continuity.state.ts';

const elsewhere = (...channels: string[]): StreamState => fold(organisation, 'org', channels.map(doubted));
const night = scenario(kind, 'inc:1', { org: elsewhere() });
const inUse: Said = { type: 'ChannelPutInUse', structure: { channel: 'satellite', instead: 'cable', authenticated: 'challenge' } };
const sliceOf = (...given: Said[]): ContinuityState => fold(kind, 'inc:1', given).slices['continuity'] as ContinuityState;

describe('a channel', () => {
  it('is suspect from the report on that names it, and others are not checked', () => {
    const { channels } = sliceOf(reported);
    expect(Object.entries(channels).map(([id, channel]) => [id, trustOf(channel)])).toEqual([
      ['cable', 'suspect'],
      ['mail', 'suspect'],
    ]);
  });

  it('loses trust by one word', () => {
    night
      .given()
      .when(trust('cable', 'suspect'))
      .then({ type: 'ChannelSuspected', structure: { channel: 'cable' }, content: words });
    night
      .given(suspected)
      .when(trust('cable', 'compromised'))
      .then({ type: 'ChannelCompromised', structure: { channel: 'cable' }, content: words });
    night.given(suspected).when(trust('cable', 'suspect')).refused('continuity-nothing-changed', { channel: 'cable' });
  });

  it('gets it back by the words of two, and is as doubtful as before until then', () => {
    night
      .given(suspected)
      .when(trust('cable', 'trusted', 'ruiz'))
      .then({ type: 'ChannelVouchedFor', structure: { channel: 'cable', by: 'ruiz' }, content: words });
    expect(trustOf(sliceOf(suspected, vouched).channels['cable']!)).toBe('suspect');
    night
      .given(suspected, vouched)
      .when(trust('cable', 'trusted', 'ruiz'))
      .refused('continuity-two-persons', { channel: 'cable' });
    night
      .given(suspected, vouched)
      .when(trust('cable', 'trusted'))
      .then({ type: 'ChannelTrusted', structure: { channel: 'cable', by: ['ruiz', 'tomas'] }, content: words });
    night
      .given(suspected, vouched, { type: 'ChannelTrusted', structure: { channel: 'cable', by: ['ruiz', 'tomas'] } })
      .when(trust('cable', 'trusted'))
      .refused('continuity-nothing-changed', { channel: 'cable' });
  });

  it('loses a first voucher when it is doubted again', () => {
    night
      .given(suspected, vouched, suspected)
      .when(trust('cable', 'trusted'))
      .then({ type: 'ChannelVouchedFor', structure: { channel: 'cable', by: 'tomas' }, content: words });
  });

  it('may work and be doubted at once: neither says anything of the other', () => {
    const up = { type: 'SetChannelAvailability', by: 'ines', payload: { channel: 'cable', availability: 'up', reason: '' } };
    night
      .given(suspected)
      .when(up)
      .then({ type: 'ChannelWentUp', structure: { channel: 'cable' } });
    night
      .given({ type: 'ChannelWentUp', structure: { channel: 'cable' } })
      .when(up)
      .refused('continuity-nothing-changed', { channel: 'cable' });
    expect(trustOf(sliceOf(suspected, { type: 'ChannelWentDown', structure: { channel: 'cable' } }).channels['cable']!)).toBe('suspect');
  });

  it('stands in for another one only while nobody doubts it', () => {
    const use = {
      type: 'UseChannel',
      by: 'tomas',
      payload: { channel: 'satellite', instead: 'cable', authenticated: 'challenge', reason: '' },
    };
    night.given(reported).when(use).then({ type: 'ChannelPutInUse', structure: inUse.structure! });
    night
      .given({ type: 'ChannelSuspected', structure: { channel: 'satellite' } })
      .when(use)
      .refused('continuity-not-trusted', { channel: 'satellite' });
    night.given(inUse).when(use).refused('continuity-nothing-changed', { channel: 'satellite' });
    expect(kind.missing('close', fold(kind, 'inc:1', [inUse]), '2026-11-25T03:00:00.000Z')).toEqual([
      { code: 'continuity-channel-in-use', items: ['satellite'] },
    ]);
    const by = { type: 'StandChannelBy', by: 'tomas', payload: { channel: 'satellite', reason: '' } };
    night
      .given(inUse)
      .when(by)
      .then({ type: 'ChannelStoodBy', structure: { channel: 'satellite' } });
    night.given().when(by).refused('continuity-nothing-changed', { channel: 'satellite' });
  });

  it('is the business of the director, the duty officer, security and continuity', () => {
    night
      .given()
      .when(trust('cable', 'suspect', 'somebody'))
      .refused('continuity-role-needed', { roles: ['CD', 'DO', 'SEC', 'COO'] });
    night.given().when(trust('carrier-pigeon', 'suspect')).refused('not-found');
    night
      .given()
      .when({ type: 'SetChannelTrust', by: 'ines', payload: { channel: 'cable', trust: 'suspect', reason: '' } })
      .refused('continuity-reason-needed');
  });
});

const viaOf = (given: readonly Said[], org: StreamState): unknown =>
  kind.decide(
    fold(kind, 'inc:1', given),
    {
      ...call,
      stream: 'inc:1',
      key: 'k',
      principal: { kind: 'person', id: 'ines' },
      now: '2026-11-25T02:50:00.000Z',
      seed: '0'.repeat(32),
    },
    () => org,
  ).drafts[0]!.structure['via'];

describe('a page', () => {
  it('leaves out every channel that is doubted, here or in another incident; somebody can always go and knock', () => {
    expect(viaOf([], elsewhere())).toEqual(['mail', 'chat', 'telephone', 'pager', 'satellite', 'in-person']);
    expect(viaOf([reported], elsewhere())).toEqual(['chat', 'telephone', 'pager', 'satellite', 'in-person']);
    expect(viaOf([reported], elsewhere('telephone'))).toEqual(['chat', 'pager', 'satellite', 'in-person']);
  });

  it('carries no words and is sent once while it is open', () => {
    expect(continuity.events['PageRequested']!.content).toEqual([]);
    night.given(paged).when(call).refused('continuity-already-paged', { page: 'p1' });
    night
      .given(paged)
      .when({ ...call, by: 'karim' })
      .refused('continuity-role-needed', { roles: ['DO', 'CD'] });
  });

  it('is answered by whom it calls, and by nobody else', () => {
    const answer = { type: 'AcknowledgePage', by: 'okafor', payload: { page: 'p1', reply: 'coming', eta: null } };
    night
      .given(paged)
      .when(answer)
      .then({ type: 'PageAcknowledged', structure: { page: 'p1', reply: 'coming', eta: null, heardBy: null } });
    night
      .given(paged)
      .when({ ...answer, by: 'karim' })
      .refused('not-found');
    night
      .given(paged, { type: 'PageWithdrawn', structure: { page: 'p1' } })
      .when(answer)
      .refused('continuity-page-settled', { page: 'p1' });
  });

  it('may be answered by voice, for which whoever heard it stands', () => {
    night
      .given(paged)
      .when({ type: 'RecordAnswer', by: 'ines', payload: { page: 'p1', reply: 'later', eta: null } })
      .then({ type: 'PageAcknowledged', structure: { page: 'p1', reply: 'later', eta: null, heardBy: 'ines' } });
  });

  it('may be refused by voice, which is no acknowledgement, and for which whoever heard it stands', () => {
    const cannot = { page: 'p1', reply: 'cannot', eta: null };
    night
      .given(paged)
      .when({ type: 'RecordAnswer', by: 'ines', payload: cannot })
      .then({ type: 'PageDeclined', structure: { page: 'p1', heardBy: 'ines' } });
    night
      .given(paged)
      .when({ type: 'AcknowledgePage', by: 'okafor', payload: cannot })
      .then({ type: 'PageDeclined', structure: { page: 'p1' } });
    night.given(paged).when({ type: 'AcknowledgePage', by: 'karim', payload: cannot }).refused('not-found');
  });

  it('calls the deputy after five minutes and tells the director after ten, each once, and stays lit', () => {
    const first = fold(kind, 'inc:1', [paged]).timers['continuity:p1/rung']!;
    const due = (generation: number) => ({ owner: first.owner, id: first.id, generation });
    const rung1: Said = { type: 'PageRungFell', structure: { page: 'p1', rung: 1, to: 'deputy' }, afterMs: 5 * MINUTE };
    night
      .given(paged)
      .when({ type: 'TimerDue', payload: due(1), afterMs: 5 * MINUTE })
      .then(
        { type: 'PageRungFell', structure: { page: 'p1', rung: 1, to: 'deputy' } },
        { type: 'PageRequested', structure: { ...paged.structure, page: firstId, person: 'ruiz', deputy: null } },
      );
    night
      .given(paged, rung1)
      .when({ type: 'TimerDue', payload: due(2), afterMs: 5 * MINUTE })
      .then({ type: 'PageRungFell', structure: { page: 'p1', rung: 2, to: 'CD' } });
    const lit = fold(kind, 'inc:1', [paged, rung1, { ...rung1, structure: { page: 'p1', rung: 2, to: 'CD' } }]);
    expect(lit.timers).toEqual({});
    night
      .given(paged, rung1)
      .when({ type: 'TimerDue', payload: due(1), afterMs: 5 * MINUTE })
      .refused('kernel-timer-stale');
  });

  it('stops its ladder when it is answered, in whatever order answer and rung come', () => {
    const answered: Said = { type: 'PageAcknowledged', structure: { page: 'p1', reply: 'coming', eta: null, heardBy: null } };
    expect(fold(kind, 'inc:1', [paged, answered]).timers).toEqual({});
    const rung: Said = { type: 'PageRungFell', structure: { page: 'p1', rung: 1, to: 'deputy' }, afterMs: 5 * MINUTE };
    expect(fold(kind, 'inc:1', [paged, rung, answered]).timers).toEqual({});
  });

  it('is answered by taking the role, and withdrawn with the incident', () => {
    night
      .given(paged)
      .when({ type: 'AcceptRole', by: 'okafor' })
      .then(
        { type: 'RoleAccepted', structure: { role: 'SEC', person: 'okafor' } },
        { type: 'PageAcknowledged', structure: { page: 'p1', reply: 'coming', eta: null, heardBy: null }, derived: true },
      );
    night
      .given(paged)
      .when({ type: 'CloseIncident', by: 'tomas' })
      .then({ type: 'IncidentClosed' }, { type: 'PageWithdrawn', structure: { page: 'p1' }, derived: true });
  });

  it('ends where the person declines or arrives', () => {
    const declined: Said = { type: 'PageDeclined', structure: { page: 'p1' } };
    night
      .given(paged)
      .when({ type: 'DeclinePage', by: 'okafor', payload: { page: 'p1', reason: 'r' } })
      .then({ type: 'PageDeclined', structure: { page: 'p1' }, content: words });
    night
      .given(paged, declined)
      .when({ type: 'RecordArrival', by: 'ines', payload: { page: 'p1', reason: '' } })
      .refused('continuity-page-settled', { page: 'p1' });
    night
      .given(paged, { type: 'PageAcknowledged', structure: { page: 'p1', reply: 'coming', eta: null, heardBy: null } })
      .when({ type: 'RecordArrival', by: 'ines', payload: { page: 'p1', reason: '' } })
      .then({ type: 'PersonArrived', structure: { page: 'p1' } });
  });
});

describe('what one incident doubts', () => {
  it('is noted by a rule of the house only, once, and by no label that a person reads', () => {
    const org = scenario(organisation, 'org');
    const note = { type: 'NoteDoubt', payload: { channel: 'mail', incident: 'inc:1', doubted: true } };
    org
      .given()
      .when({ ...note, by: 'ines' })
      .refused('not-found');
  });
});
