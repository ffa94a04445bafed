import type { Instant } from '@chancery/kernel';
import type { CallBack, Circle, HeardHow, IncidentKind, Severity } from './incident.events.ts';

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
};

export type AddLogEntry = {
  readonly text: string;
};
