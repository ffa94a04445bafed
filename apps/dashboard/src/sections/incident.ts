import { createContext, use } from 'react';
import type { BoardPage } from '../net/boards.ts';

export const IncidentContext = createContext<BoardPage | undefined>(undefined);

/** The incident whose page this is. */
export function useIncident(): BoardPage {
  const board = use(IncidentContext);
  if (!board) throw new Error('useIncident belongs under IncidentFrame');
  return board;
}
