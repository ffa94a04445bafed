import { useMessages } from '../i18n/messages.tsx';
import { useStore } from '../net/store.ts';
import { trouble } from '../net/trouble.ts';

/** A verb that could not say in its own place what it ran into says it here: none is pressed without an answer. */
export function Troubles() {
  const { t } = useMessages();
  const what = useStore(trouble);
  if (!what) return null;
  return (
    <div role="alert" className="ban late">
      <div>{what === 'not-reached' ? t.trouble.notReached : t.trouble.pageFault}</div>
      <button type="button" className="quiet" onClick={() => trouble.set(undefined)}>
        {t.trouble.seen}
      </button>
    </div>
  );
}
