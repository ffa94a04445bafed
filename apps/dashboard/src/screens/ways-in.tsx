import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords, words } from '../i18n/words.ts';
import { StepUp } from '../parts/prove.tsx';
import { Refused } from '../parts/refused.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { useDoing } from '../parts/use-doing.ts';
import { AskRecovery } from './recoveries.tsx';
import { DeactivateDocument, EndSessionsDocument, NewLinkDocument } from './ways-in.documents.ts';

const WAYS_IN = words(
  {
    open: (name: string) => `Ways in for ${name}`,
    link: 'Make a new link',
    linkHint: 'For who never came in, and lost the link. Good once and for 15 minutes.',
    theirs: (name: string) => `New link for ${name}`,
    end: 'Sign them out everywhere',
    ended: 'They are signed out on every device.',
    deactivate: 'They no longer work here',
  },
  {
    open: (name: string) => `Accès de ${name}`,
    link: 'Créer un nouveau lien',
    linkHint: 'Pour qui ne s’est jamais connecté et a perdu son lien. Valable une fois et pendant 15 minutes.',
    theirs: (name: string) => `Nouveau lien pour ${name}`,
    end: 'Déconnecter partout',
    ended: 'Cette personne est déconnectée de tous ses appareils.',
    deactivate: 'Ne travaille plus ici',
  },
);

interface Person {
  readonly id: string;
  readonly name: string | null;
}
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

function Doing({ person, onGone }: { readonly person: Person; readonly onGone: () => void }) {
  const t = useWords(WAYS_IN);
  const client = useQueryClient();
  const { act, refusal, again, clear } = useDoing();
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
      <Button onClick={() => act<{ link: string }>(NewLinkDocument, { person: person.id }, (answer) => setLink(answer.link))}>
        {t.link}
      </Button>
      {link && <TextInput readOnly label={t.theirs(person.name ?? '—')} value={link} onFocus={(event) => event.target.select()} />}
      <AskRecovery person={person} />
      <Button onClick={() => act(EndSessionsDocument, { person: person.id }, () => setOut(true))}>{t.end}</Button>
      {isOut && <p role="status">{t.ended}</p>}
      <Button onClick={() => act(DeactivateDocument, { person: person.id }, gone)}>{t.deactivate}</Button>
    </>
  );
}
