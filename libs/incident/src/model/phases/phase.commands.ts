import type { Id, Instant, Label } from '@chancery/kernel';
import type { Circle, Severity } from '../incident.events.ts';

export type SetSeverity = { readonly to: Severity; readonly decision: Id | null; readonly reason: string };
export type SetCircle = { readonly to: Circle; readonly decision: Id | null; readonly reason: string };
export type OrderObservation = { readonly decision: Id; readonly until: Instant; readonly limits: string };
/** EndObservation, Stabilise, Escalate, StandDown, Reopen. */
export type MovePhase = { readonly decision: Id | null; readonly reason: string };
export type CloseIncident = { readonly decision: Id; readonly summary: string; readonly residualRisk: string };
/** By a reader of the label, what becomes of what the incident was closed over. */
export type VouchForOpen = { readonly label: Label; readonly words: string };
