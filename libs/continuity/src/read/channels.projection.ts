import { own, sectionsErased } from '@chancery/kernel';
import type { ProjectedEvent, Projection, RowChange } from '@chancery/ledger';
import { channelEvents, type ChannelPutInUse } from '../model/channels/channel.events.ts';
import { isChannel } from '../model/channels/catalogue.ts';
import { availabilityOf, isInUse, isVouchedFor, trustOf } from '../model/channels/channel.state.ts';
import type { ContinuityState } from '../model/continuity.state.ts';
import { structureOf } from '../model/entry.ts';
import { CHANNEL_ROW } from './continuity.tables.ts';

/** The last reason holds; it is null once erased. */
export const channelRows: Projection = {
  name: 'continuity-channels',
  version: 2,
  prefixes: ['inc', 'exr'],
  tables: [CHANNEL_ROW],
  project(event, state) {
    const continuity = state.slices['continuity'] as ContinuityState;
    return event.type === 'Erased' ? erased(event, continuity) : namedBy(event).map((id) => rowOf(event, id, continuity));
  },
};

function namedBy(event: ProjectedEvent): readonly string[] {
  if (event.type === 'ReportReceived')
    return structureOf<{ affectedChannels: readonly string[] }>(event).affectedChannels.filter(isChannel);
  return event.type in channelEvents ? [structureOf<{ channel: string }>(event).channel] : [];
}

function rowOf(event: ProjectedEvent, id: string, { channels }: ContinuityState): RowChange {
  const channel = own(channels, id)!;
  return {
    table: CHANNEL_ROW,
    put: {
      stream: event.stream,
      channel: id,
      label: event.label,
      trust: trustOf(channel),
      vouched_by: isVouchedFor(channel) ? channel.voucher : null,
      availability: availabilityOf(channel),
      in_use: isInUse(channel),
      instead: event.type === 'ChannelPutInUse' ? structureOf<ChannelPutInUse>(event).instead : null,
      since: event.header.streamTime,
      said_by: event.header.principal.id,
      reason: (event.content['reason']?.value as string | undefined) ?? null,
      touched: event.seq,
    },
  };
}

function erased(event: ProjectedEvent, { channels }: ContinuityState): RowChange[] {
  const gone = sectionsErased(event.structure).flatMap(({ seq, sections }) => (sections.includes('reason') ? [seq] : []));
  return Object.entries(channels)
    .filter(([, { saidAt }]) => gone.includes(saidAt))
    .map(([channel]) => ({ table: CHANNEL_ROW, patch: { stream: event.stream, channel, reason: null, touched: event.seq } }));
}
