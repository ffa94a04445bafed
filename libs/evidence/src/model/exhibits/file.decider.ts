import { reject, type Accepted, type CommandSpec, type Deciding, type JsonObject, type NewEvent, type Rejection } from '@chancery/kernel';
import { entry } from '../entry.ts';
import type { EvidenceState } from '../evidence.state.ts';
import { inState, isRefused, known } from '../found.ts';
import type { NoteFile, TakeCopy } from './exhibit.commands.ts';
import { integrityOf, placeOf, type Exhibit } from './exhibit.state.ts';

type Asked<P extends JsonObject> = Deciding<EvidenceState, P>;

/** The algorithm of the digest that is taken of each file as it comes in. */
const ALG = 'sha256';

/** The exhibit with a file that can still be read; its custody may have ended otherwise than by disposal. */
function withFile(d: Asked<TakeCopy>): Exhibit | Rejection {
  const exhibit = known(d);
  if (isRefused(exhibit)) return exhibit;
  return exhibit.blob === null || exhibit.keyDestroyed || placeOf(exhibit) === 'disposed' ? inState(exhibit) : exhibit;
}

/** Who takes a copy, and when, is on the record before the first byte of it leaves. */
function takeCopy(d: Asked<TakeCopy>): Accepted | Rejection {
  const exhibit = withFile(d);
  if (isRefused(exhibit)) return exhibit;
  return { events: [entry(exhibit.label, 'CopyTaken', { exhibit: exhibit.id, by: d.command.principal.id })] };
}

/** What was found of the file, as far as it is news; that somebody read it whole is always. */
function noteFile(d: Asked<NoteFile>): Accepted | Rejection {
  const exhibit = withFile(d);
  if (isRefused(exhibit)) return exhibit;
  const events = foundOf(exhibit, d).map(([type, said]) =>
    entry(exhibit.label, type, { exhibit: exhibit.id, by: d.command.principal.id, ...said }),
  );
  return events.length > 0 ? { events } : reject('evidence-nothing-changed', { exhibit: exhibit.id });
}

type Told = readonly [type: string, said: NewEvent['structure']];

function foundOf(exhibit: Exhibit, { command: { payload, principal } }: Asked<NoteFile>): readonly Told[] {
  const { found } = payload;
  const [{ missed }, integrity] = [exhibit, integrityOf(exhibit)];
  if (found !== 'intact' && found !== 'altered') return missed?.what === found ? [] : [['FileMissed', { what: found }]];
  const again: readonly Told[] = missed ? [['FileFoundAgain', {}]] : [];
  const isNews = missed !== null || principal.kind === 'person';
  if (found === 'altered')
    return isNews || integrity === 'good' || integrity === 'unverified'
      ? [...again, ['IntegrityFailed', { alg: ALG, digestOk: false }]]
      : [];
  // One good reading does not mend what was found altered: only a settled dispute does.
  const mends = integrity === 'good' || integrity === 'unverified' || integrity === 'missing';
  return isNews && mends ? [...again, ['ExhibitVerified', { alg: ALG, digestOk: true }]] : again;
}

/** The file of an exhibit: who took it, and whether it is there. */
export const fileCommands: { readonly [type: string]: CommandSpec<EvidenceState, any> } = {
  TakeCopy: { decide: takeCopy },
  NoteFile: { decide: noteFile },
};
