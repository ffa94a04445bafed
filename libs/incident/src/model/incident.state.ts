import { canTake, start, step, type Snapshot } from '@chancery/engine';
import {
  msBetween,
  type Id,
  type Instant,
  type Json,
  type JsonObject,
  own,
  type StreamState,
  type StructuralEvent,
  type TimerBook,
} from '@chancery/kernel';
import { structureOf } from './entry.ts';
import {
  reportEvents,
  type Circle,
  type DirectorAppointed,
  type IncidentDeclared,
  type LogAdded,
  type LogCorrected,
  type ReportRaised,
  type ReportReceived,
  type Severity,
} from './incident.events.ts';
import { incidentMachine } from './incident.machine.ts';
import { NO_LINES, withLine, type Lines } from './lines.ts';
import { commandEvents, type DirectorHandoverOffered, type DirectorTakeoverProposed } from './command/command.events.ts';
import {
  phaseEvents,
  type CircleChanged,
  type ClosedOver,
  type ObservationOrdered,
  type OpenVouched,
  type SeverityChanged,
} from './phases/phase.events.ts';

export interface IncidentState {
  readonly machine: Snapshot | null;
  readonly firstReportAt: Instant | null;
  readonly reporter: Id | null;
  readonly raisedAt: Instant | null;
  readonly proposedSeverity: Severity | null;
  readonly director: Id | null;
  readonly severity: Severity | null;
  readonly circle: Circle | null;
  readonly handover: DirectorHandoverOffered | null;
  readonly takeover: DirectorTakeoverProposed | null;
  readonly lines: Lines;
  /** Labels under which something was open when it was closed, until one of their readers vouches for it. */
  readonly closedOver: readonly ClosedOver[];
  /** Entries whose words the head of the incident shows: report, declaration, open offer, who asks to take command, what is observed. */
  readonly spokenAt: {
    readonly report?: number;
    readonly declaration?: number;
    readonly handover?: number;
    readonly takeover?: number;
    readonly observation?: number;
  };
}

export const zero: IncidentState = {
  machine: null,
  firstReportAt: null,
  reporter: null,
  raisedAt: null,
  proposedSeverity: null,
  director: null,
  severity: null,
  circle: null,
  handover: null,
  takeover: null,
  lines: NO_LINES,
  closedOver: [],
  spokenAt: {},
};

export const incidentEvents = { ...reportEvents, ...commandEvents, ...phaseEvents };

/** An offer of command that nobody answers is gone after this; the director stays. */
export const HANDOVER_LAPSES_MS = 15 * 60_000;
/** So is a takeover that nobody seconds. */
export const TAKEOVER_LAPSES_MS = 15 * 60_000;

export const TIMER_OWNER = 'incident:command';
export const HANDOVER_TIMER = 'handover';
export const TAKEOVER_TIMER = 'takeover';
export const OBSERVE_TIMER = 'observe';

export const takes = (state: IncidentState, type: string, ...regions: string[]): boolean =>
  state.machine !== null && canTake(incidentMachine, state.machine, { type }, regions);

const regionOf = (state: IncidentState, region: string): string | undefined =>
  own((state.machine?.value ?? {}) as { readonly [name: string]: string }, region);

/** Where the incident stands: reported, raised, active, stabilised, stoodDown, closed. */
export const phaseOf = (state: IncidentState): string | undefined => regionOf(state, 'phase');
/** Whether something is watched instead of cut: open, observing, reviewDue. */
export const watchOf = (state: IncidentState): string | undefined => regionOf(state, 'watch');

export const isRunning = (state: IncidentState): boolean => ['active', 'stabilised'].includes(phaseOf(state) ?? '');

export function evolve(state: IncidentState, event: StructuralEvent, timers: TimerBook): IncidentState {
  if (event.type === 'ReportReceived')
    return {
      ...state,
      machine: start(incidentMachine).snapshot,
      firstReportAt: event.header.streamTime,
      spokenAt: { ...state.spokenAt, report: event.seq },
      reporter: structureOf<ReportReceived>(event).reporter,
    };
  if (!(event.type in incidentEvents) || state.machine === null) return state;
  const { snapshot } = step(incidentMachine, state.machine, { type: event.type });
  const next = snapshot === state.machine ? state : { ...state, machine: snapshot };
  keepTimers(event, timers);
  return told(next, event);
}

