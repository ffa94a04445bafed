import type { Ask, Consequence, Id, NewEvent, StructuralEvent } from '@chancery/kernel';
import { entry, structureOf } from './entry.ts';
import type { EvidenceState } from './evidence.state.ts';
import type { Exhibit } from './exhibits/exhibit.state.ts';
import { mayDispose } from './roles.ts';
import { isOpen } from './transfers/transfer.state.ts';

type Derive = Consequence<EvidenceState>['derive'];

/** Who is out of the circle, of a role, or of command. */
const goneOf = (event: StructuralEvent): Id => {
  const { person, from } = structureOf<{ person?: Id; from?: Id }>(event);
  return person ?? from!;
};

/** An offer of custody ends with either of its sides. */
const offersEnd: Derive = (event, { transfers }) =>
  Object.values(transfers)
    .filter((transfer) => isOpen(transfer) && [transfer.from, transfer.to].includes(goneOf(event)))
    .map(({ id: transfer, exhibit, from, to, label }) => entry(label, 'TransferWithdrawn', { transfer, exhibit, from, to }));

/** Whom custody falls to: whoever collects, their deputy, else whoever directs; always one who may know of the exhibit. */
const heirOf = ({ label }: Exhibit, gone: Id, ask: Ask): Id | undefined =>
  [...ask.calledFor('FOR'), ask.director()].find((person) => person !== undefined && person !== gone && ask.reads(person, label));

/** There is no moment without a custodian; what is out with who left is its custodian's to bring back. */
const custodyFalls: Derive = (event, { exhibits }, { ask }) => {
  const gone = goneOf(event);
  return Object.values(exhibits).flatMap((exhibit) => {
    const fell = exhibit.custodian === gone;
    const to = fell ? heirOf(exhibit, gone, ask) : (exhibit.custodian ?? undefined);
    if (to === undefined) return [];
    const said = { exhibit: exhibit.id, from: gone, to };
    const events: NewEvent[] = fell ? [entry(exhibit.label, 'CustodyFell', said)] : [];
    return exhibit.checkedOutTo === gone ? [...events, entry(exhibit.label, 'CheckoutFell', said)] : events;
  });
};

const OUT_OF_IT = ['PersonLeft', 'PersonRemoved'];

/** What one of two proposed who may not propose it any more has to be proposed again. */
const proposalsFall: Derive = (event, { exhibits }, { ask }) => {
  const gone = goneOf(event);
  if (!OUT_OF_IT.includes(event.type) && mayDispose(ask, gone)) return [];
  return Object.values(exhibits)
    .filter(({ proposal }) => proposal?.hands.includes(gone))
    .map(({ id: exhibit, label }) => entry(label, 'DispositionWithdrawn', { exhibit, by: event.header.principal.id }));
};

const since = 3;

export const leavingConsequences: readonly Consequence<EvidenceState>[] = [
  { name: 'an offer of custody ends with its side', since, on: OUT_OF_IT, derive: offersEnd },
  { name: 'custody falls to who answers for it', since, on: OUT_OF_IT, derive: custodyFalls },
  {
    name: 'a proposal falls with who made it',
    since,
    on: [...OUT_OF_IT, 'RoleRelieved', 'DirectorHandoverAccepted', 'DirectorSucceeded', 'CommandVacated'],
    derive: proposalsFall,
  },
];
