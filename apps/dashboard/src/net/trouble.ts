import { Store } from './store.ts';
import { NotNow, OtherPerson, SignedOut } from './wire.ts';

/** What a verb of this page ran into without saying so in its own place. */
export type Trouble = 'not-reached' | 'page-fault' | undefined;
export const trouble = new Store<Trouble>(undefined);

/** Told elsewhere: by the page that stops, or asks to sign in again. */
const isTold = (error: unknown): boolean => error instanceof OtherPerson || error instanceof SignedOut;

/** What is thrown where nobody catches it ends in words, not in the console alone: who pressed something is owed an answer. */
export function hearTroubles(): void {
  addEventListener('unhandledrejection', ({ reason }) => found(reason));
  addEventListener('error', ({ error }) => error instanceof Error && found(error));
}

function found(error: unknown): void {
  if (!isTold(error)) trouble.set(error instanceof NotNow ? 'not-reached' : 'page-fault');
}
