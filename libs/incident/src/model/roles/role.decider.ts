import {
  own,
  reject,
  type Accepted,
  type CommandSpec,
  type Deciding,
  type DomainModule,
  type Id,
  type JsonObject,
  type NewEvent,
  type Rejection,
  type StructuralEvent,
  type Timer,
} from '@chancery/kernel';
import { absent, entry, isRefused, structureOf } from '../entry.ts';
import { barred, inHouse, shutOut } from '../standing.ts';
import { roleEvents } from './role.events.ts';
import type { MoveRole, OfferRole } from './role.commands.ts';
import {
  assignmentOfTimer,
  evolveRoles,
  holdsRole,
  isHeld,
  isOffered,
  takes,
  whoIsCalledFor,
  zeroRoles,
  type Assignment,
  type RolesState,
} from './role.state.ts';

/** Roles that several people may have at once; any other has one holder and its deputies. */
const SHARED = ['ICT', 'FOR', 'LEG', 'SPK', 'LIA'];

type Asked<P extends JsonObject> = Deciding<RolesState, P>;

const leads = ({ state, command }: Asked<JsonObject>): boolean =>
  holdsRole(state, 'CD', command.principal.id) || holdsRole(state, 'DO', command.principal.id);

const leadersOnly = (d: Asked<JsonObject>): Rejection | undefined =>
  leads(d) ? undefined : reject('incident-role-needed', { roles: ['CD', 'DO'] });

function offerRole(d: Asked<OfferRole>): Accepted | Rejection {
  const { role, person, deputy } = d.command.payload;
  if (!d.ask.running()) return reject('incident-not-running');
  if (role === 'CD' && !deputy) return reject('incident-role-by-handover');
  const refused = shutOut(d, person);
  if (refused) return refused;
  const filled = Object.values(d.state.assignments).filter((each) => each.role === role && (isHeld(each) || isOffered(each)));
  const taken = filled.find((each) => each.person === person || (!deputy && !each.deputy && !SHARED.includes(role)));
  if (taken) return reject('incident-role-held', { role, person: taken.person });
  const assignment = d.nextId();
  return { events: [entry('RoleOffered', { assignment, role, person, deputy })], result: { assignment } };
}

/** A move of one assignment. `who` says for whom; for others it is as absent as one that never was. */
function move(
  type: keyof typeof roleEvents,
  gone: string,
  who: (d: Asked<MoveRole>, assignment: Assignment) => boolean,
  needsReason = false,
) {
  return (d: Asked<MoveRole>): Accepted | Rejection => {
    const assignment = own(d.state.assignments, d.command.payload.assignment);
    if (!assignment) return absent();
    if (!who(d, assignment)) return reject('incident-role-needed', { roles: ['CD', 'DO'] });
    if (!takes(assignment, type)) return reject(gone, { assignment: assignment.id });
    const { reason } = d.command.payload;
    if (needsReason && reason === '') return reject('incident-reason-needed');
    const speaks = roleEvents[type].content.length > 0;
    return {
      events: [entry(type, moved(assignment, d.command.principal.id), { reason: speaks ? reason : '' })],
      result: { assignment: assignment.id },
    };
  };
}

const moved = ({ id, role, person }: Assignment, by: Id) => ({ assignment: id, role, person, by });
const themselves = ({ command }: Asked<MoveRole>, { person }: Assignment): boolean => person === command.principal.id;
const deputises = (d: Asked<MoveRole>, { role }: Assignment): boolean =>
  Object.values(d.state.assignments).some((each) => each.role === role && each.deputy && isHeld(each) && themselves(d, each));

const decline = move('RoleDeclined', 'incident-offer-gone', themselves);
const accept = move('RoleAccepted', 'incident-offer-gone', themselves);

/** Only the person accepts, and only while they may work here: rights may have gone since the offer. */
function acceptRole(d: Asked<MoveRole>): Accepted | Rejection {
  const refused = barred(d, d.command.principal.id);
  return refused && !isRefused(accept(d)) ? refused : accept(d);
}

function offerFell(timer: Timer, { state }: Deciding<RolesState>): Accepted | Rejection {
  const assignment = own(state.assignments, assignmentOfTimer(timer.owner));
  if (!assignment || !takes(assignment, 'RoleOfferLapsed')) return reject('kernel-timer-stale');
  return { events: [entry('RoleOfferLapsed', moved(assignment, 'system:clock'))] };
}

/** Who left holds no role: it is vacant, and deputies act. */
function leftWithoutRole(cause: StructuralEvent, { assignments }: RolesState): readonly NewEvent[] {
  const { person } = structureOf<{ person: Id }>(cause);
  const by = cause.header.principal.id;
  return Object.values(assignments)
    .filter((each) => each.person === person && (isOffered(each) || isHeld(each)))
    .map((each) => entry(isOffered(each) ? 'RoleOfferWithdrawn' : 'RoleRelieved', moved(each, by)));
}

/** Who is turned to, in the order in which they are. */
function calledFor(state: RolesState, role: string): readonly Id[] {
  const { holders, deputies } = whoIsCalledFor(state, role);
  return [...new Set([...holders, ...deputies])];
}

const awaits = ({ assignments }: RolesState, id: Id): boolean => Object.hasOwn(assignments, id) && isOffered(own(assignments, id)!);

const NOT_HOLDER = 'incident-not-holder';

const commands: { readonly [type: string]: CommandSpec<RolesState, any> } = {
  OfferRole: { compares: inHouse, may: leadersOnly, decide: offerRole },
  AcceptRole: { compares: inHouse, decide: acceptRole },
  DeclineRole: { decide: decline },
  WithdrawRoleOffer: { may: leadersOnly, decide: move('RoleOfferWithdrawn', 'incident-offer-gone', leads) },
  ReportUnreachable: { decide: move('HolderUnreachable', NOT_HOLDER, (d, a) => leads(d) || deputises(d, a)) },
  ReportReturn: { decide: move('HolderReturned', NOT_HOLDER, (d, a) => leads(d) || themselves(d, a)) },
  RelieveRole: { decide: move('RoleRelieved', NOT_HOLDER, (d, a) => leads(d) || themselves(d, a), true) },
};

/** Who does what in the cell, by their own word: a role is offered, and held only once it is accepted. */
export const roles: DomainModule<RolesState> = {
  name: 'roles',
  zero: zeroRoles,
  events: roleEvents,
  evolve: evolveRoles,
  commands,
  whenDue: offerFell,
  asks: ['running'],
  consequences: [{ name: 'who left holds no role', on: ['PersonLeft'], since: 3, derive: leftWithoutRole }],
  answers: { holds: holdsRole, calledFor, awaits },
};
