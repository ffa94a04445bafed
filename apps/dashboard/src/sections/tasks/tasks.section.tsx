import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useWords } from '../../i18n/words.ts';
import { fieldError, Refused } from '../../parts/refused.tsx';
import { Loading } from '../../parts/loading.tsx';
import { SendButton } from '../../parts/send-button.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { useIncident } from '../incident.ts';
import { TaskRow } from './task-row.tsx';
import { OpenTaskDocument } from './tasks.documents.ts';
import { useMyTasks, useTasks, type Task } from './tasks.ts';
import { taskWords } from './tasks.words.ts';

/** Everything that people are asked to do, one's own first. */
export function TasksSection() {
  const w = useWords(taskWords);
  const { id } = useIncident();
  const mine = useMyTasks(id);
  const { open, settled, known } = useTasks(id);
  const [opening, setOpening] = useState(false);
  const others = open.filter((task) => !mine.some((each) => each.id === task.id));
  return (
    <div className="stack">
      <TaskList incident={id} title={w.yours} tasks={known ? mine : undefined} none={w.yoursNone} onOpen={() => setOpening(true)} />
      <TaskList incident={id} title={w.all} tasks={known ? others : undefined} none={w.none} />
      {settled.length > 0 && <TaskList incident={id} title={w.settled} tasks={settled} none="" />}
      {opening && <OpenSheet incident={id} onClose={() => setOpening(false)} />}
    </div>
  );
}

interface Listed {
  readonly incident: string;
  readonly title: string;
  /** Undefined until they are known. */
  readonly tasks: readonly Task[] | undefined;
  readonly none: string;
  readonly onOpen?: () => void;
}

function TaskList({ incident, title, tasks, none, onOpen }: Listed) {
  const w = useWords(taskWords);
  return (
    <section className="box" aria-label={title}>
      <div className="hd">
        <h2>{title}</h2>
        {onOpen && (
          <span className="push">
            <Button size="sm" onClick={onOpen}>
              {w.open}
            </Button>
          </span>
        )}
      </div>
      {tasks === undefined && <Loading />}
      {tasks?.length === 0 && <p className="bd dim">{none}</p>}
      <ul className="rows">
        {tasks?.map((task) => (
          <li key={task.id}>
            <TaskRow incident={incident} task={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OpenSheet({ incident, onClose }: { readonly incident: string; readonly onClose: () => void }) {
  const w = useWords(taskWords);
  const place = `task-new-${incident}`;
  const { draft, change, forget } = useDraft(place, { title: '', doerRole: '', confirmRole: '' });
  const acting = useAct(
    place,
    OpenTaskDocument,
    () => ({
      incident,
      input: {
        title: draft.title,
        doerRole: draft.doerRole.toUpperCase(),
        confirmRole: draft.confirmRole === '' ? null : draft.confirmRole.toUpperCase(),
        details: '',
        evidenceBefore: [],
        kind: 'TASK' as const,
      },
    }),
    draft.title,
  );
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if ((await acting.act()) === undefined) return;
    forget();
    onClose();
  };
  return (
    <Sheet title={w.open} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void send(event)}>
        <Refused refusal={acting.refusal} />
        <Textarea
          label={w.what}
          value={draft.title}
          error={fieldError(acting.refusal, 'title')}
          onChange={(event) => change({ title: event.target.value })}
        />
        <TextInput
          label={w.role}
          value={draft.doerRole}
          error={fieldError(acting.refusal, 'doerRole')}
          onChange={(event) => change({ doerRole: event.target.value })}
        />
        <TextInput label={w.confirmRole} value={draft.confirmRole} onChange={(event) => change({ confirmRole: event.target.value })} />
        <SendButton place={place} small>
          {w.ask}
        </SendButton>
      </form>
    </Sheet>
  );
}
