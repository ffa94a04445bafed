import {
  assert,
  later,
  reject,
  sha256,
  type Accepted,
  type CommandSpec,
  type Deciding,
  type Id,
  type Json,
  type JsonObject,
  type Rejection,
} from '@chancery/kernel';
import { isChannel } from './channels.ts';
import { CODE_NAMES } from './code-names.ts';
import { CIRCLE_LABEL } from './entry.ts';
import type { DeclareIncident, RaiseReport, ReportIncident } from './incident.commands.ts';
import type { Severity } from './incident.events.ts';
import { phaseOf, takes, type IncidentState } from './incident.state.ts';
import { reference } from './reference.ts';
import { barred, DUTIES, hasRole, inHouse, thoseWith } from './standing.ts';

type Asked<P extends JsonObject> = Deciding<IncidentState, P>;

/** After this a report that nobody with the duty took up may be declared by whoever reads it, in the name of one who commands. */
export const UNANSWERED_MS = 15 * 60_000;

const said = (text: string) => ({ label: CIRCLE_LABEL, value: text });

function reportIncident({ command, nextId }: Asked<ReportIncident>): Accepted | Rejection {
  const { who, what, words, heardHow, callBack, affectedChannels, occurredAt } = command.payload;
  if (!affectedChannels.every(isChannel)) return reject('incident-no-such-channel', { field: 'affectedChannels' });
  const structure = {
    reference: reference('R', nextId()),
    reporter: command.principal.id,
    heardHow,
    callBack,
    affectedChannels: [...affectedChannels],
    occurredAt,
  };
  return {
    events: [{ type: 'ReportReceived', label: CIRCLE_LABEL, structure, content: { who: said(who), what: said(what), words: said(words) } }],
    result: { stream: command.stream, reference: structure.reference },
  };
}

/** Two yes make severity 1; the director has the last word at declaration. */
function proposeSeverity({ confidential, ongoing, people }: RaiseReport): Severity {
  const yes = [confidential, ongoing, people].filter(Boolean).length;
  return people || yes >= 2 ? 1 : yes === 1 ? 2 : 3;
}

const onDuty = (d: Asked<JsonObject>): boolean => thoseWith(d, DUTIES).includes(d.command.principal.id);
/** In a house where nobody has the duty it is everybody's: it must not be locked out of its own incidents. */
const unmanned = (d: Asked<JsonObject>): boolean => thoseWith(d, DUTIES).length === 0;

/** Their own report, or one that they have to judge. */
function mayRaise(d: Asked<JsonObject>): Rejection | undefined {
  if (d.state.reporter === d.command.principal.id || onDuty(d) || unmanned(d)) return undefined;
  return reject('incident-may-not-raise', { roles: [...DUTIES] });
}

function raiseReport(d: Asked<RaiseReport>): Accepted | Rejection {
  if (!takes(d.state, 'ReportRaised', 'phase')) return reject('incident-report-settled');
  const { confidential, ongoing, people, note } = d.command.payload;
  const structure: Json = { proposedSeverity: proposeSeverity(d.command.payload), answers: [confidential, ongoing, people] };
  return {
    events: [{ type: 'ReportRaised', label: CIRCLE_LABEL, structure, content: { note: said(note) } }],
    result: { proposedSeverity: structure.proposedSeverity as number },
  };
}

/** Who has the duty in the house declares. Nobody else does by themselves, before those had their time to answer. */
function mayDeclare(d: Asked<JsonObject>): Rejection | undefined {
  const { raisedAt } = d.state;
  // What does not wait for a declaration says so itself.
  if (raisedAt === null || !takes(d.state, 'IncidentDeclared', 'phase') || onDuty(d) || unmanned(d)) return undefined;
  const from = later(raisedAt, UNANSWERED_MS);
  return d.at >= from ? undefined : reject('incident-may-not-declare', { roles: [...DUTIES], at: from });
}

/** Command is for who has it in the house: whoever else declares names one of them, and gets no command by declaring. */
function whoDirects(d: Asked<DeclareIncident>): Id | Rejection {
  const by = d.command.principal.id;
  const { director = by } = d.command.payload;
  const commanders = thoseWith(d, ['duty-officer', 'director']);
  if (commanders.length > 0 && !commanders.includes(by) && !commanders.includes(director))
    return reject('incident-name-director', { roles: ['duty-officer', 'director'] });
  return (director === by ? undefined : barred(d, director)) ?? director;
}

function declareIncident(d: Asked<DeclareIncident>): Accepted | Rejection {
  const { state, command, nextId } = d;
  if (!takes(state, 'IncidentDeclared', 'phase'))
    return reject(phaseOf(state) === 'reported' ? 'incident-not-raised' : 'incident-already-declared');
  assert(state.firstReportAt, 'an incident begins with a report');
  const { title, kind, severity, circle, playbook } = command.payload;
  const director = whoDirects(d);
  if (typeof director !== 'string') return director;
  const codeName = CODE_NAMES[parseInt(sha256(nextId()).slice(0, 8), 16) % CODE_NAMES.length]!;
  const declaredBy = command.principal.id;
  const duty = hasRole(d, declaredBy, 'duty-officer');
  const structure = { kind, severity, circle, codeName, declaredBy, firstReportAt: state.firstReportAt, playbook, director, onDuty: duty };
  return { events: [{ type: 'IncidentDeclared', label: CIRCLE_LABEL, structure, content: { title: said(title) } }], result: { codeName } };
}

/** From what somebody saw to an incident. Who may do it is asked of the record of people, in the same compare-and-set. */
export const declaringCommands: { readonly [type: string]: CommandSpec<IncidentState, any> } = {
  ReportIncident: { opens: true, decide: reportIncident },
  RaiseReport: { compares: inHouse, may: mayRaise, decide: raiseReport },
  DeclareIncident: { compares: inHouse, may: mayDeclare, decide: declareIncident },
};
