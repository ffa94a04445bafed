import {
  assert,
  houseOf,
  msBetween,
  reject,
  sha256,
  type Accepted,
  type Deciding,
  type DomainModule,
  type Json,
  type Missing,
  type NewEvent,
  type Rejection,
} from '@chancery/kernel';
import { reads } from './cell.ts';
import { CODE_NAMES } from './code-names.ts';
import { commandCommands, commandFell } from './command/command.decider.ts';
import { leavingConsequences } from './command/leaving.ts';
import { absent, CIRCLE_LABEL, entry, structureOf } from './entry.ts';
import type { AddLogEntry, CorrectLog, DeclareIncident, RaiseReport, ReportIncident } from './incident.commands.ts';
import type { IncidentDeclared, Severity } from './incident.events.ts';
import { evolve, incidentEvents, isRunning, phaseOf, takes, zero, type IncidentState } from './incident.state.ts';
import { labelOf } from './lines.ts';
import { phaseCommands } from './phases/phase.decider.ts';
import type { IncidentClosed } from './phases/phase.events.ts';
import { reference } from './reference.ts';
import { barred } from './standing.ts';

/** A log line whose claimed time lies further back than this from its recording is marked. */
const GAP_MARKED_MS = 10 * 60_000;

const said = (text: string) => ({ label: CIRCLE_LABEL, value: text });

function reportIncident({ command, nextId }: Deciding<IncidentState, ReportIncident>): Accepted {
  const { who, what, words, heardHow, callBack, affectedChannels, occurredAt } = command.payload;
  const structure = {
    reference: reference('R', nextId()),
    reporter: command.principal.id,
    heardHow,
    callBack,
    affectedChannels: [...affectedChannels],
    occurredAt,
  };
  return {
    events: [{ type: 'ReportReceived', label: CIRCLE_LABEL, structure, content: { who: said(who), what: said(what), words: said(words) } }],
    result: { stream: command.stream, reference: structure.reference },
  };
}

/** Two yes make severity 1; the director has the last word at declaration. */
function proposeSeverity({ confidential, ongoing, people }: RaiseReport): Severity {
  const yes = [confidential, ongoing, people].filter(Boolean).length;
  return people || yes >= 2 ? 1 : yes === 1 ? 2 : 3;
}

function raiseReport(d: Deciding<IncidentState, RaiseReport>): Accepted | Rejection {
  if (!takes(d.state, 'ReportRaised', 'phase')) return reject('incident-report-settled');
  const { confidential, ongoing, people, note } = d.command.payload;
  const structure: Json = { proposedSeverity: proposeSeverity(d.command.payload), answers: [confidential, ongoing, people] };
  return {
    events: [{ type: 'ReportRaised', label: CIRCLE_LABEL, structure, content: { note: said(note) } }],
    result: { proposedSeverity: structure.proposedSeverity as number },
  };
}

function declareIncident(d: Deciding<IncidentState, DeclareIncident>): Accepted | Rejection {
  const { state, command, nextId } = d;
  if (!takes(state, 'IncidentDeclared', 'phase'))
    return reject(phaseOf(state) === 'reported' ? 'incident-not-raised' : 'incident-already-declared');
  assert(state.firstReportAt, 'an incident begins with a report');
  const { title, kind, severity, circle, playbook, director = command.principal.id } = command.payload;
  if (director !== command.principal.id) {
    const refused = barred(d, director);
    if (refused) return refused;
  }
  const codeName = CODE_NAMES[parseInt(sha256(nextId()).slice(0, 8), 16) % CODE_NAMES.length]!;
  const { id: declaredBy, roleAtTime } = command.principal;
  const onDuty = roleAtTime === 'duty-officer';
  const structure = { kind, severity, circle, codeName, declaredBy, firstReportAt: state.firstReportAt, playbook, director, onDuty };
  return { events: [{ type: 'IncidentDeclared', label: CIRCLE_LABEL, structure, content: { title: said(title) } }], result: { codeName } };
}

/** A claimed time far behind the clock is marked for ever. */
function gap({ command, at }: Deciding<IncidentState, any>): { readonly gapMarked: boolean } {
  const claimed = command.claimed?.at;
  return { gapMarked: claimed !== undefined && msBetween(claimed, at) > GAP_MARKED_MS };
}

function addLogEntry(d: Deciding<IncidentState, AddLogEntry>): Accepted | Rejection {
  const { text, kind = 'note', lane = null, refs = [], label = CIRCLE_LABEL } = d.command.payload;
  if (!reads(d.ask, d.command.principal.id, label)) return absent();
  const id = d.nextId();
  return { events: [entry('LogAdded', { id, ...gap(d), kind, lane, refs: [...refs] }, { text }, label)], result: { id } };
}

/** The line stays as it was written; who reads it reads the correction too, and nobody else. */
function correctLog(d: Deciding<IncidentState, CorrectLog>): Accepted | Rejection {
  const { entry: of, text, reason } = d.command.payload;
  const label = labelOf(d.state.lines, of);
  if (label === undefined || !reads(d.ask, d.command.principal.id, label)) return absent();
  if (reason === '') return reject('incident-reason-needed');
  const id = d.nextId();
  return { events: [entry('LogCorrected', { id, of, ...gap(d) }, { text, reason }, label)], result: { id } };
}

/** What of the incident itself stands between it and its end. */
const close = ({ handover, takeover }: IncidentState): readonly Missing[] => [
  ...(handover ? [{ code: 'incident-handover-open', items: [handover.brief] }] : []),
  ...(takeover ? [{ code: 'incident-takeover-open', items: [takeover.to] }] : []),
];

export const incident: DomainModule<IncidentState> = {
  name: 'incident',
  zero,
  events: incidentEvents,
  evolve,
  commands: {
    ReportIncident: { opens: true, decide: reportIncident },
    RaiseReport: { decide: raiseReport },
    // Only who puts somebody else in command relies on who works here.
    DeclareIncident: {
      compares: ({ stream, payload, principal }) => ((payload.director ?? principal.id) === principal.id ? [] : [houseOf(stream)]),
      decide: declareIncident,
    },
    AddLogEntry: { decide: addLogEntry },
    CorrectLog: { decide: correctLog },
    ...commandCommands,
    ...phaseCommands,
  },
  whenDue: commandFell,
  consequences: [
    {
      // In the very commit of the declaration: there is no moment without a director.
      name: 'declaration appoints the director',
      on: ['IncidentDeclared'],
      derive: (event): NewEvent[] => [
        { type: 'DirectorAppointed', label: event.label, structure: { person: structureOf<IncidentDeclared>(event).director } },
      ],
    },
    {
      name: 'the end of an incident ends its command',
      on: ['IncidentClosed', 'IncidentStoodDown'],
      derive: (event): NewEvent[] => [entry('CommandEnded', { director: structureOf<IncidentClosed>(event).by })],
    },
    ...leavingConsequences,
  ],
  asks: ['holds', 'calledFor'],
  conditions: { close },
  answers: {
    director: (state) => state.director ?? undefined,
    running: isRunning,
  },
};
