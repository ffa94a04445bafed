import {
  later,
  own,
  reject,
  type Accepted,
  type CommandSpec,
  type Deciding,
  type DomainModule,
  type Id,
  type Instant,
  type JsonObject,
  type NewEvent,
  type Rejection,
} from '@chancery/kernel';
import { accessEvents, type Way } from './access.events.ts';
import { evolveAccess, noticesOf, zeroAccess, type AccessState, type Recovery } from './access.state.ts';
import { PEOPLE_LABEL, type PeopleState } from './people.decider.ts';
import type { Role } from './people.events.ts';

/** `hasWayIn` is what the server knows besides the record: a password, or a session, of before such things were recorded. */
export type MakeLink = { readonly person: Id; readonly hasWayIn: boolean };
export type AskRecovery = { readonly person: Id; readonly reason: string };
export type GrantRecovery = { readonly recovery: Id };
export type RefuseRecovery = { readonly recovery: Id; readonly reason: string };
export type UseWayIn = { readonly way: Way };
/** For ChoosePassword, of oneself, and EndSessions, of anybody by an administrator. */
export type OfPerson = { readonly person: Id };
export type SeeAccess = { readonly upTo: Instant };

type Asked<P extends JsonObject> = Deciding<AccessState, P>;

/** Asked longer ago, nobody remembers why: it is asked anew. */
export const RECOVERY_LAPSES_MS = 24 * 3_600_000;

/** So long somebody is new in the house. */
export const NEWCOMER_MS = 24 * 3_600_000;

/** Who may be the second of two: people whom the house has put in charge of something, since few houses have two administrators awake. */
export const GRANTING: readonly Role[] = ['administrator', 'director', 'duty-officer', 'security-lead'];

const peopleIn = ({ stream }: Asked<JsonObject>): PeopleState['people'] => (stream.slices['people'] as PeopleState).people;

function isIn(d: Asked<JsonObject>, person: Id): boolean {
  const people = peopleIn(d);
  return Object.hasOwn(people, person) && own(people, person)!.active;
}

function hasRole(d: Asked<JsonObject>, roles: readonly Role[]): boolean {
  const { id } = d.command.principal;
  return isIn(d, id) && own(peopleIn(d), id)!.roles.some((role) => roles.includes(role));
}

const administratorOnly = (d: Asked<JsonObject>): Rejection | undefined =>
  hasRole(d, ['administrator']) ? undefined : reject('people-not-administrator');
const ofTheHouse = (d: Asked<JsonObject>): Rejection | undefined => (isIn(d, d.command.principal.id) ? undefined : reject('not-found'));
const machineOnly = ({ command }: Asked<JsonObject>): Rejection | undefined =>
  command.principal.kind === 'system' ? undefined : reject('not-found');

const entry = (type: keyof typeof accessEvents, structure: JsonObject, reason = ''): NewEvent => ({
  type,
  label: PEOPLE_LABEL,
  structure,
  ...(reason === '' ? {} : { content: { reason: { label: PEOPLE_LABEL, value: reason } } }),
});
const accepted = (event: NewEvent, result: JsonObject): Accepted => ({ events: [event], result });

/** One administrator gives somebody their first way in. Whoever has had one gets another by two persons only. */
function makeLink(d: Asked<MakeLink>): Accepted | Rejection {
  const { person, hasWayIn } = d.command.payload;
  if (!isIn(d, person)) return reject('not-found');
  if (hasWayIn || d.state.joined.includes(person)) return reject('people-recovery-needed', { person });
  return accepted(entry('LinkMade', { person, by: d.command.principal.id }), { person });
}

function askRecovery(d: Asked<AskRecovery>): Accepted | Rejection {
  const { person, reason } = d.command.payload;
  const by = d.command.principal.id;
  if (!isIn(d, person)) return reject('not-found');
  if (person === by) return reject('people-recovery-own');
  if (reason === '') return reject('people-reason-needed', { field: 'reason' });
  if (d.state.recoveries.some((open) => open.person === person && !hasLapsed(d, open))) return reject('people-recovery-open', { person });
  const recovery = d.nextId();
  return accepted(entry('RecoveryAsked', { recovery, person, by }, reason), { recovery });
}

const hasLapsed = ({ at }: Asked<JsonObject>, asked: Recovery): boolean => asked.at <= later(at, -RECOVERY_LAPSES_MS);

