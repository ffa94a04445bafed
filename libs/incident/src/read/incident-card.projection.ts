import { sectionsErased } from '@chancery/kernel';
import type { Projection, Row } from '@chancery/ledger';
import { structureOf } from '../model/entry.ts';
import type { DirectorAppointed, IncidentDeclared, ReportRaised, ReportReceived } from '../model/incident.events.ts';
import type { CircleChanged, SeverityChanged } from '../model/phases/phase.events.ts';
import { INCIDENT_CARD } from './incident.tables.ts';

export const incidentCard: Projection = {
  name: 'incident-card',
  version: 3,
  prefixes: ['inc', 'exr'],
  tables: [INCIDENT_CARD],
  project(event) {
    const patch = (row: Row) => [{ table: INCIDENT_CARD, patch: { stream: event.stream, ...row } }];
    const words = (section: string) => (event.content[section]?.value as string | undefined) ?? null;
    switch (event.type) {
      case 'ReportReceived': {
        const report = structureOf<ReportReceived>(event);
        return [
          {
            table: INCIDENT_CARD,
            put: {
              ...empty,
              stream: event.stream,
              label: event.label,
              phase: 'reported',
              reference: report.reference,
              reporter: report.reporter,
              heard_how: report.heardHow,
              call_back: report.callBack,
              affected_channels: report.affectedChannels,
              what: words('what'),
              first_report_at: event.header.streamTime,
            },
          },
        ];
      }
      case 'ReportRaised':
        return patch({ phase: 'raised', proposed_severity: structureOf<ReportRaised>(event).proposedSeverity });
      case 'IncidentDeclared': {
        const { kind, severity, circle, codeName, playbook } = structureOf<IncidentDeclared>(event);
        return patch({
          phase: 'active',
          kind,
          severity,
          circle,
          code_name: codeName,
          title: words('title'),
          declared_at: event.header.streamTime,
          playbook,
        });
      }
      case 'DirectorAppointed':
        return patch({ director: structureOf<DirectorAppointed>(event).person });
      case 'DirectorHandoverAccepted':
      case 'DirectorSucceeded':
        return patch({ director: structureOf<{ to: string }>(event).to });
      case 'CommandEnded':
        return patch({ director: null });
      case 'SeverityChanged':
        return patch({ severity: structureOf<SeverityChanged>(event).to });
      case 'CircleChanged':
        return patch({ circle: structureOf<CircleChanged>(event).to });
      case 'Erased': {
        const gone = sectionsErased(event.structure).flatMap(({ sections }) => sections);
        return ['what', 'title'].filter((section) => gone.includes(section)).flatMap((section) => patch({ [section]: null }));
      }
      default: {
        const phase = PHASES[event.type];
        return phase === undefined ? [] : patch({ phase });
      }
    }
  },
};

const PHASES: { readonly [type: string]: string } = {
  IncidentStabilised: 'stabilised',
  IncidentEscalated: 'active',
  IncidentReopened: 'active',
  IncidentStoodDown: 'stood-down',
  IncidentClosed: 'closed',
};

const empty: Row = Object.fromEntries(Object.keys(INCIDENT_CARD.columns).map((column) => [column, null]));
