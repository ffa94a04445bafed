import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { MeQuery } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { boardKey, LIST, listKey, mergeInto } from './boards.ts';
import { allItemsKey } from './item-cache.ts';
import { LiveConnection } from './live.ts';
import type { Outbox } from './outbox.ts';
import { Store, useStore } from './store.ts';
import { outbox, tab } from './page.ts';

export type Me = MeQuery['me'];

interface Session {
  readonly me: Me;
  readonly live: LiveConnection;
  readonly outbox: Outbox;
}

const Context = createContext<Session | undefined>(undefined);

/** What a signed-in person's pages share: one socket, one outbox. */
export function SignedIn({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  const { language } = useMessages();
  const spoken = useRef(language);
  spoken.current = language;
  const live = useMemo(
    () =>
      new LiveConnection(
        me.id,
        () => spoken.current,
        () => {
          void tab.check();
          outbox.hurry();
        },
        () => void tab.check(),
      ),
    [me.id],
  );
  useEffect(() => {
    tab.shows();
    live.open();
    return () => live.close();
  }, [live]);
  useEffect(() => outbox.speak(language), [language]);
  const session = useMemo(() => ({ me, live, outbox }), [me, live]);
  return <Context value={session}>{children}</Context>;
}

export function useSession(): Session {
  const session = use(Context);
  if (!session) throw new Error('useSession belongs under SignedIn');
  return session;
}

/** Keeps what a page shows as the server has it: `to` is an incident's id, or the list of all. */
export function useLive(to: string): void {
  const { live } = useSession();
  const { language } = useMessages();
  const client = useQueryClient();
  useEffect(() => {
    const key = to === LIST ? listKey : boardKey(to);
    return live.subscribe(to, {
      merge: (set, gone) => mergeInto(client, to, set, gone),
      resync: () => {
        void client.invalidateQueries({ queryKey: key });
        if (to !== LIST) void client.invalidateQueries({ queryKey: allItemsKey(to) });
      },
    });
  }, [client, live, to, language]);
}

/** Asks, then adds what was pushed while the answer was on its way. */
export async function askMeanwhile<T>(
  live: LiveConnection,
  to: string,
  answer: () => Promise<T>,
  add: (value: T, fragments: ReturnType<LiveConnection['since']>) => T,
): Promise<T> {
  const mark = live.mark(to);
  const value = await answer();
  return add(value, live.since(to, mark));
}

const NOTHING: ReadonlySet<string> = new Set();
const nothingLost = new Store(NOTHING);

/** True once something that was shown is no longer there for this viewer. */
export function useLost(id: string | undefined): boolean {
  const lost = useStore(use(Context)?.live.lost ?? nothingLost);
  return id !== undefined && lost.has(id);
}
