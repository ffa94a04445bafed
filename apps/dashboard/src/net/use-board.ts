import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../i18n/messages.tsx';
import { askBoard } from './ahead.ts';
import { boardKey, intoBoard, type BoardPage } from './boards.ts';
import { askMeanwhile, useLive, useSession } from './session.tsx';

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
        () => askBoard(incident, language),
        (board, set) => board && set.reduce(intoBoard, board),
      ),
  });
}
