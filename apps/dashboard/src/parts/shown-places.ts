import { useEffect } from 'react';
import { Store } from '../net/store.ts';

/** The places of which the page shows itself what is held for them. */
export const shownPlaces = new Store<readonly string[]>([]);

export function useShownPlace(place: string): void {
  useEffect(() => {
    shownPlaces.set([...shownPlaces.get(), place]);
    return () => shownPlaces.set(shownPlaces.get().filter((each, i, all) => i !== all.indexOf(place)));
  }, [place]);
}
