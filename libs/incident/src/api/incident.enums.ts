import { namesOf } from '@chancery/identity/api';
import { registerEnumType } from '@nestjs/graphql';
import { LOG_KINDS, type CallBack, type Circle, type HeardHow, type IncidentKind } from '../model/incident.events.ts';

export const HEARD_HOW_NAMES = {
  VOICE: 'voice',
  IN_PERSON: 'in-person',
  MAIL: 'mail',
  MESSAGE: 'message',
  LETTER: 'letter',
  MONITORING: 'monitoring',
  OTHER: 'other',
} as const satisfies Record<string, HeardHow>;
export const CALL_BACK_NAMES = { YES: 'yes', NO: 'no', NOT_YET: 'not-yet' } as const satisfies Record<string, CallBack>;
export const KIND_NAMES = {
  INTERCEPTION: 'interception',
  UNAUTHORISED_DISCLOSURE: 'unauthorised-disclosure',
  DEVICE_LOSS: 'device-loss',
  MALWARE: 'malware',
  TELEPHONY_INTERCEPTION: 'telephony-interception',
  FORGERY: 'forgery',
  OUTAGE: 'outage',
  PHYSICAL: 'physical',
  UNKNOWN: 'unknown',
} as const satisfies Record<string, IncidentKind>;
export const CIRCLE_NAMES = { OPEN: 'open', RESTRICTED: 'restricted', CLOSED_LIST: 'closed-list' } as const satisfies Record<
  string,
  Circle
>;
export const PHASE_NAMES = {
  REPORTED: 'reported',
  RAISED: 'raised',
  ACTIVE: 'active',
  STABILISED: 'stabilised',
  STOOD_DOWN: 'stood-down',
  CLOSED: 'closed',
} as const;
export type Phase = (typeof PHASE_NAMES)[keyof typeof PHASE_NAMES];

export const LOG_KIND_NAMES = namesOf('LogKind', LOG_KINDS, 'What kind of line a person wrote.');

/** Types of entries that are looked for together, by how their names begin. */
export const LOG_GROUPS: { readonly [group: string]: string } = {
  notes: '^Log',
  incident: '^(Report|Incident|Severity|Circle|Observation|CloseRefused)',
  people: '^(Role|Holder|Director|Command|Duties|Person|Readers)',
  decisions: '^(Decision|Question|Dissent)',
  reports: '^(Sitrep|Paper)',
  tasks: '^(Task|Run|Step)',
  evidence: '^(Exhibit|Transfer|Hold|Candidate|Seal|Integrity|Dispute)',
  press: '^(Fact|PublicWording|Statement|Approval|Release|Variant|Correction|Assignment|Line)',
  channels: '^(Channel|Trust|Availability|Page|Ladder|Party|Listening)',
};
export const LOG_GROUP_NAMES = namesOf('LogGroup', Object.keys(LOG_GROUPS), 'What a line of the log is about.');

registerEnumType(HEARD_HOW_NAMES, { name: 'HeardHow' });
registerEnumType(CALL_BACK_NAMES, { name: 'CallBack', description: 'Whether the caller was called back on a registered number.' });
registerEnumType(KIND_NAMES, { name: 'IncidentKind' });
registerEnumType(CIRCLE_NAMES, { name: 'Circle', description: 'Who is read in.' });
registerEnumType(PHASE_NAMES, { name: 'Phase' });
