import {
  assert,
  msBetween,
  reject,
  sha256,
  type Accepted,
  type Deciding,
  type DomainModule,
  type Id,
  type Instant,
  type Json,
  type NewEvent,
  type Rejection,
} from '@chancery/kernel';
import { canTake, start, step, type Snapshot } from '@chancery/engine';
import { CODE_NAMES } from './code-names.ts';
import type { AddLogEntry, DeclareIncident, RaiseReport, ReportIncident } from './incident.commands.ts';
import {
  incidentEvents,
  structureOf,
  type DirectorAppointed,
  type IncidentDeclared,
  type ReportRaised,
  type Severity,
} from './incident.events.ts';
import { incidentMachine } from './incident.machine.ts';
import { reference } from './reference.ts';

export interface IncidentState {
  readonly machine: Snapshot | null;
  readonly firstReportAt: Instant | null;
  readonly proposedSeverity: Severity | null;
  readonly director: Id | null;
}

/** The label of what the incident's circle may read. */
export const CIRCLE_LABEL = 'I';

/** A log line whose claimed time lies further back than this from its recording is marked. */
export const GAP_MARKED_MS = 10 * 60_000;

const zero: IncidentState = { machine: null, firstReportAt: null, proposedSeverity: null, director: null };

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
  const { title, kind, severity, circle, playbook } = command.payload;
  const codeName = CODE_NAMES[parseInt(sha256(nextId()).slice(0, 8), 16) % CODE_NAMES.length]!;
  const structure = { kind, severity, circle, codeName, declaredBy: command.principal.id, firstReportAt: state.firstReportAt, playbook };
  return { events: [{ type: 'IncidentDeclared', label: CIRCLE_LABEL, structure, content: { title: said(title) } }], result: { codeName } };
}

function addLogEntry({ command, at, nextId }: Deciding<IncidentState, AddLogEntry>): Accepted | Rejection {
  const claimed = command.claimed?.at;
  if (claimed !== undefined && claimed > at) return reject('log-time-ahead', { at });
  const id = nextId();
  const gapMarked = claimed !== undefined && msBetween(claimed, at) > GAP_MARKED_MS;
  return {
    events: [{ type: 'LogAdded', label: CIRCLE_LABEL, structure: { id, gapMarked }, content: { text: said(command.payload.text) } }],
    result: { id },
  };
}

const takes = (state: IncidentState, type: string, region: string): boolean =>
  state.machine !== null && canTake(incidentMachine, state.machine, { type }, [region]);

/** Where the incident stands: reported, raised, active. */
export function phaseOf(state: IncidentState): string | undefined {
  return (state.machine?.value as { phase?: string } | undefined)?.phase;
}

function evolve(state: IncidentState, event: Parameters<DomainModule['evolve']>[1]): IncidentState {
  if (event.type === 'ReportReceived')
    return { ...state, machine: start(incidentMachine).snapshot, firstReportAt: event.header.streamTime };
  if (!(event.type in incidentEvents) || state.machine === null) return state;
  const { snapshot } = step(incidentMachine, state.machine, { type: event.type });
  const next = snapshot === state.machine ? state : { ...state, machine: snapshot };
  switch (event.type) {
    case 'ReportRaised':
      return { ...next, proposedSeverity: structureOf<ReportRaised>(event).proposedSeverity };
    case 'DirectorAppointed':
      return { ...next, director: structureOf<DirectorAppointed>(event).person };
    default:
      return next;
  }
}

export const incident: DomainModule<IncidentState> = {
  name: 'incident',
  zero,
  events: incidentEvents,
  evolve,
  commands: {
    ReportIncident: { opens: true, decide: reportIncident },
    RaiseReport: { decide: raiseReport },
    DeclareIncident: { decide: declareIncident },
    AddLogEntry: { decide: addLogEntry },
  },
  consequences: [
    {
      // Who declares directs, until command is handed over: there is no moment without a director.
      name: 'declaration appoints the director',
      on: ['IncidentDeclared'],
      derive: (event): NewEvent[] => [
        { type: 'DirectorAppointed', label: event.label, structure: { person: structureOf<IncidentDeclared>(event).declaredBy } },
      ],
    },
  ],
  answers: {
    director: (state) => state.director ?? undefined,
    running: (state) => phaseOf(state) === 'active',
  },
};
