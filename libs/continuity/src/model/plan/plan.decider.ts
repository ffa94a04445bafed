import type { PeopleState, Role } from '@chancery/identity';
import {
  own,
  reject,
  type Accepted,
  type CommandSpec,
  type Deciding,
  type DomainModule,
  type Id,
  type Instant,
  type NewEvent,
  type Rejection,
} from '@chancery/kernel';
import { isChannel } from '../channels/catalogue.ts';
import { entry } from '../entry.ts';
import { LEVELS, planEvents, type Level, type PartyPlanned, type TestResult } from './plan.events.ts';
import { evolvePlan, type PlanState } from './plan.state.ts';

export type PlanParty = Omit<PartyPlanned, 'party'> & {
  readonly name: string;
  /** What a level's channel is called with this party, where its own name says too little. */
  readonly called: { readonly [L in Level]: string };
};
export type ChangeParty = PlanParty & { readonly party: Id };
export type DropParty = { readonly party: Id };
export type RecordChannelTest = {
  readonly party: Id;
  readonly level: Level;
  readonly result: TestResult;
  /** Null for now. */
  readonly at: Instant | null;
  readonly note: string;
};

type Asked<P extends object> = Deciding<PlanState, P & { readonly [name: string]: any }>;

/** Refused for whom the house has in none of these roles. Where it keeps its people, it keeps its plan. */
const byOffice =
  (code: string, ...offices: readonly Role[]) =>
  ({ command: { principal }, stream }: Deciding<PlanState, any>): Rejection | undefined => {
    const person = own((stream.slices['people'] as PeopleState).people, principal.id);
    const holds = person?.active === true && person.roles.some((role) => offices.includes(role));
    return principal.kind === 'system' || holds ? undefined : reject(code);
  };

function planned(type: string, party: Id, { kind, zone, criticality, levels, name, called }: PlanParty): NewEvent | Rejection {
  if (Object.values(levels).some((channel) => channel !== null && !isChannel(channel))) return reject('not-found');
  if (levels.primary === null) return reject('continuity-primary-needed');
  return entry(type, { party, kind, zone, criticality, levels }, { name, ...called });
}

const accepted = (event: NewEvent | Rejection, party: Id): Accepted | Rejection =>
  'code' in event ? event : { events: [event], result: { party } };

function plan(d: Asked<PlanParty>): Accepted | Rejection {
  const party = d.nextId();
  return accepted(planned('PartyPlanned', party, d.command.payload), party);
}

function change(d: Asked<ChangeParty>): Accepted | Rejection {
  const { party } = d.command.payload;
  return Object.hasOwn(d.state.parties, party) ? accepted(planned('PartyChanged', party, d.command.payload), party) : reject('not-found');
}

function drop(d: Asked<DropParty>): Accepted | Rejection {
  const { party } = d.command.payload;
  return Object.hasOwn(d.state.parties, party) ? accepted(entry('PartyDropped', { party }), party) : reject('not-found');
}

function recordTest(d: Asked<RecordChannelTest>): Accepted | Rejection {
  const { party, level, result, at, note } = d.command.payload;
  const found = Object.hasOwn(d.state.parties, party) ? own(d.state.parties, party) : undefined;
  if (!found || !LEVELS.includes(level)) return reject('not-found');
  const channel = found.levels[level];
  if (channel === null) return reject('continuity-no-level');
  if (at !== null && at > d.at) return reject('continuity-test-ahead');
  return accepted(entry('ChannelTested', { party, level, channel, result, at: at ?? d.at }, { note }), party);
}

const mayPlan = byOffice('continuity-planner-needed', 'administrator', 'continuity-lead');
const mayTest = byOffice('continuity-tester-needed', 'administrator', 'continuity-lead', 'duty-officer', 'director', 'security-lead');

const commands: { readonly [type: string]: CommandSpec<PlanState, any> } = {
  PlanParty: { may: mayPlan, decide: plan },
  ChangeParty: { may: mayPlan, decide: change },
  DropParty: { may: mayPlan, decide: drop },
  RecordChannelTest: { may: mayTest, decide: recordTest },
};

/**
 * The standing plan: by which four channels each party is reached, and when each was tested. It lives beside the people of the
 * house, that of the organisation or an exercise's own, so that an exercise changes nobody's plan.
 */
export const channelPlan: DomainModule<PlanState> = {
  name: 'plan',
  zero: { parties: {} },
  events: planEvents,
  evolve: evolvePlan,
  commands,
};
