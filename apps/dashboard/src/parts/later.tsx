import { createElement, lazy, Suspense, type ComponentType } from 'react';

const loads: (() => Promise<unknown>)[] = [];

type Later<P> = ComponentType<P> & { readonly fetch: () => Promise<unknown> };

/** A page that was fetched is shown at once: React would hold back for a third of a second what it had to wait for, however shortly. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let fetched: ComponentType<P> | undefined;
  const fetch = async (): Promise<ComponentType<P>> => (fetched ??= await load());
  loads.push(fetch);
  const Waiting = lazy(async () => ({ default: await fetch() })) as unknown as ComponentType<P>;
  return Object.assign((props: P) => createElement(fetched ?? Waiting, props), { fetch });
}

/** The same for what opens above a page, which stays as it is meanwhile. */
export function laterAbove<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Above = later(load);
  return (props: P) => (
    <Suspense fallback={null}>
      <Above {...props} />
    </Suspense>
  );
}

/** Fetches what is not shown yet, so that every page opens when the connection is gone. What fails is fetched when it is opened. */
export async function fetchPages(): Promise<void> {
  for (const load of loads) await load().catch(() => undefined);
}
