import { Button, TextInput } from '@mantine/core';
import { useEffect, useState, type FormEvent } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { post } from '../net/request.ts';
import { Plain } from './plain.tsx';

type Looked = { readonly purpose: 'first-run' | 'invitation'; readonly name: string | null } | 'gone' | undefined;

/** A link was opened. Its token stands behind the `#`, which no server and no log sees. */
export function Enter() {
  const { t } = useMessages();
  const [token] = useState(() => location.hash.slice(1));
  const [looked, setLooked] = useState<Looked>();
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  useEffect(() => {
    const look = (): void => void post('/session/look', { token }).then(
      ({ status, body }) => setLooked(status === 200 ? (body as Looked) : 'gone'),
      () => setTimeout(look, 2_000),
    );
    look();
  }, [token]);
  if (looked === undefined) return <Plain title={t.enter.title}><p>{t.enter.looking}</p></Plain>;
  if (looked === 'gone') return <Plain title={t.enter.title}><p role="alert">{t.enter.gone}</p></Plain>;
  const first = looked.purpose === 'first-run';
  const enter = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (first && name.trim() === '') return setError(t.form.missing);
    const answer = await post('/session/begin', { token, name }).catch(() => undefined);
    if (answer?.status === 200) location.replace('/');
    else if (answer?.status === 410) setLooked('gone');
    else setError(t.connection.lostShort);
  };
  return (
    <Plain title={t.enter.title}>
      <form className="stack" noValidate onSubmit={(event) => void enter(event)}>
        <p>{first ? t.enter.first : t.enter.invited(looked.name ?? '—')}</p>
        {first ? (
          <TextInput label={t.enter.yourName} autoComplete="name" autoFocus maxLength={120} value={name} error={error} onChange={(event) => setName(event.target.value)} />
        ) : (
          <p className="cap">{t.enter.notYou}</p>
        )}
        {!first && error && <p role="alert" className="field-error">{error}</p>}
        <Button type="submit" variant="filled" size="lg">{first ? t.enter.goFirst : t.enter.go}</Button>
      </form>
    </Plain>
  );
}
