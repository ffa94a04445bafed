type Keeping = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** What the pages of one browser share with each other, and a tab with its own later self. */
export interface Device {
  /** For all tabs, until it is taken away. Whatever belongs to somebody has their id in its name. */
  readonly kept: Keeping;
  /** For this tab alone, over a reload. */
  readonly ofTab: Keeping;
  /** Another tab changed what is kept under a name; null where that may be any. */
  onKept(listener: (name: string | null) => void): () => void;
  /** Somebody comes to this page, or comes back to it: perhaps somebody else than before. */
  onLookedAt(listener: () => void): () => void;
}

export const namesIn = (kept: Keeping, prefix: string): readonly string[] =>
  Array.from({ length: kept.length }, (_, i) => kept.key(i) ?? '').filter((name) => name.startsWith(prefix));

/** Under which a tab keeps its own name, which is nobody's. */
export const TAB = 'chancery.tab';

/** A tab is the same over a reload. */
export function tabOf({ ofTab }: Device): string {
  const tab = ofTab.getItem(TAB) ?? crypto.randomUUID();
  keepText(ofTab, TAB, tab);
  return tab;
}

/** False where the device keeps nothing more, or nothing at all. */
export const keep = (kept: Keeping, name: string, value: object): boolean => keepText(kept, name, JSON.stringify(value));

export function keepText(kept: Keeping, name: string, text: string): boolean {
  try {
    kept.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

export function readKept<T extends object>(kept: Keeping, name: string): T | undefined {
  try {
    return (JSON.parse(kept.getItem(name) ?? 'null') as T | null) ?? undefined;
  } catch {
    return undefined; // not written by us
  }
}
