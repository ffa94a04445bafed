import { isNarrower } from '@chancery/incident';
import {
  own,
  reject,
  type Accepted,
  type Ask,
  type CommandSpec,
  type Deciding,
  type Id,
  type JsonObject,
  type Label,
  type Rejection,
} from '@chancery/kernel';
import { CIRCLE, entry, isNamed } from '../entry.ts';
import type { EvidenceState } from '../evidence.state.ts';
import { inState, isRefused, kept, live, inHand, reasonFor, takes } from '../found.ts';
import { anyRole, forensicOnly } from '../roles.ts';
import type { Digest, ExhibitWithReason, IdentifyExhibit, RecordDigests, SealExhibit, TakeExhibit } from './exhibit.commands.ts';
import { AUTHORITIES, type Authority } from './exhibit.events.ts';
import { isData, isHeld, type Exhibit } from './exhibit.state.ts';

type Asked<P extends JsonObject> = Deciding<EvidenceState, P>;

/** An exhibit is for a task that its finder knows of, and everybody who reads the task may know of the exhibit. */
function unserved(ask: Ask, by: Id, task: Id, label: Label): Rejection | undefined {
  const wanted = ask.taskLabel(task);
  if (wanted === undefined || !ask.reads(by, wanted)) return reject('not-found', { field: 'forTask' });
  return isNarrower(label, wanted) ? reject('evidence-task-wider', { field: 'forTask' }) : undefined;
}

function identify({ command, nextId, ask }: Asked<IdentifyExhibit>): Accepted | Rejection {
  const { category, volatile, forTask, reference, description, source, label = CIRCLE } = command.payload;
  if ((label !== CIRCLE && !isNamed(label)) || !ask.reads(command.principal.id, label)) return reject('not-found');
  const refused = forTask === null ? undefined : unserved(ask, command.principal.id, forTask, label);
  if (refused) return refused;
  const exhibit = nextId();
  const asked = forTask === null ? undefined : ask.taskOrigin(forTask);
  const origin = asked ? { run: asked.run, loc: asked.loc } : null;
  const structure = { exhibit, category, volatile, finder: command.principal.id, forTask, origin };
  return { events: [entry(label, 'ExhibitIdentified', structure, { reference, description, source })], result: { exhibit } };
}

function drop(d: Asked<ExhibitWithReason>): Accepted | Rejection {
  const exhibit = live(d);
  if (isRefused(exhibit)) return exhibit;
  const { reason } = d.command.payload;
  const refused = takes(exhibit, 'CandidateDropped') ?? reasonFor(exhibit, reason);
  if (refused) return refused;
  if (isHeld(exhibit)) return reject('evidence-held', { exhibit: exhibit.id, holds: Object.keys(exhibit.holds) });
  return { events: [entry(exhibit.label, 'CandidateDropped', { exhibit: exhibit.id, by: d.command.principal.id }, { reason })] };
}

function finderOrForensic(d: Asked<ExhibitWithReason>): Rejection | undefined {
  const finder = own(d.state.exhibits, d.command.payload.exhibit)?.finder;
  return finder === d.command.principal.id ? undefined : forensicOnly(d);
}

const LENGTHS: { readonly [alg: string]: number } = { sha256: 64, sha512: 128 };
const isDigest = ({ alg, value }: Digest): boolean => value.length === LENGTHS[alg] && /^[0-9a-f]+$/.test(value);

/** An order or a waiver is somebody's: it must be named. */
export function authorityMissing(exhibit: Id, kind: Authority | null, ref: string | null): Rejection | undefined {
  const known = kind !== null && AUTHORITIES.includes(kind);
  const named = kind === 'policy' || kind === 'consent' || (ref !== null && ref.trim() !== '');
  return known && named ? undefined : reject('evidence-authority-needed', { exhibit });
}

const hashMissing = (exhibit: Exhibit): Rejection => reject('evidence-hash-missing', { exhibit: exhibit.id });

