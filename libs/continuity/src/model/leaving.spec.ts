import type { StreamState } from '@chancery/kernel';
import { fold, scenario, type Said } from '@chancery/testing';
import { describe, expect, it } from 'vitest';
import { CONTINUITY_POLICIES } from '../policies/continuity.policies.ts';
import {
  call,
  derivedId,
  doubted,
  firstId,
  kind,
  MINUTE,
  organisation,
  paged,
  reported,
  suspected,
  trust,
  vouched,
  words,
} from '../testing/cell.ts';

const elsewhere = (...channels: string[]): StreamState => fold(organisation, 'org', channels.map(doubted));
const night = scenario(kind, 'inc:1', { org: elsewhere() });
const allRoutes = ['mail', 'chat', 'telephone', 'pager', 'satellite', 'in-person'];

describe('who leaves', () => {
  it('is called no more: the next in line is', () => {
    night
      .given(paged)
      .when({ type: 'Leave', payload: { person: 'okafor' } })
      .then(
        { type: 'PersonLeft', structure: { person: 'okafor' } },
        { type: 'PageWithdrawn', structure: { page: 'p1' }, derived: true },
        { type: 'PageRequested', structure: { ...paged.structure, page: derivedId, person: 'ruiz', deputy: null }, derived: true },
      );
  });

  it.each(['PersonLeft', 'PersonRemoved'])('is no deputy of a page that climbs, by %s: whoever is next in the role is', (type) => {
    const left: Said = { type, structure: { person: 'lena' } };
    const forLena: Said = { ...paged, structure: { ...paged.structure, deputy: 'lena' } };
    const { generation } = fold(kind, 'inc:1', [forLena, left]).timers['continuity:p1/rung']!;
    night
      .given(forLena, left)
      .when({ type: 'TimerDue', payload: { owner: 'continuity:p1', id: 'rung', generation }, afterMs: 5 * MINUTE })
      .then(
        { type: 'PageRungFell', structure: { page: 'p1', rung: 1, to: 'deputy' } },
        { type: 'PageRequested', structure: { ...paged.structure, page: firstId, person: 'ruiz', deputy: null } },
      );
  });

  it.each(['PersonLeft', 'PersonRemoved'])('is called in nobody’s place: nor is who left before them, by %s', (type) => {
    night
      .given(paged, { type, structure: { person: 'ruiz' } })
      .when({ type: 'Leave', payload: { person: 'okafor' } })
      .then({ type: 'PersonLeft', structure: { person: 'okafor' } }, { type: 'PageWithdrawn', structure: { page: 'p1' }, derived: true });
  });

  it('was none of two who vouch for a channel', () => {
    night
      .given(suspected, vouched)
      .when({ type: 'Leave', payload: { person: 'ruiz' } })
      .then(
        { type: 'PersonLeft', structure: { person: 'ruiz' } },
        { type: 'ChannelVouchFell', structure: { channel: 'cable', by: 'ruiz' }, derived: true },
      );
    const left: Said = { type: 'ChannelVouchFell', structure: { channel: 'cable', by: 'ruiz' } };
    night
      .given(suspected, vouched, left)
      .when(trust('cable', 'trusted'))
      .then({ type: 'ChannelVouchedFor', structure: { channel: 'cable', by: 'tomas' }, content: words });
    const byLena: Said = { type: 'ChannelVouchedFor', structure: { channel: 'cable', by: 'lena' } };
    night.given(suspected, byLena).when(trust('cable', 'trusted')).refused('incident-person-barred', { person: 'lena' });
  });
});

