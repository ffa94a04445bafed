import type { Consequence, Id, NewEvent, StructuralEvent } from '@chancery/kernel';
import { isVouchedFor } from './channels/channel.state.ts';
import type { ContinuityState } from './continuity.state.ts';
import { byRoleOf, entry, structureOf } from './entry.ts';
import { isCalling } from './pages/page.state.ts';
import { nextOf, requested, stillOpen } from './pages/pages.decider.ts';

type Derive = Consequence<ContinuityState>['derive'];

const goneOf = (event: StructuralEvent): Id => {
  const { person, from } = structureOf<{ person?: Id; from?: Id }>(event);
  return person ?? from!;
};

const OUT_OF_IT = ['PersonLeft', 'PersonRemoved'];

/** A call ends with whom it calls; who is next is called at once. */
const callsPassOn: Derive = (event, state, { ask, nextId }) => {
  const gone = goneOf(event);
  return Object.values(state.pages)
    .filter((page) => page.person === gone && isCalling(page))
    .flatMap((page): NewEvent[] => {
      const ended = entry('PageWithdrawn', { page: page.id });
      const inRole = page.role === null ? [] : ask.calledFor(page.role);
      const next = [nextOf(state, page, ask), ...inRole, ask.director()].find(
        (person) => person && person !== gone && !state.gone.includes(person),
      );
      const called = Object.values(state.pages).some((each) => each.person === next && isCalling(each));
      if (!next || called) return [ended];
      return [ended, requested(nextId, { person: next, role: page.role, deputy: null }, stillOpen(state, page))];
    });
};

/** Nobody is called for a role that is theirs no more, or that they are not offered any more. */
const callsForRoleEnd: Derive = (event, { pages }, { ask }) => {
  const { role, person } = structureOf<{ role: string; person: Id }>(event);
  if (ask.holds(role, person)) return [];
  return Object.values(pages)
    .filter((page) => page.person === person && page.role === role && isCalling(page))
    .map(({ id }) => entry('PageWithdrawn', { page: id }));
};

/** Two vouch for a channel: whoever is out of it was none of them. */
const vouchesFall: Derive = (event, { channels }, { ask }) => {
  const by = goneOf(event);
  if (!OUT_OF_IT.includes(event.type) && byRoleOf(ask, by, 'CD', 'DO', 'SEC', 'COO')) return [];
  return Object.entries(channels)
    .filter(([, channel]) => isVouchedFor(channel) && channel.voucher === by)
    .map(([channel]) => entry('ChannelVouchFell', { channel, by }));
};

const since = 3;

export const leavingConsequences: readonly Consequence<ContinuityState>[] = [
  { name: 'a call to who left goes to the next', since, on: OUT_OF_IT, derive: callsPassOn },
  {
    name: 'a call for a role ends with the role or its offer',
    since,
    on: ['RoleRelieved', 'RoleOfferWithdrawn', 'RoleOfferLapsed', 'RoleDeclined'],
    derive: callsForRoleEnd,
  },
  {
    name: 'a channel loses a first voucher who is gone',
    since,
    on: [...OUT_OF_IT, 'RoleRelieved', 'DirectorHandoverAccepted', 'DirectorSucceeded', 'CommandVacated'],
    derive: vouchesFall,
  },
];
