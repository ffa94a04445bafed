import { TextInput } from '@mantine/core';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import type { BoardPage } from '../../net/boards.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { SetCircleDocument, SetSeverityDocument } from './conduct.documents.ts';
import { conductWords } from './conduct.words.ts';

const LEVELS = ['1', '2', '3', '4'] as const;
const CIRCLES = ['OPEN', 'RESTRICTED', 'CLOSED_LIST'] as const;

/** How grave it is, and who is read in. */
export function Severities({ board }: { readonly board: BoardPage }) {
  const w = useWords(conductWords);
  const { t } = useMessages();
  const { draft, change } = useDraft(`conduct-${board.id}`, { severity: '', circle: '', reason: '' });
  const severity = useAct(
    `severity-${board.id}`,
    SetSeverityDocument,
    () => ({ incident: board.id, severity: Number(draft.severity), decision: null, reason: draft.reason }),
    draft.reason,
  );
  const circle = useAct(
    `circle-${board.id}`,
    SetCircleDocument,
    () => ({ incident: board.id, circle: draft.circle as 'OPEN', decision: null, reason: draft.reason }),
    draft.reason,
  );
  return (
    <section className="box" aria-label={w.severity}>
      <div className="bd pad stack2 form">
        <Choice
          legend={w.severity}
          options={LEVELS.map((value) => ({ value, label: `${value} ${t.severity[Number(value) as 1]}` }))}
          value={draft.severity === '' ? String(board.severity ?? '') : draft.severity}
          onChange={(level) => change({ severity: level })}
        />
        <Choice
          legend={w.circle}
          options={CIRCLES.map((value) => ({ value, label: t.circle[value] }))}
          value={draft.circle === '' ? (board.circle ?? '') : draft.circle}
          onChange={(each) => change({ circle: each })}
        />
        <TextInput label={w.reason} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
        <div className="row">
          {draft.severity !== '' && draft.severity !== String(board.severity) && (
            <ActButton acting={severity} kind="filled" onDone={() => change({ severity: '', reason: '' })}>
              {w.setSeverity(draft.severity)}
            </ActButton>
          )}
          {draft.circle !== '' && draft.circle !== board.circle && (
            <ActButton acting={circle} kind="filled" onDone={() => change({ circle: '', reason: '' })}>
              {w.setCircle}
            </ActButton>
          )}
        </div>
      </div>
    </section>
  );
}
