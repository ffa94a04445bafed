import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import { useItems } from '../../net/items.ts';
import { ask } from '../../net/request.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { TASKS } from '../tasks/tasks.ts';
import { AcceptCommandDocument, BriefDocument, DeclineCommandDocument } from './people.documents.ts';
import { useCommand } from './people.ts';
import { peopleWords } from './people.words.ts';

/** What whoever takes over must have seen. Command passes with the last tick and their own word, and not before. */
export function BriefSheet({ incident, onClose }: { readonly incident: string; readonly onClose: () => void }) {
  const w = useWords(peopleWords);
  const { language } = useMessages();
  const id = useCommand(incident)?.brief ?? '';
  const { data: brief, refetch } = useQuery({
    queryKey: ['brief', incident, id],
    queryFn: async () => (await ask(BriefDocument, { incident }, language)).handoverBrief ?? null,
  });
  const { draft, change } = useDraft(`brief-${id}`, { ticked: [] as string[] });
  const tasks = useItems(TASKS, incident) ?? [];
  const accept = useAct(`command-accept-${id}`, AcceptCommandDocument, () => ({ incident, brief: id, ticked: draft.ticked }));
  const decline = useAct(`command-decline-${id}`, DeclineCommandDocument, () => ({ incident, brief: id, reason: '' }));
  if (!brief) return null;
  const said = (item: { readonly id: string; readonly code: string }): string => {
    const kind = w.codes[item.code as 'decision-open'] ?? item.code;
    const task = tasks.find((each) => each.id === item.id);
    return task ? `${kind} ${task.reference}: ${task.title}` : kind;
  };
  const toggle = (item: string): void =>
    change({ ticked: draft.ticked.includes(item) ? draft.ticked.filter((each) => each !== item) : [...draft.ticked, item] });
  return (
    <Sheet title={w.brief} onClose={onClose}>
      <p>{w.briefLead(brief.from.name ?? '—')}</p>
      {brief.headline && <h3>{brief.headline}</h3>}
      {brief.situation && <p>{brief.situation}</p>}
      {brief.worries && (
        <p>
          <span className="cap">{w.worries}</span> {brief.worries}
        </p>
      )}
      <h3>{w.items}</h3>
      {brief.items.length === 0 && <p className="dim">{w.itemsNone}</p>}
      {brief.items.map((item) => (
        <Checkbox key={item.id} label={said(item)} checked={draft.ticked.includes(item.id)} onChange={() => toggle(item.id)} />
      ))}
      <ActButton acting={accept} kind="filled" size="lg" needsServer onDone={onClose}>
        {w.acceptCommand}
      </ActButton>
      <div className="row">
        <ActButton acting={decline} onDone={onClose}>
          {w.declineCommand}
        </ActButton>
        <Button variant="subtle" onClick={() => void refetch()}>
          {w.brief}
        </Button>
      </div>
    </Sheet>
  );
}
