import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft } from '../net/drafts.ts';
import { drafts } from '../net/page.ts';

/**
 * What is typed, kept on the device with every keystroke until it is recorded, for the person who is here. Another tab of theirs shows
 * the same; where both wrote into one field at once, `other` is what is not shown.
 */
export function useDraft<T extends object>(of: string, initial: T) {
  const start = useRef({ of, initial });
  if (start.current.of !== of) start.current = { of, initial };
  const [known, setKnown] = useState<Draft | undefined>(() => drafts.read(of));
  const [draft, setDraft] = useState<T>(() => ({ ...initial, ...known?.value }));
  const latest = useRef({ of, known, draft });
  const show = useCallback((now: Draft | undefined, value: T): void => {
    latest.current = { of: start.current.of, known: now, draft: value };
    setKnown(now);
    setDraft(value);
  }, []);
  useEffect(() => {
    const look = (): void => {
      const now = drafts.read(of);
      if (of === latest.current.of && now?.version === latest.current.known?.version) return;
      show(now, { ...start.current.initial, ...(now?.value as Partial<T> | undefined) });
    };
    look(); // it may have changed since it was read first
    return drafts.listen(of, look);
  }, [of, show]);
  const change = useCallback(
    (some: Partial<T>) => {
      const { known: before, draft: shown } = latest.current;
      const now = drafts.change(of, before, shown, some);
      show(now ?? before, now ? ({ ...start.current.initial, ...now.value } as T) : { ...shown, ...some });
    },
    [of, show],
  );
  /** Of what was on the page when the verb was pressed: what was typed since stays. */
  const forget = useCallback(() => drafts.forget(of, draft), [of, draft]);
  return { draft, change, forget, savedAt: known?.at };
}
