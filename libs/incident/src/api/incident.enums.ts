import { registerEnumType } from '@nestjs/graphql';
import type { CallBack, Circle, HeardHow, IncidentKind } from '../model/incident.events.ts';

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
export const PHASE_NAMES = { REPORTED: 'reported', RAISED: 'raised', ACTIVE: 'active' } as const;
export type Phase = (typeof PHASE_NAMES)[keyof typeof PHASE_NAMES];

registerEnumType(HEARD_HOW_NAMES, { name: 'HeardHow' });
registerEnumType(CALL_BACK_NAMES, { name: 'CallBack', description: 'Whether the caller was called back on a registered number.' });
registerEnumType(KIND_NAMES, { name: 'IncidentKind' });
registerEnumType(CIRCLE_NAMES, { name: 'Circle', description: 'Who is read in.' });
registerEnumType(PHASE_NAMES, { name: 'Phase' });
