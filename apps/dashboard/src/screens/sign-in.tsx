import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { useWords } from '../i18n/words.ts';
import { MeDocument } from '../net/documents.ts';
import { tab } from '../net/page.ts';
import { ask } from '../net/request.ts';
import { useSession } from '../net/session.tsx';
import { useStore } from '../net/store.ts';
import { SignedOut } from '../net/wire.ts';
import { AccountFields } from '../parts/account-fields.tsx';
import { atTheDoor, type Said } from '../parts/door.ts';
import { Sheet } from '../parts/sheet.tsx';
import { SIGN_IN } from '../parts/sign-in.words.ts';
import { DEVICE } from './device.words.ts';
import { Plain } from './plain.tsx';

/** How often somebody who uses the page without asking the server anything lets it know that they are there. */
const HERE_EVERY_MS = 2 * 60_000;

/** For whoever comes to a page and is not signed in. */
export function SignIn() {
  const { t } = useMessages();
  return (
    <Plain title={t.nobody.title}>
      <SignInForm onIn={cameIn} />
      <p className="cap">{t.nobody.cure}</p>
    </Plain>
  );
}

/** Where something of somebody was on this page before, it is loaded anew: nothing of one person's page is for another. */
function cameIn(person: string): void {
  if (!tab.cameIn(person)) location.assign('/');
}

/** Over the page of somebody whose session has ended: what they wrote stays where it is. */
export function SignInAgain() {
  const t = useWords(SIGN_IN);
  const { me, live, outbox } = useSession();
  const client = useQueryClient();
  const ended = useStore(tab.ended);
  const lost = useStore(live.connection).state === 'signed-out';
  const isOut = ended || lost;
  const [closed, setClosed] = useState(false);
  useHere();
  // Where the socket knows it first, the tab hears it here; where somebody signed in again elsewhere, the socket does.
  useEffect(() => void (lost && tab.check()), [lost]);
  useEffect(() => {
    setClosed(false);
    if (ended) return;
    live.open();
    outbox.hurry();
    void client.invalidateQueries({ predicate: ({ state }) => state.status === 'error' });
  }, [ended, live, outbox, client]);
  if (!isOut || closed) return null;
  const back = (person: string): void => {
    cameIn(person);
    if (person !== me.id) return;
    live.open();
    outbox.hurry();
    void client.invalidateQueries();
  };
  return (
    <Sheet title={t.again} onClose={() => setClosed(true)}>
      <p>{t.kept}</p>
      <SignInForm onIn={back} />
      <p className="cap">{t.other}</p>
    </Sheet>
  );
}

/** Typing and pressing is use, though nothing is sent by it. */
function useHere(): void {
  const { language } = useMessages();
  useEffect(() => {
    let last = performance.now();
    const here = (): void => {
      if (performance.now() - last < HERE_EVERY_MS) return;
      last = performance.now();
      ask(MeDocument, {}, language).catch((error: unknown) => {
        if (error instanceof SignedOut) void tab.check();
      });
    };
    for (const event of ['keydown', 'pointerdown']) document.addEventListener(event, here, { capture: true, passive: true });
    return () => {
      for (const event of ['keydown', 'pointerdown']) document.removeEventListener(event, here, { capture: true });
    };
  });
}

function SignInForm({ onIn }: { readonly onIn: (person: string) => void }) {
  const t = useWords(SIGN_IN);
  const { first } = useWords(DEVICE);
  const { language } = useMessages();
  const [value, setValue] = useState({ account: '', password: '' });
  const [said, setSaid] = useState<Said>();
  const [pressed, setPressed] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setPressed(true);
    if (value.account.trim() === '' || value.password === '') return;
    if (!(await tab.tellFirst())) return setSaid({ message: first });
    const answer = (await atTheDoor('sign-in', value, language)) ?? { message: t.lost };
    if (answer.person !== undefined) return onIn(answer.person);
    setSaid(answer);
  };
  const missing = (text: string): string | undefined => (pressed && text.trim() === '' ? t.missing : undefined);
  return (
    <form className="stack" noValidate onSubmit={(event) => void send(event)}>
      {said && (
        <p role="alert" className="field-error">
          {said.message}
        </p>
      )}
      <AccountFields value={value} onChange={setValue} accountError={missing(value.account)} passwordError={missing(value.password)} />
      <Button type="submit" variant="filled" size="lg">
        {t.go}
      </Button>
    </form>
  );
}