/** Each offer has its own time; what answers it ends that. */
function keepTimers(event: StructuralEvent, timers: TimerBook): void {
  switch (event.type) {
    case 'DirectorHandoverOffered':
      return timers.arm(TIMER_OWNER, HANDOVER_TIMER, HANDOVER_LAPSES_MS);
    case 'DirectorTakeoverProposed':
      return timers.arm(TIMER_OWNER, TAKEOVER_TIMER, TAKEOVER_LAPSES_MS);
    case 'ObservationOrdered':
      return timers.arm(
        TIMER_OWNER,
        OBSERVE_TIMER,
        Math.max(0, msBetween(event.header.streamTime, structureOf<ObservationOrdered>(event).until)),
      );
    case 'DirectorHandoverDeclined':
    case 'DirectorHandoverWithdrawn':
      return timers.cancel(TIMER_OWNER, HANDOVER_TIMER);
    case 'DirectorHandoverAccepted':
    case 'DirectorSucceeded':
    case 'CommandVacated':
    case 'CommandEnded':
      timers.cancel(TIMER_OWNER, HANDOVER_TIMER);
      return timers.cancel(TIMER_OWNER, TAKEOVER_TIMER);
    case 'ObservationEnded':
    case 'IncidentClosed':
    case 'IncidentStoodDown':
      return timers.cancel(TIMER_OWNER, OBSERVE_TIMER);
  }
}

/** What the event says, beside where it takes the machine. */
function told(state: IncidentState, event: StructuralEvent): IncidentState {
  switch (event.type) {
    case 'ReportRaised':
      return { ...state, proposedSeverity: structureOf<ReportRaised>(event).proposedSeverity, raisedAt: event.header.streamTime };
    case 'IncidentDeclared': {
      const { severity, circle } = structureOf<IncidentDeclared>(event);
      return { ...state, severity, circle, spokenAt: { ...state.spokenAt, declaration: event.seq } };
    }
    case 'SeverityChanged':
      return { ...state, severity: structureOf<SeverityChanged>(event).to };
    case 'CircleChanged':
      return { ...state, circle: structureOf<CircleChanged>(event).to };
    case 'DirectorAppointed':
      return { ...state, director: structureOf<DirectorAppointed>(event).person };
    case 'DirectorHandoverOffered':
      return { ...state, handover: structureOf<DirectorHandoverOffered>(event), spokenAt: { ...state.spokenAt, handover: event.seq } };
    case 'DirectorHandoverDeclined':
    case 'DirectorHandoverWithdrawn':
    case 'DirectorHandoverLapsed':
      return { ...state, handover: null };
    case 'DirectorTakeoverProposed':
      return { ...state, takeover: structureOf<DirectorTakeoverProposed>(event), spokenAt: { ...state.spokenAt, takeover: event.seq } };
    case 'DirectorTakeoverLapsed':
      return { ...state, takeover: null };
    case 'DirectorHandoverAccepted':
    case 'DirectorSucceeded':
      return { ...state, director: structureOf<{ to: Id }>(event).to, handover: null, takeover: null };
    case 'CommandVacated':
    case 'CommandEnded':
      return { ...state, director: null, handover: null, takeover: null };
    case 'ClosedOver':
      return { ...state, closedOver: [...state.closedOver, structureOf<ClosedOver>(event)] };
    case 'OpenVouched':
      return { ...state, closedOver: state.closedOver.filter(({ label }) => label !== structureOf<OpenVouched>(event).label) };
    case 'IncidentReopened':
      return { ...state, closedOver: [] };
    case 'ObservationOrdered':
      return { ...state, spokenAt: { ...state.spokenAt, observation: event.seq } };
    case 'LogAdded':
    case 'LogCorrected': {
      const { id } = structureOf<LogAdded | LogCorrected>(event);
      return { ...state, lines: withLine(state.lines, id, event.label) };
    }
    default:
      return state;
  }
}

/** What the incident that this is the stream of was closed over. */
export const closedOver = ({ slices }: StreamState): readonly ClosedOver[] =>
  (slices['incident'] as IncidentState | undefined)?.closedOver ?? [];

/** For a refusal that says who directs. */
export const directedBy = ({ director }: IncidentState): JsonObject => ({ director: director as Json });
