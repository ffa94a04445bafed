export type { AddLogEntry, CorrectLog, DeclareIncident, RaiseReport, ReportIncident } from './model/incident.commands.ts';
export { circle } from './model/circle/circle.decider.ts';
export { decisions } from './model/decisions/decision.decider.ts';
export { CHANNEL_IDS, isChannel, type ChannelId } from './model/channels.ts';
export { isNarrower } from './model/cell.ts';
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
export { closedOver, phaseOf, type IncidentState } from './model/incident.state.ts';
export { prints } from './model/prints/print.decider.ts';
export { isReference, reference } from './model/reference.ts';
export { roles } from './model/roles/role.decider.ts';
export type { OfferRole } from './model/roles/role.commands.ts';
export { CELL_ROLES, type CellRole } from './model/roles/role.events.ts';
export { whoIsCalledFor, type RolesState } from './model/roles/role.state.ts';
export { sitreps } from './model/sitreps/sitrep.decider.ts';
export { CALL_NOT_NEEDED, barred, DUTIES, hasRole, holdsIn, inHouse, isOutOf, shutOut, thoseWith } from './model/standing.ts';
export { deliverDepartures, noteDepartureWheneverDeactivated } from './policies/whenever-person-deactivated.note-departure.ts';
export { commandRows } from './read/command.projection.ts';
export { decisionRows } from './read/decisions.projection.ts';
export { incidentCard } from './read/incident-card.projection.ts';
export {
  COMMAND_ROW,
  DECISION_ROW,
  DECISION_WORD,
  INCIDENT_CARD,
  LOG_ROW,
  PRINT_ROW,
  ROLE_ROW,
  SITREP_ROW,
} from './read/incident.tables.ts';
export { logRows } from './read/log.projection.ts';
export { printRows } from './read/prints.projection.ts';
export { readerRows } from './read/readers.projection.ts';
export { roleRows } from './read/roles.projection.ts';
export { sitrepRows } from './read/sitreps.projection.ts';
export { Incident0010 } from './schema/0010-incident.ts';
export { Incident0011 } from './schema/0011-incident.ts';
export { Incident0012 } from './schema/0012-incident.ts';
export { Incident0013 } from './schema/0013-incident.ts';
export { Incident0014 } from './schema/0014-incident.ts';
