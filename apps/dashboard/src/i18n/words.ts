import { useMessages } from './messages.tsx';
import type { Catalogue } from './en.ts';

/** The words of one part of the dashboard, in every language: another language says all that English says, or does not compile. */
export interface Words<T> {
  readonly en: T;
  readonly fr: Catalogue<T>;
}

export const words = <T>(en: T, fr: Catalogue<T>): Words<T> => ({ en, fr });

export function useWords<T>(all: Words<T>): Catalogue<T> {
  const { language } = useMessages();
  return all[language] as Catalogue<T>;
}
