import type { Id, Instant, Label } from '@chancery/kernel';
import type { CallBack, Circle, HeardHow, IncidentKind, LogKind, Severity } from './incident.events.ts';

export type ReportIncident = {
  readonly who: string;
  readonly what: string;
  readonly words: string;
  readonly heardHow: HeardHow;
  readonly callBack: CallBack;
  readonly affectedChannels: readonly string[];
  readonly occurredAt: Instant | null;
};

/** Three yes/no questions: is it about confidential content, does it go on, may people be at risk. */
export type RaiseReport = {
  readonly confidential: boolean;
  readonly ongoing: boolean;
  readonly people: boolean;
  readonly note: string;
};

export type DeclareIncident = {
  readonly title: string;
  readonly kind: IncidentKind;
  readonly severity: Severity;
  readonly circle: Circle;
  readonly playbook: string | null;
  /** Who directs; absent when it is who declares. */
  readonly director?: Id;
};

export type AddLogEntry = {
  readonly text: string;
  readonly kind?: LogKind;
  readonly lane?: string | null;
  readonly refs?: readonly Id[];
  /** The incident's circle, or a label with named readers. */
  readonly label?: Label;
};

export type CorrectLog = {
  readonly entry: Id;
  readonly text: string;
  readonly reason: string;
};
