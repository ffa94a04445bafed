import type { EventSpec, Id, Instant, StructuralEvent } from '@chancery/kernel';

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
}

export interface DirectorAppointed {
  readonly person: Id;
}

export interface LogAdded {
  readonly id: Id;
  readonly gapMarked: boolean;
}

/** Content sections: `ReportReceived {who, what, words}`, `ReportRaised {note}`, `IncidentDeclared {title}`, `LogAdded {text}`. */
export const incidentEvents = {
  ReportReceived: { version: 1, rank: 9, content: ['who', 'what', 'words'] },
  ReportRaised: { version: 1, rank: 9, content: ['note'] },
  IncidentDeclared: { version: 1, rank: 9, content: ['title'] },
  DirectorAppointed: { version: 1, rank: 8, content: [] },
  LogAdded: { version: 1, rank: 9, content: ['text'] },
} as const satisfies Record<string, EventSpec>;

/** The structure of an event whose type has been looked at. */
export const structureOf = <T>(event: Pick<StructuralEvent, 'structure'>): T => event.structure as unknown as T;
