/** Means of reaching people that a house has from its first day, by the codes that reports name them by. */
export const CHANNEL_IDS = [
  'cable',
  'mail',
  'chat',
  'telephone',
  'pager',
  'secure-voice',
  'satellite',
  'radio',
  'courier',
  'bag',
  'runner',
] as const;

export type ChannelId = (typeof CHANNEL_IDS)[number];

const known: readonly string[] = CHANNEL_IDS;
export const isChannel = (id: string): id is ChannelId => known.includes(id);
