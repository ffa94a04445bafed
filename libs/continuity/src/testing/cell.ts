import type { PeopleState } from '@chancery/identity';
import { idsFrom, StreamKind, type DomainModule, type JsonObject } from '@chancery/kernel';
import { continuity } from '../model/continuity.decider.ts';
import { doubts } from '../model/doubts/doubts.decider.ts';

export const MINUTE = 60_000;
/** Made from the seed that a scenario gives: the first of a command, and of its consequences. */
export const firstId = idsFrom('0'.repeat(32))();
const HOLDERS: { readonly [role: string]: string } = { CD: 'tomas', DO: 'ines', SEC: 'ruiz', COO: 'pavel' };
export const derivedId = idsFrom('0'.repeat(32), 'derived')();

/** Who reports, who takes a role and how an incident ends are other domains': here their events only. */
const incident: DomainModule<'declared' | null> = {
  name: 'incident',
  zero: null,
  events: {
    ReportReceived: { version: 1, rank: 9, content: [] },
    RoleAccepted: { version: 1, rank: 9, content: [] },
    RoleOfferWithdrawn: { version: 1, rank: 8, content: [] },
    PersonLeft: { version: 1, rank: 9, content: [] },
    PersonRemoved: { version: 1, rank: 9, content: [] },
    IncidentClosed: { version: 1, rank: 9, content: [] },
    IncidentDeclared: { version: 1, rank: 9, content: [] },
  },
  evolve: (state, { type }) => (type === 'IncidentDeclared' ? 'declared' : state),
  commands: {
    AcceptRole: {
      decide: ({ command }) => ({
        events: [{ type: 'RoleAccepted', label: 'I', structure: { role: 'SEC', person: command.principal.id } }],
      }),
    },
    Leave: {
      decide: ({ command }) => ({ events: [{ type: 'PersonLeft', label: 'I', structure: { person: command.payload['person']! } }] }),
    },
    WithdrawOffer: {
      decide: ({ command }) => ({ events: [{ type: 'RoleOfferWithdrawn', label: 'I', structure: command.payload }] }),
    },
    CloseIncident: { decide: () => ({ events: [{ type: 'IncidentClosed', label: 'I', structure: {} }] }) },
  },
  answers: {
    holds: (_, role, person) => HOLDERS[role] === person,
    director: (state) => (state === 'declared' ? 'tomas' : undefined),
    calledFor: (_, role) => (role in HOLDERS ? [HOLDERS[role]!] : []),
    awaits: (_, offer) => offer === 'open',
    wanted: (_, task) => task === 'open',
  },
};

export const kind = new StreamKind('inc', [incident, continuity]);
const people: DomainModule<PeopleState> = {
  name: 'people',
  zero: {
    people: Object.fromEntries(
      ['tomas', 'ines', 'ruiz', 'okafor', 'karim', 'pavel'].map((id) => [
        id,
        { roles: id === 'karim' ? ['duty-officer'] : [], active: true, addedBy: 1 },
      ]),
    ),
  },
  events: {},
  evolve: (state) => state,
  commands: {},
};
export const organisation = new StreamKind('org', [people, doubts]);

interface Told {
  readonly type: string;
  readonly structure: JsonObject;
}

/** How the organisation hears of a channel that another incident doubts. */
export const doubted = (channel: string): Told => ({ type: 'ChannelDoubted', structure: { channel, incident: 'inc:2' } });
export const reported: Told = { type: 'ReportReceived', structure: { affectedChannels: ['cable', 'mail', 'unknown'] } };
export const suspected: Told = { type: 'ChannelSuspected', structure: { channel: 'cable' } };
export const vouched: Told = { type: 'ChannelVouchedFor', structure: { channel: 'cable', by: 'ruiz' } };
export const paged: Told = {
  type: 'PageRequested',
  structure: { page: 'p1', person: 'okafor', role: 'SEC', deputy: 'ruiz', via: ['telephone', 'in-person'] },
};
export const trust = (channel: string, over: string, by = 'tomas') => ({
  type: 'SetChannelTrust',
  by,
  payload: { channel, trust: over, reason: 'r' },
});
export const words = { reason: { label: 'I', value: 'r' } };
export const call = { type: 'PagePerson', by: 'ines', payload: { person: 'okafor', role: 'SEC', deputy: 'ruiz' } };
