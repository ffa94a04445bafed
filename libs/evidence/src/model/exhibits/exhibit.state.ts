import { assert, type Id, type Instant, type Label, type Origin, type StructuralEvent } from '@chancery/kernel';
import { canTake, start, step, type Snapshot } from '@chancery/engine';
import { structureOf } from '../entry.ts';
import type { TransferAnswered, TransferOffered } from '../transfers/transfer.events.ts';
import {
  DATA_CATEGORIES,
  type Algorithm,
  type Authority,
  type Blob,
  type Category,
  type CustodyFell,
  type DigestsRecorded,
  type DispositionProposed,
  type Ending,
  type ExhibitCheckedOut,
  type ExhibitDecided,
  type ExhibitIdentified,
  type ExhibitTaken,
  type FileMissed,
  type HoldSet,
  type Lost,
} from './exhibit.events.ts';
import { exhibitMachine } from './exhibit.machine.ts';

/** One person asked to end custody; a second carries it out. */
export interface Proposal {
  readonly ending: Ending;
  readonly by: Id;
  readonly hands: readonly Id[];
  readonly authorityKind: Authority;
  readonly authorityRef: string | null;
}

export interface Exhibit {
  readonly id: Id;
  /** Who may know of it: the circle, or readers who were named. */
  readonly label: Label;
  readonly finder: Id;
  readonly category: Category;
  readonly volatile: boolean;
  readonly forTask: Id | null;
  readonly origin: Origin | null;
  /** Null for a candidate, and once custody has ended: at every other moment there is exactly one. */
  readonly custodian: Id | null;
  readonly original: boolean;
  readonly derivedFrom: Id | null;
  readonly blob: Blob | null;
  readonly algorithms: readonly Algorithm[];
  /** It was sealed at least once. */
  readonly kept: boolean;
  readonly checkedOutTo: Id | null;
  /** The director's decision that the original may be worked on, once. */
  readonly override: Id | null;
  /** Who set each hold. */
  readonly holds: { readonly [hold: Id]: Id };
  readonly proposal: Proposal | null;
  readonly keyDestroyed: boolean;
  /** What of its file could not be read, and since when that is known; null once it was found again. */
  readonly missed: { readonly what: Lost; readonly since: Instant } | null;
  /** The number of its latest custody row. */
  readonly custody: number;
  readonly snapshot: Snapshot;
}

export const placeOf = (exhibit: Exhibit): string => (exhibit.snapshot.value as { place: string }).place;
export const integrityOf = (exhibit: Exhibit): string => (exhibit.snapshot.value as { integrity: string }).integrity;
export const isHeld = (exhibit: Exhibit): boolean => Object.keys(exhibit.holds).length > 0;
export const isData = ({ category }: Exhibit): boolean => (DATA_CATEGORIES as readonly string[]).includes(category);
/** Work on what can be copied is done on a copy. */
export const needsCopy = (exhibit: Exhibit): boolean =>
  exhibit.original && (isData(exhibit) || exhibit.category === 'storage-medium' || exhibit.category === 'device');
export const inTransit = (exhibit: Exhibit): boolean => placeOf(exhibit).startsWith('offered');

export const exhibitTakes = (exhibit: Exhibit, type: string): boolean => canTake(exhibitMachine, exhibit.snapshot, { type });

/** After these the two would end something else than what the first of them looked at. */
const VOIDS_PROPOSAL = new Set([
  'HoldSet',
  'SealBroken',
  'TransferOffered',
  'ExhibitCheckedOut',
  'IntegrityFailed',
  'IntegrityDisputed',
  'FileMissed',
  'DispositionWithdrawn',
]);

export function identified(event: StructuralEvent): Exhibit {
  const { exhibit: id, finder, category, volatile, forTask, origin } = structureOf<ExhibitIdentified>(event);
  return {
    id,
    label: event.label,
    finder,
    category,
    volatile,
    forTask,
    origin,
    custodian: null,
    original: true,
    derivedFrom: null,
    blob: null,
    algorithms: [],
    kept: false,
    checkedOutTo: null,
    override: null,
    holds: {},
    proposal: null,
    keyDestroyed: false,
    missed: null,
    custody: 0,
    snapshot: start(exhibitMachine).snapshot,
  };
}

/** The exhibit after an event that names it. */
export function moved(before: Exhibit | undefined, event: StructuralEvent): Exhibit {
  assert(before, `${event.type} of an exhibit that was never identified`);
  const after = { ...before, ...changed(before, event) };
  const { seal } = structureOf<Partial<TransferAnswered>>(event);
  const last = !isHeld(after);
  const { snapshot } = step(exhibitMachine, before.snapshot, { type: event.type, last, ...(seal === undefined ? {} : { seal }) });
  const custody = after.custodian === null && before.custody === 0 ? 0 : before.custody + 1;
  return { ...after, ...(VOIDS_PROPOSAL.has(event.type) ? { proposal: null } : {}), snapshot, custody };
}

function changed(before: Exhibit, event: StructuralEvent): Partial<Exhibit> {
  switch (event.type) {
    case 'ExhibitCollected':
    case 'ExhibitAcquired': {
      const { custodian, original, derivedFrom, blob, algorithms } = structureOf<ExhibitTaken>(event);
      return { custodian, original, derivedFrom, blob, algorithms };
    }
    case 'DigestsRecorded': {
      const { algorithms } = structureOf<DigestsRecorded>(event);
      return { algorithms: [...new Set([...before.algorithms, ...algorithms])] };
    }
    case 'ExhibitSealed':
      return { kept: true };
    case 'ExhibitCheckedOut': {
      const { to, overrideDecision } = structureOf<ExhibitCheckedOut>(event);
      return { checkedOutTo: to, ...spent(overrideDecision) };
    }
    case 'ExhibitAccessed':
      return spent(structureOf<ExhibitCheckedOut>(event).overrideDecision);
    case 'ExhibitCheckedIn':
      return { checkedOutTo: null };
    case 'CheckoutFell':
      return { checkedOutTo: structureOf<CustodyFell>(event).to };
    case 'CustodyFell':
      return { custodian: structureOf<CustodyFell>(event).to };
    case 'WorkingCopyOverridden':
      return { override: structureOf<ExhibitDecided>(event).decision };
    case 'TransferAccepted':
      return { custodian: structureOf<TransferOffered>(event).to };
    case 'ExhibitDisposed':
    case 'ExhibitReturned':
    case 'ExhibitHandedOver':
      return { custodian: null, proposal: null };
    case 'KeyDestroyed':
      return { keyDestroyed: true, missed: null };
    case 'FileMissed':
      return { missed: { what: structureOf<FileMissed>(event).what, since: before.missed?.since ?? event.header.streamTime } };
    case 'FileFoundAgain':
      return { missed: null };
    default:
      return legal(before, event);
  }
}

/** An override is for one use. */
const spent = (override: Id | null): Partial<Exhibit> => (override === null ? {} : { override: null });

function legal(before: Exhibit, event: StructuralEvent): Partial<Exhibit> {
  switch (event.type) {
    case 'HoldSet': {
      const { hold, by } = structureOf<HoldSet>(event);
      return { holds: { ...before.holds, [hold]: by } };
    }
    case 'HoldLifted': {
      const { [structureOf<HoldSet>(event).hold]: _, ...holds } = before.holds;
      return { holds };
    }
    case 'DispositionProposed': {
      const { ending, by, hands, authorityKind, authorityRef } = structureOf<DispositionProposed>(event);
      return { proposal: { ending, by, hands, authorityKind, authorityRef } };
    }
    default:
      return {};
  }
}
