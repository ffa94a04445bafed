import type { EventSpec, Id, Instant } from '@chancery/kernel';

export const HEARD_HOW = ['voice', 'in-person', 'mail', 'message', 'letter', 'monitoring', 'other'] as const;
export type HeardHow = (typeof HEARD_HOW)[number];

export const CALL_BACK = ['yes', 'no', 'not-yet'] as const;
export type CallBack = (typeof CALL_BACK)[number];

export const INCIDENT_KINDS = [
  'interception',
  'unauthorised-disclosure',
  'device-loss',
  'malware',
  'telephony-interception',
  'forgery',
  'outage',
  'physical',
  'unknown',
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export const CIRCLES = ['open', 'restricted', 'closed-list'] as const;
export type Circle = (typeof CIRCLES)[number];

export type Severity = 1 | 2 | 3 | 4;

export interface ReportReceived {
  readonly reference: string;
  readonly reporter: Id;
  readonly heardHow: HeardHow;
  readonly callBack: CallBack;
  readonly affectedChannels: readonly string[];
  readonly occurredAt: Instant | null;
}

export interface ReportRaised {
  readonly proposedSeverity: Severity;
  readonly answers: readonly [confidential: boolean, ongoing: boolean, people: boolean];
}

export interface IncidentDeclared {
  readonly kind: IncidentKind;
  readonly severity: Severity;
  readonly circle: Circle;
  readonly codeName: string;
  readonly declaredBy: Id;
  readonly firstReportAt: Instant;
  readonly playbook: string | null;
  readonly director: Id;
  /** True when who declared is the organisation's duty officer: they keep that role in the incident. */
  readonly onDuty: boolean;
}

export interface DirectorAppointed {
  readonly person: Id;
}

/** What kind of line a person writes. */
export const LOG_KINDS = ['note', 'action', 'observation', 'call', 'decision', 'handover'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

export interface LogAdded {
  readonly id: Id;
  readonly gapMarked: boolean;
  readonly kind: LogKind;
  /** The lane of a playbook that it belongs to. */
  readonly lane: string | null;
  /** Ids of what it is about: tasks, exhibits, facts, decisions. */
  readonly refs: readonly Id[];
}

/** A line is never edited: a correction stands beside it, and says what was wrong. */
export interface LogCorrected {
  readonly id: Id;
  readonly of: Id;
  readonly gapMarked: boolean;
}

/** Content sections: `ReportReceived {who, what, words}`, `ReportRaised {note}`, `IncidentDeclared {title}`,
 * `DirectorAppointed {reason}` where command was vacant, `LogAdded {text}`. */
export const reportEvents = {
  ReportReceived: { version: 1, rank: 9, content: ['who', 'what', 'words'] },
  ReportRaised: { version: 1, rank: 9, content: ['note'] },
  IncidentDeclared: {
    version: 2,
    rank: 9,
    content: ['title'],
    upcasts: [(declared) => ({ ...declared, director: declared['declaredBy']!, onDuty: false })],
  },
  DirectorAppointed: { version: 1, rank: 8, content: ['reason'] },
  LogAdded: { version: 2, rank: 9, content: ['text'], upcasts: [(line) => ({ ...line, kind: 'note', lane: null, refs: [] })] },
  LogCorrected: { version: 1, rank: 9, content: ['text', 'reason'] },
} as const satisfies Record<string, EventSpec>;
