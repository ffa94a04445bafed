export type { AddLogEntry, DeclareIncident, RaiseReport, ReportIncident } from './model/incident.commands.ts';
export { CIRCLE_LABEL, incident, phaseOf, type IncidentState } from './model/incident.decider.ts';
export {
  CALL_BACK,
  CIRCLES,
  HEARD_HOW,
  INCIDENT_KINDS,
  type CallBack,
  type Circle,
  type HeardHow,
  type IncidentKind,
  type Severity,
} from './model/incident.events.ts';
export { isReference, reference } from './model/reference.ts';
export { incidentCard } from './read/incident-card.projection.ts';
export { INCIDENT_CARD, LOG_ROW } from './read/incident.tables.ts';
export { logRows } from './read/log.projection.ts';
export { Incident0010 } from './schema/0010-incident.ts';
