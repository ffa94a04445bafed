import {
  own,
  reject,
  type Accepted,
  type CommandSpec,
  type Deciding,
  type DomainModule,
  type Id,
  type JsonObject,
  type Label,
  type NewEvent,
  type Rejection,
  type StructuralEvent,
  type Timer,
} from '@chancery/kernel';
import { cellOnly, isNarrower, movedFacts, reads, stricter } from '../cell.ts';
import { absent, CIRCLE_LABEL, entry, structureOf } from '../entry.ts';
import { reference } from '../reference.ts';
import type { DiscardSitrep, DraftSitrep, PublishSitrep, ReviseSitrep } from './sitrep.commands.ts';
import { sitrepEvents, type SitrepPublished, type SitrepWritten } from './sitrep.events.ts';
import { evolveSitreps, paperOf, sitrepOfTimer, takes, zeroSitreps, type Sitrep, type SitrepsState } from './sitrep.state.ts';

type Asked<P extends JsonObject> = Deciding<SitrepsState, P>;

/** Who lets a report go out. */
const PUBLISHERS = ['CD', 'DO', 'REC'];

function found({ state, command, ask }: Asked<JsonObject>): Sitrep | Rejection {
  const sitrep = own(state.sitreps, command.payload['sitrep'] as Id);
  return sitrep && reads(ask, command.principal.id, sitrep.label) ? sitrep : absent();
}

const closed = (sitrep: Sitrep): Rejection => reject('sitrep-closed', { state: paperOf(sitrep) });

function factsMoved({ ask, command }: Asked<JsonObject>, facts: Sitrep['facts']): Rejection | undefined {
  const moved = movedFacts(ask, command.principal.id, facts);
  return moved.length > 0 ? reject('sitrep-facts-moved', { facts: moved, count: moved.length }) : undefined;
}

/** What a report names is a decision that was taken, of which all its readers may know. */
function unknownDecision({ ask, command }: Asked<JsonObject>, decisions: readonly Id[], label: Label): Rejection | undefined {
  for (const decision of decisions) {
    const taken = ask.authority(decision);
    if (!taken || !reads(ask, command.principal.id, taken.label))
      return reject('incident-decision-needed', { decision, field: 'decisions' });
    if (isNarrower(taken.label, label)) return reject('incident-decision-narrower', { decision, field: 'decisions' });
  }
  return undefined;
}

function draft(d: Asked<DraftSitrep>): Accepted | Rejection {
  const { audience, asOf, facts, decisions, text, label = CIRCLE_LABEL } = d.command.payload;
  const by = d.command.principal.id;
  if (!d.ask.running()) return reject('incident-not-running');
  if (!reads(d.ask, by, label)) return absent();
  if (asOf > d.at) return reject('log-time-ahead', { at: d.at, field: 'asOf' });
  const refused = factsMoved(d, facts) ?? unknownDecision(d, decisions, label);
  if (refused) return refused;
  const written: SitrepWritten = { sitrep: d.nextId(), version: 1, by, audience, asOf, facts, decisions };
  return { events: [entry('SitrepDrafted', written, text, label)], result: { sitrep: written.sitrep, version: 1 } };
}

function revise(d: Asked<ReviseSitrep>): Accepted | Rejection {
  const sitrep = found(d);
  if ('rejected' in sitrep) return sitrep;
  const { audience, asOf, facts, decisions, text, base } = d.command.payload;
  if (!takes(sitrep, 'SitrepRevised')) return closed(sitrep);
  if (base !== sitrep.version) return reject('sitrep-moved', { version: sitrep.version });
  if (asOf > d.at) return reject('log-time-ahead', { at: d.at, field: 'asOf' });
  const refused = factsMoved(d, facts) ?? unknownDecision(d, decisions, sitrep.label);
  if (refused) return refused;
  const version = base + 1;
  const written: SitrepWritten = { sitrep: sitrep.id, version, by: d.command.principal.id, audience, asOf, facts, decisions };
  return { events: [entry('SitrepRevised', written, text, sitrep.label)], result: { sitrep: sitrep.id, version } };
}

