import { type Json, own } from '@chancery/kernel';
import type { ProjectedEvent, Projection, Row, RowChange } from '@chancery/ledger';
import { structureOf } from '../model/entry.ts';
import type { PressState } from '../model/press.state.ts';
import type { ReleaseOffered, StatementCorrected, StatementReleased } from '../model/statements/statement.events.ts';
import { LINE_IN_FORCE, RELEASE_ROW } from './press.tables.ts';
import { emptyRow, erasedIn, PRESS_PREFIXES, pressOf, wordsIn } from './rows.ts';

const OUTCOMES: { readonly [type: string]: string } = {
  StatementCorrected: 'corrected',
  StatementSuperseded: 'superseded',
  StatementWithdrawn: 'withdrawn',
  LineExpired: 'lapsed',
};

export const releaseRows: Projection = {
  name: 'press-releases',
  version: 3,
  prefixes: [...PRESS_PREFIXES],
  tables: [RELEASE_ROW, LINE_IN_FORCE],
  project(event, state) {
    const { stream } = event;
    const { statement } = structureOf<{ statement: string }>(event);
    switch (event.type) {
      case 'ReleaseOffered':
        return [offered(event)];
      case 'ReleaseOfferVoided':
      case 'ReleaseOfferWithdrawn':
        return [{ table: RELEASE_ROW, remove: { stream, statement } }];
      case 'StatementReleased':
        return released(event, pressOf(state));
      case 'StatementCorrected':
      case 'StatementSuperseded':
      case 'StatementWithdrawn':
      case 'LineExpired': {
        const replaced: Row =
          event.type === 'StatementCorrected' || event.type === 'StatementSuperseded'
            ? { replaced_by: structureOf<StatementCorrected>(event).by }
            : {};
        const row: RowChange = { table: RELEASE_ROW, patch: { stream, statement, outcome: OUTCOMES[event.type]!, ...replaced } };
        return [row, { table: LINE_IN_FORCE, remove: { stream, statement } }];
      }
      case 'CorrectionDue':
      case 'CorrectionWaived':
        return doubted(event, pressOf(state));
      case 'Erased':
        return erased(event, pressOf(state));
      default:
        return [];
    }
  },
};

/** Others had let in anew, a moment before, whoever did this. */
const isRecovered = ({ header: { principal } }: ProjectedEvent): boolean => principal.recovered === true;

function offered(event: ProjectedEvent): RowChange {
  const { statement, version, by, channels, recipientLists } = structureOf<ReleaseOffered>(event);
  return {
    table: RELEASE_ROW,
    put: {
      ...emptyRow(RELEASE_ROW),
      stream: event.stream,
      statement,
      label: event.label,
      version,
      offered_by: by,
      offered_at: event.header.streamTime,
      channels: [...channels],
      recipient_lists: [...recipientLists],
      recipients: wordsIn(event, 'recipients'),
      offered_recovered: isRecovered(event),
    },
  };
}

function released(event: ProjectedEvent, press: PressState): RowChange[] {
  const {
    statement,
    version,
    digest,
    by,
    assignment,
    policyOnePerson = false,
    channels,
    recipientLists,
  } = structureOf<StatementReleased>(event);
  const at = event.header.streamTime;
  const key = { stream: event.stream, statement };
  const row = {
    ...key,
    digest,
    by: [...by],
    released_at: at,
    assignment,
    one_person: policyOnePerson,
    released_recovered: isRecovered(event),
  };
  const alone = {
    ...emptyRow(RELEASE_ROW),
    ...row,
    label: event.label,
    version,
    channels: [...channels],
    recipient_lists: [...recipientLists],
    recipients: wordsIn(event, 'recipients'),
  };
  const { entity, topic, audience, language, kind, use, expires } = own(press.statements, statement)!.version;
  return [
    policyOnePerson ? { table: RELEASE_ROW, put: alone } : { table: RELEASE_ROW, patch: row },
    {
      table: LINE_IN_FORCE,
      put: { ...key, version, label: event.label, entity, topic, audience, language, kind, use, released_at: at, expires, doubts: [] },
    },
  ];
}

/** Only what is out and in force has a line to doubt. */
function doubted(event: ProjectedEvent, press: PressState): RowChange[] {
  const { statement } = structureOf<{ statement: string }>(event);
  return [
    { table: LINE_IN_FORCE, patch: { stream: event.stream, statement, doubts: own(press.statements, statement)!.due as unknown as Json } },
  ];
}

/** A statement may have been offered more than once; its row shows the recipients of the last time. */
function erased(event: ProjectedEvent, { writtenAt }: PressState): RowChange[] {
  return [...erasedIn(event)].flatMap(({ seq, section }): RowChange[] => {
    const wrote = writtenAt[seq];
    if (wrote?.of !== 'release' || section !== 'recipients') return [];
    const again = Object.entries(writtenAt).some(
      ([later, w]) => Number(later) > seq && w.of === 'release' && w.statement === wrote.statement,
    );
    return again ? [] : [{ table: RELEASE_ROW, patch: { stream: event.stream, statement: wrote.statement, recipients: null } }];
  });
}
