import { Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useMessages } from '../i18n/messages.tsx';
import { boardKey, type BoardPage } from '../net/boards.ts';
import { RaiseDocument } from '../net/documents.ts';
import type { Refusal } from '../net/outbox.ts';
import { useBoard } from '../net/use-board.ts';
import { Choice } from '../parts/choice.tsx';
import { markingOf } from '../parts/marking-of.ts';
import { fieldError, Refused } from '../parts/refused.tsx';
import { SendButton } from '../parts/send-button.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useSend } from '../parts/use-send.ts';
import { Shell } from '../panels/shell.tsx';

const EMPTY = { confidential: '', ongoing: '', people: '', note: '' };
const QUESTIONS = ['people', 'ongoing', 'confidential'] as const;

function useRaise(incident: string, place: string) {
  const client = useQueryClient();
  const sendOn = useSend();
  const navigate = useNavigate();
  const { draft, change, forget } = useDraft(place, EMPTY);
  const [refusal, setRefusal] = useState<Refusal>();
  const [pressed, setPressed] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setPressed(true);
    if (QUESTIONS.some((question) => draft[question] === '')) return;
    const input = {
      confidential: draft.confidential === 'yes',
      ongoing: draft.ongoing === 'yes',
      people: draft.people === 'yes',
      note: draft.note,
    };
    const sent = await sendOn(RaiseDocument, { incident, input }, { place, text: draft.note });
    if ('refused' in sent) return setRefusal(sent.refused);
    forget();
    // What the server just said: the next page need not wait to hear it again.
    const { proposedSeverity } = sent.ok;
    client.setQueryData<BoardPage | null>(boardKey(incident), (board) => board && { ...board, phase: 'RAISED', proposedSeverity });
    await navigate(`/incidents/${incident}/declare`);
  };
  return { draft, change, send, refusal, pressed };
}

/** Three questions, none of them answered beforehand. */
export function Raise() {
  const { t } = useMessages();
  const incident = useParams()['incident']!;
  const place = `raise-${incident}`;
  const { data: board } = useBoard(incident);
  const { draft, change, send, refusal, pressed } = useRaise(incident, place);
  const answers = [
    { value: 'yes', label: t.raise.yes },
    { value: 'no', label: t.raise.no },
  ];
  return (
    <Shell
      title={t.raise.title}
      head={<span className="code">{board?.reference}</span>}
      marking={board ? markingOf([], board.circle) : undefined}
    >
      <form className="narrow stack form" noValidate onSubmit={(event) => void send(event)}>
        <h1>{t.raise.title}</h1>
        {board && <p className="dim">{t.raise.lead(board.reference)}</p>}
        <Refused refusal={refusal} />
        {QUESTIONS.map((question) => (
          <Choice
            key={question}
            legend={t.raise[question]}
            options={answers}
            value={draft[question]}
            error={pressed && draft[question] === '' ? t.form.choose : undefined}
            onChange={(answer) => change({ [question]: answer })}
          />
        ))}
        <Textarea
          label={t.raise.note}
          value={draft.note}
          maxLength={2000}
          error={fieldError(refusal, 'note')}
          onChange={(event) => change({ note: event.target.value })}
        />
        <SendButton place={place}>{t.raise.send}</SendButton>
      </form>
    </Shell>
  );
}
