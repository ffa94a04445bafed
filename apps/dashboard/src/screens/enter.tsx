import { Button, TextInput } from '@mantine/core';
import { useEffect, useState, type FormEvent } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { useWords } from '../i18n/words.ts';
import { tab, wire } from '../net/page.ts';
import { AccountFields } from '../parts/account-fields.tsx';
import { atTheDoor, fieldOf, type Said } from '../parts/door.ts';
import { SIGN_IN } from '../parts/sign-in.words.ts';
import { DEVICE } from './device.words.ts';
import { Plain } from './plain.tsx';
import { RECOVERY } from './recovery.words.ts';

interface Link {
  readonly purpose: 'first-run' | 'invitation';
  readonly name: string | null;
  /** The name that they sign in with already. */
  readonly account: string | null;
  /** True where two persons each gave a half of the way in: the link, and a code. */
  readonly needsCode?: boolean;
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
      void wire.post('/session/look', { token }).then(
        // What is not the server's own word says nothing about the link.
        ({ status, body }) => (status === 200 || status === 410 ? setLooked(status === 200 ? (body as Looked) : 'gone') : again()),
        again,
      );
    const again = (): void => void setTimeout(look, AGAIN_MS);
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

function useComeIn(token: string, link: Link, onGone: () => void) {
  const { t, language } = useMessages();
  const { lost } = useWords(SIGN_IN);
  const { first } = useWords(DEVICE);
  const [name, setName] = useState('');
  const [account, setAccount] = useState({ account: '', password: '' });
  const [code, setCode] = useState('');
  const [said, setSaid] = useState<Said>();
  const enter = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (link.purpose === 'first-run' && name.trim() === '') return setSaid({ code: 'name-missing', message: t.form.missing });
    if (!(await tab.tellFirst())) return setSaid({ message: first });
    const answer = (await atTheDoor('begin', { token, name, code, ...account }, language)) ?? { message: lost };
    if (answer.person !== undefined) {
      tab.cameIn(answer.person);
      location.replace('/');
    } else if (answer.code === 'link-gone') onGone();
    else setSaid(answer);
  };
  return { name, setName, account, setAccount, code, setCode, said, enter };
}

const FIELDS: Readonly<Record<string, 'name' | 'code'>> = { 'name-missing': 'name', 'code-wrong': 'code' };

function ComeIn({ token, link, onGone }: { readonly token: string; readonly link: Link; readonly onGone: () => void }) {
  const { t } = useMessages();
  const words = useWords(SIGN_IN);
  const { name, setName, account, setAccount, code, setCode, said, enter } = useComeIn(token, link, onGone);
  const first = link.purpose === 'first-run';
  const field = FIELDS[said?.code ?? ''] ?? fieldOf(said?.code);
  const error = (of: string): string | undefined => (field === of ? said?.message : undefined);
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
          error={error('name')}
        />
      )}
      {!first && <p className="cap">{t.enter.notYou}</p>}
      {link.needsCode && <Code value={code} onChange={setCode} error={error('code')} />}
      {link.account === null && (
        <>
          <p className="cap">{words.later}</p>
          <AccountFields setting value={account} onChange={setAccount} accountError={error('account')} passwordError={error('password')} />
        </>
      )}
      {said && field === undefined && (
        <p role="alert" className="field-error">
          {said.message}
        </p>
      )}
      <Button type="submit" variant="filled" size="lg">
        {first ? t.enter.goFirst : t.enter.go}
      </Button>
    </form>
  );
}

/** The half of a recovery that who asked for it has. */
function Code({
  value,
  onChange,
  error,
}: {
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error: string | undefined;
}) {
  const t = useWords(RECOVERY);
  return (
    <TextInput
      label={t.codeField}
      description={t.codeFieldHint}
      autoComplete="off"
      maxLength={20}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={error}
    />
  );
}
