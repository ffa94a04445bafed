import { own, sectionsErased } from '@chancery/kernel';
import type { Projection, Row } from '@chancery/ledger';
import type { DirectorHandoverOffered, DirectorTakeoverProposed } from '../model/command/command.events.ts';
import { structureOf } from '../model/entry.ts';
import { watchOf, type IncidentState } from '../model/incident.state.ts';
import type { ObservationOrdered } from '../model/phases/phase.events.ts';
import { COMMAND_ROW } from './incident.tables.ts';

const noOffer: Row = { brief: null, offered_to: null, offered_at: null, open_items: [], worries: null };
const noTakeover: Row = { takeover_by: null, takeover_reason: null };
const noWatch: Row = { observe_until: null, observe_limits: null };

export const commandRows: Projection = {
  name: 'incident-command',
  version: 2,
  prefixes: ['inc', 'exr'],
  tables: [COMMAND_ROW],
  project(event, state) {
    const { stream, seq, label, header } = event;
    const at = header.streamTime;
    const words = (section: string) => (own(event.content, section)?.value as string | undefined) ?? null;
    const incident = state.slices['incident'] as IncidentState;
    const patch = (row: Row) => [{ table: COMMAND_ROW, patch: { stream, touched: seq, ...row } }];
    switch (event.type) {
      case 'ReportReceived': {
        const put = { stream, label, touched: seq, director: null, since: null, ...noOffer, ...noTakeover, watch: 'open', ...noWatch };
        return [{ table: COMMAND_ROW, put }];
      }
      case 'DirectorAppointed':
      case 'DirectorHandoverAccepted':
      case 'DirectorSucceeded':
        return patch({ director: incident.director, since: at, ...noOffer, ...noTakeover });
      case 'DirectorHandoverOffered': {
        const { brief, to, open } = structureOf<DirectorHandoverOffered>(event);
        return patch({ brief, offered_to: to, offered_at: at, open_items: [...open], worries: words('worries') });
      }
      case 'DirectorHandoverDeclined':
      case 'DirectorHandoverWithdrawn':
      case 'DirectorHandoverLapsed':
        return patch(noOffer);
      case 'DirectorTakeoverProposed':
        return patch({ takeover_by: structureOf<DirectorTakeoverProposed>(event).to, takeover_reason: words('reason') });
      case 'DirectorTakeoverLapsed':
        return patch(noTakeover);
      case 'CommandVacated':
        return patch({ director: null, since: null, ...noOffer, ...noTakeover });
      case 'CommandEnded':
        return patch({ director: null, since: null, ...noOffer, ...noTakeover, watch: 'open', ...noWatch });
      case 'ObservationOrdered':
        return patch({
          watch: 'observing',
          observe_until: structureOf<ObservationOrdered>(event).until,
          observe_limits: words('limits'),
        });
      case 'ObservationReviewFell':
      case 'ObservationEnded':
        return patch({ watch: watchOf(incident)!, ...(event.type === 'ObservationEnded' ? noWatch : {}) });
      case 'Erased': {
        const gone = new Set(sectionsErased(event.structure).map((each) => each.seq));
        const columns = Object.entries(COLUMNS).filter(([shown]) => gone.has(incident.spokenAt[shown as keyof typeof COLUMNS] ?? 0));
        return columns.length > 0 ? patch(Object.fromEntries(columns.map(([, column]) => [column, null]))) : [];
      }
      default:
        return [];
    }
  },
};

const COLUMNS = { handover: 'worries', takeover: 'takeover_reason', observation: 'observe_limits' };
