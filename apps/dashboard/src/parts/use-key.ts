import { useEffect, useRef } from 'react';

const inText = (target: EventTarget | null): boolean =>
  (target as HTMLElement | null)?.closest('input, textarea, select, [contenteditable], dialog, [role=dialog]') !== null;

const OFF = 'chancery.keys-off';
/** Single keys can be switched off on a device (WCAG 2.1.4). */
export const keysAreOn = (): boolean => localStorage.getItem(OFF) === null;

export function switchKeys(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, '1');
}

/**
 * Single keys, outside text fields and sheets and without modifiers. They only open or acknowledge; nothing is decided by one.
 * A key whose handler gives false was not meant, and is left to others. What is around a page hears a key after the page, whichever
 * of them came first.
 */
export function useKeys(keys: Readonly<Record<string, () => unknown>>, of: 'page' | 'around' = 'page'): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      const then = latest.current[event.key];
      if (!then || !keysAreOn() || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || inText(event.target)) return;
      if (then() !== false) event.preventDefault();
    };
    const heard: EventTarget = of === 'page' ? document : window;
    heard.addEventListener('keydown', listener as EventListener);
    return () => heard.removeEventListener('keydown', listener as EventListener);
  }, [of]);
}

const NEXT_WITHIN_MS = 2_000;

/** `G` and then a letter: goes somewhere. */
export function useGoKeys(places: Readonly<Record<string, () => void>>): void {
  const pressed = useRef(-NEXT_WITHIN_MS);
  const second = Object.fromEntries(
    Object.entries(places).map(([key, go]) => [
      key,
      () => {
        if (performance.now() - pressed.current > NEXT_WITHIN_MS) return false;
        pressed.current = -NEXT_WITHIN_MS;
        go();
        return true;
      },
    ]),
  );
  useKeys({ ...second, g: () => void (pressed.current = performance.now()) });
}
