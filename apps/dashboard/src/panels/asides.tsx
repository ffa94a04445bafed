import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import type { Held } from '../net/outbox.ts';
import { useSession } from '../net/session.tsx';
import { useStore } from '../net/store.ts';
import { Moment } from '../parts/moment.tsx';
import { shownPlaces } from '../parts/shown-places.ts';

/** What this person wanted recorded and what stands against it, until they have it tried again or take it out. What its own place shows is not shown twice. */
export function Asides() {
  const { t } = useMessages();
  const { outbox } = useSession();
  const shown = useStore(shownPlaces);
  const items = useStore(outbox.items).filter((item) => (item.state === 'refused' || item.stuck) && !shown.includes(item.place));
  if (items.length === 0) return null;
  return (
    <section className="ban late" aria-labelledby="asides">
      <div>
        <b id="asides">{t.aside.title(items.length)}</b>
        <ul className="held-lines">
          {items.map((item) => (
            <Aside key={item.key} item={item} />
          ))}
        </ul>
      </div>
    </section>
  );
}

/** One thing that does not get through, why, and what its author can do. */
export function Aside({ item, children }: { readonly item: Held; readonly children?: ReactNode }) {
  const { t } = useMessages();
  const { outbox } = useSession();
  const { refusal, stuck } = item;
  return (
    <li className="heldrow" data-aside={refusal?.code ?? 'fault'}>
      <Moment at={item.at} /> {item.text || t.aside.wordless}
      <div>
        {refusal && `${refusal.sentence} ${refusal.cure} ${refusal.fields.map(({ sentence }) => sentence).join(' ')}`.trim()}
        {!refusal && stuck && t.aside.stuck(stuck.correlation)}{' '}
        <button type="button" className="quiet" onClick={() => outbox.again(item.key)}>
          {t.aside.again}
        </button>
        <button type="button" className="quiet" onClick={() => outbox.drop(item.key)}>
          {t.aside.drop}
        </button>
        {children}
      </div>
    </li>
  );
}
