import type { DashboardPartiesQuery, PaceLevel, PartyPartsFragment } from '../../gql/graphql.ts';
import type { Kind } from '../../net/items.ts';
import type { Channel } from './channels.ts';
import { PartiesDocument } from './parties.documents.ts';

export type Party = PartyPartsFragment;
export type PartyLevel = Party['levels'][number];

export const PARTIES: Kind<Party, DashboardPartiesQuery> = {
  typename: 'Party',
  document: PartiesDocument,
  pick: ({ parties }) => parties,
};

/** The most critical first, and those alike by name. */
export const inOrder = (parties: readonly Party[]): readonly Party[] =>
  parties.toSorted((a, b) => a.criticality - b.criticality || (a.name ?? '').localeCompare(b.name ?? ''));

type Channels = ReadonlyMap<string, Channel>;

export const byCode = (channels: readonly Channel[]): Channels => new Map(channels.map((channel) => [channel.channel, channel]));

export type Use = 'IN_USE' | 'TRYING' | 'STANDBY' | 'DO_NOT_USE' | 'NONE';

export const isDoubted = (channel: Channel | undefined): boolean => channel?.trust === 'SUSPECT' || channel?.trust === 'COMPROMISED';

/** Why nothing is to be had from a level now; undefined where nothing speaks against it. */
export type Against = 'DOUBTED' | 'DOWN' | 'NO_ANSWER' | 'FAILED_CHALLENGE' | 'NONE';

export function against({ channel, said }: PartyLevel, channels: Channels): Against | undefined {
  if (channel === null) return 'NONE';
  const known = channels.get(channel);
  if (isDoubted(known)) return 'DOUBTED';
  if (said === 'NO_ANSWER' || said === 'FAILED_CHALLENGE') return said;
  return known?.availability === 'DOWN' ? 'DOWN' : undefined;
}

const levelOf = ({ levels }: Party, level: PaceLevel): PartyLevel => levels.find((each) => each.level === level)!;

/** Nothing was said of the party, and nothing speaks against its primary: the plan holds as it stands. */
const asPlanned = (party: Party, channels: Channels): boolean =>
  party.inUse === null && party.trying === null && against(levelOf(party, 'PRIMARY'), channels) === undefined;

/** Heard and authenticated where nothing has come between since. */
export const isReached = (party: Party, channels: Channels): boolean =>
  party.inUse !== null && against(levelOf(party, party.inUse), channels) === undefined;

export function useOf(party: Party, level: PartyLevel, channels: Channels): Use {
  if (level.channel === null) return 'NONE';
  if (isDoubted(channels.get(level.channel))) return 'DO_NOT_USE';
  if (party.trying === level.level) return 'TRYING';
  const inUse = party.inUse ?? (asPlanned(party, channels) ? 'PRIMARY' : null);
  return inUse === level.level ? 'IN_USE' : 'STANDBY';
}

export interface Switching {
  /** Who cannot stay as planned, the most critical first. */
  readonly must: readonly Party[];
  readonly reached: readonly Party[];
  readonly missing: readonly Party[];
  /** When the first of their primaries fell away, if one is known to have. */
  readonly since: string | undefined;
}

export function switchingOf(parties: readonly Party[], channels: Channels): Switching {
  const must = inOrder(parties.filter((party) => !asPlanned(party, channels)));
  const fallen = must.flatMap((party) => {
    const channel = channels.get(levelOf(party, 'PRIMARY').channel ?? '');
    return channel?.since && (isDoubted(channel) || channel.availability === 'DOWN') ? [channel.since] : [];
  });
  return {
    must,
    reached: must.filter((party) => isReached(party, channels)),
    missing: must.filter((party) => !isReached(party, channels)),
    since: fallen.toSorted()[0],
  };
}

/** The level to try next: the first that nothing speaks against. */
export const nextLevel = (party: Party, channels: Channels): PartyLevel | undefined =>
  party.levels.find((level) => against(level, channels) === undefined);

/** Channels that work, and must not be used all the same. */
export const worksUntrusted = (channels: readonly Channel[]): readonly Channel[] =>
  channels.filter((channel) => isDoubted(channel) && channel.availability !== 'DOWN');
