import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { useWords } from '../i18n/words.ts';
import type { Refusal } from '../net/outbox.ts';
import { useSession } from '../net/session.tsx';
import { AccountFields, Password } from './account-fields.tsx';
import { atTheDoor, fieldOf, type Said } from './door.ts';
import { Sheet } from './sheet.tsx';
import { SIGN_IN } from './sign-in.words.ts';

export const STEP_UP = 'identity-step-up-needed';
const EMPTY = { account: '', password: '' };

/** Beside any form: when the server asks for the password again, asks the person, and sends what was refused again. */
export function StepUp({
  refusal,
  onClose,
  again,
}: {
  readonly refusal: Refusal | undefined;
  readonly onClose: () => void;
  readonly again: () => void;
}) {
  return refusal?.code === STEP_UP ? <Prove onProved={again} onClose={onClose} /> : null;
}

/** Asks for the password; of somebody who has none, to set one. */
export function Prove({ onProved, onClose }: { readonly onProved: () => void; readonly onClose: () => void }) {
  const t = useWords(SIGN_IN);
  const { language } = useMessages();
  const { me } = useSession();
  const [value, setValue] = useState(EMPTY);
  const [setting, setSetting] = useState(false);
  const [said, setSaid] = useState<Said>();
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    event.stopPropagation(); // the form that it stands beside is not sent by this
    if (value.password === '') return setSaid({ code: 'password-missing', message: t.missing });
    const body = setting ? value : { password: value.password };
    const answer = (await atTheDoor(setting ? 'password' : 'prove', body, language, me.id)) ?? { message: t.lost };
    if (answer.person !== undefined) return onProved();
    if (answer.code !== 'no-password') return setSaid(answer);
    setSaid(undefined);
    setSetting(true);
    setValue(EMPTY);
  };
  const error = (field: 'account' | 'password'): string | undefined => (fieldOf(said?.code) === field ? said?.message : undefined);
  return (
    <Sheet title={t.prove} onClose={onClose}>
      <form className="stack form" noValidate onSubmit={(event) => void send(event)}>
        <p>{setting ? t.setLead : t.proveLead}</p>
        {said && fieldOf(said.code) === undefined && (
          <p role="alert" className="field-error">
            {said.message}
          </p>
        )}
        {setting ? (
          <AccountFields value={value} setting onChange={setValue} accountError={error('account')} passwordError={error('password')} />
        ) : (
          <Password value={value.password} error={error('password')} onChange={(password) => setValue({ ...value, password })} />
        )}
        <Button type="submit" variant="filled" size="lg">
          {setting ? t.setGo : t.proveGo}
        </Button>
      </form>
    </Sheet>
  );
}
