import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DashboardRecoveriesQuery } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { useWords } from '../i18n/words.ts';
import { ask } from '../net/request.ts';
import { Moment } from '../parts/moment.tsx';
import { StepUp } from '../parts/prove.tsx';
import { fieldError, Refused } from '../parts/refused.tsx';
import { useDoing } from '../parts/use-doing.ts';
import { AskRecoveryDocument, GrantRecoveryDocument, RecoveriesDocument, RefuseRecoveryDocument } from './recovery.documents.ts';
import { RECOVERY } from './recovery.words.ts';

const KEY = ['recoveries'] as const;

/** The first of two: says that somebody lost their way in, and gets one half of what lets them in. */
export function AskRecovery({ person }: { readonly person: { readonly id: string; readonly name: string | null } }) {
  const t = useWords(RECOVERY);
  const client = useQueryClient();
  const { act, refusal, again, clear } = useDoing();
  const [reason, setReason] = useState('');
  const [code, setCode] = useState<string>();
  const name = person.name ?? '—';
  const send = (): void =>
    act<{ code: string }>(AskRecoveryDocument, { person: person.id, reason }, (answer) => {
      setCode(answer.code);
      void client.invalidateQueries({ queryKey: KEY });
    });
  return (
    <section className="stack2" aria-label={t.ask(name)}>
      <b>{t.ask(name)}</b>
      <p className="cap">{t.askHint}</p>
      <Refused refusal={refusal} />
      <StepUp refusal={refusal} again={again} onClose={clear} />
      <Textarea
        label={t.why}
        maxLength={2000}
        value={reason}
        error={fieldError(refusal, 'reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button onClick={send}>{t.send}</Button>
      {code && <Half label={t.code(name)} hint={t.codeHint} value={code} />}
    </section>
  );
}

function Half({ label, hint, value }: { readonly label: string; readonly hint: string; readonly value: string }) {
  return (
    <TextInput
      readOnly
      label={label}
      description={hint}
      value={value}
      classNames={{ input: 'ref' }}
      onFocus={(event) => event.target.select()}
    />
  );
}

/** Those that wait for the second of two: for who may be it, and for whom it is about. */
export function Recoveries() {
  const t = useWords(RECOVERY);
  const { language } = useMessages();
  const { data } = useQuery({ queryKey: KEY, queryFn: async () => (await ask(RecoveriesDocument, {}, language)).recoveries });
  if (!data?.length) return null;
  return (
    <section className="box need" aria-labelledby="recoveries">
      <div className="hd">
        <h2 id="recoveries">{t.title}</h2>
      </div>
      <ul className="list">
        {data.map((recovery) => (
          <Waiting key={recovery.id} recovery={recovery} />
        ))}
      </ul>
    </section>
  );
}

function Waiting({ recovery: { id, person, askedBy, at, yours } }: { readonly recovery: DashboardRecoveriesQuery['recoveries'][number] }) {
  const t = useWords(RECOVERY);
  const client = useQueryClient();
  const { act, refusal, again, clear } = useDoing();
  const [link, setLink] = useState<string>();
  const name = person.name ?? '—';
  const refuse = (): void => act(RefuseRecoveryDocument, { recovery: id }, () => void client.invalidateQueries({ queryKey: KEY }));
  const grant = (): void => act<{ link: string }>(GrantRecoveryDocument, { recovery: id }, (answer) => setLink(answer.link));
  return (
    <li>
      <div className="stack2">
        <b>{t.asked(name, askedBy.name ?? '—')}</b>
        <span className="cap">
          <Moment at={at} utc /> · {t.grantHint}
        </span>
        <Refused refusal={refusal} />
        <StepUp refusal={refusal} again={again} onClose={clear} />
        {link ? (
          <Half label={t.link(name)} hint={t.linkHint} value={link} />
        ) : (
          <span className="row">
            {yours && <Button onClick={grant}>{t.grant(name)}</Button>}
            <Button variant="default" onClick={refuse}>
              {t.refuse}
            </Button>
          </span>
        )}
      </div>
    </li>
  );
}
