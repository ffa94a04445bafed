import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import type { Role } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { InviteDocument, PeopleDocument } from '../net/documents.ts';
import type { Refusal } from '../net/outbox.ts';
import { ask } from '../net/request.ts';
import { useSession } from '../net/session.tsx';
import { fieldError, Refused } from '../parts/refused.tsx';
import { SendButton } from '../parts/send-button.tsx';
import { useSend } from '../parts/use-send.ts';
import { Shell } from '../panels/shell.tsx';
import { Recoveries } from './recoveries.tsx';
import { WaysIn } from './ways-in.tsx';
import { wholeList } from '../net/whole-list.ts';

const PLACE = 'invite';
const peopleKey = ['people'] as const;

export function People() {
  const { t, language } = useMessages();
  const { me } = useSession();
  const { data } = useQuery({
    queryKey: peopleKey,
    queryFn: () => wholeList(async (after) => (await ask(PeopleDocument, { after }, language)).people),
  });
  return (
    <Shell title={t.invite.title}>
      <div className="narrow stack">
        <Link to="/">{t.incident.back}</Link>
        <h1>{t.invite.title}</h1>
        <Recoveries />
        {me.roles.includes('ADMINISTRATOR') ? <Invite /> : <p>{t.invite.noRight}</p>}
        <section className="box" aria-labelledby="people">
          <div className="hd">
            <h2 id="people">{t.invite.people}</h2>
          </div>
          <ul className="list">
            {data?.map((person) => (
              <li key={person.id}>
                <b>{person.name ?? '—'}</b>
                <span className="cap">{person.roles.map((role) => t.role[role]).join(', ')}</span>
                {me.roles.includes('ADMINISTRATOR') && person.active && person.id !== me.id && <WaysIn person={person} />}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Shell>
  );
}

function Invite() {
  const { t } = useMessages();
  const sendOn = useSend();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('DIRECTOR');
  const [made, setMade] = useState<{ name: string; link: string }>();
  const [refusal, setRefusal] = useState<Refusal>();
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const sent = await sendOn(InviteDocument, { input: { name, roles: [role] } }, { place: PLACE, text: name });
    if ('refused' in sent) return setRefusal(sent.refused);
    setRefusal(undefined);
    setMade({ name, link: sent.ok.link });
    setName('');
    await client.invalidateQueries({ queryKey: peopleKey });
  };
  return (
    <form className="stack form" noValidate onSubmit={(event) => void send(event)}>
      <Refused refusal={refusal} />
      <TextInput
        label={t.invite.name}
        value={name}
        maxLength={120}
        error={fieldError(refusal, 'name')}
        onChange={(event) => setName(event.target.value)}
      />
      <NativeSelect
        label={t.invite.role}
        value={role}
        onChange={(event) => setRole(event.target.value as Role)}
        data={Object.entries(t.role).map(([value, label]) => ({ value, label }))}
      />
      <SendButton place={PLACE}>{t.invite.send}</SendButton>
      {made && <Made {...made} />}
    </form>
  );
}

function Made({ name, link }: { readonly name: string; readonly link: string }) {
  const { t } = useMessages();
  const [copied, setCopied] = useState(false);
  return (
    <section className="box need">
      <div className="bd stack2 pad">
        <TextInput
          readOnly
          label={t.invite.link(name)}
          description={t.invite.linkHint}
          value={link}
          classNames={{ input: 'ref' }}
          onFocus={(event) => event.target.select()}
        />
        <Button onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}>
          {copied ? t.invite.copied : t.invite.copy}
        </Button>
      </div>
    </section>
  );
}
