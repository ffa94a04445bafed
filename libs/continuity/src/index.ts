export { CHANNELS, isChannel, type Availability, type ChannelId, type Trust } from './model/channels/catalogue.ts';
export { continuity } from './model/continuity.decider.ts';
export type { ContinuityState } from './model/continuity.state.ts';
export { doubts, type DoubtsState } from './model/doubts/doubts.decider.ts';
export { CONTINUITY_POLICIES, deliverContinuity } from './policies/continuity.policies.ts';
export { channelRows } from './read/channels.projection.ts';
export { CHANNEL_ROW, PAGE_ROW } from './read/continuity.tables.ts';
export { pageRows } from './read/pages.projection.ts';
export { Continuity0060 } from './schema/0060-continuity.ts';
