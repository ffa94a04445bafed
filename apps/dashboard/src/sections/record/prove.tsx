import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { DashboardProveEntryQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { useWords } from '../../i18n/words.ts';
import { ask } from '../../net/request.ts';
import { ExactTime } from '../../parts/moment.tsx';
import { Status } from '../../parts/status.tsx';
import { ProveEntryDocument } from './record.documents.ts';
import { recordWords } from './record.words.ts';

type Proven = DashboardProveEntryQuery['proveEntry'];

/** Whether a page that lies on the table says what was recorded. */
export function Prove({ incident }: { readonly incident: string }) {
  const w = useWords(recordWords);
  const { language } = useMessages();
  const [value, setValue] = useState('');
  const [found, setFound] = useState<Proven | 'not-now'>();
  const look = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      setFound((await ask(ProveEntryDocument, { incident, value }, language)).proveEntry ?? null);
    } catch {
      setFound('not-now');
    }
  };
  const change = (typed: string): void => {
    setValue(typed);
    setFound(undefined);
  };
  return (
    <section className="box onscreen" aria-labelledby="prove">
      <div className="hd">
        <h3 id="prove">{w.prove}</h3>
      </div>
      <form className="bd stack2 form" onSubmit={(event) => void look(event)}>
        <p className="dim">{w.proveLead}</p>
        <TextInput label={w.value} value={value} spellCheck={false} autoComplete="off" onChange={(event) => change(event.target.value)} />
        <div>
          <Button type="submit">{w.proveIt}</Button>
        </div>
        <div role="status">
          {found === 'not-now' && <p className="st wrap warn">{w.notNow}</p>}
          {found === null && <p>{w.notInRecord}</p>}
          {found && found !== 'not-now' && <Stands entry={found} />}
        </div>
      </form>
    </section>
  );
}

function Stands({ entry: { recordedAt, person, sentence, text } }: { readonly entry: NonNullable<Proven> }) {
  const w = useWords(recordWords);
  return (
    <>
      <p>
        <Status tone="ok" shape="circleCheck">
          {w.inRecord}
        </Status>{' '}
        {w.since} <ExactTime at={recordedAt} />
      </p>
      <p>
        {person && <b>{person.name ?? '—'}</b>} {sentence}
      </p>
      {text && <p className="dim">{text}</p>}
    </>
  );
}
