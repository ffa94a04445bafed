import { type DomainModule, type Id, type Missing, type NewEvent, own, type StructuralEvent, type TimerBook } from '@chancery/kernel';
import { isChannel } from './channels/catalogue.ts';
import { channelEvents } from './channels/channel.events.ts';
import { fresh, isDoubtful, isInUse, moved } from './channels/channel.state.ts';
import { channelCommands } from './channels/channels.decider.ts';
import { contactEvents } from './contacts/contact.events.ts';
import { evolveContacts, nobodyReached } from './contacts/contact.state.ts';
import { contactCommands } from './contacts/contacts.decider.ts';
import type { ContinuityState } from './continuity.state.ts';
import { entry, structureOf } from './entry.ts';
import { leavingConsequences } from './leaving.ts';
import { pageEvents } from './pages/page.events.ts';
import { evolvePages, isCalling } from './pages/page.state.ts';
import { pageCommands, rungFell } from './pages/pages.decider.ts';

export const continuityEvents = { ...channelEvents, ...contactEvents, ...pageEvents };

function evolve(state: ContinuityState, event: StructuralEvent, timers: TimerBook): ContinuityState {
  if (event.type === 'ReportReceived') return { ...state, channels: reported(state, event) };
  if (event.type in channelEvents) {
    const { channel } = structureOf<{ channel: string }>(event);
    return { ...state, channels: { ...state.channels, [channel]: moved(own(state.channels, channel) ?? fresh(), event) } };
  }
  if (event.type === 'PersonLeft' || event.type === 'PersonRemoved' || event.type === 'PersonAdmitted') {
    const { person } = structureOf<{ person: Id }>(event);
    const others = state.gone.filter((each) => each !== person);
    return { ...state, gone: event.type === 'PersonAdmitted' ? others : [...others, person] };
  }
  if (event.type in contactEvents) return { ...state, contacts: evolveContacts(state.contacts, event) };
  const pages = evolvePages(state.pages, event, timers);
  return pages === state.pages ? state : { ...state, pages };
}

/** What a report names is doubted from the report on, in its own incident, until somebody decides. */
function reported({ channels }: ContinuityState, event: StructuralEvent): ContinuityState['channels'] {
  const { affectedChannels } = structureOf<{ affectedChannels: readonly string[] }>(event);
  const suspect = { ...moved(fresh(), { ...event, type: 'ChannelSuspected' }), local: true };
  return { ...channels, ...Object.fromEntries(affectedChannels.filter(isChannel).map((id) => [id, suspect])) };
}

/** Who takes the role they were paged for has answered. */
function answered(event: StructuralEvent, { pages }: ContinuityState): NewEvent[] {
  const { person } = structureOf<{ person: Id }>(event);
  const open = Object.values(pages).filter((page) => page.person === person && isCalling(page));
  return open.map(({ id }) => entry('PageAcknowledged', { page: id, reply: 'coming', eta: null, heardBy: null }));
}

const withdrawn = (_: StructuralEvent, { pages }: ContinuityState): NewEvent[] =>
  Object.values(pages)
    .filter(isCalling)
    .map(({ id }) => entry('PageWithdrawn', { page: id }));

/** What stands in for another channel is given back, or kept by decision, before an incident ends. */
function close({ channels }: ContinuityState): readonly Missing[] {
  const items = Object.entries(channels).flatMap(([id, channel]) => (isInUse(channel) ? [id] : []));
  return items.length ? [{ code: 'continuity-channel-in-use', items }] : [];
}

/** What is not to be relied on, what stands in for it, and who has not answered. */
function open(state: ContinuityState): readonly Missing[] {
  const inDoubt = Object.entries(state.channels).flatMap(([id, channel]) => (isDoubtful(channel) ? [id] : []));
  const calling = Object.values(state.pages).flatMap((page) => (isCalling(page) ? [page.id] : []));
  return [
    ...close(state),
    ...(inDoubt.length ? [{ code: 'continuity-channel-in-doubt', items: inDoubt }] : []),
    ...(calling.length ? [{ code: 'continuity-page-open', items: calling }] : []),
  ];
}

/** How people are reached in an incident: channels, doubted or not, parties on the levels of the plan, and pages. */
export const continuity: DomainModule<ContinuityState> = {
  name: 'continuity',
  zero: { channels: {}, pages: {}, gone: [], contacts: nobodyReached },
  events: continuityEvents,
  evolve,
  commands: { ...channelCommands, ...contactCommands, ...pageCommands },
  whenDue: rungFell,
  asks: ['holds', 'director', 'calledFor', 'awaits', 'wanted'],
  consequences: [
    { name: 'who takes the role has answered', on: ['RoleAccepted'], since: 2, derive: answered },
    { name: 'nobody is called any more', on: ['IncidentClosed', 'IncidentStoodDown'], since: 2, derive: withdrawn },
    ...leavingConsequences,
  ],
  conditions: { close, open },
};
