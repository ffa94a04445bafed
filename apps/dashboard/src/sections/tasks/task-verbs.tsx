import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { laterAbove } from '../../parts/later.tsx';
import { useAct, type Acting } from '../../parts/use-act.ts';
import { useMyRoles } from '../people/my-roles.ts';
import {
  AcknowledgeTaskDocument,
  ClaimTaskDocument,
  CompleteTaskDocument,
  ConfirmEffectDocument,
  StartTaskDocument,
  UnblockTaskDocument,
} from './tasks.documents.ts';
import { isSettled, mayConfirm, type Task } from './tasks.ts';
import { taskWords } from './tasks.words.ts';

const TaskSheet = laterAbove(async () => (await import('./task-acts.tsx')).TaskSheet);

interface Props {
  readonly incident: string;
  readonly task: Task;
}

/** The one verb that comes next for this task, and whatever else may be done about it. */
export function TaskActs({ incident, task }: Props) {
  const w = useWords(taskWords);
  const [open, setOpen] = useState(false);
  if (isSettled(task)) return null;
  return (
    <div className="row end">
      <Next incident={incident} task={task} />
      <Button size="sm" variant="subtle" aria-label={`${w.more}: ${task.title}`} onClick={() => setOpen(true)}>
        {w.more}
      </Button>
      {open && <TaskSheet incident={incident} task={task} onClose={() => setOpen(false)} />}
    </div>
  );
}

function Next({ incident, task }: Props) {
  const w = useWords(taskWords);
  const { me, roles } = useMyRoles(incident);
  const of = () => ({ incident, id: task.id, base: task.version });
  const place = `task-${task.id}`;
  const claim = useAct(`${place}-claim`, ClaimTaskDocument, of, task.title);
  const acknowledge = useAct(`${place}-ack`, AcknowledgeTaskDocument, of, task.title);
  const start = useAct(`${place}-start`, StartTaskDocument, of, task.title);
  const complete = useAct(`${place}-complete`, CompleteTaskDocument, () => ({ ...of(), exhibits: [], note: '' }), task.title);
  const unblock = useAct(`${place}-unblock`, UnblockTaskDocument, of, task.title);
  const confirm = useAct(`${place}-confirm`, ConfirmEffectDocument, () => ({ ...of(), seen: '' }), task.title);
  const mine = task.person?.id === me || roles.includes(task.doerRole);
  const next: { readonly [state: string]: readonly [Acting<unknown>, string, boolean] } = {
    PROPOSED: [claim, w.claim, roles.includes(task.doerRole)],
    ASSIGNED: [acknowledge, w.acknowledge, mine],
    ACKNOWLEDGED: [start, w.start, mine],
    IN_PROGRESS: [complete, w.complete, mine],
    BLOCKED: [unblock, w.unblock, mine],
    DONE: [confirm, w.confirm, mayConfirm(task, me, roles)],
  };
  const [acting, verb, forMe] = next[task.state] ?? [claim, '', false];
  if (!forMe) return null;
  return (
    <ActButton key={task.state} acting={acting} size="sm">
      {verb}
    </ActButton>
  );
}