describe('a call that a rule of the house asks for', () => {
  const asks = (more: object) => ({ ...call, payload: { ...call.payload, ...more } });

  it('is decided when it runs: an offer that ended, a task in hand and somebody who is gone call nobody', () => {
    const asked = { ...paged.structure, page: firstId, via: allRoutes };
    night
      .given()
      .when(asks({ offer: 'open' }))
      .then({ type: 'PageRequested', structure: asked });
    night
      .given()
      .when(asks({ task: 'open', person: 'ruiz', deputy: null }))
      .then({ type: 'PageRequested', structure: { ...asked, person: 'ruiz', deputy: null } });
    // The role went to somebody else in the meantime.
    night
      .given()
      .when(asks({ task: 'open' }))
      .refused('continuity-page-settled');
    for (const over of [{ offer: 'over' }, { task: 'over' }]) night.given().when(asks(over)).refused('continuity-page-settled');
    night
      .given()
      .when(asks({ person: 'lena' }))
      .refused('incident-person-barred', { person: 'lena' });
    night
      .given()
      .when(asks({ deputy: 'nobody' }))
      .refused('incident-person-barred', { person: 'nobody' });
  });

  it('for a role ends with its offer', () => {
    night
      .given(paged)
      .when({ type: 'WithdrawOffer', payload: { role: 'LEG', person: 'okafor' } })
      .then({ type: 'RoleOfferWithdrawn', structure: { role: 'LEG', person: 'okafor' } });
    night
      .given(paged)
      .when({ type: 'WithdrawOffer', payload: { role: 'SEC', person: 'okafor' } })
      .then(
        { type: 'RoleOfferWithdrawn', structure: { role: 'SEC', person: 'okafor' } },
        { type: 'PageWithdrawn', structure: { page: 'p1' }, derived: true },
      );
  });
});

describe("a report's doubt about a channel", () => {
  const plan = CONTINUITY_POLICIES.find(({ topic }) => topic.endsWith('note-doubt'))!;
  const planned = (given: Said, by: string) =>
    plan.on.includes(given.type)
      ? (plan.plan({ ...given, header: { principal: { id: by } } } as never, fold(kind, 'inc:1', [])) ?? null)
      : null;
  const local: Said = { type: 'ChannelSuspected', structure: { channel: 'cable', local: true } };

  it('stays in its incident, as does what continuity says, until a duty officer, the director or security confirms it', () => {
    expect(planned(reported, 'eve')).toBeNull();
    expect(planned(local, 'pavel')).toBeNull();
    expect(planned({ type: 'ChannelSuspected', structure: { channel: 'cable' } }, 'tomas')).toEqual({
      channels: ['cable'],
      doubted: true,
      by: 'tomas',
    });
    for (const given of [reported, local])
      night
        .given(given)
        .when(trust('cable', 'suspect'))
        .then({ type: 'ChannelSuspected', structure: { channel: 'cable' }, content: words });
    night
      .given(reported)
      .when(trust('cable', 'suspect', 'pavel'))
      .refused('continuity-nothing-changed', { channel: 'cable' });
    night
      .given()
      .when(trust('cable', 'suspect', 'pavel'))
      .then({ type: 'ChannelSuspected', structure: { channel: 'cable', local: true }, content: words });
  });

  it('is confirmed before the declaration by the duty officer of the house', () => {
    night
      .given(reported)
      .when(trust('cable', 'suspect', 'karim'))
      .then({ type: 'ChannelSuspected', structure: { channel: 'cable' }, content: words });
    night
      .given(reported, { type: 'IncidentDeclared' })
      .when(trust('cable', 'suspect', 'karim'))
      .refused('continuity-role-needed', { roles: ['CD', 'DO', 'SEC', 'COO'] });
  });

  it('is heeded elsewhere only while whoever said it works here', () => {
    const noted = (by: string) => {
      const principal = { kind: 'system' as const, id: 'system:whenever-channel-trust-moved.note-doubt' };
      const payload = { channel: 'mail', incident: 'inc:1', doubted: true, by };
      const command = {
        type: 'NoteDoubt',
        stream: 'org',
        key: 'k',
        now: '2026-11-25T02:50:00.000Z',
        seed: '0'.repeat(32),
        principal,
        payload,
      };
      return organisation.decide(elsewhere(), command, () => expect.unreachable()).drafts.map(({ type, label }) => [type, label]);
    };
    expect(noted('lena')).toEqual([]);
    expect(noted('ines')).toEqual([['ChannelDoubted', 'routing']]);
  });
});
