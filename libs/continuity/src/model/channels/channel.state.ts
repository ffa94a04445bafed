import { canTake, start, step, type Snapshot } from '@chancery/engine';
import { assert, type Id, type StructuralEvent } from '@chancery/kernel';
import { structureOf } from '../entry.ts';
import type { Availability, Trust } from './catalogue.ts';
import type { ChannelDoubted, ChannelVouchedFor } from './channel.events.ts';
import { channelMachine } from './channel.machine.ts';

export interface Channel {
  readonly machine: Snapshot;
  readonly voucher: Id | null;
  /** Doubted by the word of somebody who has not the duty: pages of other incidents do not hear of it. */
  readonly local: boolean;
  /** The entry that said the last of it, whose reason is shown. */
  readonly saidAt: number;
}

export const fresh = (): Channel => ({ machine: start(channelMachine).snapshot, voucher: null, local: false, saidAt: 0 });

const placesOf = ({ machine }: Channel) => machine.value as { trust: string; availability: Availability; use: string };

/** One person's word is not enough: what was vouched for once is as doubtful as before. */
export function trustOf(channel: Channel): Trust {
  const { trust } = placesOf(channel);
  return trust === 'vouched' ? 'suspect' : (trust as Trust);
}

export const isVouchedFor = (channel: Channel): boolean => placesOf(channel).trust === 'vouched';
export const availabilityOf = (channel: Channel): Availability => placesOf(channel).availability;
export const isInUse = (channel: Channel): boolean => placesOf(channel).use === 'in-use';
/** Nothing confidential, and nobody's page, goes over it. */
export const isDoubtful = (channel: Channel | undefined): boolean =>
  channel !== undefined && ['suspect', 'compromised'].includes(trustOf(channel));

export const channelTakes = (channel: Channel, type: string): boolean => canTake(channelMachine, channel.machine, { type });

export function moved(channel: Channel, event: StructuralEvent): Channel {
  const { snapshot } = step(channelMachine, channel.machine, { type: event.type });
  assert(event.type !== 'ChannelTrusted' || channel.voucher !== null, 'trust comes back by two');
  const voucher =
    event.type === 'ChannelVouchedFor' ? structureOf<ChannelVouchedFor>(event).by : isVouched(snapshot) ? channel.voucher : null;
  const local = DOUBTS.includes(event.type)
    ? structureOf<ChannelDoubted>(event).local === true
    : event.type === 'ChannelTrusted'
      ? false
      : channel.local;
  return { machine: snapshot, voucher, local, saidAt: event.seq };
}

const DOUBTS = ['ChannelSuspected', 'ChannelCompromised'];

const isVouched = (machine: Snapshot): boolean => (machine.value as { trust: string }).trust === 'vouched';
