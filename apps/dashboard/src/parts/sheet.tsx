import { useEffect, useRef, type ReactNode } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { useLost } from '../net/session.tsx';
import { Store, useStore } from '../net/store.ts';
import { laterAbove } from './later.tsx';

// Nothing lies above a page that was just opened, so its code comes afterwards.
const Modal = laterAbove(async () => (await import('./modal.ts')).Modal);

/** Sheets that went with what they were about, before anybody closed them. */
const unclosed = new Store<string | undefined>(undefined);

/** A sheet that goes because what it is about went says so in its place, until the person closes that. */
function useLastWord(about: string | undefined, isLost: boolean, onClose: () => void): () => void {
  const state = useRef({ isLost, isClosed: false });
  state.current.isLost = isLost;
  useEffect(
    () => () => {
      if (about !== undefined && state.current.isLost && !state.current.isClosed) unclosed.set(about);
    },
    [about],
  );
  return () => {
    state.current.isClosed = true;
    onClose();
  };
}

/** Stands once on every page where sheets are. */
export function LostSheet() {
  const { t } = useMessages();
  const about = useStore(unclosed);
  if (about === undefined) return null;
  return (
    <Sheet title={t.lostTitle} onClose={() => unclosed.set(undefined)}>
      <p role="status">{t.lost}</p>
    </Sheet>
  );
}

/** What lies above the page: opened by the person only, closed by Escape or its own verb, never by a click beside it. */
export function Sheet({
  title,
  about,
  onClose,
  children,
}: {
  readonly title: string;
  /** What it is about, by id: once that is no longer there for this viewer, it says so and offers nothing. */
  readonly about?: string | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useMessages();
  const isLost = useLost(about);
  const close = useLastWord(about, isLost, onClose);
  return (
    <Modal
      opened
      onClose={close}
      title={isLost ? t.lostTitle : title}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t.closeSheet }}
      attributes={{ header: { role: 'none' } }} // the page has its banner
      transitionProps={{ duration: 0 }}
      centered
      overlayProps={{ backgroundOpacity: 0.5, blur: 0 }}
      returnFocus
    >
      <div className="stack form">{isLost ? <p role="status">{t.lost}</p> : children}</div>
    </Modal>
  );
}
