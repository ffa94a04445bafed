import { barred, DUTIES, hasRole, inHouse } from '@chancery/incident';
import { reject, type Accepted, type CommandSpec, type Deciding, type Rejection } from '@chancery/kernel';
import type { ContinuityState } from '../continuity.state.ts';
import { byRole, entry } from '../entry.ts';
import { isChannel, type Availability, type Trust } from './catalogue.ts';
import { availabilityOf, channelTakes, fresh, isDoubtful, isInUse, isVouchedFor, trustOf, type Channel } from './channel.state.ts';

export type SetChannelTrust = { readonly channel: string; readonly trust: Exclude<Trust, 'not-checked'>; readonly reason: string };
export type SetChannelAvailability = {
  readonly channel: string;
  readonly availability: Exclude<Availability, 'unknown'>;
  readonly reason: string;
};
export type UseChannel = {
  readonly channel: string;
  readonly instead: string | null;
  readonly authenticated: string;
  readonly reason: string;
};
export type StandChannelBy = { readonly channel: string; readonly reason: string };

type Asked<P extends { readonly channel: string }> = Deciding<ContinuityState, P & { readonly channel: string }>;

const channelOf = ({ channels }: ContinuityState, id: string): Channel | undefined =>
  isChannel(id) ? (channels[id] ?? fresh()) : undefined;

/** Whose doubt every incident heeds: who directs, is on duty or leads security. Where nothing was declared yet, in the house. */
const answersForHouse = (d: Deciding<ContinuityState, any>): boolean =>
  byRole('CD', 'DO', 'SEC')(d) === undefined ||
  (d.ask.director() === undefined && DUTIES.some((role) => hasRole(d, d.command.principal.id, role)));

function setTrust(d: Asked<SetChannelTrust>): Accepted | Rejection {
  const { channel: id, trust, reason } = d.command.payload;
  const channel = channelOf(d.state, id);
  if (!channel) return reject('not-found');
  if (reason === '') return reject('continuity-reason-needed');
  if (trust !== 'trusted') {
    const local = !answersForHouse(d);
    const confirms = channel.local && !local;
    if (trustOf(channel) === trust && !isVouchedFor(channel) && !confirms) return reject('continuity-nothing-changed', { channel: id });
    const doubted = { channel: id, ...(local ? { local } : {}) };
    return { events: [entry(trust === 'suspect' ? 'ChannelSuspected' : 'ChannelCompromised', doubted, { reason })] };
  }
  return vouch(d, id, channel, reason);
}

/** Two say so, one after the other; the first alone changes nothing for anybody. */
function vouch(d: Asked<SetChannelTrust>, id: string, channel: Channel, reason: string): Accepted | Rejection {
  const by = d.command.principal.id;
  if (channelTakes(channel, 'ChannelVouchedFor'))
    return { events: [entry('ChannelVouchedFor', { channel: id, by }, { reason })], result: { awaitsSecond: true } };
  if (!channelTakes(channel, 'ChannelTrusted')) return reject('continuity-nothing-changed', { channel: id });
  if (channel.voucher === by) return reject('continuity-two-persons', { channel: id });
  const gone = barred(d, channel.voucher!);
  if (gone) return gone;
  return { events: [entry('ChannelTrusted', { channel: id, by: [channel.voucher, by] }, { reason })], result: { awaitsSecond: false } };
}

const WENT = { up: 'ChannelWentUp', degraded: 'ChannelDegraded', down: 'ChannelWentDown' } as const;

function setAvailability(d: Asked<SetChannelAvailability>): Accepted | Rejection {
  const { channel: id, availability, reason } = d.command.payload;
  const channel = channelOf(d.state, id);
  if (!channel) return reject('not-found');
  if (availabilityOf(channel) === availability) return reject('continuity-nothing-changed', { channel: id });
  return { events: [entry(WENT[availability], { channel: id }, { reason })] };
}

function use(d: Asked<UseChannel>): Accepted | Rejection {
  const { channel: id, instead, authenticated, reason } = d.command.payload;
  const channel = channelOf(d.state, id);
  if (!channel || (instead !== null && !isChannel(instead))) return reject('not-found');
  if (isDoubtful(channel)) return reject('continuity-not-trusted', { channel: id });
  if (isInUse(channel)) return reject('continuity-nothing-changed', { channel: id });
  return { events: [entry('ChannelPutInUse', { channel: id, instead, authenticated }, { reason })] };
}

function standBy(d: Asked<StandChannelBy>): Accepted | Rejection {
  const { channel: id, reason } = d.command.payload;
  const channel = channelOf(d.state, id);
  if (!channel) return reject('not-found');
  if (!isInUse(channel)) return reject('continuity-nothing-changed', { channel: id });
  return { events: [entry('ChannelStoodBy', { channel: id }, { reason })] };
}

const may = byRole('CD', 'DO', 'SEC', 'COO');

export const channelCommands: { readonly [type: string]: CommandSpec<ContinuityState, any> } = {
  // Before an incident is declared nobody has a role in it: then it is for the duty of the house.
  SetChannelTrust: { compares: inHouse, may: (d) => (answersForHouse(d) ? undefined : may(d)), decide: setTrust },
  SetChannelAvailability: { may, decide: setAvailability },
  UseChannel: { may, decide: use },
  StandChannelBy: { may, decide: standBy },
};
