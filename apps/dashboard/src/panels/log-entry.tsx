import { Textarea } from '@mantine/core';
import { useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useMessages } from '../i18n/messages.tsx';
import { boardKey } from '../net/boards.ts';
import { LogDocument } from '../net/documents.ts';
import { newKey, type Held, type Refusal } from '../net/outbox.ts';
import { surelyNow } from '../net/clock.ts';
import { useSession } from '../net/session.tsx';
import { useStore } from '../net/store.ts';
import { Moment } from '../parts/moment.tsx';
import { useShownPlace } from '../parts/shown-places.ts';
import { useDraft } from '../parts/use-draft.ts';
import { useKeys } from '../parts/use-key.ts';
import { useSend } from '../parts/use-send.ts';
import { Aside } from './asides.tsx';
import { Button } from '@mantine/core';

function useLogEntry(incident: string, place: string) {
  const { outbox, live } = useSession();
  const client = useQueryClient();
  const { draft, change } = useDraft(place, { text: '' });
  const [refusal, setRefusal] = useState<Refusal>();
  const typed = useRef(draft.text);
  typed.current = draft.text;
  // Words that are refused go back into the field, unless there are others in it by then: then they stay in the list below.
  const send = useSend(() => typed.current === '');
  const write = async (): Promise<void> => {
    const text = draft.text.trim();
    setRefusal(undefined);
    // Without a connection it is recorded later than it is written: then it says when it was written.
    const late = live.connection.get().state !== 'live';
    const when = late ? { occurredAt: new Date(surelyNow()).toISOString(), precision: 'EXACT' as const, offline: true } : {};
    const key = newKey();
    const sent = send(LogDocument, { incident, text, ...when }, { place, text, key });
    change({ text: '' });
    const answer = await sent;
    if ('refused' in answer && !outbox.items.get().some((item) => item.key === key)) {
      change({ text });
      setRefusal(answer.refused);
    }
    await client.invalidateQueries({ queryKey: boardKey(incident) });
  };
  const type = (text: string): void => {
    setRefusal(undefined);
    change({ text });
  };
  return { text: draft.text, type, write, refusal };
}

/** Writes into the log. What has no answer yet stands below, dashed, and is not part of the log. */
export function LogEntry({ incident }: { readonly incident: string }) {
  const { t } = useMessages();
  const place = `log-${incident}`;
  const { text, type, write, refusal } = useLogEntry(incident, place);
  const field = useRef<HTMLTextAreaElement>(null);
  useKeys({ l: () => field.current?.focus() });
  const send = (event?: FormEvent): void => {
    event?.preventDefault();
    field.current?.focus();
    if (text.trim() !== '') void write();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <div className="bd stack2">
      <form className="entry" onSubmit={send}>
        <Textarea
          ref={field}
          label={t.log.add}
          description={t.log.addHint}
          minRows={1}
          maxLength={10_000}
          value={text}
          onKeyDown={onKeyDown}
          onChange={(event) => type(event.target.value)}
        />
        <Button type="submit">{t.log.send}</Button>
      </form>
      {refusal && (
        <p role="alert" className="field-error">
          {t.form.refused} {refusal.sentence} {refusal.cure} {refusal.fields.map(({ sentence }) => sentence).join(' ')} {t.log.kept}
        </p>
      )}
      <HeldLines place={place} onTake={(words) => type([words, text].filter(Boolean).join('\n'))} />
    </div>
  );
}

function HeldLines({ place, onTake }: { readonly place: string; readonly onTake: (text: string) => void }) {
  const { outbox } = useSession();
  useShownPlace(place);
  const items = useStore(outbox.items).filter((item) => item.place === place);
  const take = (item: Held): void => {
    onTake(item.text);
    outbox.drop(item.key);
  };
  if (items.length === 0) return null;
  return (
    <ul className="held-lines">
      {items.map((item) => (
        <HeldLine key={item.key} item={item} onTake={() => take(item)} />
      ))}
    </ul>
  );
}

function HeldLine({ item, onTake }: { readonly item: Held; readonly onTake: () => void }) {
  const { t } = useMessages();
  if (item.state === 'refused' || item.stuck)
    return (
      <Aside item={item}>
        <button type="button" className="quiet" onClick={onTake}>
          {t.log.take}
        </button>
      </Aside>
    );
  return (
    <li className="heldrow" data-held={item.state}>
      <Moment at={item.at} /> {item.text} <span className="tag held">{item.state === 'held' ? t.log.held : t.log.sending}</span>
    </li>
  );
}
