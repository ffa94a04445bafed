import { PasswordInput, TextInput } from '@mantine/core';
import { useWords } from '../i18n/words.ts';
import { SIGN_IN } from './sign-in.words.ts';

export interface Account {
  readonly account: string;
  readonly password: string;
}

interface Props {
  readonly value: Account;
  readonly onChange: (value: Account) => void;
  /** For a password that is set now; otherwise one that is known. */
  readonly setting?: boolean;
  readonly accountError?: string | undefined;
  readonly passwordError?: string | undefined;
}

/** A name and a password, as password managers know them. */
export function AccountFields({ value, onChange, setting, accountError, passwordError }: Props) {
  const t = useWords(SIGN_IN);
  return (
    <>
      <TextInput
        label={t.account}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
        value={value.account}
        error={accountError}
        onChange={(event) => onChange({ ...value, account: event.target.value })}
      />
      <Password value={value.password} setting={setting} error={passwordError} onChange={(password) => onChange({ ...value, password })} />
    </>
  );
}

interface PasswordProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly setting?: boolean | undefined;
  readonly error?: string | undefined;
}

export function Password({ value, onChange, setting, error }: PasswordProps) {
  const t = useWords(SIGN_IN);
  return (
    <PasswordInput
      label={setting ? t.newPassword : t.password}
      description={setting ? t.hint : undefined}
      autoComplete={setting ? 'new-password' : 'current-password'}
      maxLength={200}
      value={value}
      error={error}
      visibilityToggleButtonProps={{ 'aria-label': t.show }}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
