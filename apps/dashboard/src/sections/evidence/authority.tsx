import { TextInput } from '@mantine/core';
import { useWords } from '../../i18n/words.ts';
import { Choice } from '../../parts/choice.tsx';
import { actWords } from './acts.words.ts';

export interface Authorised {
  readonly authority: 'POLICY' | 'CONSENT' | 'ORDER' | 'WAIVER';
}

interface Props {
  readonly authority: string;
  readonly authorityRef: string;
  /** Nothing else will do. */
  readonly only?: string;
  readonly onChange: (some: { readonly authority?: string; readonly authorityRef?: string }) => void;
}

/** By what right something is taken or given away; an order or a waiver is somebody's, so it is named. */
export function Authority({ authority, authorityRef, only, onChange }: Props) {
  const w = useWords(actWords);
  const options = Object.entries(w.authorities).map(([value, label]) => ({ value, label }));
  return (
    <>
      <Choice
        legend={w.authority}
        options={only === undefined ? options : options.filter(({ value }) => value === only)}
        value={authority}
        onChange={(chosen) => onChange({ authority: chosen })}
      />
      {(authority === 'ORDER' || authority === 'WAIVER') && (
        <TextInput label={w.authorityRef} value={authorityRef} onChange={(event) => onChange({ authorityRef: event.target.value })} />
      )}
    </>
  );
}
