import { shutOut } from '@chancery/incident';
import {
  houseOf,
  own,
  reject,
  type Ask,
  type Accepted,
  type CommandSpec,
  type Deciding,
  type Id,
  type Instant,
  type NewEvent,
  type NextId,
  type Rejection,
  type StreamState,
  type Timer,
} from '@chancery/kernel';
import { CHANNELS } from '../channels/catalogue.ts';
import { isDoubtful } from '../channels/channel.state.ts';
import type { ContinuityState } from '../continuity.state.ts';
import { isDoubtedAnywhere, type DoubtsState } from '../doubts/doubts.decider.ts';
import { byRole, entry } from '../entry.ts';
import type { Reply } from './page.events.ts';
import { isCalling, pageOfTimer, pageTakes, rungsOf, type Page } from './page.state.ts';

export type PagePerson = {
  readonly person: Id;
  readonly role: string | null;
  readonly deputy: Id | null;
  /** What a rule of the house calls for: an offer of a role, or a task. It is asked again before anybody is called. */
  readonly offer?: Id;
  readonly task?: Id;
};
export type AcknowledgePage = { readonly page: Id; readonly reply: Reply; readonly eta: Instant | null };
export type SettlePage = { readonly page: Id; readonly reason: string };

type Asked<P extends object> = Deciding<ContinuityState, P & { readonly [name: string]: any }>;

/** What may carry a page here and now: nothing that is doubted, here or elsewhere. Somebody can always go and knock. */
export function routesIn({ channels }: ContinuityState, elsewhere: DoubtsState): readonly string[] {
  const open = CHANNELS.filter(({ id, pages }) => pages && !isDoubtful(channels[id]) && !isDoubtedAnywhere(elsewhere, id));
  return [...open.map(({ id }) => id), 'in-person'];
}

/** The same, of whole streams: an incident's and its house's. */
export const routesFor = (incident: StreamState, house: StreamState): readonly string[] =>
  routesIn(incident.slices['continuity'] as ContinuityState, house.slices['doubts'] as DoubtsState);

export const requested = (nextId: NextId, { person, role, deputy }: PagePerson, via: readonly string[]): NewEvent =>
  entry('PageRequested', { page: nextId(), person, role, deputy, via: [...via] });

/** What a rule of the house called for is settled, or somebody else's: the offer ended, the task is in hand, the role went to another. */
function isOver({ ask, command }: Asked<PagePerson>): boolean {
  const { person, role, offer, task } = command.payload;
  if (offer !== undefined) return !ask.awaits(offer);
  if (task === undefined) return false;
  const called = role === null || ask.director() === person || ask.calledFor(role).includes(person);
  return !called || !ask.wanted(task);
}

function pagePerson(d: Asked<PagePerson>): Accepted | Rejection {
  const { person, deputy } = d.command.payload;
  if (isOver(d)) return reject('continuity-page-settled');
  const gone = shutOut(d, person) ?? (deputy === null ? undefined : shutOut(d, deputy));
  if (gone) return gone;
  const open = Object.values(d.state.pages).find((page) => page.person === d.command.payload.person && isCalling(page));
  if (open) return reject('continuity-already-paged', { page: open.id });
  const elsewhere = d.other(houseOf(d.command.stream)).slices['doubts'] as DoubtsState;
  const event = requested(d.nextId, d.command.payload, routesIn(d.state, elsewhere));
  return { events: [event], result: { page: event.structure['page']! } };
}

const found = (d: Asked<{ readonly page: Id }>): Page | Rejection =>
  own(d.state.pages, d.command.payload['page'] as Id) ?? reject('not-found');

const isRefusal = (page: Page | Rejection): page is Rejection => 'code' in page;

function settle(d: Asked<{ readonly page: Id }>, type: string, whose: 'own' | 'any'): Page | Rejection {
  const page = found(d);
  if (isRefusal(page)) return page;
  if (whose === 'own' && page.person !== d.command.principal.id) return reject('not-found');
  return pageTakes(page, type) ? page : reject('continuity-page-settled', { page: page.id });
}

