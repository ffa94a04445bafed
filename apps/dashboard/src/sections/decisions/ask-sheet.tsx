import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useWords } from '../../i18n/words.ts';
import { fromNow } from '../../i18n/time.ts';
import { fieldError, Refused } from '../../parts/refused.tsx';
import { SendButton } from '../../parts/send-button.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useDraft } from '../../parts/use-draft.ts';
import { AskDecisionDocument } from './decisions.documents.ts';
import { decisionWords } from './decisions.words.ts';

interface Props {
  readonly incident: string;
  /** What is asked, where the page that opens it knows. */
  readonly question?: string;
  readonly options?: readonly string[];
  readonly onClose: () => void;
}

const NONE = ['', ''];

function useAsk({ incident, question = '', options = NONE, onClose }: Props) {
  const place = `decision-new-${incident}${question}`;
  const { draft, change, forget } = useDraft(place, { question, options: [...options], minutes: 30 });
  const ask = useAct(
    place,
    AskDecisionDocument,
    () => ({
      incident,
      input: {
        question: draft.question,
        options: draft.options.filter((option) => option.trim() !== ''),
        decideBy: fromNow(draft.minutes * 60_000),
        facts: [],
        owner: 'CD',
        label: 'I',
      },
    }),
    draft.question,
  );
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if ((await ask.act()) === undefined) return;
    forget();
    onClose();
  };
  return { place, draft, change, ask, send };
}

/** A question with its options, for the director, by a time. */
export function AskSheet(props: Props) {
  const w = useWords(decisionWords);
  const { place, draft, change, ask, send } = useAsk(props);
  const set = (at: number, text: string): void => change({ options: draft.options.map((option, i) => (i === at ? text : option)) });
  return (
    <Sheet title={w.ask} onClose={props.onClose}>
      <form className="stack" noValidate onSubmit={(event) => void send(event)}>
        <Refused refusal={ask.refusal} />
        <Textarea
          label={w.question}
          value={draft.question}
          error={fieldError(ask.refusal, 'question')}
          onChange={(event) => change({ question: event.target.value })}
        />
        {draft.options.map((option, i) => (
          <TextInput
            key={i}
            label={w.option(i + 1)}
            value={option}
            error={i === 0 ? fieldError(ask.refusal, 'options') : undefined}
            onChange={(event) => set(i, event.target.value)}
          />
        ))}
        <Button variant="subtle" onClick={() => change({ options: [...draft.options, ''] })}>
          {w.anotherOption}
        </Button>
        <NumberInput label={w.minutes} min={1} value={draft.minutes} onChange={(minutes) => change({ minutes: Number(minutes) || 1 })} />
        <SendButton place={place} small>
          {w.send}
        </SendButton>
      </form>
    </Sheet>
  );
}
