import { Button } from '@mantine/core';
import { useWords } from '../../i18n/words.ts';
import { useSession } from '../../net/session.tsx';
import { useStore } from '../../net/store.ts';
import { Hash } from '../../parts/hash.tsx';
import { useIncident } from '../incident.ts';
import { recordWords } from './record.words.ts';

/** The file for a stranger, and what they do with it. */
export function TakeAway({ incident }: { readonly incident: string }) {
  const w = useWords(recordWords);
  const { codeName, reference } = useIncident();
  const { live, me } = useSession();
  const isAway = useStore(live.connection).state !== 'live';
  const file = `${codeName ?? reference}.jsonl`;
  return (
    <section className="box" aria-labelledby="stranger">
      <div className="hd">
        <h3 id="stranger">{w.stranger}</h3>
      </div>
      <div className="bd stack2">
        <p>{w.strangerLead}</p>
        <ol className="numbered">
          {w.strangerSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="sunk">
          <bdi dir="ltr" className="ref wrapref">
            chancery verify {file}
          </bdi>
        </p>
        {isAway ? (
          <Button aria-disabled>{w.waits}</Button>
        ) : (
          <Button component="a" href={`/export/${incident}?person=${me.id}`} download={file}>
            {w.takeAway}
          </Button>
        )}
      </div>
    </section>
  );
}

export function LastEntry({ count, head }: { readonly count: number; readonly head: string }) {
  const w = useWords(recordWords);
  return (
    <section className="box" aria-labelledby="last-entry">
      <div className="hd">
        <h3 id="last-entry">{w.head}</h3>
      </div>
      <div className="bd stack2">
        <Hash value={head} />
        <p className="cap">{w.headLead(count)}</p>
      </div>
    </section>
  );
}
