import { useState } from 'react';
import { utcTime } from '../../i18n/time.ts';
import { useWords } from '../../i18n/words.ts';
import { Loading } from '../../parts/loading.tsx';
import { ExactTime } from '../../parts/moment.tsx';
import { custodyWords } from './custody.words.ts';
import type { Custody as Step, Exhibit } from './evidence.ts';

const SHOWN = 8;
const SAID = ['place', 'method', 'tool', 'witness', 'sealNumber', 'waybill', 'condition', 'reason', 'note', 'certificate'] as const;

/** Who had it, from now back to when it was found: nothing is left out, earlier steps are a press away. */
export function Custody({ exhibit, steps }: { readonly exhibit: Exhibit; readonly steps: readonly Step[] | undefined }) {
  const w = useWords(custodyWords);
  const [all, setAll] = useState(false);
  const known = steps ?? [];
  // A chain without its middle would look broken: none of it is shown before all of it is there.
  const loading = steps === undefined && exhibit.custodyRows > 0;
  const left = all ? 0 : Math.max(0, known.length - SHOWN);
  return (
    <section className="box" aria-labelledby="custody">
      <div className="hd">
        <h3 id="custody">{w.title}</h3>
      </div>
      <ol className="bd custody">
        {exhibit.transferTo && (
          <li className="open">
            <span className="when cap">{w.expected}</span>
            <div>
              <b>{w.toAccept(exhibit.transferTo.name ?? '—')}</b>
              <p className="dim">{w.toAcceptHow}</p>
            </div>
          </li>
        )}
        {known
          .slice(left)
          .toReversed()
          .map((step) => (
            <StepLine key={step.id} step={step} />
          ))}
        {loading && (
          <li>
            <Loading />
          </li>
        )}
        {!loading && left === 0 && <Found exhibit={exhibit} />}
      </ol>
      {left > 0 && (
        <div className="bd">
          <button type="button" className="quiet" onClick={() => setAll(true)}>
            {w.earlier(left)}
          </button>
        </div>
      )}
    </section>
  );
}

/** Where every chain begins. */
function Found({ exhibit }: { readonly exhibit: Exhibit }) {
  const w = useWords(custodyWords);
  return (
    <li>
      <When at={exhibit.identifiedAt} />
      <div>
        <b>{w.identified}</b>
        <div className="cap">{w.by(exhibit.finder.name ?? '—')}</div>
        {exhibit.custodyRows === 0 && <p className="dim">{w.none}</p>}
      </div>
    </li>
  );
}

const MOVES = ['ExhibitCollected', 'ExhibitAcquired', 'TransferAccepted'];

function StepLine({ step }: { readonly step: Step }) {
  const w = useWords(custodyWords);
  const said = SAID.filter((word) => step[word] !== null && step[word] !== '');
  return (
    <li>
      <When at={step.at} />
      <div>
        <b>{w.kinds[step.kind as keyof typeof w.kinds] ?? step.kind}</b>
        <div className="cap">
          {w.by(step.by.name ?? '—')}
          {MOVES.includes(step.kind) && step.custodian && `. ${w.now(step.custodian.name ?? '—')}.`}
          {step.claimedAt && (
            <>
              {' '}
              <span className="tag">
                {w.happened} <ExactTime at={step.claimedAt} />
              </span>
            </>
          )}
        </div>
        {said.map((word) => (
          <p key={word} className="dim">
            {w.pair(w.said[word], step[word] ?? '')}
          </p>
        ))}
      </div>
    </li>
  );
}

function When({ at }: { readonly at: string }) {
  return (
    <time className="when" dateTime={at}>
      <ExactTime at={at} />
      <bdi dir="ltr" className="z">
        {utcTime(at)}
      </bdi>
    </time>
  );
}
