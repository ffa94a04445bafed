import { Textarea } from '@mantine/core';
import { useRef, type FormEvent, type KeyboardEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useMessages } from '../i18n/messages.tsx';
import { boardKey } from '../net/boards.ts';
import { LogDocument } from '../net/documents.ts';
import type { Held } from '../net/outbox.ts';
import { serverNow } from '../net/clock.ts';
import { useSession } from '../net/session.tsx';
import { useStore } from '../net/store.ts';
import { Moment } from '../parts/moment.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useKeys } from '../parts/use-key.ts';
import { Button } from '@mantine/core';

/** Writes into the log. What has no answer yet stands below, dashed, and is not part of the log. */
export function LogEntry({ incident }: { readonly incident: string }) {
  const { t } = useMessages();
  const { outbox, live } = useSession();
  const client = useQueryClient();
  const place = `log-${incident}`;
  const { draft, change } = useDraft(place, { text: '' });
  const field = useRef<HTMLTextAreaElement>(null);
  useKeys({ l: () => field.current?.focus() });
  const send = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    const text = draft.text.trim();
    if (text === '') return field.current?.focus();
    // Without a connection it is recorded later than it is written: then it says when it was written.
    const late = live.connection.get().state !== 'live';
    const when = late ? { occurredAt: new Date(serverNow()).toISOString(), precision: 'EXACT' as const, offline: true } : {};
    const sent = outbox.send(LogDocument, { incident, text, ...when }, { place, text });
    change({ text: '' });
    field.current?.focus();
    const answer = await sent;
    if ('refused' in answer) change({ text });
    await client.invalidateQueries({ queryKey: boardKey(incident) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  return (
    <div className="bd stack2">
      <form className="entry" onSubmit={(event) => void send(event)}>
        <Textarea
          ref={field}
          label={t.log.add}
          description={t.log.addHint}
          minRows={1}
          maxLength={10_000}
          value={draft.text}
          onKeyDown={onKeyDown}
          onChange={(event) => change({ text: event.target.value })}
        />
        <Button type="submit">{t.log.send}</Button>
      </form>
      <HeldLines place={place} onTake={(text) => change({ text })} />
    </div>
  );
}

function HeldLines({ place, onTake }: { readonly place: string; readonly onTake: (text: string) => void }) {
  const { outbox } = useSession();
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
  const word = { sending: t.log.sending, held: t.log.held, refused: t.log.refused }[item.state];
  return (
    <li className="heldrow" data-held={item.state}>
      <Moment at={item.at} /> {item.text} <span className="tag held">{word}</span>
      {item.refusal && (
        <div>
          {item.refusal.sentence} {item.refusal.cure}{' '}
          <button type="button" className="quiet" onClick={onTake}>
            {t.log.take}
          </button>
        </div>
      )}
    </li>
  );
}
