import { Button, TextInput } from '@mantine/core';
import { useEffect, useState, type FormEvent } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { post } from '../net/request.ts';
import { Plain } from './plain.tsx';

interface Link {
  readonly purpose: 'first-run' | 'invitation';
  readonly name: string | null;
}
type Looked = Link | 'gone' | undefined;

const AGAIN_MS = 2_000;

/** A link was opened. Its token stands behind the `#`, which no server and no log sees. */
export function Enter() {
  const { t } = useMessages();
  const [token] = useState(() => location.hash.slice(1));
  const [looked, setLooked] = useState<Looked>();
  useEffect(() => {
    const look = (): void =>
      void post('/session/look', { token }).then(
        ({ status, body }) => setLooked(status === 200 ? (body as Looked) : 'gone'),
        () => setTimeout(look, AGAIN_MS),
      );
    look();
  }, [token]);
  return (
    <Plain title={t.enter.title}>
      {looked === undefined && <p>{t.enter.looking}</p>}
      {looked === 'gone' && <p role="alert">{t.enter.gone}</p>}
      {typeof looked === 'object' && <ComeIn token={token} link={looked} onGone={() => setLooked('gone')} />}
    </Plain>
  );
}

function ComeIn({ token, link, onGone }: { readonly token: string; readonly link: Link; readonly onGone: () => void }) {
  const { t } = useMessages();
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const first = link.purpose === 'first-run';
  const enter = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (first && name.trim() === '') return setError(t.form.missing);
    const answer = await post('/session/begin', { token, name }).catch(() => undefined);
    if (answer?.status === 200) location.replace('/');
    else if (answer?.status === 410) onGone();
    else setError(t.connection.lostShort);
  };
  const label = t.enter.yourName;
  return (
    <form className="stack" noValidate onSubmit={(event) => void enter(event)}>
      <p>{first ? t.enter.first : t.enter.invited(link.name ?? '—')}</p>
      {first && (
        <TextInput
          label={label}
          autoComplete="name"
          autoFocus
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={error}
        />
      )}
      {!first && <p className="cap">{t.enter.notYou}</p>}
      {!first && error && (
        <p role="alert" className="field-error">
          {error}
        </p>
      )}
      <Button type="submit" variant="filled" size="lg">
        {first ? t.enter.goFirst : t.enter.go}
      </Button>
    </form>
  );
}
