import {
  msBetween,
  reject,
  type Accepted,
  type Deciding,
  type DomainModule,
  type Id,
  type Label,
  type Missing,
  type NewEvent,
  type Rejection,
} from '@chancery/kernel';
import { isNarrower, reads } from './cell.ts';
import { commandCommands, commandFell } from './command/command.decider.ts';
import { leavingConsequences } from './command/leaving.ts';
import { declaringCommands } from './declaring.ts';
import { absent, CIRCLE_LABEL, entry, structureOf } from './entry.ts';
import type { AddLogEntry, CorrectLog } from './incident.commands.ts';
import type { IncidentDeclared } from './incident.events.ts';
import { evolve, incidentEvents, isRunning, zero, type IncidentState } from './incident.state.ts';
import { labelOf } from './lines.ts';
import { phaseCommands } from './phases/phase.decider.ts';
import type { IncidentClosed } from './phases/phase.events.ts';

/** A log line whose claimed time lies further back than this from its recording is marked. */
const GAP_MARKED_MS = 10 * 60_000;

/** A claimed time far behind the clock is marked for ever. */
function gap({ command, at }: Deciding<IncidentState, any>): { readonly gapMarked: boolean } {
  const claimed = command.claimed?.at;
  return { gapMarked: claimed !== undefined && msBetween(claimed, at) > GAP_MARKED_MS };
}

/** Who may know of what a line is about; undefined where there is no such thing. */
const labelOfRef = ({ state, ask }: Deciding<IncidentState, any>, id: Id): Label | undefined =>
  labelOf(state.lines, id) ??
  ask.factLabel(id) ??
  ask.exhibitLabel(id) ??
  ask.taskLabel(id) ??
  ask.decisionLabel(id) ??
  ask.sitrepLabel(id) ??
  ask.statementLabel(id);

/** A line is about what its writer knows of, and of which everybody may know who reads the line. */
function strangeRef(d: Deciding<IncidentState, any>, refs: readonly Id[], label: Label): Rejection | undefined {
  for (const ref of refs) {
    const its = labelOfRef(d, ref);
    if (its === undefined || !d.ask.reads(d.command.principal.id, its)) return reject('not-found', { field: 'refs' });
    if (isNarrower(its, label)) return reject('log-ref-narrower', { field: 'refs' });
  }
  return undefined;
}

function addLogEntry(d: Deciding<IncidentState, AddLogEntry>): Accepted | Rejection {
  const { text, kind = 'note', lane = null, refs = [], label = CIRCLE_LABEL } = d.command.payload;
  if (!reads(d.ask, d.command.principal.id, label)) return absent();
  if (lane !== null && !d.ask.hasLane(lane)) return reject('incident-no-such-lane', { field: 'lane' });
  const refused = strangeRef(d, refs, label);
  if (refused) return refused;
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
    ...declaringCommands,
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
