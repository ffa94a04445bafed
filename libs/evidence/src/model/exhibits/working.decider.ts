import { reject, type Accepted, type CommandSpec, type Deciding, type Id, type JsonObject, type Rejection } from '@chancery/kernel';
import { barred, inHouse } from '@chancery/incident';
import { entry } from '../entry.ts';
import type { EvidenceState } from '../evidence.state.ts';
import { isRefused, kept, inHand, reasonFor, refusedOnRecord, takes, unread } from '../found.ts';
import { directorOnly, forensicOrDirector } from '../roles.ts';
import type {
  CheckIn,
  CheckOut,
  ExhibitWithReason,
  OverrideWorkingCopy,
  RecordAccess,
  SettleIntegrity,
  VerifyExhibit,
} from './exhibit.commands.ts';
import type { Purpose } from './exhibit.events.ts';
import { inTransit, needsCopy, type Exhibit } from './exhibit.state.ts';

type Asked<P extends JsonObject> = Deciding<EvidenceState, P>;

export const travelling = (exhibit: Exhibit): Rejection | undefined =>
  inTransit(exhibit) ? reject('evidence-in-transit', { exhibit: exhibit.id }) : undefined;

/** Work on an original leaves traces: it is done on a copy, or under the director's decision, which the event names. */
function workOn(exhibit: Exhibit, purpose: Purpose, by: Id): { readonly overrideDecision: Id | null } | Rejection {
  if (purpose !== 'analysis' || !needsCopy(exhibit)) return { overrideDecision: null };
  return exhibit.override === null ? refusedOnRecord('evidence-working-copy', exhibit, by) : { overrideDecision: exhibit.override };
}

function checkOut(d: Asked<CheckOut>): Accepted | Rejection {
  const exhibit = inHand(d);
  if (isRefused(exhibit)) return exhibit;
  const { to, purpose, note } = d.command.payload;
  const by = d.command.principal.id;
  const refused = travelling(exhibit) ?? takes(exhibit, 'ExhibitCheckedOut') ?? barred(d, to) ?? unread(d, exhibit, to);
  if (refused) return refused;
  const work = workOn(exhibit, purpose, by);
  if (isRefused(work)) return work;
  return { events: [entry(exhibit.label, 'ExhibitCheckedOut', { exhibit: exhibit.id, by, to, purpose, ...work }, { note })] };
}

function checkIn(d: Asked<CheckIn>): Accepted | Rejection {
  const exhibit = inHand(d);
  if (isRefused(exhibit)) return exhibit;
  const refused = takes(exhibit, 'ExhibitCheckedIn');
  return (
    refused ?? {
      events: [
        entry(exhibit.label, 'ExhibitCheckedIn', { exhibit: exhibit.id, by: d.command.principal.id }, { note: d.command.payload.note }),
      ],
    }
  );
}

/** Looked at where it is kept, or by whom it was handed to. */
function recordAccess(d: Asked<RecordAccess>): Accepted | Rejection {
  const found = kept(d);
  if (isRefused(found)) return found;
  const by = d.command.principal.id;
  const exhibit = found.checkedOutTo === by ? found : inHand(d);
  if (isRefused(exhibit)) return exhibit;
  const { purpose, note } = d.command.payload;
  const work = workOn(exhibit, purpose, by);
  if (isRefused(work)) return work;
  return { events: [entry(exhibit.label, 'ExhibitAccessed', { exhibit: exhibit.id, by, purpose, ...work }, { note })] };
}

const decisionNeeded = (exhibit: Exhibit): Rejection => reject('evidence-decision-needed', { exhibit: exhibit.id });

function overrideWorkingCopy(d: Asked<OverrideWorkingCopy>): Accepted | Rejection {
  const exhibit = kept(d);
  if (isRefused(exhibit)) return exhibit;
  const { decision, reason } = d.command.payload;
  if (decision === null) return decisionNeeded(exhibit);
  const refused = reasonFor(exhibit, reason);
  if (refused) return refused;
  if (!needsCopy(exhibit) || exhibit.override !== null) return reject('evidence-nothing-changed', { exhibit: exhibit.id });
  return {
    events: [entry(exhibit.label, 'WorkingCopyOverridden', { exhibit: exhibit.id, by: d.command.principal.id, decision }, { reason })],
  };
}

/** What a check found is recorded; one that finds a failed exhibit good again needs a dispute first. */
function verify(d: Asked<VerifyExhibit>): Accepted | Rejection {
  const exhibit = kept(d);
  if (isRefused(exhibit)) return exhibit;
  const { alg, digestOk, note } = d.command.payload;
  if (!exhibit.algorithms.includes(alg)) return reject('evidence-hash-missing', { exhibit: exhibit.id, alg });
  const type = digestOk ? 'ExhibitVerified' : 'IntegrityFailed';
  const refused = takes(exhibit, type);
  return refused ?? { events: [entry(exhibit.label, type, { exhibit: exhibit.id, by: d.command.principal.id, alg, digestOk }, { note })] };
}

function dispute(d: Asked<ExhibitWithReason>): Accepted | Rejection {
  const exhibit = kept(d);
  if (isRefused(exhibit)) return exhibit;
  const { reason } = d.command.payload;
  const refused = takes(exhibit, 'IntegrityDisputed') ?? reasonFor(exhibit, reason);
  return (
    refused ?? { events: [entry(exhibit.label, 'IntegrityDisputed', { exhibit: exhibit.id, by: d.command.principal.id }, { reason })] }
  );
}

function settle(d: Asked<SettleIntegrity>): Accepted | Rejection {
  const exhibit = kept(d);
  if (isRefused(exhibit)) return exhibit;
  const { good, decision, reason } = d.command.payload;
  const type = good ? 'DisputeSettledGood' : 'DisputeSettledFailed';
  const refused = takes(exhibit, type) ?? (decision === null ? decisionNeeded(exhibit) : reasonFor(exhibit, reason));
  return refused ?? { events: [entry(exhibit.label, type, { exhibit: exhibit.id, by: d.command.principal.id, decision }, { reason })] };
}

/** Working with an exhibit, and whether it still is what it was. */
export const workingCommands: { readonly [type: string]: CommandSpec<EvidenceState, any> } = {
  CheckOut: { compares: inHouse, decide: checkOut },
  CheckIn: { decide: checkIn },
  RecordAccess: { decide: recordAccess },
  OverrideWorkingCopy: { may: directorOnly, decide: overrideWorkingCopy },
  VerifyExhibit: { decide: verify },
  DisputeIntegrity: { may: forensicOrDirector, decide: dispute },
  SettleIntegrity: { may: directorOnly, decide: settle },
};
