import { own, reject, type Deciding, type Id, type Rejection } from '@chancery/kernel';
import { entry, isSaid } from './entry.ts';
import type { EvidenceState } from './evidence.state.ts';
import { exhibitTakes, integrityOf, placeOf, type Exhibit } from './exhibits/exhibit.state.ts';

type About = Deciding<EvidenceState, { readonly exhibit: Id }>;

export const isRefused = (found: object): found is Rejection => 'rejected' in found;

export const inState = (exhibit: Exhibit): Rejection =>
  reject('evidence-exhibit-state', { exhibit: exhibit.id, place: placeOf(exhibit), integrity: integrityOf(exhibit) });

const ENDED = ['dropped', 'returned', 'handedOver', 'disposed'];

/** The exhibit that the command names, as far as its sender may know of it; the installation itself may know of all. */
export function known({ state, command: { payload, principal }, ask }: About): Exhibit | Rejection {
  const exhibit = own(state.exhibits, payload.exhibit);
  return exhibit && (principal.kind === 'system' || ask.reads(principal.id, exhibit.label)) ? exhibit : reject('not-found');
}

/** The exhibit that the command names, as far as its sender may know of it, while anything can still be done about it. */
export function live({ state, command, ask }: About): Exhibit | Rejection {
  const exhibit = own(state.exhibits, command.payload.exhibit);
  if (!exhibit || !ask.reads(command.principal.id, exhibit.label)) return reject('not-found');
  return ENDED.includes(placeOf(exhibit)) ? inState(exhibit) : exhibit;
}

/** The same, once somebody has it. */
export function kept(d: About): Exhibit | Rejection {
  const exhibit = live(d);
  return isRefused(exhibit) || exhibit.custodian !== null ? exhibit : inState(exhibit);
}

/** The same, for its custodian only. */
export function inHand(d: About): Exhibit | Rejection {
  const exhibit = kept(d);
  if (isRefused(exhibit) || exhibit.custodian === d.command.principal.id) return exhibit;
  return reject('evidence-not-custodian', { exhibit: exhibit.id, custodian: exhibit.custodian });
}

export const takes = (exhibit: Exhibit, type: string): Rejection | undefined =>
  exhibitTakes(exhibit, type) ? undefined : inState(exhibit);

/** An exhibit is handed to nobody who may not know of it. */
export const unread = ({ ask }: Pick<About, 'ask'>, exhibit: Exhibit, person: Id): Rejection | undefined =>
  ask.reads(person, exhibit.label) ? undefined : reject('evidence-not-reader', { exhibit: exhibit.id, person });

export const reasonFor = (exhibit: Exhibit, reason: string): Rejection | undefined =>
  isSaid(reason) ? undefined : reject('evidence-reason-needed', { exhibit: exhibit.id });

/** A refusal that the record keeps: somebody tried what the rules of evidence forbid. */
export function refusedOnRecord(
  code: string,
  exhibit: Exhibit,
  by: Id,
  data: { readonly [name: string]: string | string[] } = {},
): Rejection {
  return reject(code, { exhibit: exhibit.id, ...data }, [
    entry(exhibit.label, 'ExhibitRefusalRecorded', { exhibit: exhibit.id, code, by }),
  ]);
}