/** Two custodies never begin: the machine leaves `identified` once. */
const take =
  (type: 'ExhibitCollected' | 'ExhibitAcquired') =>
  (d: Asked<TakeExhibit>): Accepted | Rejection => {
    const exhibit = live(d);
    if (isRefused(exhibit)) return exhibit;
    const { authorityKind, authorityRef, derivedFrom, blob, digests, place, method, tool, witness } = d.command.payload;
    const refused = takes(exhibit, type) ?? authorityMissing(exhibit.id, authorityKind, authorityRef);
    if (refused) return refused;
    // What is acquired is data; so is whatever comes with a file.
    if (!digests.every(isDigest) || ((type === 'ExhibitAcquired' || blob !== null) && digests.length === 0)) return hashMissing(exhibit);
    // A file goes with its exhibit: two exhibits on one file would end together.
    if (blob !== null && Object.values(d.state.exhibits).some((e) => e.blob?.address === blob.address))
      return reject('evidence-blob-taken', { exhibit: exhibit.id });
    if (derivedFrom !== null) {
      const parent = own(d.state.exhibits, derivedFrom);
      if (!parent || !d.ask.reads(d.command.principal.id, parent.label)) return reject('not-found');
      if (parent.custodian === null) return inState(parent);
      // A copy that more people know of would tell them of its original.
      if (parent.label !== CIRCLE && parent.label !== exhibit.label) return reject('evidence-copy-wider', { exhibit: exhibit.id });
    }
    const structure = {
      exhibit: exhibit.id,
      custodian: d.command.principal.id,
      authorityKind,
      authorityRef,
      original: derivedFrom === null,
      derivedFrom,
      blob,
      algorithms: algorithmsOf(digests),
    };
    return {
      events: [entry(exhibit.label, type, structure, { place, method, tool, witness, digests: shown(digests) })],
      result: { exhibit: exhibit.id },
    };
  };

const algorithmsOf = (digests: readonly Digest[]): string[] => [...new Set(digests.map(({ alg }) => alg))];
const shown = (digests: readonly Digest[]): JsonObject[] | null =>
  digests.length ? digests.map(({ alg, value }) => ({ alg, value })) : null;

/** Digests taken after the collection. A second one of the same kind would be another exhibit's, so it is refused. */
function recordDigests(d: Asked<RecordDigests>): Accepted | Rejection {
  const exhibit = kept(d);
  if (isRefused(exhibit)) return exhibit;
  const { digests } = d.command.payload;
  if (digests.length === 0 || !digests.every(isDigest)) return hashMissing(exhibit);
  const algorithms = algorithmsOf(digests);
  const again = exhibit.algorithms.filter((alg) => algorithms.includes(alg));
  if (again.length > 0 || algorithms.length < digests.length) return reject('evidence-nothing-changed', { exhibit: exhibit.id });
  const structure = { exhibit: exhibit.id, by: d.command.principal.id, algorithms };
  return { events: [entry(exhibit.label, 'DigestsRecorded', structure, { digests: shown(digests) })] };
}

function seal(d: Asked<SealExhibit>): Accepted | Rejection {
  const exhibit = inHand(d);
  if (isRefused(exhibit)) return exhibit;
  const refused = takes(exhibit, 'ExhibitSealed');
  if (refused) return refused;
  if (isData(exhibit) && exhibit.algorithms.length === 0) return hashMissing(exhibit);
  const { sealKind, sealNumber } = d.command.payload;
  const { forTask, origin } = exhibit.kept ? { forTask: null, origin: null } : exhibit;
  const structure = { exhibit: exhibit.id, by: d.command.principal.id, sealKind, forTask, origin };
  return { events: [entry(exhibit.label, 'ExhibitSealed', structure, { sealNumber })] };
}

function breakSeal(d: Asked<ExhibitWithReason>): Accepted | Rejection {
  const exhibit = inHand(d);
  if (isRefused(exhibit)) return exhibit;
  const { reason } = d.command.payload;
  const refused = takes(exhibit, 'SealBroken') ?? reasonFor(exhibit, reason);
  return refused ?? { events: [entry(exhibit.label, 'SealBroken', { exhibit: exhibit.id, by: d.command.principal.id }, { reason })] };
}

/** From a candidate to a sealed exhibit. */
export const takingCommands: { readonly [type: string]: CommandSpec<EvidenceState, any> } = {
  IdentifyExhibit: { may: anyRole, decide: identify },
  DropCandidate: { may: finderOrForensic, decide: drop },
  CollectExhibit: { may: forensicOnly, decide: take('ExhibitCollected') },
  AcquireExhibit: { may: forensicOnly, decide: take('ExhibitAcquired') },
  RecordDigests: { may: forensicOnly, decide: recordDigests },
  SealExhibit: { decide: seal },
  BreakSeal: { decide: breakSeal },
};
