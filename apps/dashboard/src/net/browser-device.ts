import type { Device } from './device.ts';

/** This browser's. Apart from what is kept in it, so that the rest runs where there is none. */
export function browserDevice(): Device {
  return {
    kept: localStorage,
    ofTab: sessionStorage,
    onKept: (listener) => {
      const heard = ({ key, storageArea }: StorageEvent): void => void (storageArea === localStorage && listener(key));
      addEventListener('storage', heard);
      return () => removeEventListener('storage', heard);
    },
    onLookedAt: (listener) => {
      const seen = (): void => void (document.visibilityState === 'visible' && listener());
      for (const event of ['focus', 'pageshow', 'online']) addEventListener(event, seen);
      document.addEventListener('visibilitychange', seen);
      return () => {
        for (const event of ['focus', 'pageshow', 'online']) removeEventListener(event, seen);
        document.removeEventListener('visibilitychange', seen);
      };
    },
  };
}
