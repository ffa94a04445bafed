import { own, sectionsErased } from '@chancery/kernel';
import type { ProjectedEvent, Projection, Row } from '@chancery/ledger';
import { structureOf } from '../model/entry.ts';
import type { DirectorAppointed, IncidentDeclared, ReportRaised, ReportReceived } from '../model/incident.events.ts';
import type { CircleChanged, SeverityChanged } from '../model/phases/phase.events.ts';
import type { IncidentState } from '../model/incident.state.ts';
import { INCIDENT_CARD } from './incident.tables.ts';

export const incidentCard: Projection = {
  name: 'incident-card',
  version: 4,
  prefixes: ['inc', 'exr'],
  tables: [INCIDENT_CARD],
  project(event, state) {
    const patch = (row: Row) => [{ table: INCIDENT_CARD, patch: { stream: event.stream, ...row } }];
    switch (event.type) {
      case 'ReportReceived':
        return [{ table: INCIDENT_CARD, put: reported(event) }];
      case 'ReportRaised':
        return patch({ phase: 'raised', proposed_severity: structureOf<ReportRaised>(event).proposedSeverity });
      case 'IncidentDeclared':
        return patch(declared(event));
      case 'DirectorAppointed':
        return patch({ director: structureOf<DirectorAppointed>(event).person });
      case 'DirectorHandoverAccepted':
      case 'DirectorSucceeded':
        return patch({ director: structureOf<{ to: string }>(event).to });
      case 'CommandVacated':
      case 'CommandEnded':
        return patch({ director: null });
      case 'SeverityChanged':
        return patch({ severity: structureOf<SeverityChanged>(event).to });
      case 'CircleChanged':
        return patch({ circle: structureOf<CircleChanged>(event).to });
      case 'Erased': {
        const { report, declaration } = (state.slices['incident'] as IncidentState).spokenAt;
        const isGone = (seq: number | undefined, section: string): boolean =>
          sectionsErased(event.structure).some((each) => each.seq === seq && each.sections.includes(section));
        return [...(isGone(report, 'what') ? patch({ what: null }) : []), ...(isGone(declaration, 'title') ? patch({ title: null }) : [])];
      }
      default: {
        const phase = own(PHASES, event.type);
        return phase === undefined ? [] : patch({ phase });
      }
    }
  },
};

const words = ({ content }: ProjectedEvent, section: string): string | null => (own(content, section)?.value as string | undefined) ?? null;

function reported(event: ProjectedEvent): Row {
  const report = structureOf<ReportReceived>(event);
  return {
    ...empty,
    stream: event.stream,
    label: event.label,
    phase: 'reported',
    reference: report.reference,
    reporter: report.reporter,
    heard_how: report.heardHow,
    call_back: report.callBack,
    affected_channels: report.affectedChannels,
    what: words(event, 'what'),
    first_report_at: event.header.streamTime,
  };
}

function declared(event: ProjectedEvent): Row {
  const { kind, severity, circle, codeName, playbook } = structureOf<IncidentDeclared>(event);
  return {
    phase: 'active',
    kind,
    severity,
    circle,
    code_name: codeName,
    title: words(event, 'title'),
    declared_at: event.header.streamTime,
    playbook,
  };
}

const PHASES: { readonly [type: string]: string } = {
  IncidentStabilised: 'stabilised',
  IncidentEscalated: 'active',
  IncidentReopened: 'active',
  IncidentStoodDown: 'stood-down',
  IncidentClosed: 'closed',
};

const empty: Row = Object.fromEntries(Object.keys(INCIDENT_CARD.columns).map((column) => [column, null]));
