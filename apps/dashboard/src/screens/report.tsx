import { Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import type { CallBack, HeardHow } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { localTime } from '../i18n/time.ts';
import { ReportDocument } from '../net/documents.ts';
import type { Refusal } from '../net/outbox.ts';
import { Choice, Choices } from '../parts/choice.tsx';
import { MomentField, useMoments } from '../parts/moment-field.tsx';
import { fieldError, Refused } from '../parts/refused.tsx';
import { SendButton } from '../parts/send-button.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useSend } from '../parts/use-send.ts';
import { Shell } from '../panels/shell.tsx';

const EMPTY = { who: '', when: '', what: '', heardHow: 'VOICE', callBack: 'NOT_YET', channels: [] as readonly string[] };
const PLACE = 'report';

const optionsOf = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** What is typed, and what became of it. */
function useReport() {
  const sendOn = useSend();
  const navigate = useNavigate();
  const { draft, change, forget, savedAt } = useDraft(PLACE, EMPTY);
  const momentsOf = useMoments();
  const [refusal, setRefusal] = useState<Refusal>();
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { who, when, what, heardHow, callBack, channels } = draft;
    const input = { who, what, heardHow: heardHow as HeardHow, callBack: callBack as CallBack, affectedChannels: [...channels], words: '' };
    const read = momentsOf({ occurredAt: when });
    if ('refused' in read) return setRefusal(read.refused);
    const { occurredAt = null } = read.moments;
    const sent = await sendOn(
      ReportDocument,
      { input, occurredAt, precision: occurredAt ? ('MINUTE' as const) : null },
      { place: PLACE, text: what },
    );
    if ('refused' in sent) return setRefusal(sent.refused);
    forget();
    await navigate(`/incidents/${sent.ok.incident}/raise`);
  };
  return { draft, change, send, savedAt, refusal };
}

/** Six questions on one page, kept with every keystroke. */
export function Report() {
  const { t } = useMessages();
  const { draft, change, send, savedAt, refusal } = useReport();
  const wrong = (field: string): string | undefined => fieldError(refusal, field);
  return (
    <Shell title={t.report.title} head={<span className="code">{t.report.title}</span>}>
      <form className="narrow stack form" noValidate onSubmit={(event) => void send(event)}>
        <h1 className="sr">{t.report.title}</h1>
        <Refused refusal={refusal} />
        <TextInput
          label={`1. ${t.report.who}`}
          value={draft.who}
          maxLength={200}
          error={wrong('who')}
          onChange={(event) => change({ who: event.target.value })}
        />
        <MomentField
          label={`2. ${t.report.when}`}
          description={t.report.whenHint}
          value={draft.when}
          error={wrong('occurredAt')}
          onChange={(typed) => change({ when: typed })}
        />
        <Textarea
          label={`3. ${t.report.what}`}
          minRows={3}
          value={draft.what}
          maxLength={2000}
          error={wrong('what')}
          onChange={(event) => change({ what: event.target.value })}
        />
        <Circumstances draft={draft} change={change} />
        <SendButton place={PLACE}>{t.report.send}</SendButton>
        <Kept savedAt={savedAt} />
      </form>
    </Shell>
  );
}

function Circumstances({ draft, change }: { readonly draft: typeof EMPTY; readonly change: (some: Partial<typeof EMPTY>) => void }) {
  const { t } = useMessages();
  return (
    <>
      <Choice
        legend={`4. ${t.report.how}`}
        options={optionsOf(t.heardHow)}
        value={draft.heardHow}
        onChange={(heardHow) => change({ heardHow })}
      />
      <Choice
        legend={`5. ${t.report.callBack}`}
        options={optionsOf(t.callBack)}
        value={draft.callBack}
        onChange={(callBack) => change({ callBack })}
      />
      <Choices
        legend={`6. ${t.report.channels}`}
        options={optionsOf(t.channels)}
        values={draft.channels}
        onChange={(channels) => change({ channels })}
      />
    </>
  );
}

function Kept({ savedAt }: { readonly savedAt: string | undefined }) {
  const { t, language } = useMessages();
  return (
    <p className="cap">
      {t.report.note} {savedAt ? t.report.saved(localTime(savedAt, language)) : t.report.autosave}.
    </p>
  );
}
