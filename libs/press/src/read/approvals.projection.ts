import { own } from '@chancery/kernel';
import type { Projection, RowChange } from '@chancery/ledger';
import { structureOf } from '../model/entry.ts';
import type { ApprovalVoided, StatementApproved } from '../model/statements/statement.events.ts';
import { APPROVAL_ROW } from './press.tables.ts';
import { erasedIn, PRESS_PREFIXES, pressOf, wordsIn } from './rows.ts';

/** Who approved which version; a void approval stays, with what voided it. */
export const approvalRows: Projection = {
  name: 'press-approvals',
  version: 3,
  prefixes: [...PRESS_PREFIXES],
  tables: [APPROVAL_ROW],
  project(event, state) {
    const { stream } = event;
    const at = event.header.streamTime;
    switch (event.type) {
      case 'StatementApproved': {
        const { statement, version, digest, step, role, by, behalf } = structureOf<StatementApproved>(event);
        const row = {
          stream,
          version,
          step,
          role,
          by,
          statement,
          label: event.label,
          behalf,
          digest,
          at,
          voided_at: null,
          why: null,
          comment: wordsIn(event, 'comment'),
          recovered: event.header.principal.recovered ?? false,
        };
        return [{ table: APPROVAL_ROW, put: row }];
      }
      case 'ApprovalVoided': {
        const { statement, why } = structureOf<ApprovalVoided>(event);
        return own(pressOf(state).statements, statement)!.voided.map(({ version, step, role, by }) => ({
          table: APPROVAL_ROW,
          patch: { stream, version, step, role, by, voided_at: at, why },
        }));
      }
      case 'Erased': {
        const { writtenAt } = pressOf(state);
        return [...erasedIn(event)].flatMap(({ seq }): RowChange[] => {
          const wrote = writtenAt[seq];
          if (wrote?.of !== 'approval') return [];
          const { version, step, role, by } = wrote;
          return [{ table: APPROVAL_ROW, patch: { stream, version, step, role, by, comment: null } }];
        });
      }
      default:
        return [];
    }
  },
};