function publish(d: Asked<PublishSitrep>): Accepted | Rejection {
  const sitrep = found(d);
  if ('rejected' in sitrep) return sitrep;
  const { base, distribution, nextReportAt } = d.command.payload;
  const by = d.command.principal.id;
  if (!PUBLISHERS.some((role) => d.ask.holds(role, by))) return reject('incident-role-needed', { roles: PUBLISHERS });
  if (!takes(sitrep, 'SitrepPublished')) return closed(sitrep);
  if (base !== sitrep.version) return reject('sitrep-moved', { version: sitrep.version });
  const refused = factsMoved(d, sitrep.facts);
  if (refused) return refused;
  if (nextReportAt !== null && nextReportAt <= d.at) return reject('decision-time-past', { at: d.at });
  const structure: SitrepPublished = {
    sitrep: sitrep.id,
    version: sitrep.version,
    by,
    reference: reference('S', d.nextId()),
    distribution: [...distribution],
    nextReportAt,
  };
  return {
    events: [entry('SitrepPublished', structure, {}, sitrep.label)],
    result: { sitrep: sitrep.id, reference: structure.reference },
  };
}

function discard(d: Asked<DiscardSitrep>): Accepted | Rejection {
  const sitrep = found(d);
  if ('rejected' in sitrep) return sitrep;
  if (!takes(sitrep, 'SitrepDiscarded')) return closed(sitrep);
  return { events: [entry('SitrepDiscarded', { sitrep: sitrep.id }, {}, sitrep.label)], result: { sitrep: sitrep.id } };
}

function whenDue(timer: Timer, { state }: Deciding<SitrepsState>): Accepted | Rejection {
  const sitrep = own(state.sitreps, sitrepOfTimer(timer.owner));
  if (!sitrep || paperOf(sitrep) !== 'published') return reject('kernel-timer-stale');
  return { events: [entry('SitrepDueFell', { sitrep: sitrep.id }, {}, sitrep.label)] };
}

/** The last word to an audience is one: what was published to it before is marked. */
function supersedes(cause: StructuralEvent, { sitreps }: SitrepsState): readonly NewEvent[] {
  const { sitrep: successor } = structureOf<SitrepPublished>(cause);
  const { audience, label } = own(sitreps, successor)!;
  return Object.values(sitreps)
    .filter((each) => each.id !== successor && each.audience === audience && each.label === label && paperOf(each) === 'published')
    .map(({ id }) => entry('SitrepSuperseded', { sitrep: id, successor }, {}, label));
}

/** A report that cites what no longer holds says so from the same commit on. */
function overtaken(cause: StructuralEvent, { sitreps }: SitrepsState): readonly NewEvent[] {
  const { fact, was } = structureOf<{ fact: Id; was: number }>(cause);
  return Object.values(sitreps)
    .filter(
      (each) => takes(each, 'SitrepOvertaken', 'currency') && each.facts.some((cited) => cited.fact === fact && cited.version === was),
    )
    .map(({ id, label }) => entry('SitrepOvertaken', { sitrep: id, fact, was }, {}, label));
}

/** What follows from a fact is told to those who read the report and the fact. */
function overtakenFor(cause: StructuralEvent, state: SitrepsState): readonly NewEvent[] {
  return overtaken(cause, state).flatMap((event) => {
    const label = stricter(event.label, cause.label);
    return label === undefined ? [] : [{ ...event, label }];
  });
}

const FACT_MOVES = ['FactCorrected', 'FactDisputed', 'FactRetracted'];

const commands: { readonly [type: string]: CommandSpec<SitrepsState, any> } = {
  DraftSitrep: { may: cellOnly, decide: draft },
  ReviseSitrep: { may: cellOnly, decide: revise },
  PublishSitrep: { decide: publish },
  DiscardSitrep: { may: cellOnly, decide: discard },
};

/** Situation reports: drafted from facts, frozen when published, marked when a fact moves under them. */
export const sitreps: DomainModule<SitrepsState> = {
  name: 'sitreps',
  zero: zeroSitreps,
  events: sitrepEvents,
  evolve: evolveSitreps,
  commands,
  whenDue,
  consequences: [
    { name: 'a new report supersedes the one before', on: ['SitrepPublished'], derive: supersedes },
    { name: 'reports learn that their facts moved', until: 2, on: FACT_MOVES, derive: overtaken },
    { name: 'who reads a report and its facts learns that they moved', since: 3, on: FACT_MOVES, derive: overtakenFor },
  ],
  answers: { sitrepLabel: ({ sitreps: known }, sitrep) => own(known, sitrep)?.label },
  asks: ['running', 'holds', 'reads', 'authority', 'factVersion', 'factLabel'],
};
