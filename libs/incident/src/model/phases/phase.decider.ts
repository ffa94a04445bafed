import {
  msBetween,
  reject,
  type Accepted,
  type CommandSpec,
  type Deciding,
  type Id,
  type JsonObject,
  type NewEvent,
  type Rejection,
} from '@chancery/kernel';
import { isNarrower, reads } from '../cell.ts';
import { directorOnly } from '../command/command.decider.ts';
import { absent, CIRCLE_LABEL, entry } from '../entry.ts';
import { inHouse, thoseWith } from '../standing.ts';
import { isRunning, phaseOf, takes, type IncidentState } from '../incident.state.ts';
import type { CloseIncident, MovePhase, OrderObservation, SetCircle, SetSeverity, VouchForOpen } from './phase.commands.ts';

type Asked<P extends JsonObject> = Deciding<IncidentState, P>;

/** Nobody watches longer than this without deciding again. */
const OBSERVE_MAX_MS = 24 * 60 * 60_000;

const wrongPhase = (state: IncidentState): Rejection => reject('incident-wrong-phase', { phase: phaseOf(state)! });

/** A decision that is named was taken, and is the circle's as the act is; one that is needed is named. */
function decided({ ask, command }: Asked<JsonObject>, decision: Id | null, needed: boolean): Rejection | undefined {
  if (decision === null) return needed ? reject('incident-decision-needed') : undefined;
  const taken = ask.authority(decision);
  if (!taken || !reads(ask, command.principal.id, taken.label)) return reject('incident-decision-needed', { decision, field: 'decision' });
  return isNarrower(taken.label, CIRCLE_LABEL) ? reject('incident-decision-narrower', { decision, field: 'decision' }) : undefined;
}

function setSeverity(d: Asked<SetSeverity>): Accepted | Rejection {
  const { to, decision, reason } = d.command.payload;
  if (!isRunning(d.state)) return wrongPhase(d.state);
  if (to === d.state.severity) return reject('incident-nothing-changed');
  if (reason === '') return reject('incident-reason-needed');
  const refused = decided(d, decision, false);
  if (refused) return refused;
  const structure = { from: d.state.severity, to, by: d.command.principal.id, decision };
  return { events: [entry('SeverityChanged', structure, { reason })], result: { severity: to } };
}

/** To let more people in than before needs a decision; to let in fewer is the director's at once. */
function setCircle(d: Asked<SetCircle>): Accepted | Rejection {
  const { to, decision, reason } = d.command.payload;
  if (!isRunning(d.state)) return wrongPhase(d.state);
  const { circle: from } = d.state;
  if (to === from || from === null) return reject('incident-nothing-changed');
  if (reason === '') return reject('incident-reason-needed');
  const order = ['closed-list', 'restricted', 'open'];
  const refused = decided(d, decision, order.indexOf(to) > order.indexOf(from));
  if (refused) return refused;
  return { events: [entry('CircleChanged', { from, to, by: d.command.principal.id, decision }, { reason })], result: { circle: to } };
}

function orderObservation(d: Asked<OrderObservation>): Accepted | Rejection {
  const { decision, until, limits } = d.command.payload;
  if (!isRunning(d.state) || !takes(d.state, 'ObservationOrdered', 'watch')) return wrongPhase(d.state);
  const refused = decided(d, decision, true);
  if (refused) return refused;
  const span = msBetween(d.at, until);
  if (span <= 0 || span > OBSERVE_MAX_MS) return reject('incident-observation-span', { at: d.at });
  return { events: [entry('ObservationOrdered', { decision, until }, { limits })], result: { until } };
}

const moving =
  (type: string, region: string, needed: boolean) =>
  (d: Asked<MovePhase>): Accepted | Rejection => {
    const { decision, reason } = d.command.payload;
    if (!takes(d.state, type, region)) return wrongPhase(d.state);
    if (reason === '') return reject('incident-reason-needed');
    const refused = decided(d, decision, needed);
    if (refused) return refused;
    return { events: [entry(type, { decision, by: d.command.principal.id }, { reason })], result: { by: d.command.principal.id } };
  };

