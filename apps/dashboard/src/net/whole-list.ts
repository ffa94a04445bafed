/** A list comes in parts of so many at most; one that is full may have more behind it. */
export const PART = 500;

/** All of a list, asked for until a part is not full: nothing is left out in silence. `asks` gets the id of the last one that is known. */
export async function wholeList<T extends { readonly id: string }>(
  asks: (after: string | null) => Promise<readonly T[]>,
  full: number = PART,
): Promise<readonly T[]> {
  const all = new Map<string, T>();
  for (let after: string | null = null; ;) {
    const part: readonly T[] = await asks(after);
    for (const item of part) all.set(item.id, item);
    const last: string | null = part.at(-1)?.id ?? null;
    if (part.length < full || last === after) return [...all.values()];
    after = last;
  }
}
