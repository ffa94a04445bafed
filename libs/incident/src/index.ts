export type { AddLogEntry, CorrectLog, DeclareIncident, RaiseReport, ReportIncident } from './model/incident.commands.ts';
export { circle } from './model/circle/circle.decider.ts';
export { CIRCLE_LABEL, PRESS_LABEL } from './model/entry.ts';
export { incident } from './model/incident.decider.ts';
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
export { phaseOf, type IncidentState } from './model/incident.state.ts';
export { isReference, reference } from './model/reference.ts';
export { roles } from './model/roles/role.decider.ts';
export { CELL_ROLES, type CellRole } from './model/roles/role.events.ts';
export { incidentCard } from './read/incident-card.projection.ts';
export { INCIDENT_CARD, LOG_ROW } from './read/incident.tables.ts';
export { logRows } from './read/log.projection.ts';
export { readerRows } from './read/readers.projection.ts';
export { Incident0010 } from './schema/0010-incident.ts';
