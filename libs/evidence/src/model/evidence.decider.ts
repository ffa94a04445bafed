import { isNarrower } from '@chancery/incident';
import { missingBy, own } from '@chancery/kernel';
import type { Ask, DomainModule, Id, Instant, Label, Missing, StructuralEvent, TimerBook } from '@chancery/kernel';
import { isNamed, structureOf } from './entry.ts';
import type { EvidenceState } from './evidence.state.ts';
import { endingCommands } from './exhibits/ending.decider.ts';
import { exhibitEvents } from './exhibits/exhibit.events.ts';
import { fileCommands } from './exhibits/file.decider.ts';
import { identified, moved, placeOf, type Exhibit } from './exhibits/exhibit.state.ts';
import { takingCommands } from './exhibits/taking.decider.ts';
import { workingCommands } from './exhibits/working.decider.ts';
import { leavingConsequences } from './leaving.ts';
import { transferCommands, transferFell } from './transfers/transfer.decider.ts';
import { transferEvents } from './transfers/transfer.events.ts';
import { evolveTransfer, isOpen } from './transfers/transfer.state.ts';

export const evidenceEvents = { ...exhibitEvents, ...transferEvents };

const zero: EvidenceState = { exhibits: {}, transfers: {}, writtenAt: {} };

function evolve(state: EvidenceState, event: StructuralEvent, timers: TimerBook): EvidenceState {
  if (!(event.type in evidenceEvents) || event.type === 'ExhibitRefusalRecorded') return state;
  const { exhibit: id, transfer } = structureOf<{ exhibit: Id; transfer?: Id }>(event);
  const exhibit = event.type === 'ExhibitIdentified' ? identified(event) : moved(own(state.exhibits, id), event);
  const transfers =
    transfer === undefined
      ? state.transfers
      : { ...state.transfers, [transfer]: evolveTransfer(own(state.transfers, transfer), event, timers) };
  const custody = exhibit.custody === 0 ? null : exhibit.custody;
  return {
    exhibits: { ...state.exhibits, [id]: exhibit },
    transfers,
    writtenAt: { ...state.writtenAt, [event.seq]: { exhibit: id, custody } },
  };
}

/**
 * True when something was identified for the task and all of it was sealed, or given up as a candidate; of that alone, where a
 * label is given, of which all its readers may know.
 */
function kept({ exhibits }: EvidenceState, task: Id, label?: Label): boolean {
  const counts = (e: Exhibit): boolean => label === undefined || !isNarrower(e.label, label);
  const wanted = Object.values(exhibits).filter((e) => e.forTask === task && placeOf(e) !== 'dropped' && counts(e));
  return wanted.length > 0 && wanted.every((e) => e.kept);
}

const exhibitLabel = ({ exhibits }: EvidenceState, exhibit: Id): Label | undefined =>
  Object.hasOwn(exhibits, exhibit) ? own(exhibits, exhibit)!.label : undefined;

/** What is still on its way, in somebody's hands, or found and left lying. */
function close({ exhibits, transfers }: EvidenceState): readonly Missing[] {
  const all = Object.values(exhibits);
  const idOf = ({ id }: { readonly id: Id }) => id;
  return [
    ...missingBy('evidence-transfer-open', Object.values(transfers).filter(isOpen), idOf),
    ...missingBy(
      'evidence-checked-out',
      all.filter((one) => placeOf(one) === 'checkedOut'),
      idOf,
    ),
    ...missingBy(
      'evidence-no-custodian',
      all.filter((one) => placeOf(one) === 'identified'),
      idOf,
    ),
  ];
}

/**
 * What whoever takes command has to know of: what the director answers for, has out, gives or is given. What readers were
 * named for stays out of a brief whose receiver may not be one of them.
 */
function handover({ exhibits, transfers }: EvidenceState, _: Instant, ask: Ask): readonly Missing[] {
  const director = ask.director();
  if (director === undefined) return [];
  const theirs = (one: { readonly id: Id; readonly label: Label }, ...people: readonly (Id | null)[]): readonly Id[] =>
    !isNamed(one.label) && people.includes(director) ? [one.id] : [];
  const open: readonly Missing[] = [
    { code: 'evidence-transfer-open', items: Object.values(transfers).flatMap((t) => (isOpen(t) ? theirs(t, t.from, t.to) : [])) },
    { code: 'evidence-checked-out', items: Object.values(exhibits).flatMap((e) => theirs(e, e.checkedOutTo)) },
    {
      code: 'evidence-in-custody',
      items: Object.values(exhibits).flatMap((e) => (e.checkedOutTo === director ? [] : theirs(e, e.custodian))),
    },
  ];
  return open.filter(({ items }) => items.length > 0);
}

/** All that somebody answers for, or that is on its way. */
const open = (state: EvidenceState): readonly Missing[] => [
  ...close(state),
  ...missingBy(
    'evidence-held',
    Object.values(state.exhibits).filter((one) => one.custodian !== null && placeOf(one) !== 'checkedOut'),
    ({ id }) => id,
  ),
];

/** Exhibits, their custody, transfers and holds, as part of an incident's or exercise's stream. */
export const evidence: DomainModule<EvidenceState> = {
  name: 'evidence',
  zero,
  events: evidenceEvents,
  evolve,
  commands: { ...takingCommands, ...workingCommands, ...fileCommands, ...endingCommands, ...transferCommands },
  whenDue: transferFell,
  asks: ['director', 'holds', 'calledFor', 'reads', 'taskOrigin', 'taskLabel'],
  answers: { kept, exhibitLabel },
  consequences: leavingConsequences,
  conditions: { close, handover, open },
};
