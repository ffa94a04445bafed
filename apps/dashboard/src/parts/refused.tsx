import { useEffect, useRef } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import type { Refusal } from '../net/outbox.ts';

/** The summary of a refusal: takes the focus, since the person has just pressed the verb. */
export function Refused({ refusal }: { readonly refusal: Refusal | undefined }) {
  const { t } = useMessages();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [refusal]);
  if (!refusal) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="ban late">
      <div>
        <b>{t.form.refused}</b> {refusal.sentence} {refusal.cure}
      </div>
    </div>
  );
}

export const fieldError = (refusal: Refusal | undefined, field: string): string | undefined =>
  refusal?.fields.find((each) => each.field === field)?.sentence;
