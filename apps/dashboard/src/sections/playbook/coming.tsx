import { useMessages } from '../../i18n/messages.tsx';
import { localTime, useNow } from '../../i18n/time.ts';
import { useWords } from '../../i18n/words.ts';
import { Shape } from '../../parts/status.tsx';
import { shapeOf } from './caption.tsx';
import { comingOf, type Coming } from './next.ts';
import type { Drawing } from './playbook.ts';
import { playbookWords } from './playbook.words.ts';
import { callsOf, type Known, type Step } from './steps.ts';

interface Props {
  readonly drawing: Drawing;
  readonly steps: ReadonlyMap<string, Step>;
  readonly known: Known;
}

/** What can happen next and what follows from it, and who is called first if nothing does. */
export function ComingNext({ drawing, steps, known }: Props) {
  const w = useWords(playbookWords);
  const coming = comingOf(drawing, steps);
  return (
    <section className="box" aria-labelledby="sc-next">
      <div className="hd">
        <h2 id="sc-next">{w.next}</h2>
      </div>
      <div className="bd">
        {coming.length === 0 && <p className="dim">{w.nextNone}</p>}
        <ul className="sc-next">
          {coming.map((each) => (
            <li key={each.key}>
              <Shape shape={shapeOf(each.from)} />
              <Sentence coming={each} />
            </li>
          ))}
          <FirstCall steps={steps} known={known} />
        </ul>
      </div>
    </section>
  );
}

function Sentence({ coming: { from, options, opens, then } }: { readonly coming: Coming }) {
  const w = useWords(playbookWords);
  const follows = [...(opens.length > 0 ? [w.opens(opens.join(w.and))] : []), then === null ? w.laneEnds : w.then(then)];
  return (
    <span>
      <b>{options.length > 0 ? options.join(w.or) : w.stepDone(from.node.title)}</b>: {follows.join('; ')}
    </span>
  );
}

/** The next call that is still ahead. */
function FirstCall({ steps, known }: Omit<Props, 'drawing'>) {
  const w = useWords(playbookWords);
  const { language } = useMessages();
  const now = new Date(useNow()).toISOString();
  const calls = [...steps.values()].flatMap((step) => callsOf(step, known).map((call) => ({ ...call, step })));
  const next = calls.filter(({ at }) => at > now).toSorted((a, b) => a.at.localeCompare(b.at))[0];
  if (!next) return null;
  return (
    <li>
      <Shape shape="squareWaiting" />
      <span>
        <b>{next.step.node.title}</b>:{' '}
        {next.who === null ? w.noDeputy(localTime(next.at, language)) : w.call(localTime(next.at, language), next.who)}
      </span>
    </li>
  );
}
