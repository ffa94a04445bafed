import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useWords } from '../../i18n/words.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { useMyRoles } from '../people/my-roles.ts';
import {
  AssignTaskDocument,
  BlockTaskDocument,
  CancelTaskDocument,
  CompleteTaskDocument,
  ConfirmEffectDocument,
  DenyEffectDocument,
  ReturnTaskDocument,
  WaiveTaskDocument,
} from './tasks.documents.ts';
import { OverrideGate } from './override-gate.tsx';
import { usePeopleChoice } from '../people/colleagues.ts';
import { mayConfirm, type Task } from './tasks.ts';
import { taskWords } from './tasks.words.ts';

interface Props {
  readonly incident: string;
  readonly task: Task;
}

const EMPTY = { note: '', reason: '', code: 'OTHER', seen: '', person: '' };

/** Everything about one task. */
export function TaskSheet({ incident, task, onClose }: Props & { readonly onClose: () => void }) {
  const w = useWords(taskWords);
  const { draft, change, forget } = useDraft(`task-${task.id}`, EMPTY);
  const done = (): void => {
    forget();
    onClose();
  };
  const part = { incident, task, draft, change, done };
  return (
    <Sheet about={task.id} title={`${task.reference}. ${task.title}`} onClose={onClose}>
      {task.details && <p>{task.details}</p>}
      <Listed title={w.checklist} items={task.checklist} />
      <Listed title={w.doNot} items={task.doNot} />
      <Doing {...part} />
      {task.gate === 'CLOSED' && (
        <details className="more">
          <summary>{w.override}</summary>
          <OverrideGate incident={incident} task={task} onDone={done} />
        </details>
      )}
      <Deciding {...part} />
      <Button variant="subtle" onClick={onClose}>
        {w.close}
      </Button>
    </Sheet>
  );
}

function Listed({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul className="bullets">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

interface Part extends Props {
  readonly draft: typeof EMPTY;
  readonly change: (some: Partial<typeof EMPTY>) => void;
  readonly done: () => void;
}

function Doing({ incident, task, draft, change, done }: Part) {
  const w = useWords(taskWords);
  const { me, roles } = useMyRoles(incident);
  const of = () => ({ incident, id: task.id, base: task.version });
  const place = `task-${task.id}-sheet`;
  const complete = useAct(`${place}-complete`, CompleteTaskDocument, () => ({ ...of(), exhibits: [], note: draft.note }), draft.note);
  const block = useAct(
    `${place}-block`,
    BlockTaskDocument,
    () => ({ ...of(), code: draft.code as 'OTHER', reason: draft.reason }),
    draft.reason,
  );
  const confirm = useAct(`${place}-confirm`, ConfirmEffectDocument, () => ({ ...of(), seen: draft.seen }), draft.seen);
  const deny = useAct(`${place}-deny`, DenyEffectDocument, () => ({ ...of(), reason: draft.seen }), draft.seen);
  if (mayConfirm(task, me, roles))
    return (
      <>
        <Textarea label={w.seen} value={draft.seen} onChange={(event) => change({ seen: event.target.value })} />
        <div className="row">
          <ActButton acting={confirm} kind="filled" onDone={done}>
            {w.confirm}
          </ActButton>
          <ActButton acting={deny} onDone={done}>
            {w.deny}
          </ActButton>
        </div>
      </>
    );
  if (task.state !== 'IN_PROGRESS') return null;
  return (
    <>
      <Textarea label={w.note} value={draft.note} onChange={(event) => change({ note: event.target.value })} />
      <ActButton acting={complete} kind="filled" onDone={done}>
        {w.complete}
      </ActButton>
      <Choice
        legend={w.block}
        options={Object.entries(w.blocks).map(([value, label]) => ({ value, label }))}
        value={draft.code}
        onChange={(code) => change({ code })}
      />
      <TextInput label={w.blockReason} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
      <ActButton acting={block} onDone={done}>
        {w.block}
      </ActButton>
    </>
  );
}

function Deciding({ incident, task, draft, change, done }: Part) {
  const w = useWords(taskWords);
  const of = () => ({ incident, id: task.id, base: task.version });
  const people = usePeopleChoice();
  const place = `task-${task.id}`;
  const assign = useAct(`${place}-assign`, AssignTaskDocument, () => ({ ...of(), person: draft.person, note: '' }), task.title);
  const giveBack = useAct(`${place}-return`, ReturnTaskDocument, () => ({ ...of(), reason: draft.reason }), draft.reason);
  const waive = useAct(`${place}-waive`, WaiveTaskDocument, () => ({ ...of(), decision: null, reason: draft.reason }), draft.reason);
  const cancel = useAct(`${place}-cancel`, CancelTaskDocument, () => ({ ...of(), decision: null, reason: draft.reason }), draft.reason);
  return (
    <>
      <Select
        label={w.person}
        searchable
        data={people}
        value={draft.person === '' ? null : draft.person}
        onChange={(person) => change({ person: person ?? '' })}
      />
      <ActButton acting={assign} onDone={done}>
        {w.assign}
      </ActButton>
      <TextInput label={w.reason} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} />
      <div className="row">
        {task.person !== null && (
          <ActButton acting={giveBack} onDone={done}>
            {w.return}
          </ActButton>
        )}
        {task.waiveRole !== null && (
          <ActButton acting={waive} onDone={done}>
            {w.waive}
          </ActButton>
        )}
        {task.run === null && (
          <ActButton acting={cancel} kind="danger" onDone={done}>
            {w.cancel}
          </ActButton>
        )}
      </div>
    </>
  );
}
