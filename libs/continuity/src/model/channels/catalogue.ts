import type { ChannelId } from '@chancery/incident';

export { isChannel, type ChannelId } from '@chancery/incident';

/** Means of reaching people that an organisation has from its first day. Ids are codes and may stand in structure. */
export const CHANNELS = [
  { id: 'cable', title: { en: 'Cable system', fr: 'Télégrammes' }, pages: false },
  { id: 'mail', title: { en: 'Ministry mail', fr: 'Messagerie du ministère' }, pages: true },
  { id: 'chat', title: { en: 'Ministry chat', fr: 'Messagerie instantanée' }, pages: true },
  { id: 'telephone', title: { en: 'Telephones', fr: 'Téléphones' }, pages: true },
  { id: 'pager', title: { en: 'Duty pager', fr: 'Récepteur d’appel' }, pages: true },
  { id: 'secure-voice', title: { en: 'Secure voice', fr: 'Voix chiffrée' }, pages: false },
  { id: 'satellite', title: { en: 'Satellite voice', fr: 'Voix par satellite' }, pages: true },
  { id: 'radio', title: { en: 'Radio', fr: 'Radio' }, pages: false },
  { id: 'courier', title: { en: 'Courier', fr: 'Courrier' }, pages: false },
  { id: 'bag', title: { en: 'Diplomatic bag', fr: 'Valise diplomatique' }, pages: false },
  { id: 'runner', title: { en: 'Runner', fr: 'Porteur' }, pages: false },
] as const satisfies readonly {
  readonly id: ChannelId;
  readonly title: { readonly en: string; readonly fr: string };
  /** Whether it can reach one person at once. */
  readonly pages: boolean;
}[];

export const TRUST = ['not-checked', 'trusted', 'suspect', 'compromised'] as const;
export type Trust = (typeof TRUST)[number];

export const AVAILABILITY = ['unknown', 'up', 'degraded', 'down'] as const;
export type Availability = (typeof AVAILABILITY)[number];
