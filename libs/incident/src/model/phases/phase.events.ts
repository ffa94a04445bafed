import type { EventSpec, Id, Instant, Label } from '@chancery/kernel';
import type { Circle, Severity } from '../incident.events.ts';

export interface SeverityChanged {
  readonly from: Severity;
  readonly to: Severity;
  readonly by: Id;
  /** The decision behind it, where there is one. */
  readonly decision: Id | null;
}

export interface CircleChanged {
  readonly from: Circle;
  readonly to: Circle;
  readonly by: Id;
  readonly decision: Id | null;
}

/** Nothing is cut before `until`, so that more is learned: within limits, and never without an end. */
export interface ObservationOrdered {
  readonly decision: Id;
  readonly until: Instant;
}

/** `ObservationEnded`, `ObservationReviewFell`, and the changes of phase. */
export interface PhaseMoved {
  readonly decision: Id | null;
  readonly by: Id;
}

export interface IncidentClosed {
  readonly decision: Id;
  readonly by: Id;
}

/**
 * Closed although something was open that its director does not read; recorded under the label of those who do. One of them says what
 * becomes of it.
 */
export interface ClosedOver {
  readonly label: Label;
  readonly codes: readonly string[];
  readonly items: readonly Id[];
}

export interface OpenVouched {
  readonly label: Label;
  readonly by: Id;
}

export const phaseEvents = {
  SeverityChanged: { version: 1, rank: 9, content: ['reason'] },
  CircleChanged: { version: 1, rank: 7, content: ['reason'] },
  ObservationOrdered: { version: 1, rank: 9, content: ['limits'] },
  ObservationEnded: { version: 1, rank: 9, content: ['reason'] },
  ObservationReviewFell: { version: 1, rank: 9, content: [] },
  IncidentStabilised: { version: 1, rank: 9, content: ['reason'] },
  IncidentEscalated: { version: 1, rank: 9, content: ['reason'] },
  IncidentStoodDown: { version: 1, rank: 9, content: ['reason'] },
  IncidentClosed: { version: 1, rank: 9, content: ['summary', 'residualRisk'] },
  IncidentReopened: { version: 1, rank: 9, content: ['reason'] },
  ClosedOver: { version: 1, rank: 9, content: [] },
  OpenVouched: { version: 1, rank: 9, content: ['words'] },
  CloseRefused: { version: 1, rank: 9, content: [] },
} as const satisfies Record<string, EventSpec>;
