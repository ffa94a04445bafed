import { graphql } from '../../gql/gql.ts';

graphql(`
  fragment ChannelParts on Channel {
    id
    channel
    title
    trust
    vouchedBy {
      id
      name
    }
    availability
    inUse
    instead
    since
    saidBy {
      id
      name
    }
    reason
  }
`);

export const ChannelsDocument = graphql(`
  query DashboardChannels($incident: ID!) {
    channels(incident: $incident) {
      ...ChannelParts
    }
  }
`);

export const SetTrustDocument = graphql(`
  mutation DashboardSetTrust($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $trust: ChannelTrust!) {
    setChannelTrust(key: $key, incident: $incident, channel: $channel, reason: $reason, trust: $trust) {
      __typename
      ... on ChannelOk {
        channel
        awaitsSecond
      }
      ...RejectedParts
    }
  }
`);

export const SetAvailabilityDocument = graphql(`
  mutation DashboardSetAvailability($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $availability: ChannelAvailability!) {
    setChannelAvailability(key: $key, incident: $incident, channel: $channel, reason: $reason, availability: $availability) {
      __typename
      ... on ChannelOk {
        channel
        awaitsSecond
      }
      ...RejectedParts
    }
  }
`);

export const UseChannelDocument = graphql(`
  mutation DashboardUseChannel($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $instead: String, $authenticated: String!) {
    useChannel(key: $key, incident: $incident, channel: $channel, reason: $reason, instead: $instead, authenticated: $authenticated) {
      __typename
      ... on ChannelOk {
        channel
        awaitsSecond
      }
      ...RejectedParts
    }
  }
`);

export const StandByDocument = graphql(`
  mutation DashboardStandBy($key: ID!, $incident: ID!, $channel: String!, $reason: String!) {
    standChannelBy(key: $key, incident: $incident, channel: $channel, reason: $reason) {
      __typename
      ... on ChannelOk {
        channel
        awaitsSecond
      }
      ...RejectedParts
    }
  }
`);
