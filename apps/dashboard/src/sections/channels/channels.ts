import type { ChannelPartsFragment, DashboardChannelsQuery } from '../../gql/graphql.ts';
import type { Kind } from '../../net/items.ts';
import { ChannelsDocument } from './channels.documents.ts';

export type Channel = ChannelPartsFragment;

export const CHANNELS: Kind<Channel, DashboardChannelsQuery> = {
  typename: 'Channel',
  document: ChannelsDocument,
  pick: ({ channels }) => channels,
};
