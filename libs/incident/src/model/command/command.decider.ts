import {
  reject,
  type Accepted,
  type Ask,
  type CommandSpec,
  type Deciding,
  type Id,
  type JsonObject,
  type Rejection,
  type Timer,
} from '@chancery/kernel';
import { cellOnly, inTheCell } from '../cell.ts';
import { absent, entry } from '../entry.ts';
import { directedBy, HANDOVER_TIMER, isRunning, OBSERVE_TIMER, TAKEOVER_TIMER, takes, type IncidentState } from '../incident.state.ts';
import { DEPUTY_DIRECTOR } from '../roles/role.state.ts';
import { barred, DUTIES, hasRole, inHouse, shutOut } from '../standing.ts';
import type { AcceptCommand, EndHandover, OfferCommand, SecondTakeover, TakeCommand } from './command.commands.ts';
import type { DirectorHandoverOffered, TakeoverAuthority } from './command.events.ts';

type Asked<P extends JsonObject> = Deciding<IncidentState, P>;

export const directorOnly = ({ state, command }: Asked<JsonObject>): Rejection | undefined =>
  state.director === command.principal.id ? undefined : reject('incident-not-director', directedBy(state));

/** Everything that whoever takes over must have seen. */
const openNow = ({ missing }: Asked<JsonObject>): readonly Id[] => [...new Set(missing('handover').flatMap(({ items }) => items))];

function offer(d: Asked<OfferCommand>): Accepted | Rejection {
  const { to, worries } = d.command.payload;
  const from = d.command.principal.id;
  if (!isRunning(d.state)) return reject('incident-not-running');
  if (d.state.handover) return reject('incident-handover-open', { ...directedBy(d.state), to: d.state.handover.to });
  if (to === from) return reject('incident-handover-to-self');
  const refused = shutOut(d, to);
  if (refused) return refused;
  const offered: DirectorHandoverOffered = { brief: d.nextId(), from, to, open: openNow(d) };
  return { events: [entry('DirectorHandoverOffered', offered, { worries })], result: { brief: offered.brief } };
}

/** The open offer, for one of its two sides. To others it is absent. */
function offered({ state, command }: Asked<{ readonly brief: Id }>, side: 'from' | 'to'): DirectorHandoverOffered | Rejection {
  const { handover } = state;
  if (handover?.brief !== command.payload.brief) return reject('incident-offer-gone');
  return handover[side] === command.principal.id ? handover : absent();
}

/** The receiver has ticked all that is open at this moment; what was opened since they looked is shown to them first. */
function accept(d: Asked<AcceptCommand>): Accepted | Rejection {
  const handover = offered(d, 'to');
  if ('rejected' in handover) return handover;
  const { ticked } = d.command.payload;
  const unticked = openNow(d).filter((id) => !ticked.includes(id));
  const added = unticked.filter((id) => !handover.open.includes(id));
  if (added.length > 0) return reject('incident-brief-changed', { items: added, count: added.length });
  if (unticked.length > 0) return reject('incident-brief-unticked', { items: unticked, count: unticked.length });
  const refused = barred(d, handover.to);
  if (refused) return refused;
  const { brief, from, to } = handover;
  return { events: [entry('DirectorHandoverAccepted', { brief, from, to, ticked: [...new Set(ticked)] })], result: { director: to } };
}

const ending =
  (type: string, side: 'from' | 'to') =>
  (d: Asked<EndHandover>): Accepted | Rejection => {
    const handover = offered(d, side);
    if ('rejected' in handover) return handover;
    const { brief, from, to } = handover;
    return { events: [entry(type, { brief, from, to }, { reason: d.command.payload.reason })], result: { brief } };
  };

/** By what right this person may take command. */
export function authorityOf(ask: Ask, id: Id): TakeoverAuthority | undefined {
  if (ask.holds(DEPUTY_DIRECTOR, id)) return 'deputy';
  if (ask.holds('DO', id)) return 'duty-officer';
  return ask.holds('MIN', id) || ask.holds('DMIN', id) ? 'minister' : undefined;
}

/** Command that nobody has is taken by one: of the cell, or on duty in the house. */
function takeVacant(d: Asked<TakeCommand>): Accepted | Rejection {
  const person = d.command.principal.id;
  if (!inTheCell(d.ask, person) && !DUTIES.some((role) => hasRole(d, person, role))) return reject('incident-no-right-to-take');
  const { reason } = d.command.payload;
  if (reason === '') return reject('incident-reason-needed');
  const refused = barred(d, person);
  if (refused) return refused;
  return { events: [entry('DirectorAppointed', { person }, { reason })], result: { director: person } };
}

/** The first of two persons: nothing moves until a second agrees. */
function take(d: Asked<TakeCommand>): Accepted | Rejection {
  const { state, command } = d;
  const to = command.principal.id;
  if (!isRunning(state)) return reject('incident-not-running');
  if (state.director === null) return takeVacant(d);
  const authority = authorityOf(d.ask, to);
  if (to === state.director || authority === undefined) return reject('incident-no-right-to-take');
  if (command.payload.reason === '') return reject('incident-reason-needed');
  if (state.takeover) return reject('incident-takeover-open', { to: state.takeover.to });
  const refused = barred(d, to);
  if (refused) return refused;
  const structure = { from: state.director, to, authority };
  return {
    events: [entry('DirectorTakeoverProposed', structure, { reason: command.payload.reason })],
    result: { director: state.director },
  };
}

function second(d: Asked<SecondTakeover>): Accepted | Rejection {
  const { state, command } = d;
  const { takeover } = state;
  const by = command.principal.id;
  if (takeover?.to !== command.payload.to) return reject('incident-offer-gone');
  if (by === takeover.to) return reject('incident-takeover-needs-two');
  const outside = cellOnly(d);
  if (outside) return outside;
  const refused = barred(d, takeover.to);
  if (refused) return refused;
  return { events: [entry('DirectorSucceeded', { ...takeover, secondedBy: by })], result: { director: takeover.to } };
}

export function commandFell(timer: Timer, { state }: Deciding<IncidentState>): Accepted | Rejection {
  const { handover, takeover } = state;
  if (timer.id === HANDOVER_TIMER && handover) {
    const { brief, from, to } = handover;
    return { events: [entry('DirectorHandoverLapsed', { brief, from, to })] };
  }
  if (timer.id === TAKEOVER_TIMER && takeover) return { events: [entry('DirectorTakeoverLapsed', takeover)] };
  if (timer.id === OBSERVE_TIMER && takes(state, 'ObservationReviewFell')) return { events: [entry('ObservationReviewFell', {})] };
  return reject('kernel-timer-stale');
}

export const commandCommands: { readonly [type: string]: CommandSpec<IncidentState, any> } = {
  OfferCommand: { compares: inHouse, may: directorOnly, decide: offer },
  AcceptCommand: { compares: inHouse, decide: accept },
  DeclineCommand: { decide: ending('DirectorHandoverDeclined', 'to') },
  WithdrawCommand: { may: directorOnly, decide: ending('DirectorHandoverWithdrawn', 'from') },
  TakeCommand: { compares: inHouse, decide: take },
  SecondTakeover: { compares: inHouse, decide: second },
};
