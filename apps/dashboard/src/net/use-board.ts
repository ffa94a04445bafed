import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../i18n/messages.tsx';
import { boardKey, intoBoard, type BoardPage } from './boards.ts';
import { BoardDocument } from './documents.ts';
import { ask } from './request.ts';
import { askMeanwhile, useLive, useSession } from './session.tsx';

const FIRST = 50;

/** One incident as the server has it, kept current. Null where there is nothing that the viewer may open. */
export function useBoard(incident: string) {
  const { language } = useMessages();
  const { live } = useSession();
  useLive(incident);
  return useQuery({
    queryKey: boardKey(incident),
    queryFn: () =>
      askMeanwhile<BoardPage | null>(
        live,
        incident,
        async () => (await ask(BoardDocument, { incident, first: FIRST, after: null }, language)).board ?? null,
        (board, set) => board && set.reduce(intoBoard, board),
      ),
  });
}
