/**
 * What a map holds under a name, and nothing that every object has: `constructor` and `toString` are the ids of nothing.
 * Every map that is read by what came from outside, or from an entry, is read by this.
 */
export const own = <T>(map: { readonly [name: string]: T }, name: string): T | undefined =>
  Object.hasOwn(map, name) ? map[name] : undefined;
