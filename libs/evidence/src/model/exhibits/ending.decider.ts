import {
  own,
  reject,
  type Accepted,
  type CommandSpec,
  type Deciding,
  type Id,
  type JsonObject,
  type Principal,
  type Rejection,
} from '@chancery/kernel';
import { barred, inHouse } from '@chancery/incident';
import { entry } from '../entry.ts';
import type { EvidenceState } from '../evidence.state.ts';
import { inState, isRefused, kept, live, reasonFor, refusedOnRecord, takes } from '../found.ts';
import { disposing, isLegal, legalOnly, systemOnly } from '../roles.ts';
import type { EndExhibit, ExhibitWithReason, LiftHold, NoteKeyDestroyed, ProposeDisposition } from './exhibit.commands.ts';
import type { Authority, Ending } from './exhibit.events.ts';
import { isHeld, placeOf, type Exhibit } from './exhibit.state.ts';
import { authorityMissing } from './taking.decider.ts';
import { travelling } from './working.decider.ts';

type Asked<P extends JsonObject> = Deciding<EvidenceState, P>;

function setHold(d: Asked<ExhibitWithReason>): Accepted | Rejection {
  const exhibit = live(d);
  if (isRefused(exhibit)) return exhibit;
  const { reason } = d.command.payload;
  const refused = reasonFor(exhibit, reason);
  if (refused) return refused;
  const hold = d.nextId();
  return {
    events: [entry(exhibit.label, 'HoldSet', { exhibit: exhibit.id, by: d.command.principal.id, hold }, { reason })],
    result: { hold },
  };
}

/** A hold is lifted by who set it; by another of the legal side only once that person is no longer of it. */
function liftHold(d: Asked<LiftHold>): Accepted | Rejection {
  const exhibit = live(d);
  if (isRefused(exhibit)) return exhibit;
  const { hold, reason } = d.command.payload;
  const owner = Object.hasOwn(exhibit.holds, hold) ? own(exhibit.holds, hold) : undefined;
  if (owner === undefined) return reject('not-found');
  const by = d.command.principal.id;
  if (owner !== by && isLegal(d, owner)) return reject('evidence-not-hold-owner', { exhibit: exhibit.id, hold, owner });
  const refused = reasonFor(exhibit, reason);
  return refused ?? { events: [entry(exhibit.label, 'HoldLifted', { exhibit: exhibit.id, by, hold }, { reason })] };
}

/** A hold keeps what it holds. Only an order may have it handed over, to who gave the order. */
function held(exhibit: Exhibit, ending: Ending, authorityKind: Authority | null, by: Id): Rejection | undefined {
  if (!isHeld(exhibit) || (ending === 'handedOver' && authorityKind === 'order')) return undefined;
  return refusedOnRecord('evidence-held', exhibit, by, { holds: Object.keys(exhibit.holds) });
}

const EVENTS: { readonly [E in Ending]: string } = {
  disposed: 'ExhibitDisposed',
  returned: 'ExhibitReturned',
  handedOver: 'ExhibitHandedOver',
};

/** Everyone who stands behind an act counts as one of its hands. */
const handsOf = ({ id, onBehalfOf }: Principal): Id[] => (onBehalfOf === undefined ? [id] : [id, onBehalfOf]);

function propose(d: Asked<ProposeDisposition>): Accepted | Rejection {
  const exhibit = kept(d);
  if (isRefused(exhibit)) return exhibit;
  const { ending, authorityKind, authorityRef, reason } = d.command.payload;
  const by = d.command.principal.id;
  const refused =
    travelling(exhibit) ??
    held(exhibit, ending, authorityKind, by) ??
    takes(exhibit, EVENTS[ending]) ??
    authorityMissing(exhibit.id, authorityKind, authorityRef) ??
    reasonFor(exhibit, reason);
  if (refused) return refused;
  const structure = { exhibit: exhibit.id, by, ending, authorityKind, authorityRef, hands: handsOf(d.command.principal) };
  return { events: [entry(exhibit.label, 'DispositionProposed', structure, { reason })] };
}

function withdrawProposal(d: Asked<ExhibitWithReason>): Accepted | Rejection {
  const exhibit = kept(d);
  if (isRefused(exhibit)) return exhibit;
  if (!exhibit.proposal) return reject('evidence-not-proposed', { exhibit: exhibit.id });
  const { reason } = d.command.payload;
  const refused = reasonFor(exhibit, reason);
  return (
    refused ?? { events: [entry(exhibit.label, 'DispositionWithdrawn', { exhibit: exhibit.id, by: d.command.principal.id }, { reason })] }
  );
}

/** Everything is looked at again: what the first of the two saw may have changed. */
const end =
  (ending: Ending) =>
  (d: Asked<EndExhibit>): Accepted | Rejection => {
    const exhibit = kept(d);
    if (isRefused(exhibit)) return exhibit;
    const { proposal } = exhibit;
    const by = d.command.principal.id;
    const early = travelling(exhibit) ?? held(exhibit, ending, proposal?.authorityKind ?? null, by);
    if (early) return early;
    if (proposal?.ending !== ending) return reject('evidence-not-proposed', { exhibit: exhibit.id });
    // Who left in the meantime counts as nobody, before the rule that takes the proposal back has come by.
    const gone = proposal.hands.map((hand) => barred(d, hand)).find((refused) => refused !== undefined);
    if (gone) return gone;
    if (handsOf(d.command.principal).some((hand) => proposal.hands.includes(hand)))
      return refusedOnRecord('evidence-second-person', exhibit, by, { proposedBy: proposal.by });
    const { to, certificate } = d.command.payload;
    const refused = takes(exhibit, EVENTS[ending]);
    if (refused) return refused;
    if (ending !== 'disposed' && to === null) return reject('evidence-receiver-needed', { exhibit: exhibit.id });
    const structure = {
      exhibit: exhibit.id,
      by: [proposal.by, by],
      authorityKind: proposal.authorityKind,
      authorityRef: proposal.authorityRef,
      to: ending === 'disposed' ? null : to,
      destroysKey: ending === 'disposed' && exhibit.blob !== null,
    };
    return { events: [entry(exhibit.label, EVENTS[ending], structure, { certificate })] };
  };

function noteKeyDestroyed({ state, command }: Asked<NoteKeyDestroyed>): Accepted | Rejection {
  const exhibit = own(state.exhibits, command.payload.exhibit);
  if (!exhibit) return reject('not-found');
  if (placeOf(exhibit) !== 'disposed' || exhibit.blob === null) return inState(exhibit);
  if (exhibit.keyDestroyed) return reject('evidence-nothing-changed', { exhibit: exhibit.id });
  return { events: [entry(exhibit.label, 'KeyDestroyed', { exhibit: exhibit.id, wrapped: command.payload.wrapped })] };
}

/** Holds, and the end of custody. */
export const endingCommands: { readonly [type: string]: CommandSpec<EvidenceState, any> } = {
  SetHold: { may: legalOnly, decide: setHold },
  LiftHold: { may: legalOnly, decide: liftHold },
  ProposeDisposition: { may: disposing, decide: propose },
  WithdrawDisposition: { may: disposing, decide: withdrawProposal },
  DisposeExhibit: { compares: inHouse, may: disposing, decide: end('disposed') },
  ReturnExhibit: { compares: inHouse, may: disposing, decide: end('returned') },
  HandOverExhibit: { compares: inHouse, may: disposing, decide: end('handedOver') },
  NoteKeyDestroyed: { may: systemOnly, decide: noteKeyDestroyed },
};
