import { setup } from 'xstate';

/**
 * A channel as an incident sees it. What carries a message and whether it may be trusted with one are two questions: neither
 * region hears of the other. Trust falls by one person's word and comes back by two.
 */
export const channelMachine = setup({ types: {} as { events: { type: string } } }).createMachine({
  id: 'channel',
  type: 'parallel',
  options: { maxIterations: 200 },
  states: {
    trust: {
      initial: 'not-checked',
      on: { ChannelSuspected: '.suspect', ChannelCompromised: '.compromised' },
      states: {
        'not-checked': { on: { ChannelVouchedFor: 'vouched' } },
        suspect: { on: { ChannelVouchedFor: 'vouched' } },
        compromised: { on: { ChannelVouchedFor: 'vouched' } },
        vouched: { on: { ChannelTrusted: 'trusted', ChannelVouchFell: 'suspect' } },
        trusted: {},
      },
    },
    availability: {
      initial: 'unknown',
      on: { ChannelWentUp: '.up', ChannelDegraded: '.degraded', ChannelWentDown: '.down' },
      states: { unknown: {}, up: {}, degraded: {}, down: {} },
    },
    use: {
      initial: 'standby',
      states: {
        standby: { on: { ChannelPutInUse: 'in-use' } },
        'in-use': { on: { ChannelStoodBy: 'standby' } },
      },
    },
  },
});
