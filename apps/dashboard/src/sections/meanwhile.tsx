import { SECTIONS } from './registry.ts';

/** Asks for what the rail and the board show while the board itself is still on its way: on a slow line each turn is a second. */
export function Meanwhile({ incident }: { readonly incident: string }) {
  for (const { useWaiting } of SECTIONS) useWaiting?.(incident);
  return null;
}
