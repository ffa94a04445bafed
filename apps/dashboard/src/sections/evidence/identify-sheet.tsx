import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useWords } from '../../i18n/words.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { useTasks } from '../tasks/tasks.ts';
import { actWords } from './acts.words.ts';
import type { Exhibit } from './evidence.ts';
import { IdentifyExhibitDocument } from './evidence.documents.ts';
import { evidenceWords } from './evidence.words.ts';

const EMPTY = { description: '', category: 'MEMORY_IMAGE', volatile: 'no', task: '', source: '' };

interface Props {
  readonly incident: string;
  readonly onClose: () => void;
}

function useIdentify({ incident, onClose }: Props) {
  const navigate = useNavigate();
  const tasks = useTasks(incident).open.toSorted((a, b) => Number(b.kind === 'PRESERVE') - Number(a.kind === 'PRESERVE'));
  const place = `exhibit-new-${incident}`;
  const { draft, change, forget } = useDraft(place, EMPTY);
  const { description, source } = draft;
  const task = tasks.some(({ id }) => id === draft.task) ? draft.task : null;
  const category = draft.category as Exhibit['category'];
  const input = { description, category, volatile: draft.volatile === 'yes', forTask: task, source, reference: '' };
  const acting = useAct(place, IdentifyExhibitDocument, () => ({ incident, input }), description);
  const done = (ok: unknown): void => {
    forget();
    onClose();
    const { exhibit } = ok as { exhibit: { id: string } | null };
    if (exhibit) void navigate(`/incidents/${incident}/evidence/${exhibit.id}`);
  };
  return { tasks, task, draft, change, acting, done };
}

/** Something was found that may be evidence: nobody answers for it before it is collected. */
export function IdentifySheet({ incident, onClose }: Props) {
  const w = useWords(actWords);
  const { category, identify } = useWords(evidenceWords);
  const { tasks, task, draft, change, acting, done } = useIdentify({ incident, onClose });
  return (
    <Sheet title={identify} onClose={onClose}>
      <Textarea label={w.what} value={draft.description} onChange={(event) => change({ description: event.target.value })} />
      <Select
        label={w.category}
        searchable
        allowDeselect={false}
        data={Object.entries(category).map(([value, label]) => ({ value, label }))}
        value={draft.category}
        onChange={(chosen) => change({ category: chosen ?? 'OTHER' })}
      />
      <Choice
        legend={w.volatile}
        options={[
          { value: 'yes', label: w.yes },
          { value: 'no', label: w.no },
        ]}
        value={draft.volatile}
        onChange={(volatile) => change({ volatile })}
      />
      <Select
        label={w.forTask}
        searchable
        clearable
        data={tasks.map(({ id, reference, title }) => ({ value: id, label: `${reference}. ${title}` }))}
        value={task}
        onChange={(chosen) => change({ task: chosen ?? '' })}
      />
      <TextInput label={w.source} value={draft.source} onChange={(event) => change({ source: event.target.value })} />
      <ActButton acting={acting} kind="filled" size="lg" onDone={done}>
        {w.identify}
      </ActButton>
      <Button variant="subtle" onClick={onClose}>
        {w.close}
      </Button>
    </Sheet>
  );
}
