import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { en, type Messages } from './en.ts';
import { fr } from './fr.ts';

export const CATALOGUES = { en, fr } as const satisfies Record<string, Messages>;
export type Language = keyof typeof CATALOGUES;
export const LANGUAGES = Object.keys(CATALOGUES) as readonly Language[];

const STORED = 'chancery.language';

interface Speaking {
  readonly t: Messages;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const Context = createContext<Speaking | undefined>(undefined);

export const firstLanguage = (): Language => {
  const wanted = [localStorage.getItem(STORED), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find((tag): tag is Language => LANGUAGES.includes(tag as Language)) ?? 'en';
};

export function Speak({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(STORED, language);
  }, [language]);
  const speaking = useMemo(() => ({ t: CATALOGUES[language], language, setLanguage }), [language]);
  return <Context value={speaking}>{children}</Context>;
}

export function useMessages(): Speaking {
  const speaking = use(Context);
  if (!speaking) throw new Error('useMessages belongs under Speak');
  return speaking;
}
