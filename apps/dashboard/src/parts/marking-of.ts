import type { BoardPage } from '../net/boards.ts';

export type Marking = 'TLP:RED' | 'TLP:AMBER+STRICT' | 'TLP:AMBER';

/**
 * The marking of a page: the highest of what is on it for whoever looks. What has named readers is red; the rest may go to
 * the circle only, or, where the circle is open, to the house.
 */
export function markingOf(labels: readonly string[], circle: BoardPage['circle'] | undefined): Marking {
  if (labels.some((label) => label.startsWith('R:'))) return 'TLP:RED';
  return circle === 'RESTRICTED' || circle === 'CLOSED_LIST' ? 'TLP:AMBER+STRICT' : 'TLP:AMBER';
}

/** The narrowest of some labels: one with named readers, or else the circle's. */
export const narrowest = (labels: readonly string[]): string => labels.filter((label) => label.startsWith('R:')).toSorted()[0] ?? 'I';
