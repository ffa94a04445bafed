import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TypedDocumentString } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { useWords, words } from '../i18n/words.ts';
import { newKey, type Refusal } from '../net/outbox.ts';
import { ask } from '../net/request.ts';
import { StepUp } from '../parts/prove.tsx';
import { Refused } from '../parts/refused.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { DeactivateDocument, EndSessionsDocument, NewLinkDocument } from './ways-in.documents.ts';

const WAYS_IN = words(
  {
    open: (name: string) => `Ways in for ${name}`,
    link: 'Make a new link',
    linkHint: 'For who lost theirs or forgot the password. Good once and for 15 minutes.',
    theirs: (name: string) => `New link for ${name}`,
    end: 'Sign them out everywhere',
    ended: 'They are signed out on every device.',
    deactivate: 'They no longer work here',
    lost: 'The server was not reached. Try again.',
  },
  {
    open: (name: string) => `Accès de ${name}`,
    link: 'Créer un nouveau lien',
    linkHint: 'Pour qui a perdu le sien ou oublié le mot de passe. Valable une fois et pendant 15 minutes.',
    theirs: (name: string) => `Nouveau lien pour ${name}`,
    end: 'Déconnecter partout',
    ended: 'Cette personne est déconnectée de tous ses appareils.',
    deactivate: 'Ne travaille plus ici',
    lost: 'Le serveur n’a pas été joint. Réessayez.',
  },
);

interface Person {
  readonly id: string;
  readonly name: string | null;
}
type Answer = { readonly __typename: string; readonly link?: string } & Partial<Refusal>;

/** What an administrator may do about how somebody comes in. */
export function WaysIn({ person }: { readonly person: Person }) {
  const t = useWords(WAYS_IN);
  const [isOpen, setOpen] = useState(false);
  const name = person.name ?? '—';
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.open(name)}</Button>
      {isOpen && (
        <Sheet title={t.open(name)} onClose={() => setOpen(false)}>
          <Doing person={person} onGone={() => setOpen(false)} />
        </Sheet>
      )}
    </>
  );
}

function useDoing(person: string) {
  const { language } = useMessages();
  const { lost } = useWords(WAYS_IN);
  const [refusal, setRefusal] = useState<Refusal>();
  const [last, setLast] = useState<() => void>();
  const act = (document: TypedDocumentString<unknown, never>, done: (answer: Answer) => void): void => {
    const key = newKey();
    const send = async (): Promise<void> => {
      setRefusal(undefined);
      setLast(() => () => void send());
      const data = await ask(document, { key, person } as never, language).catch(() => undefined);
      const answer = (data && Object.values(data as object)[0]) as Answer | undefined;
      if (answer && answer.__typename !== 'Rejected') return done(answer);
      setRefusal({ code: answer?.code ?? '', sentence: answer?.sentence ?? lost, cure: answer?.cure ?? '', fields: [] });
    };
    void send();
  };
  return { act, refusal, again: () => last?.(), clear: () => setRefusal(undefined) };
}

function Doing({ person, onGone }: { readonly person: Person; readonly onGone: () => void }) {
  const t = useWords(WAYS_IN);
  const client = useQueryClient();
  const { act, refusal, again, clear } = useDoing(person.id);
  const [link, setLink] = useState<string>();
  const [isOut, setOut] = useState(false);
  const gone = (): void => {
    void client.invalidateQueries({ queryKey: ['people'] });
    onGone();
  };
  return (
    <>
      <Refused refusal={refusal} />
      <StepUp refusal={refusal} again={again} onClose={clear} />
      <p className="cap">{t.linkHint}</p>
      <Button onClick={() => act(NewLinkDocument, (answer) => setLink(answer.link))}>{t.link}</Button>
      {link && <TextInput readOnly label={t.theirs(person.name ?? '—')} value={link} onFocus={(event) => event.target.select()} />}
      <Button onClick={() => act(EndSessionsDocument, () => setOut(true))}>{t.end}</Button>
      {isOut && <p role="status">{t.ended}</p>}
      <Button onClick={() => act(DeactivateDocument, gone)}>{t.deactivate}</Button>
    </>
  );
}
