import { useCallback, useState } from 'react';
import { deviceNow } from '../net/clock.ts';

const name = (of: string): string => `chancery.draft.${of}`;

/** What is typed, kept on the device with every keystroke until it is recorded. */
export function useDraft<T extends object>(of: string, initial: T) {
  const [draft, setDraft] = useState<T>(() => {
    try {
      return { ...initial, ...(JSON.parse(localStorage.getItem(name(of)) ?? '{}') as Partial<T>) };
    } catch {
      return initial;
    }
  });
  const [savedAt, setSavedAt] = useState<string | undefined>();
  const change = useCallback(
    (some: Partial<T>) =>
      setDraft((before) => {
        const next = { ...before, ...some };
        localStorage.setItem(name(of), JSON.stringify(next));
        setSavedAt(deviceNow());
        return next;
      }),
    [of],
  );
  const forget = useCallback(() => localStorage.removeItem(name(of)), [of]);
  return { draft, change, forget, savedAt };
}
