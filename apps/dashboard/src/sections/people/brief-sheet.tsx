import { isolated } from '@chancery/kernel/values';
import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DashboardBriefQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import { ask } from '../../net/request.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { useChannelNames, useOpenNames } from './brief-items.ts';
import { AcceptCommandDocument, BriefDocument, DeclineCommandDocument } from './people.documents.ts';
import { useCommand } from './people.ts';
import { peopleWords } from './people.words.ts';

type Brief = NonNullable<DashboardBriefQuery['handoverBrief']>;

interface Props {
  readonly incident: string;
  readonly onClose: () => void;
}

/** What whoever takes over must have seen. Command passes with the last tick and their own word, and not before. */
export function BriefSheet({ incident, onClose }: Props) {
  const w = useWords(peopleWords);
  const { language } = useMessages();
  const id = useCommand(incident)?.brief ?? '';
  const { data, isError, refetch } = useQuery({
    queryKey: ['brief', incident, id],
    queryFn: async () => (await ask(BriefDocument, { incident }, language)).handoverBrief ?? null,
  });
  const again = (): void => void refetch();
  return (
    <Sheet title={w.brief} onClose={onClose}>
      {data && <Taking incident={incident} id={id} brief={data} onClose={onClose} again={again} />}
      {data === null && <p>{w.briefGone}</p>}
      {data === undefined && (isError ? <p className="st late">{w.briefFailed}</p> : <Loading />)}
      {!data && <Button onClick={again}>{w.again}</Button>}
    </Sheet>
  );
}

interface TakingProps extends Props {
  readonly id: string;
  readonly brief: Brief;
  readonly again: () => void;
}

function Taking({ incident, id, brief, onClose, again }: TakingProps) {
  const w = useWords(peopleWords);
  const said = useOpenNames(incident);
  const { draft, change } = useDraft(`brief-${id}`, { ticked: [] as string[] });
  const accept = useAct(`command-accept-${id}`, AcceptCommandDocument, () => ({ incident, brief: id, ticked: draft.ticked }));
  const decline = useAct(`command-decline-${id}`, DeclineCommandDocument, () => ({ incident, brief: id, reason: '' }));
  const toTick = brief.items.filter((item) => item.toTick);
  const toggle = (item: string): void =>
    change({ ticked: draft.ticked.includes(item) ? draft.ticked.filter((each) => each !== item) : [...draft.ticked, item] });
  return (
    <>
      <p>{w.briefLead(isolated(brief.from.name ?? '—'))}</p>
      {brief.headline && <h3>{brief.headline}</h3>}
      {brief.situation && <p>{brief.situation}</p>}
      {brief.worries && (
        <p>
          <span className="cap">{w.worries}</span> <bdi>{brief.worries}</bdi>
        </p>
      )}
      <h3>{w.items}</h3>
      {toTick.length === 0 && <p className="dim">{w.itemsNone}</p>}
      {toTick.map((item) => (
        <Checkbox key={item.id} label={said(item)} checked={draft.ticked.includes(item.id)} onChange={() => toggle(item.id)} />
      ))}
      <Besides incident={incident} brief={brief} />
      <ActButton acting={accept} kind="filled" size="lg" needsServer onDone={onClose}>
        {w.acceptCommand}
      </ActButton>
      <div className="row">
        <ActButton acting={decline} onDone={onClose}>
          {w.declineCommand}
        </ActButton>
        <Button variant="subtle" onClick={again}>
          {w.again}
        </Button>
      </div>
    </>
  );
}

/** What is open besides what has to be ticked: whoever takes over knows of it. */
function Besides({ incident, brief }: { readonly incident: string; readonly brief: Brief }) {
  const w = useWords(peopleWords);
  const said = useOpenNames(incident);
  const titles = useChannelNames(incident);
  const { channelsInDoubt: inDoubt, channelsInUse: inUse } = brief;
  const others = brief.items.filter((item) => !item.toTick);
  return (
    <>
      <h3>{w.others}</h3>
      {others.length + inDoubt.length + inUse.length === 0 && <p className="dim">{w.othersNone}</p>}
      <ul className="plainlist">
        {inDoubt.length > 0 && <li>{w.inDoubt(titles(inDoubt))}</li>}
        {inUse.length > 0 && <li>{w.inUse(titles(inUse))}</li>}
        {others.map((item) => (
          <li key={item.id}>{said(item)}</li>
        ))}
      </ul>
    </>
  );
}
