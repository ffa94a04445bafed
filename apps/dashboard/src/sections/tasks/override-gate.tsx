import { TextInput } from '@mantine/core';
import { useWords } from '../../i18n/words.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { OverrideGateDocument } from './tasks.documents.ts';
import type { Task } from './tasks.ts';
import { taskWords } from './tasks.words.ts';

interface Props {
  readonly incident: string;
  readonly task: Task;
  readonly onDone: () => void;
}

/** Without the evidence: by the director, with a reason and an authority, for good. */
export function OverrideGate({ incident, task, onDone }: Props) {
  const w = useWords(taskWords);
  const { draft, change, forget } = useDraft(`task-${task.id}-override`, { reason: '', authority: '' });
  const override = useAct(
    `task-${task.id}-override`,
    OverrideGateDocument,
    () => ({ incident, id: task.id, base: task.version, decision: null, reason: draft.reason, authority: draft.authority }),
    draft.reason,
  );
  const done = (): void => {
    forget();
    onDone();
  };
  return (
    <div className="stack2">
      <p className="cap">{w.overrideEffect}</p>
      <TextInput label={w.overrideReason} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
      <TextInput label={w.authority} value={draft.authority} onChange={(event) => change({ authority: event.target.value })} />
      <ActButton acting={override} kind="danger" needsServer onDone={done}>
        {w.override}
      </ActButton>
    </div>
  );
}
