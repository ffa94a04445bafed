import { NumberInput, TextInput } from '@mantine/core';
import { useWords } from '../../i18n/words.ts';
import { fromNow } from '../../i18n/time.ts';
import { ActButton } from '../../parts/act-button.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { OrderObservationDocument } from './conduct.documents.ts';
import { conductWords } from './conduct.words.ts';
import { DecisionChoice } from './decision-choice.tsx';

/** Watching instead of cutting: on a decision, within limits, until a time. When it comes nothing is cut by itself. */
export function Observation({ incident }: { readonly incident: string }) {
  const w = useWords(conductWords);
  const place = `observe-${incident}`;
  const { draft, change, forget } = useDraft(place, { decision: '', minutes: 120, limits: '' });
  const order = useAct(
    place,
    OrderObservationDocument,
    () => ({
      incident,
      decision: draft.decision,
      until: fromNow(draft.minutes * 60_000),
      limits: draft.limits,
    }),
    draft.limits,
  );
  return (
    <section className="box" aria-labelledby="observe">
      <div className="hd">
        <h2 id="observe">{w.observe}</h2>
      </div>
      <div className="bd stack2 form">
        <DecisionChoice incident={incident} value={draft.decision} onChange={(decision) => change({ decision })} />
        <NumberInput label={w.minutes} min={1} value={draft.minutes} onChange={(minutes) => change({ minutes: Number(minutes) || 1 })} />
        <TextInput label={w.limits} value={draft.limits} onChange={(event) => change({ limits: event.target.value })} />
        <ActButton acting={order} onDone={forget}>
          {w.doObserve}
        </ActButton>
      </div>
    </section>
  );
}
