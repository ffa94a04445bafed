import { useMessages } from '../i18n/messages.tsx';
import { drafts } from '../net/page.ts';
import { useStore } from '../net/store.ts';

/** Two tabs of one person wrote into one field at once: neither wins silently. */
export function Clashes() {
  const { t } = useMessages();
  const clashes = useStore(drafts.clashes);
  return clashes.flatMap(({ of, draft }) =>
    (draft.others ?? []).map((other) => (
      <div key={`${of} ${JSON.stringify(other)}`} role="status" className="ban held">
        <div>
          {t.clash.says} <q>{differing(draft.value, other)}</q>
        </div>
        <button type="button" className="quiet" onClick={() => drafts.settle(of, other, true)}>
          {t.clash.take}
        </button>
        <button type="button" className="quiet" onClick={() => drafts.settle(of, other, false)}>
          {t.clash.leave}
        </button>
      </div>
    )),
  );
}

/** The other tab's words, as far as they are not in the field. */
function differing(value: object, other: object): string {
  const now = value as Readonly<Record<string, unknown>>;
  const texts = Object.entries(other).filter(([field, text]) => typeof text === 'string' && text !== '' && text !== now[field]);
  return texts.map(([, text]) => text as string).join(' · ');
}
