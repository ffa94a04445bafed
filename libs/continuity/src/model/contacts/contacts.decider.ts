import {
  houseOf,
  own,
  reject,
  type Accepted,
  type CommandSpec,
  type Deciding,
  type Id,
  type Instant,
  type Rejection,
} from '@chancery/kernel';
import { isDoubtful } from '../channels/channel.state.ts';
import type { ContinuityState } from '../continuity.state.ts';
import { byRole, entry } from '../entry.ts';
import type { Level } from '../plan/plan.events.ts';
import type { PlanState } from '../plan/plan.state.ts';
import type { Failure, Means } from './contact.events.ts';

interface OnLevel {
  readonly party: Id;
  readonly level: Level;
  /** What the party is called, for the log. */
  readonly called: string;
}
export type TryParty = OnLevel;
export type AuthenticateParty = OnLevel & { readonly means: Means; readonly challenge: string };
export type RecordNoContact = OnLevel & { readonly failure: Failure; readonly challenge: string };
export type AgreeListening = OnLevel & { readonly at: Instant };

type Asked<P extends object> = Deciding<ContinuityState, P & { readonly [name: string]: any }>;

/** The channel that the plan of the house gives this party on this level. */
function channelIn(d: Asked<OnLevel>): { readonly channel: string } | Rejection {
  const { party, level } = d.command.payload;
  const { parties } = d.other(houseOf(d.command.stream)).slices['plan'] as PlanState;
  const planned = own(parties, party);
  if (!planned || !(level in planned.levels)) return reject('not-found');
  const channel = planned.levels[level];
  return channel === null ? reject('continuity-no-level') : { channel };
}

/** The same, unless the channel is doubted: nothing begins over it. */
function channelToUse(d: Asked<OnLevel>): { readonly channel: string } | Rejection {
  const found = channelIn(d);
  if ('code' in found) return found;
  return isDoubtful(own(d.state.channels, found.channel)) ? reject('continuity-not-trusted', { channel: found.channel }) : found;
}

const recorded = ({ command }: Asked<OnLevel>, type: string, found: { readonly channel: string }, more: object = {}): Accepted => {
  const { party, level, called } = command.payload;
  return { events: [entry(type, { party, level, channel: found.channel, ...more }, { title: called })], result: { party } };
};

const referenceOf = (challenge: string): string | null => (challenge === '' ? null : challenge.toUpperCase().replaceAll(/\s+/g, ' '));

function tryParty(d: Asked<TryParty>): Accepted | Rejection {
  const { party, level } = d.command.payload;
  const found = channelToUse(d);
  if ('code' in found) return found;
  const trying = own(d.state.contacts.parties, party)?.trying === level;
  return trying ? reject('continuity-nothing-changed', { channel: found.channel }) : recorded(d, 'PartyTried', found);
}

/** Both sides heard and recognised each other. What was asked once proves nothing a second time, whoever was asked. */
function authenticate(d: Asked<AuthenticateParty>): Accepted | Rejection {
  const { means, challenge } = d.command.payload;
  const found = channelToUse(d);
  if ('code' in found) return found;
  const reference = means === 'challenge' ? referenceOf(challenge) : null;
  if (means === 'challenge' && reference === null) return reject('continuity-challenge-needed');
  if (reference !== null && own(d.state.contacts.used, reference)) return reject('continuity-challenge-used', { challenge: reference });
  return recorded(d, 'PartyAuthenticated', found, { means, challenge: reference });
}

function noContact(d: Asked<RecordNoContact>): Accepted | Rejection {
  const { failure, challenge } = d.command.payload;
  const found = channelIn(d);
  return 'code' in found ? found : recorded(d, 'PartyNotReached', found, { failure, challenge: referenceOf(challenge) });
}

function agreeListening(d: Asked<AgreeListening>): Accepted | Rejection {
  const { at } = d.command.payload;
  const found = channelIn(d);
  if ('code' in found) return found;
  return at > d.at ? recorded(d, 'ListeningAgreed', found, { at }) : reject('continuity-listening-past');
}

const may = byRole('CD', 'DO', 'SEC', 'COO');
const compares: CommandSpec<ContinuityState>['compares'] = ({ stream }) => [houseOf(stream)];

export const contactCommands: { readonly [type: string]: CommandSpec<ContinuityState, any> } = {
  TryParty: { may, compares, decide: tryParty },
  AuthenticateParty: { may, compares, decide: authenticate },
  RecordNoContact: { may, compares, decide: noContact },
  AgreeListening: { may, compares, decide: agreeListening },
};