/** The director has gone with the incident: those who may declare one may open it again. */
function mayReopen(d: Asked<MovePhase>): Rejection | undefined {
  const { id } = d.command.principal;
  const may = thoseWith(d, ['duty-officer', 'director']).includes(id) || d.ask.holds('DO', id);
  return may ? undefined : reject('incident-role-needed', { roles: ['DO', 'CD'] });
}

/** Whoever reopens commands again: command had ended with the incident, so there is one director or none, never two. */
function reopen(d: Asked<MovePhase>): Accepted | Rejection {
  const { reason } = d.command.payload;
  const by = d.command.principal.id;
  if (!takes(d.state, 'IncidentReopened', 'phase')) return wrongPhase(d.state);
  if (reason === '') return reject('incident-reason-needed');
  return {
    events: [entry('IncidentReopened', { decision: null, by }, { reason }), entry('DirectorAppointed', { person: by })],
    result: { by },
  };
}

/**
 * Closed only when nothing is left open in any domain, by a decision that was taken. The refusal names all that is missing,
 * and that it was tried is recorded.
 */
function closeIncident(d: Asked<CloseIncident>): Accepted | Rejection {
  const { decision, summary, residualRisk } = d.command.payload;
  if (!takes(d.state, 'IncidentClosed', 'phase')) return wrongPhase(d.state);
  const refused = decided(d, decision, true);
  if (refused) return refused;
  const by = d.command.principal.id;
  const missing = d.missing('close');
  if (missing.length > 0) {
    const codes = missing.map(({ code }) => code);
    const count = missing.reduce((sum, { items }) => sum + items.length, 0);
    return reject('incident-close-gate', { codes, count }, refusedToAll(d, by));
  }
  return { events: [entry('IncidentClosed', { decision, by }, { summary, residualRisk }), ...closedOver(d)], result: { closed: true } };
}

/** The log of the circle says why it was refused, as far as the circle may know of it. */
function refusedToAll(d: Asked<CloseIncident>, by: Id): readonly NewEvent[] {
  const codes = d.missingTo(CIRCLE_LABEL, 'close').map(({ code }) => code);
  return codes.length > 0 ? [entry('CloseRefused', { by, codes })] : [];
}

/** What the director may not know of does not keep the incident open: whoever may is told that it was closed over it. */
function closedOver(d: Asked<CloseIncident>): readonly NewEvent[] {
  return [...Map.groupBy(d.withheld('close'), ({ label }) => label!)].map(([label, missing]) =>
    entry('ClosedOver', { label, codes: missing.map(({ code }) => code), items: missing.flatMap(({ items }) => items) }, {}, label),
  );
}

/** For everybody who does not read the label there is nothing to vouch for. */
function vouchForOpen(d: Asked<VouchForOpen>): Accepted | Rejection {
  const { label, words } = d.command.payload;
  const by = d.command.principal.id;
  if (!d.state.closedOver.some((over) => over.label === label) || !d.ask.reads(by, label)) return absent();
  if (words === '') return reject('incident-reason-needed');
  return { events: [entry('OpenVouched', { label, by }, { words }, label)], result: { label } };
}

export const phaseCommands: { readonly [type: string]: CommandSpec<IncidentState, any> } = {
  SetSeverity: { may: directorOnly, decide: setSeverity },
  SetCircle: { may: directorOnly, decide: setCircle },
  OrderObservation: { may: directorOnly, decide: orderObservation },
  EndObservation: { may: directorOnly, decide: moving('ObservationEnded', 'watch', false) },
  Stabilise: { may: directorOnly, decide: moving('IncidentStabilised', 'phase', false) },
  Escalate: { may: directorOnly, decide: moving('IncidentEscalated', 'phase', false) },
  StandDown: { may: directorOnly, decide: moving('IncidentStoodDown', 'phase', true) },
  CloseIncident: { may: directorOnly, decide: closeIncident },
  VouchForOpen: { decide: vouchForOpen },
  Reopen: { compares: inHouse, may: mayReopen, decide: reopen },
};