function found(d: Asked<GrantRecovery>): Recovery | Rejection {
  const open = d.state.recoveries.find(({ id }) => id === d.command.payload.recovery);
  return open && !hasLapsed(d, open) ? open : reject('people-recovery-gone');
}

/**
 * Whoever makes somebody up brings them in: a newcomer is no second person beside who brought them in, nor beside another newcomer
 * of the same one. After a day others have met them.
 */
function areOne(d: Asked<JsonObject>, first: Id, second: Id): boolean {
  const broughtBy = (person: Id): Id | undefined => {
    const came = own(d.state.brought, person);
    return came && came.by !== person && came.at > later(d.at, -NEWCOMER_MS) ? came.by : undefined;
  };
  const [one, other] = [broughtBy(first), broughtBy(second)];
  return one === second || other === first || (one !== undefined && one === other);
}

function grantRecovery(d: Asked<GrantRecovery>): Accepted | Rejection {
  const open = found(d);
  if ('rejected' in open) return open;
  const { id: recovery, person, by: askedBy } = open;
  const by = d.command.principal.id;
  if (by === askedBy || by === person) return reject('people-recovery-needs-two');
  if (!isIn(d, person) || !isIn(d, askedBy)) return reject('people-recovery-gone');
  if (areOne(d, askedBy, by)) return reject('people-recovery-newcomer');
  return accepted(entry('RecoveryGranted', { recovery, person, askedBy, by }), { recovery, person });
}

function refuseRecovery(d: Asked<RefuseRecovery>): Accepted | Rejection {
  const open = found(d);
  if ('rejected' in open) return open;
  const { id: recovery, person } = open;
  const by = d.command.principal.id;
  if (by !== open.by && by !== person && !hasRole(d, ['administrator'])) return reject('people-not-administrator');
  return accepted(entry('RecoveryRefused', { recovery, person, by }, d.command.payload.reason), { recovery });
}

function useWayIn({ command }: Asked<UseWayIn>): Accepted {
  return accepted(entry('WayInUsed', { person: command.principal.id, way: command.payload.way }), {});
}

function endSessions(d: Asked<OfPerson>): Accepted | Rejection {
  const { person } = d.command.payload;
  const by = d.command.principal.id;
  if (person !== by && !hasRole(d, ['administrator'])) return reject('people-not-administrator');
  if (!isIn(d, person)) return reject('not-found');
  // Signing oneself out everywhere is news to nobody.
  return person === by ? { events: [], result: { person } } : accepted(entry('SessionsEnded', { person, by }), { person });
}

function makeMachineLink(d: Asked<OfPerson>): Accepted | Rejection {
  const { person } = d.command.payload;
  return isIn(d, person) ? accepted(entry('MachineLinkMade', { person }), { person }) : reject('not-found');
}

function seeAccess({ state, command }: Asked<SeeAccess>): Accepted {
  const person = command.principal.id;
  const seen = noticesOf(state, person).filter(({ at }) => at <= command.payload.upTo);
  return seen.length === 0 ? { events: [], result: {} } : accepted(entry('AccessSeen', { person, upTo: seen.at(-1)!.seq }), {});
}

const commands: { readonly [type: string]: CommandSpec<AccessState, any> } = {
  MakeLink: { may: administratorOnly, decide: makeLink },
  AskRecovery: { may: administratorOnly, decide: askRecovery },
  GrantRecovery: { may: (d) => (hasRole(d, GRANTING) ? undefined : reject('people-recovery-not-yours')), decide: grantRecovery },
  RefuseRecovery: { may: ofTheHouse, decide: refuseRecovery },
  UseWayIn: { may: ofTheHouse, decide: useWayIn },
  ChoosePassword: {
    may: ofTheHouse,
    decide: ({ command }) => accepted(entry('PasswordChosen', { person: command.principal.id }), {}),
  },
  EndSessions: { may: ofTheHouse, decide: endSessions },
  MakeMachineLink: { may: machineOnly, decide: makeMachineLink },
  SeeAccess: { may: ofTheHouse, decide: seeAccess },
};

/**
 * How people come in, as far as the record must tell: who made a link for whom, which two let somebody in anew, who signed whom out.
 * Tokens, codes and passwords themselves are never recorded.
 */
export const access: DomainModule<AccessState> = { name: 'access', zero: zeroAccess, events: accessEvents, evolve: evolveAccess, commands };
