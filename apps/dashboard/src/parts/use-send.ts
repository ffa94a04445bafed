import { useCallback, useEffect, useRef } from 'react';
import type { Outbox } from '../net/outbox.ts';
import { useSession } from '../net/session.tsx';

/**
 * Sends in the name of the person for whom the page was made. A refusal is told to who sent it while that is still on the page; otherwise
 * the outbox keeps it, with its words. `hasRoom` says that it can be told.
 */
export function useSend(hasRoom: () => boolean = () => true): Outbox['send'] {
  const { outbox, me } = useSession();
  const there = useRef(false);
  const room = useRef(hasRoom);
  room.current = hasRoom;
  useEffect(() => {
    there.current = true;
    return () => {
      there.current = false;
    };
  }, []);
  return useCallback(
    (document, variables, about) =>
      outbox.send(document, variables, { ...about, person: me.id, isThere: () => there.current && room.current() }),
    [outbox, me.id],
  );
}
