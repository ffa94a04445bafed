import type { QueryClient } from '@tanstack/react-query';
import { boardKey, type BoardPage } from './boards.ts';
import { BoardDocument, MeDocument } from './documents.ts';
import { ask } from './request.ts';

const FIRST = 50;

export const meQuery = (language: string, person: string) => ({
  queryKey: ['me', person],
  queryFn: async () => (await ask(MeDocument, {}, language)).me,
});

export const askBoard = async (incident: string, language: string): Promise<BoardPage | null> =>
  (await ask(BoardDocument, { incident, first: FIRST, after: null }, language)).board ?? null;

/** Asks at once for the person of this page, and for the board that the address names, while the code that shows them is still being fetched. */
export function askAhead(client: QueryClient, address: string, language: string, person: string): void {
  if (address === '/enter') return; // nobody is there yet
  void client.prefetchQuery(meQuery(language, person));
  const incident = /^\/incidents\/([^/]+)/.exec(address)?.[1];
  if (incident !== undefined) void client.prefetchQuery({ queryKey: boardKey(incident), queryFn: () => askBoard(incident, language) });
}