function acknowledged(page: Page, { reply, eta }: AcknowledgePage, heardBy: Id | null): Accepted {
  return { events: [entry('PageAcknowledged', { page: page.id, reply, eta, heardBy })] };
}

function acknowledge(d: Asked<AcknowledgePage>): Accepted | Rejection {
  const { page: id, reply } = d.command.payload;
  if (reply === 'cannot') {
    const declined = settle(d, 'PageDeclined', 'own');
    return isRefusal(declined) ? declined : { events: [entry('PageDeclined', { page: id }, { reason: '' })] };
  }
  const page = settle(d, 'PageAcknowledged', 'own');
  return isRefusal(page) ? page : acknowledged(page, d.command.payload, null);
}

/** Answered on the telephone: whoever heard it writes it down, and stands for it. */
function recordAnswer(d: Asked<AcknowledgePage>): Accepted | Rejection {
  const { page: id, reply } = d.command.payload;
  const heardBy = d.command.principal.id;
  if (reply === 'cannot') {
    const declined = settle(d, 'PageDeclined', 'any');
    return isRefusal(declined) ? declined : { events: [entry('PageDeclined', { page: id, heardBy }, { reason: '' })] };
  }
  const page = settle(d, 'PageAcknowledged', 'any');
  return isRefusal(page) ? page : acknowledged(page, d.command.payload, heardBy);
}

function decline(d: Asked<SettlePage>): Accepted | Rejection {
  const page = settle(d, 'PageDeclined', 'own');
  return isRefusal(page) ? page : { events: [entry('PageDeclined', { page: page.id }, { reason: d.command.payload.reason })] };
}

const bare =
  (type: string) =>
  (d: Asked<SettlePage>): Accepted | Rejection => {
    const page = settle(d, type, 'any');
    return isRefusal(page) ? page : { events: [entry(type, { page: page.id })] };
  };

/** Of the page's ways those that nothing was said against since. */
export const stillOpen = ({ channels }: ContinuityState, { via }: Page): readonly string[] =>
  via.filter((id) => !isDoubtful(own(channels, id)));

/** Who is called when a page's person does not answer: the deputy it names, or, once they are gone, whoever is next in the role. */
export function nextOf({ gone }: ContinuityState, { person, deputy, role }: Page, ask: Ask): Id | null {
  if (deputy === null || !gone.includes(deputy)) return deputy;
  return role === null ? null : (ask.calledFor(role).find((next) => next !== person && !gone.includes(next)) ?? null);
}

/** The rung that is next: the deputy is paged as well, then the director is told. Who was called first may still answer. */
export function rungFell(timer: Timer, d: Deciding<ContinuityState>): Accepted | Rejection {
  const page = own(d.state.pages, pageOfTimer(timer.owner));
  if (!page || !isCalling(page)) return reject('continuity-page-settled');
  const rung = rungsOf(page) + 1;
  const to = rung === 1 ? 'deputy' : 'CD';
  const deputy = rung === 1 ? nextOf(d.state, page, d.ask) : null;
  const called = deputy !== null && Object.values(d.state.pages).some(({ person }) => person === deputy);
  const next =
    deputy === null || called ? [] : [requested(d.nextId, { person: deputy, role: page.role, deputy: null }, stillOpen(d.state, page))];
  return { events: [entry('PageRungFell', { page: page.id, rung, to }), ...next] };
}

const atTheDesk = byRole('DO', 'CD');

export const pageCommands: { readonly [type: string]: CommandSpec<ContinuityState, any> } = {
  PagePerson: { may: atTheDesk, compares: ({ stream }) => [houseOf(stream)], decide: pagePerson },
  AcknowledgePage: { decide: acknowledge },
  RecordAnswer: { may: atTheDesk, decide: recordAnswer },
  DeclinePage: { decide: decline },
  WithdrawPage: { may: atTheDesk, decide: bare('PageWithdrawn') },
  RecordArrival: { may: atTheDesk, decide: bare('PersonArrived') },
};
